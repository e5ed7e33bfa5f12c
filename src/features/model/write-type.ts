/** What define, change and delete share: one model change at a time per site, and everybody hears of it. */
import type { ContentType } from '../../core/model/content-type.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { readContentTypes, type SiteTx } from './content-types.ts';

/**
 * Counts the model revision up, which also makes other changes of the same site's model wait for this one, and reads the types
 * as they are then.
 */
export async function beginModelChange(tx: SiteTx, ctx: SiteContext): Promise<readonly ContentType[]> {
  await tx.site.update({ where: { id: ctx.site.id }, data: { modelRevision: { increment: 1 } }, select: { id: true } });
  return readContentTypes(tx, ctx.site.id);
}

export function tellModelChange(tx: SiteTx, names: readonly string[]): void {
  tx.invalidate(['site', ...new Set(names.map((name) => `type:${name}`))]);
}

/** Prisma takes JSON without `undefined`; a template that is null is the database's null. */
export function toColumns(type: ContentType): {
  name: string;
  plural: string;
  label: string;
  description: string;
  fields: object;
  titleField: string;
  path: string | null;
  budgets: object;
  requiresApproval: boolean;
} {
  const { name, plural, label, description, titleField, path } = type;
  return {
    name,
    plural,
    label,
    description,
    fields: toJson(type.fields),
    titleField,
    path,
    budgets: toJson(type.budgets),
    requiresApproval: type.requiresApproval === true,
  };
}

/** A copy that holds nothing but JSON. */
export function toJson<T extends object>(value: T): object {
  return JSON.parse(JSON.stringify(value)) as object;
}
