/**
 * A socket look-alike for node-postgres that feeds PGlite's wire-protocol entry: no TCP, no second driver adapter.
 * Every logical connection talks to the same single backend, so each starts with a clean session.
 */
import { Duplex } from 'node:stream';

/** PGlite itself, or its proxy in front of a worker. */
export interface WireEngine {
  readonly execProtocolRaw: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly exec: (sql: string) => Promise<unknown>;
}

const HEADER_BYTES = 5;

function message(tag: string, body: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(tag.charCodeAt(0));
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

const PARAMETERS = [
  ['server_version', '18.0'],
  ['client_encoding', 'UTF8'],
  ['standard_conforming_strings', 'on'],
] as const;

/** What a server says once a start-up packet was accepted: authenticated, parameters, key, ready. */
const WELCOME = Buffer.concat([
  message('R', Buffer.alloc(4)),
  ...PARAMETERS.map((pair) => message('S', Buffer.from(`${pair.join('\0')}\0`))),
  message('K', Buffer.alloc(8)),
  message('Z', Buffer.from('I')),
]);

/** One by one: DISCARD ALL refuses the implicit transaction of a list of statements. */
const CLEAN_SESSION = ['DISCARD ALL', "SET TIME ZONE 'UTC'"];

/** The stream to hand to `pg.Pool` as its `stream` option. */
export function embeddedStream(engine: WireEngine): Duplex {
  let rest: Buffer = Buffer.alloc(0);
  let greeted = false;
  let chain: Promise<void> = Promise.resolve();

  const enqueue = (work: () => Promise<void>): void => {
    chain = chain.then(work).catch((cause: unknown) => {
      stream.destroy(cause instanceof Error ? cause : new Error(String(cause)));
    });
  };

  const send = (batch: Buffer): void => {
    enqueue(async () => {
      const answer = await engine.execProtocolRaw(batch);
      if (answer.length > 0) stream.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
    });
  };

  const greet = (): void => {
    enqueue(async () => {
      for (const statement of CLEAN_SESSION) await engine.exec(statement);
      stream.push(WELCOME);
    });
  };

  /** Cuts the bytes into whole batches (up to Sync or Query) and returns how many were used. */
  const consume = (bytes: Buffer): number => {
    let at = 0;
    let from = 0;
    while (bytes.length - at >= HEADER_BYTES) {
      const length = greeted ? bytes.readInt32BE(at + 1) + 1 : bytes.readInt32BE(at);
      if (bytes.length - at < length) break;
      const tag = String.fromCharCode(bytes[at] ?? 0);
      at += length;
      if (!greeted) {
        greeted = true;
        from = at;
        greet();
      } else if (tag === 'S' || tag === 'Q') {
        send(bytes.subarray(from, at));
        from = at;
      } else if (tag === 'X') {
        from = at;
        stream.push(null);
      }
    }
    return from;
  };

  const stream = new Duplex({
    read() {},
    final: (done) => done(),
    write(chunk: Buffer, _encoding, done) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      rest = Buffer.from(bytes.subarray(consume(bytes)));
      done();
    },
  });

  // The rest of what node-postgres expects of a net.Socket.
  return Object.assign(stream, {
    connect: () => {
      process.nextTick(() => stream.emit('connect'));
      return stream;
    },
    setNoDelay: () => stream,
    setKeepAlive: () => stream,
    ref: () => stream,
    unref: () => stream,
  });
}
