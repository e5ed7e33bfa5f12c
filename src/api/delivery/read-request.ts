/** An HTTP request → an operation. */
import type { IncomingMessage } from 'node:http';
import { AppError, invalidInput } from '../../lib/errors.ts';
import { mediaTypeOf, tooLarge } from '../http/request.ts';
import type { OperationRequest } from './operation.ts';

export const MAX_BODY_BYTES = 64 * 1024;
/** Beyond this, addresses do not survive proxies. */
const MAX_QUERY_BYTES = 8 * 1024;

/** The operation as it came: also the key under which its answer is kept. */
export interface RawOperation {
  readonly raw: string;
  readonly parse: () => OperationRequest;
}

export async function readOperation(req: IncomingMessage, search: string): Promise<RawOperation> {
  if (req.method === 'GET' || req.method === 'HEAD') {
    if (search.length > MAX_QUERY_BYTES) {
      throw new AppError(
        'LIMIT_EXCEEDED',
        `The address is longer than ${MAX_QUERY_BYTES} bytes: send the operation by POST.`,
        {
          details: { limit: 'bytes', allowed: MAX_QUERY_BYTES },
        },
      );
    }
    return { raw: search, parse: () => fromSearch(search) };
  }
  requireJson(req);
  const raw = (await readSmallBody(req)).toString('utf8');
  return { raw, parse: () => fromBody(raw) };
}

/** By events: iterating over a request costs more than all the rest of a cached answer. */
function readSmallBody(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
      reject(tooLarge(MAX_BODY_BYTES));
      return;
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) {
        req.pause();
        reject(tooLarge(MAX_BODY_BYTES));
        return;
      }
      chunks.push(chunk);
    });
    req.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, bytes)));
    req.on('error', reject);
  });
}

/** Browsers send forms of other sites without asking; JSON they ask for first. */
export function requireJson(req: IncomingMessage): void {
  if (req.method !== 'POST' || mediaTypeOf(req) === 'application/json') return;
  throw bad(['Content-Type'], 'send the header "Content-Type: application/json" and the operation as JSON.');
}

function fromSearch(search: string): OperationRequest {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null || query === '') throw bad(['query'], 'give the operation in the parameter "query".');
  const variables = parameters.get('variables');
  return check({
    query,
    variables: variables === null || variables === '' ? undefined : parseJson(variables, ['variables']),
    operationName: parameters.get('operationName'),
  });
}

function fromBody(raw: string): OperationRequest {
  const body = parseJson(raw, []);
  if (Array.isArray(body)) throw bad([], 'send one operation per request; a list of them is not taken.');
  if (typeof body !== 'object' || body === null) throw bad([], 'send an object: {"query": "…", "variables": {…}}.');
  return check(body);
}

/** The parts of a request, whoever took it apart. */
export function check(body: Readonly<Record<string, unknown>> | object): OperationRequest {
  const { query, variables, operationName } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || query === '') throw bad(['query'], 'give the operation as a text.');
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw bad(['variables'], 'give an object, or leave it out.');
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw bad(['operationName'], 'give a text, or leave it out.');
  }
  return {
    query,
    variables: (variables ?? {}) as Readonly<Record<string, unknown>>,
    operationName: operationName === '' ? null : (operationName ?? null),
  };
}

function parseJson(text: string, path: readonly string[]): object | null {
  try {
    return JSON.parse(text) as object | null;
  } catch {
    throw bad(path, 'this is not valid JSON.');
  }
}

function bad(path: readonly string[], message: string): AppError {
  return invalidInput('The request', [{ path, message, code: 'bad_request' }]);
}
