/** Requests as they are: unlike `fetch`, any header may be set, `Host` among them, and nothing is decoded or followed. */
import { request } from 'node:http';
import { Readable } from 'node:stream';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly text: string;
}

export interface HttpRequest {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A list is sent in chunks, without its length. */
  readonly body?: string | Uint8Array | readonly Uint8Array[];
}

export function sendRequest(url: string, { method, headers = {}, body }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let answered = false;
    const asked = request(url, { method, headers: { ...headers }, agent: false }, (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const received = new Headers();
        for (const [name, value] of Object.entries(response.headers)) {
          for (const one of Array.isArray(value) ? value : [value ?? '']) received.append(name, one);
        }
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: received, body: bytes, text: bytes.toString('utf8') });
      });
    });
    // A server that refuses a body half-way closes on the rest of it; its answer counts.
    asked.on('error', (error) => {
      if (!answered) reject(error);
    });
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) asked.end(body);
    else Readable.from(body).pipe(asked);
  });
}
