import type { Ids } from '../../platform/ports.ts';
import type { Database } from '../../platform/db/database.ts';
import { JOB_TAG } from './job.ts';

type Tx = Parameters<Parameters<Database['site']>[1]>[0];

export interface JobRequest {
  /** Null = of the installation; only in a `system` transaction. */
  readonly siteId: string | null;
  readonly kind: string;
  /** Ids that the handler looks up; never content. */
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  readonly dueAt: Date;
  /** A site has one job of a key: enqueuing it again replaces it. */
  readonly key?: string | undefined;
}

/** Writes a job in the caller's transaction: it is there if, and only if, what it is about was written. */
export async function enqueueJob(ctx: { readonly ids: Ids }, tx: Tx, request: JobRequest): Promise<void> {
  const { siteId, kind, payload, dueAt, key = null } = request;
  if (key !== null && siteId !== null) await cancelJob(tx, siteId, key);
  await tx.job.create({ data: { id: ctx.ids.uuid(), siteId, kind, key, payload, dueAt, runAt: dueAt } });
  tx.invalidate([JOB_TAG], siteId ?? undefined);
}

/** Takes a job back. One that a node works on already is left to find out for itself that nothing is to be done. */
export async function cancelJob(tx: Tx, siteId: string, key: string): Promise<void> {
  await tx.job.deleteMany({ where: { siteId, key } });
}
