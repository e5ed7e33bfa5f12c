import type { ContentType, Field } from '../../core/model/content-type.ts';
import { AppError, notFound } from '../../lib/errors.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { beginModelChange, tellModelChange } from './write-type.ts';

/** Deletes a content type that has no entries and that no other type's fields name. Answers its id. */
export async function deleteContentType(ctx: SiteContext, name: string): Promise<string> {
  authorize(ctx, 'model.edit');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const types = await beginModelChange(tx, ctx);
    const type = types.find((candidate) => candidate.name === name);
    if (type === undefined) throw notFound(`The content type "${name.slice(0, 60)}"`);
    // Entries being created wait here, and find the type gone.
    await tx.$queryRaw`SELECT id FROM content_type WHERE site_id = ${ctx.site.id}::uuid AND id = ${type.id}::uuid FOR UPDATE`;
    const entries = await tx.entry.count({ where: { siteId: ctx.site.id, contentTypeId: type.id } });
    if (entries > 0) {
      const inTrash = await tx.entry.count({
        where: { siteId: ctx.site.id, contentTypeId: type.id, deletedAt: { not: null } },
      });
      const what = entries === 1 ? 'an entry' : `${entries} entries`;
      const where =
        inTrash === 0 ? '; delete' : inTrash === entries ? ' in the trash; purge' : ', some in the trash; purge';
      throw new AppError('CONFLICT', `"${type.label}" still has ${what}${where} them first.`, {
        details: { entries, inTrash },
      });
    }
    const users = types.filter((other) => other.id !== type.id && names(other.fields, name));
    if (users.length > 0) {
      const labels = users.map((user) => `"${user.label}"`).join(', ');
      throw new AppError('CONFLICT', `Fields of ${labels} refer to "${type.label}"; change them first.`, {
        details: { contentTypes: users.map((user) => user.name) },
      });
    }
    await tx.contentType.delete({ where: { id_siteId: { id: type.id, siteId: ctx.site.id } } });
    tellModelChange(tx, [type.name]);
    return type.id;
  });
}

function names(fields: ContentType['fields'], name: string): boolean {
  return fields.some(
    ({ options }: Field) =>
      options.contentTypes?.includes(name) === true ||
      names(options.fields ?? [], name) ||
      (options.shapes ?? []).some((shape) => names(shape.fields, name)),
  );
}
