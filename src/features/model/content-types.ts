/** The content types of a site, read once per model revision. */
import { LRUCache } from 'lru-cache';
import type { ContentType, Field } from '../../core/model/content-type.ts';
import type { Budgets } from '../../core/model/budgets.ts';
import type { Template } from '../../core/model/template.ts';
import { notFound } from '../../lib/errors.ts';
import type { Database } from '../../platform/db/database.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';

export type SiteTx = Parameters<Parameters<Database['site']>[1]>[0];

/** A row of the table `content_type`, as Prisma gives it. */
export interface ContentTypeRow {
  readonly id: string;
  readonly name: string;
  readonly plural: string;
  readonly label: string;
  readonly description: string;
  readonly fields: unknown;
  readonly titleField: string;
  readonly path: string | null;
  readonly template: unknown;
  readonly budgets: unknown;
  readonly requiresApproval?: boolean;
  readonly revision: number;
}

/** Models are a few kilobytes each; the coldest site's is read again. */
const caches = new WeakMap<Database, LRUCache<string, readonly ContentType[]>>();

/** In the order of the Studio's menu. */
export async function listContentTypes(ctx: SiteContext): Promise<readonly ContentType[]> {
  authorize(ctx, 'model.read');
  const cache = cacheOf(ctx.db);
  const key = `${ctx.site.id} ${ctx.site.modelRevision}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const { revision, types } = await ctx.db.site(ctx.site.id, async (tx) => ({
    revision: await readModelRevision(tx, ctx.site.id),
    types: await readContentTypes(tx, ctx.site.id),
  }));
  // Under the number read before them: should the model change in between, the newer number is read again.
  cache.set(`${ctx.site.id} ${revision}`, types);
  return types;
}

export async function findContentType(ctx: SiteContext, name: string): Promise<ContentType | null> {
  return (await listContentTypes(ctx)).find((type) => type.name === name) ?? null;
}

export async function getContentType(ctx: SiteContext, name: string): Promise<ContentType> {
  const type = await findContentType(ctx, name);
  if (type === null) throw notFound(`The content type "${name.slice(0, 60)}"`);
  return type;
}

/** Inside a transaction: what is true there, whatever a cache says. */
export async function readContentTypes(tx: SiteTx, siteId: string): Promise<readonly ContentType[]> {
  const rows = await tx.contentType.findMany({ where: { siteId }, orderBy: [{ position: 'asc' }, { name: 'asc' }] });
  return rows.map(toContentType);
}

async function readModelRevision(tx: SiteTx, siteId: string): Promise<number> {
  return (await tx.site.findUniqueOrThrow({ where: { id: siteId }, select: { modelRevision: true } })).modelRevision;
}

export function toContentType(row: ContentTypeRow): ContentType {
  return {
    id: row.id,
    name: row.name,
    plural: row.plural,
    label: row.label,
    description: row.description,
    // Written by the verbs of this folder only, after checkContentType.
    fields: row.fields as readonly Field[],
    titleField: row.titleField,
    path: row.path,
    template: row.template as Template | null,
    budgets: row.budgets as Budgets,
    ...(row.requiresApproval === true && { requiresApproval: true }),
    revision: row.revision,
  };
}

function cacheOf(db: Database): LRUCache<string, readonly ContentType[]> {
  const known = caches.get(db);
  if (known !== undefined) return known;
  const cache = new LRUCache<string, readonly ContentType[]>({ max: 1_000 });
  caches.set(db, cache);
  db.onInvalidation(({ siteId, tags }) => {
    if (!tags.includes('site')) return;
    // A context that outlives the change still asks by the old number: it is answered anew, not from before.
    for (const key of [...cache.keys()]) if (key.startsWith(siteId)) cache.delete(key);
  });
  return cache;
}
