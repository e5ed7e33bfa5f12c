/**
 * The yardstick: bare node:http that reads a body to its end and answers 2 KB of constant JSON. Nothing does less and is a server.
 * With `REFERENCE_ANSWERS` (a JSON file of `RecordedAnswer`s) `GET /{n}` gives the nth of them: the same bytes as the measured server.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** Base64. */
  readonly body: string;
}

const file = process.env['REFERENCE_ANSWERS'];
const recorded = file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as RecordedAnswer[]);
const answers = new Map(
  recorded.map(({ status, headers, body }, index) => [
    `/${index}`,
    { status, headers: headers as Record<string, string>, body: Buffer.from(body, 'base64') },
  ]),
);
const body = Buffer.from(JSON.stringify({ data: { text: 'x'.repeat(2_020) } }));
const server = createServer((req, res) => {
  const same = answers.get(req.url ?? '');
  if (same !== undefined) {
    res.writeHead(same.status, same.headers);
    res.end(same.body);
    return;
  }
  req.on('data', () => undefined);
  req.on('end', () => {
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    res.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
