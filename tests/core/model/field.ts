import type { ContentType, Field, FieldOptions, FieldTypeName } from '../../../src/core/model/content-type.ts';

/** A field with everything else left plain. */
export function field(
  type: FieldTypeName,
  options: FieldOptions = {},
  more: Partial<Omit<Field, 'type' | 'options'>> = {},
): Field {
  const name = more.name ?? type;
  return {
    id: `id-${name}`,
    name,
    type,
    label: name,
    help: '',
    required: false,
    unique: false,
    localised: false,
    default: null,
    options,
    ...more,
  };
}

export function contentType(fields: readonly Field[], more: Partial<ContentType> = {}): ContentType {
  return {
    id: 'type-id',
    name: 'article',
    plural: 'articles',
    label: 'Article',
    description: '',
    fields,
    titleField: fields[0]?.name ?? '',
    path: null,
    template: null,
    budgets: {},
    revision: 1,
    ...more,
  };
}
