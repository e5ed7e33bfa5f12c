/** The embedded database as the main thread sees it: one worker, asked in order. */
import { Worker } from 'node:worker_threads';
import type { WireEngine } from './stream.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker.ts';

export interface EmbeddedEngine extends WireEngine {
  /** A tar of the whole cluster. */
  readonly dump: () => Promise<Uint8Array>;
  /** Checkpoints, closes and ends the worker. */
  readonly close: () => Promise<void>;
  /** Ends the worker at once, as a crash would: for databases nobody needs again. */
  readonly kill: () => Promise<void>;
}

export interface EngineOptions extends WorkerStart {
  /** Called once when the worker dies unasked; nothing sensible can go on after it. */
  readonly onDeath: (cause: Error) => void;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (cause: Error) => void;
}

type Question = WorkerRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

const NOTHING = new Uint8Array(0);

/** Starts the worker and resolves when the database answers. */
export async function startEngine(options: EngineOptions): Promise<EmbeddedEngine> {
  const start: WorkerStart = {
    ...(options.directory === undefined ? {} : { directory: options.directory }),
    ...(options.template === undefined ? {} : { template: options.template }),
  };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: start,
    name: 'embedded-database',
    transferList: start.template === undefined ? [] : [start.template.buffer],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ending = false;
  let dead: Error | undefined;

  const die = (cause: Error): void => {
    if (dead !== undefined) return;
    dead = cause;
    for (const question of waiting.values()) question.reject(cause);
    waiting.clear();
  };

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer.kind === 'ready') return resolve();
      if (answer.kind === 'failed') return reject(new Error(answer.message));
      const question = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.kind === 'error') return question?.reject(new Error(answer.message));
      return question?.resolve(answer.bytes ?? NOTHING);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the worker ended with code ${code} before it was ready`)));
  }).catch(async (cause: unknown) => {
    await worker.terminate();
    throw cause;
  });

  worker.removeAllListeners('error').removeAllListeners('exit');
  const perish = (cause: Error): void => {
    const asked = ending;
    die(cause);
    if (!asked) options.onDeath(cause);
    ending = true;
  };
  worker.on('error', perish);
  worker.on('exit', (code) => perish(new Error(`the embedded database's worker ended with code ${code}`)));

  const ask = (question: Question, transfer: ArrayBuffer[] = []): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      if (dead !== undefined) return reject(dead);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ ...question, id: asked }, transfer);
    });

  return {
    execProtocolRaw: (bytes) => {
      const copy = new Uint8Array(bytes); // the caller's buffer belongs to a pool of Node's
      return ask({ kind: 'bytes', bytes: copy }, [copy.buffer]);
    },
    exec: (sql) => ask({ kind: 'sql', sql }),
    dump: () => ask({ kind: 'dump' }),
    close: async () => {
      ending = true;
      try {
        if (dead === undefined) await ask({ kind: 'close' });
      } finally {
        await worker.terminate();
      }
    },
    kill: async () => {
      ending = true;
      await worker.terminate();
    },
  };
}
