/** JSON lines in, JSON lines out, one for one, while they come. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Detector } from '../../core/devices/detector.ts';
import { readBatchLine, toWire } from '../../core/devices/wire.ts';

export const BATCH_LIMITS = { lines: 100_000, lineBytes: 32_768, bytes: 64 * 2 ** 20 } as const;

/**
 * Answers that wait in memory before reading stops. Many clients send their whole body before they read a byte; to stop at the
 * first full buffer would leave both sides waiting for each other.
 */
const WAITING_BYTES = 32 * 2 ** 20;
/** Lines between two breaths: other requests are answered meanwhile. */
const BREATH = 200;
const NEWLINE = 10;

export interface BatchOptions {
  readonly detect: Detector;
  /** Told what went wrong after the answer had begun. */
  readonly fail: (error: unknown) => void;
}

export async function answerBatch(req: IncomingMessage, res: ServerResponse, options: BatchOptions): Promise<void> {
  res.writeHead(200, {
    'Content-Type': 'application/jsonl; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  try {
    let count = 0;
    for await (const line of readLines(req)) {
      if (res.destroyed) return;
      count += 1;
      if (count > BATCH_LIMITS.lines || line.tooMuch) {
        const what = line.tooMuch ? `${BATCH_LIMITS.bytes} bytes` : `${BATCH_LIMITS.lines} lines`;
        res.write(`${JSON.stringify({ error: `A batch holds ${what} at most; send the rest in another one.` })}\n`);
        break;
      }
      res.write(`${JSON.stringify(answerLine(line, options.detect))}\n`);
      if (res.writableLength > WAITING_BYTES) await Promise.race([once(res, 'drain'), once(res, 'close')]);
      if (count % BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    res.end();
    if (!req.complete) passOver(req);
  } catch (error) {
    // The status is sent already: a cut answer is the only way to say that something failed.
    if (!req.destroyed) options.fail(error);
    res.destroy();
  }
}

/** What still comes of a body that was too long is read and dropped, for a moment: cut at once, its sender would not see the answer. */
function passOver(req: IncomingMessage): void {
  req.resume();
  const patience = setTimeout(() => req.destroy(), 5_000);
  patience.unref();
  req.once('close', () => clearTimeout(patience));
}

interface Line {
  /** Null where the line was longer than one may be. */
  readonly text: string | null;
  /** The body was longer than it may be; nothing comes after. */
  readonly tooMuch?: boolean;
}

function answerLine({ text }: Line, detect: Detector): object {
  if (text === null) return { error: `The line is longer than the ${BATCH_LIMITS.lineBytes} bytes that one may have.` };
  const read = readBatchLine(text);
  return 'error' in read ? read : toWire(detect(read.input));
}

/** Never holds more than one line: what is too long is passed over up to its end. */
async function* readLines(req: IncomingMessage): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let held = 0;
  let total = 0;
  const take = (): Line => {
    const tooLong = held > BATCH_LIMITS.lineBytes;
    const text = tooLong ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    parts = [];
    held = 0;
    return { text };
  };
  // Leaving early must not take the connection, and with it the answer, away.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > BATCH_LIMITS.bytes) {
      yield { text: null, tooMuch: true };
      return;
    }
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from);
      const part = chunk.subarray(from, end < 0 ? chunk.length : end);
      held += part.length;
      if (held <= BATCH_LIMITS.lineBytes) parts.push(part);
      else parts = [];
      if (end < 0) break;
      yield take();
      from = end + 1;
    }
  }
  if (held > 0) yield take();
}
