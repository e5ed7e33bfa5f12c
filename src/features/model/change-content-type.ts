import type { Budgets } from '../../core/model/budgets.ts';
import { checkContentType } from '../../core/model/check-type.ts';
import type { ContentType, Field } from '../../core/model/content-type.ts';
import { touchesData } from '../../core/model/migrate-data.ts';
import type { Template } from '../../core/model/template.ts';
import { AppError, invalidInput, notFound, type Issue } from '../../lib/errors.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { SiteTx } from './content-types.ts';
import { checkTargets } from './define-content-type.ts';
import { fieldIds, readFields, type FieldInput } from './definition-input.ts';
import { migrateEntries } from './migrate-entries.ts';
import { comparesOtherwise, rebuildUniques } from './rebuild-uniques.ts';
import { renewPublications } from './renew-publications.ts';
import { renameInType, renameTargets } from './rename-targets.ts';
import { beginModelChange, tellModelChange, toColumns, toJson } from './write-type.ts';

export interface ChangeContentTypeInput {
  /** Its present name. */
  readonly contentType: string;
  /** The revision that the change was made from; left out = overwrite. */
  readonly revision?: number | null | undefined;
  readonly name?: string | null | undefined;
  readonly plural?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** The whole new list; fields keep their content by `id`. */
  readonly fields?: readonly FieldInput[] | null | undefined;
  readonly titleField?: string | null | undefined;
  /** Null = no pages. */
  readonly path?: string | null | undefined;
  /** Null = the default. */
  readonly template?: Template | null | undefined;
  /** The whole new set; null = none. */
  readonly budgets?: Budgets | null | undefined;
  readonly requiresApproval?: boolean | null | undefined;
  /** Says that content of removed fields may be deleted from the entries that hold it. */
  readonly confirm?: boolean | null | undefined;
}

/**
 * Changes a content type and brings its entries along: renamed fields keep their content, removed ones lose it (only with
 * `confirm`), and what is live is built anew. A change that some entry cannot follow is refused, with what stands in the way.
 */
export async function changeContentType(ctx: SiteContext, input: ChangeContentTypeInput): Promise<ContentType> {
  authorize(ctx, 'model.edit');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const types = await beginModelChange(tx, ctx);
    const before = types.find((type) => type.name === input.contentType);
    if (before === undefined) throw notFound(`The content type "${input.contentType.slice(0, 60)}"`);
    // Saves of its entries wait until the change is done, and are checked against the new fields.
    await tx.$queryRaw`SELECT id FROM content_type WHERE site_id = ${ctx.site.id}::uuid AND id = ${before.id}::uuid FOR UPDATE`;
    if (input.revision != null && input.revision !== before.revision) {
      const message = `"${before.label}" was changed meanwhile: this change was made from revision ${input.revision}, it is at ${before.revision}. Load it again.`;
      throw new AppError('CONFLICT', message, { details: { expected: input.revision, actual: before.revision } });
    }
    const others = types.filter((type) => type.id !== before.id);
    const wanted = readChange(ctx, before, input);
    const faults = [...wanted.issues, ...checkContentType(wanted.type, others)];
    // What names this type by its old name is right until the new one is there.
    const issues = faults.length > 0 ? faults : checkTargets(wanted.type, [...others, before]);
    if (issues.length > 0) throw invalidInput('The content type', issues);

    const rename = { from: before.name, to: wanted.type.name };
    const after = renameInType(wanted.type, rename);
    if (touchesData(before.fields, after.fields)) {
      await migrateEntries(ctx, tx, { from: before, to: after, confirm: input.confirm === true });
    }
    await write(tx, ctx, after);
    if (rename.from !== rename.to) await renameTargets(tx, ctx.site.id, rename);
    if (comparesOtherwise(before, after)) await rebuildUniques(ctx, tx, after);
    await renewPublications(ctx, tx, { type: after, after: ctx.site });
    tellModelChange(tx, [rename.from, rename.to]);
    return after;
  });
}

function readChange(
  ctx: SiteContext,
  before: ContentType,
  input: ChangeContentTypeInput,
): { type: ContentType; issues: Issue[] } {
  const issues: Issue[] = [];
  const fields =
    input.fields == null
      ? before.fields
      : readFields(input.fields, { known: new Set(fieldIds(before.fields)), newId: ctx.ids.uuid, issues }, ['fields']);
  const type: ContentType = {
    ...before,
    name: input.name ?? before.name,
    plural: input.plural ?? before.plural,
    label: input.label?.trim() || before.label,
    description: input.description ?? before.description,
    fields,
    titleField: input.titleField ?? followRename(before.titleField, before.fields, fields),
    path: input.path === undefined ? before.path : input.path,
    template: input.template === undefined ? before.template : input.template,
    budgets: input.budgets === undefined ? before.budgets : (input.budgets ?? {}),
    requiresApproval: input.requiresApproval ?? before.requiresApproval === true,
    revision: before.revision + 1,
  };
  return { type, issues };
}

function followRename(name: string, from: readonly Field[], to: readonly Field[]): string {
  const id = from.find((field) => field.name === name)?.id;
  return to.find((field) => field.id === id)?.name ?? name;
}

async function write(tx: SiteTx, ctx: SiteContext, type: ContentType): Promise<void> {
  const siteId = ctx.site.id;
  await tx.contentType.update({
    where: { id_siteId: { id: type.id, siteId } },
    data: { ...toColumns(type), revision: type.revision, updatedAt: ctx.clock.now() },
  });
  // Prisma writes a JSON null where SQL's is meant unless told by a value of its own package; SQL says it plainly.
  const template = type.template === null ? null : JSON.stringify(toJson(type.template));
  await tx.$executeRaw`UPDATE content_type SET template = ${template}::jsonb WHERE site_id = ${siteId}::uuid AND id = ${type.id}::uuid`;
}
