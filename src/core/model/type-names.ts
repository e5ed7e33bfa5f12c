/** Names in a site's generated GraphQL schema, and the words that the schema keeps for itself. */
import type { ContentType, Field, FieldTypeName } from './content-type.ts';

/** `newsItem` → `NewsItem`. */
function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** GraphQL type of a content type. */
export function entryTypeName(type: Pick<ContentType, 'name'>): string {
  return pascalCase(type.name);
}

/** GraphQL type of a group, or what a blocks field's types begin with; `owner` is the type that holds the field. */
function fieldTypeName(owner: string, field: Pick<Field, 'name'>): string {
  return `${owner}${pascalCase(field.name)}`;
}

/** GraphQL type of one block shape; `field` is the name that its field gives. */
function shapeTypeName(field: string, shape: { readonly name: string }): string {
  return `${field}${pascalCase(shape.name)}`;
}

const TYPE_SUFFIXES = ['', 'Connection', 'Edge', 'Where', 'Key', 'Order', 'OrderField'];
const PART_SUFFIXES = ['', 'Where'];
const FIELD_SUFFIXES: Partial<Record<FieldTypeName, readonly string[]>> = {
  group: PART_SUFFIXES,
  blocks: ['Block', 'BlockWhere', 'BlocksFilter'],
  reference: ['Relation'],
};

/** A generated name and what it is made for. */
export interface GeneratedName {
  readonly name: string;
  readonly madeFor: string;
}

/** Every GraphQL type name that a content type brings about. */
export function generatedNames(type: Pick<ContentType, 'name' | 'fields'>): readonly GeneratedName[] {
  const own = entryTypeName(type);
  return [
    ...TYPE_SUFFIXES.map((suffix) => ({ name: own + suffix, madeFor: `the content type "${type.name}"` })),
    ...fieldNames(own, type.fields, type.name),
  ];
}

function fieldNames(owner: string, fields: readonly Field[], trail: string): readonly GeneratedName[] {
  return fields.flatMap((field) => {
    const suffixes = FIELD_SUFFIXES[field.type];
    if (suffixes === undefined) return [];
    const name = fieldTypeName(owner, field);
    const at = `${trail}.${field.name}`;
    const own = suffixes.map((suffix) => ({ name: name + suffix, madeFor: `the field "${at}"` }));
    const inner = field.type === 'group' ? fieldNames(name, field.options.fields ?? [], at) : [];
    const shapes = (field.options.shapes ?? []).flatMap((shape) => {
      const shapeName = shapeTypeName(name, shape);
      const shapeAt = `${at}.${shape.name}`;
      return [
        ...PART_SUFFIXES.map((suffix) => ({ name: shapeName + suffix, madeFor: `the block type "${shapeAt}"` })),
        ...fieldNames(shapeName, shape.fields, shapeAt),
      ];
    });
    return [...own, ...inner, ...shapes];
  });
}

/** Root fields of the content API. */
const RESERVED_ROOTS = new Set(
  'query mutation subscription node nodes entry entries asset assets site search'.split(' '),
);

/** Types of the content API that every site has. */
const RESERVED_TYPES = new Set(
  (
    'Query Mutation Subscription String Int Float Boolean ID Date DateTime JSON Locale Node Entry EntryMeta EntryTypeName ' +
    'EntryWhere PageInfo Asset Point ImageVariant ImageCrop ImageFormat Location Site SiteLocale InlineText SortDirection ' +
    'DeviceClass RenderedPage RenderLoss LossCount'
  ).split(' '),
);
/** Families of them: filters, the blocks of rich text. */
const RESERVED_FORMS = /^RichText|(?:Filter|Block)$/;

const OWN_FILTERS =
  /^(?:ID|Text|String|Choices?|Number|Int|Float|Boolean|Date|DateTime|Instant|RichText|Presence|Assets?|References?)Filter$/;

/** What a field may not be called: members that every entry or filter has, and what JavaScript objects have by themselves. */
const RESERVED_FIELDS = new Map<string, string>([
  ['id', 'every entry has an "id" of its own'],
  ['render', 'every entry has "render", its page for a device'],
  ['and', 'filters use "and" to join conditions'],
  ['or', 'filters use "or" to join conditions'],
  ['not', 'filters use "not" to turn a condition round'],
  ...'constructor prototype toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable then'
    .split(' ')
    .map((name): [string, string] => [name, 'programs that read the content give this name a meaning of their own']),
]);

/** Why a root field cannot have this name; null where it can. */
export function reservedRoot(name: string): string | null {
  return RESERVED_ROOTS.has(name) ? `"${name}" is a word of the content API; choose another name.` : null;
}

/** The same for the GraphQL type of a content type. */
export function reservedType(name: string): string | null {
  return RESERVED_TYPES.has(name) || RESERVED_FORMS.test(name)
    ? `It would be the GraphQL type "${name}", which the content API keeps for itself; choose another name.`
    : null;
}

/** Whether a name that was put together, such as `Image` + `Variant`, is one of the content API's own. */
export function isOwnType(name: string): boolean {
  return RESERVED_TYPES.has(name) || OWN_FILTERS.test(name);
}

export function reservedField(name: string): string | null {
  const reason = RESERVED_FIELDS.get(name);
  return reason === undefined ? null : `"${name}" cannot be a field's name: ${reason}.`;
}
