/** The yardstick: bare node:http that reads a body to its end and answers 2 KB of constant JSON. Nothing does less and is a server. */
import { createServer } from 'node:http';

const body = Buffer.from(JSON.stringify({ data: { text: 'x'.repeat(2_020) } }));
const server = createServer((req, res) => {
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
