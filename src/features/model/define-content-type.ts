import type { Budgets } from '../../core/model/budgets.ts';
import { checkContentType } from '../../core/model/check-type.ts';
import type { ContentType, Field } from '../../core/model/content-type.ts';
import { contentsOf, type Template } from '../../core/model/template.ts';
import { typeOf } from '../../core/model/fields/index.ts';
import { invalidInput, type Issue } from '../../lib/errors.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { readFields, type FieldInput } from './definition-input.ts';
import { beginModelChange, tellModelChange, toColumns, toJson } from './write-type.ts';

export interface DefineContentTypeInput {
  readonly name: string;
  readonly plural: string;
  /** Left out = the name. */
  readonly label?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly fields: readonly FieldInput[];
  /** Left out = the first text field, else the first slug. */
  readonly titleField?: string | null | undefined;
  readonly path?: string | null | undefined;
  readonly template?: Template | null | undefined;
  /** Left out or null = none. */
  readonly budgets?: Budgets | null | undefined;
  /** Left out = no. */
  readonly requiresApproval?: boolean | null | undefined;
}

/** Defines a content type; entries of it can be made with the commit. */
export async function defineContentType(ctx: SiteContext, input: DefineContentTypeInput): Promise<ContentType> {
  authorize(ctx, 'model.edit');
  const issues: Issue[] = [];
  const fields = readFields(input.fields, { known: new Set(), newId: ctx.ids.uuid, issues }, ['fields']);
  const type: ContentType = {
    id: ctx.ids.uuid(),
    name: input.name,
    plural: input.plural,
    label: input.label?.trim() || input.name,
    description: input.description ?? '',
    fields,
    titleField: input.titleField ?? firstNaming(fields),
    path: input.path ?? null,
    template: input.template ?? null,
    budgets: input.budgets ?? {},
    ...(input.requiresApproval === true && { requiresApproval: true }),
    revision: 1,
  };
  return ctx.db.site(ctx.site.id, async (tx) => {
    const others = await beginModelChange(tx, ctx);
    issues.push(...checkContentType(type, others));
    if (issues.length === 0) issues.push(...checkTargets(type, others));
    if (issues.length > 0) throw invalidInput('The content type', issues);
    const last = await tx.contentType.aggregate({ where: { siteId: ctx.site.id }, _max: { position: true } });
    await tx.contentType.create({
      data: {
        ...toColumns(type),
        ...(type.template === null ? {} : { template: toJson(type.template) }),
        id: type.id,
        siteId: ctx.site.id,
        position: (last._max.position ?? -1) + 1,
        createdAt: ctx.clock.now(),
        updatedAt: ctx.clock.now(),
      },
    });
    tellModelChange(tx, [type.name]);
    return type;
  });
}

function firstNaming(fields: readonly Field[]): string {
  const text = fields.find((field) => field.type === 'text');
  const naming = fields.find((field) => (typeOf(field) as { naming?: boolean } | undefined)?.naming === true);
  return (text ?? naming)?.name ?? '';
}

/** Fields and queries that name content types must name types of the site, or the one being defined. */
export function checkTargets(type: ContentType, others: readonly ContentType[]): Issue[] {
  const known = new Set([type.name, ...others.map((other) => other.name)]);
  return [...fieldTargets(type.fields, ['fields']), ...templateTargets(type)]
    .filter(({ name }) => !known.has(name))
    .map(({ name, path }) => ({
      path,
      code: 'unknown_type',
      message: `There is no content type "${name}" on this site; there are ${[...known].join(', ')}.`,
    }));
}

interface Target {
  readonly name: string;
  readonly path: Issue['path'];
}

function fieldTargets(fields: readonly Field[], path: Issue['path']): readonly Target[] {
  return fields.flatMap(({ options }, index) => {
    const at = [...path, index, 'options'];
    const own = (options.contentTypes ?? []).map((name, which) => ({ name, path: [...at, 'contentTypes', which] }));
    const inner = fieldTargets(options.fields ?? [], [...at, 'fields']);
    const shapes = (options.shapes ?? []).flatMap((shape, which) =>
      fieldTargets(shape.fields, [...at, 'shapes', which, 'fields']),
    );
    return [...own, ...inner, ...shapes];
  });
}

function templateTargets({ template }: ContentType): readonly Target[] {
  return (template === null ? [] : contentsOf(template)).flatMap(({ content, path }) =>
    content.kind === 'entries'
      ? [{ name: content.query.contentType, path: ['template', ...path, 'query', 'contentType'] }]
      : [],
  );
}
