/** The thread that PGlite lives in, so that a long query never stalls the event loop that serves requests. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** What the main thread sends. `bytes` is a batch of the wire protocol. */
export type WorkerRequest =
  | { readonly id: number; readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'sql'; readonly sql: string }
  | { readonly id: number; readonly kind: 'dump' }
  | { readonly id: number; readonly kind: 'close' };

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly id: number; readonly bytes?: Uint8Array }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

export interface WorkerStart {
  /** Undefined = in memory. */
  readonly directory?: string;
  /** A tar of a cluster to begin with; moved to the worker. */
  readonly template?: Uint8Array<ArrayBuffer>;
}

const port = parentPort;
if (port === null) throw new Error('embedded/worker.ts runs as a worker thread only.');
const say = (answer: WorkerAnswer, transfer: ArrayBuffer[] = []): void => port.postMessage(answer, transfer);
const text = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** The smallest buffers that keep the measured speed; the default takes 100 MB more. */
const SETTINGS = ['shared_buffers=16MB'];

async function open(start: WorkerStart): Promise<PGlite> {
  const template = start.template === undefined ? {} : { loadDataDir: new Blob([start.template]) };
  return PGlite.create({
    ...(start.directory === undefined ? {} : { dataDir: start.directory }),
    ...template,
    postgresqlconf: SETTINGS,
  });
}

async function serve(db: PGlite, request: WorkerRequest): Promise<void> {
  switch (request.kind) {
    case 'bytes': {
      const answer = await db.execProtocolRaw(request.bytes);
      const copy = answer.slice(); // the answer lies in WASM memory, which may neither be transferred nor kept
      return say({ kind: 'done', id: request.id, bytes: copy }, [copy.buffer]);
    }
    case 'sql':
      await db.exec(request.sql);
      return say({ kind: 'done', id: request.id });
    case 'dump': {
      const bytes = new Uint8Array(await (await db.dumpDataDir('none')).arrayBuffer());
      return say({ kind: 'done', id: request.id, bytes }, [bytes.buffer]);
    }
    case 'close':
      await db.close();
      return say({ kind: 'done', id: request.id });
  }
}

try {
  const db = await open(workerData as WorkerStart);
  let chain: Promise<void> = Promise.resolve();
  port.on('message', (request: WorkerRequest) => {
    chain = chain
      .then(() => serve(db, request))
      .catch((cause: unknown) => say({ kind: 'error', id: request.id, message: text(cause) }));
  });
  say({ kind: 'ready' });
} catch (cause) {
  say({ kind: 'failed', message: text(cause) });
}
