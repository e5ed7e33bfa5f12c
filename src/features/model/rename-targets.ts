import type { ContentType, Field } from '../../core/model/content-type.ts';
import type { PartContent } from '../../core/model/template.ts';
import { readContentTypes, type SiteTx } from './content-types.ts';
import { toJson } from './write-type.ts';

/** A content type got another name: fields and templates of the site that name it follow. */
export async function renameTargets(tx: SiteTx, siteId: string, rename: Rename): Promise<void> {
  for (const type of await readContentTypes(tx, siteId)) {
    const { fields, template } = renameInType(type, rename);
    if (JSON.stringify([fields, template]) === JSON.stringify([type.fields, type.template])) continue;
    await tx.contentType.update({
      where: { id_siteId: { id: type.id, siteId } },
      data: { fields: toJson(fields), ...(template === null ? {} : { template: toJson(template) }) },
    });
  }
}

export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** The same in one type that was checked and is not kept yet. */
export function renameInType(type: ContentType, rename: Rename): ContentType {
  return {
    ...type,
    fields: renameInFields(type.fields, rename),
    template: renameInTemplate(type.template, rename),
  };
}

function renameInFields(fields: readonly Field[], rename: Rename): readonly Field[] {
  return fields.map((field) => {
    const { contentTypes, fields: inner, shapes } = field.options;
    return {
      ...field,
      options: {
        ...field.options,
        ...(contentTypes === undefined ? {} : { contentTypes: contentTypes.map((name) => renamed(name, rename)) }),
        ...(inner === undefined ? {} : { fields: renameInFields(inner, rename) }),
        ...(shapes === undefined
          ? {}
          : { shapes: shapes.map((shape) => ({ ...shape, fields: renameInFields(shape.fields, rename) })) }),
      },
    };
  });
}

function renameInTemplate(template: ContentType['template'], rename: Rename): ContentType['template'] {
  if (template === null) return null;
  return {
    ...template,
    parts: template.parts.map((part) => {
      const own = renameInContent(part, rename);
      if (part.overrides === undefined) return own;
      const overrides = Object.entries(part.overrides).map(([name, override]) => [
        name,
        override.replace === undefined ? override : { ...override, replace: renameInContent(override.replace, rename) },
      ]);
      return { ...own, overrides: Object.fromEntries(overrides) as typeof part.overrides };
    }),
  };
}

function renameInContent<Content extends PartContent>(content: Content, rename: Rename): Content {
  if (content.kind !== 'entries') return content;
  return { ...content, query: { ...content.query, contentType: renamed(content.query.contentType, rename) } };
}

function renamed(name: string, rename: Rename): string {
  return name === rename.from ? rename.to : name;
}
