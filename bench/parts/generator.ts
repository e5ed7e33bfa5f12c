/**
 * The load generator, in a process of its own. Raw sockets with prepared requests, one in flight per connection: it must cost
 * far less than what it measures, which no general client does. Talks to `load.ts` over IPC.
 */
import { connect, type Socket } from 'node:net';

export interface Job {
  readonly port: number;
  /** Whole HTTP/1.1 requests, latin1; sent in turn. */
  readonly requests: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
}

export interface Outcome {
  readonly answers: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Connections that broke. */
  readonly broken: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const CHUNKED_END = Buffer.from('0\r\n\r\n');

class Tally {
  readonly statuses: Record<string, number> = {};
  readonly times: number[] = [];
  answers = 0;
  broken = 0;
  bytes = 0;
}

function run(job: Job): Promise<Outcome> {
  const tally = new Tally();
  const requests = job.requests.map((text) => Buffer.from(text, 'latin1'));
  const from = process.hrtime.bigint();
  const until = Date.now() + job.milliseconds;
  let turn = 0;
  const next = (): Buffer => requests[turn++ % requests.length] ?? Buffer.alloc(0);

  const one = (): Promise<void> =>
    new Promise((resolve) => {
      const socket: Socket = connect({ port: job.port, host: '127.0.0.1', noDelay: true });
      let rest: Buffer = Buffer.alloc(0);
      let sentAt = 0;
      const send = (): void => {
        if (Date.now() >= until) {
          socket.end();
          resolve();
          return;
        }
        sentAt = performance.now();
        socket.write(next());
      };
      socket.on('connect', send);
      socket.on('data', (chunk: Buffer) => {
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        const length = answerLength(rest);
        if (length === null || rest.length < length) return;
        const status = rest.toString('latin1', 9, 12);
        tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
        tally.answers += 1;
        tally.bytes += length;
        tally.times.push(performance.now() - sentAt);
        rest = rest.subarray(length);
        send();
      });
      socket.on('error', () => {
        tally.broken += 1;
        resolve();
      });
      socket.on('close', () => resolve());
    });

  return Promise.all(Array.from({ length: job.connections }, one)).then(() => {
    const times = tally.times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return {
      answers: tally.answers,
      statuses: tally.statuses,
      broken: tally.broken,
      bytes: tally.bytes,
      seconds: Number(process.hrtime.bigint() - from) / 1e9,
      p50: at(0.5),
      p99: at(0.99),
    };
  });
}

/** Bytes of the first answer in the buffer, once its head is whole; for chunked answers, once its end is in. */
function answerLength(buffer: Buffer): number | null {
  const headEnd = buffer.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = buffer.toString('latin1', 0, headEnd).toLowerCase();
  const bodyAt = headEnd + HEAD_END.length;
  const length = /\r\ncontent-length: *(\d+)/.exec(head);
  if (length) return bodyAt + Number(length[1]);
  if (/\r\ntransfer-encoding: *chunked/.test(head)) {
    const end = buffer.indexOf(CHUNKED_END, bodyAt);
    return end < 0 ? null : end + CHUNKED_END.length;
  }
  return bodyAt;
}

process.on('message', (job: Job) => {
  void run(job).then((outcome) => process.send?.(outcome));
});
process.send?.('ready');
