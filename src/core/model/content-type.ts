/** A model the editor defines. Content types are data: a row each, never a table each. */
import type { Budgets } from './budgets.ts';
import type { Template } from './template.ts';

/** One file per field type in `fields/`; the registry in `fields/index.ts` does not compile without every one. */
export const FIELD_TYPES = [
  'text',
  'longText',
  'richText',
  'number',
  'boolean',
  'date',
  'dateTime',
  'select',
  'slug',
  'email',
  'url',
  'phone',
  'colour',
  'location',
  'json',
  'asset',
  'reference',
  'blocks',
  'group',
] as const;
export type FieldTypeName = (typeof FIELD_TYPES)[number];

/** Names of content types, fields and block types. */
export const NAME_PATTERN = /^[a-z][a-zA-Z0-9]{0,39}$/;

export interface SelectOption {
  /** Stored value and GraphQL string: `^[a-z][a-zA-Z0-9]{0,39}$`. */
  readonly value: string;
  readonly label: string;
}

/** One of the shapes that a `blocks` field's items may take. */
export interface BlockShape {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly Field[];
}

/** Settings that only some types know; a setting on a type that does not know it is refused. */
export interface FieldOptions {
  /** text, longText, slug, email, url, phone: length in characters. number: value. select, asset, reference, blocks: count of items. date, dateTime: ISO 8601 bounds. */
  readonly min?: number | string;
  readonly max?: number | string;
  /** text, longText: an anchored regular expression of the safe subset. */
  readonly pattern?: string;
  /** number. */
  readonly kind?: 'integer' | 'decimal';
  /** select, asset, reference: a list instead of one. */
  readonly multiple?: boolean;
  /** select. */
  readonly choices?: readonly SelectOption[];
  /** slug: the field it is made from when left empty. */
  readonly from?: string;
  /** asset: media types allowed, as `image/*` or `application/pdf`. */
  readonly mediaTypes?: readonly string[];
  /** reference: names of the content types allowed; empty = any. */
  readonly contentTypes?: readonly string[];
  /** blocks. */
  readonly shapes?: readonly BlockShape[];
  /** group. */
  readonly fields?: readonly Field[];
}

export interface Field {
  /** Stable through renames; rights and migrations are keyed by it. */
  readonly id: string;
  readonly name: string;
  readonly type: FieldTypeName;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** No two entries of the type (per locale, when localised) hold the same value. text, number, slug, email, url, phone only. */
  readonly unique: boolean;
  /** One value per locale. Not allowed inside blocks and groups: the whole field is localised there. */
  readonly localised: boolean;
  /** Value of a new entry; null = none. */
  readonly default: unknown;
  readonly options: FieldOptions;
}

export interface ContentType {
  readonly id: string;
  /** Singular, becomes the GraphQL type in PascalCase and the root field. */
  readonly name: string;
  /** Plural root field; explicit, because Japanese has no plural to guess. */
  readonly plural: string;
  readonly label: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** Field whose value names an entry in lists. */
  readonly titleField: string;
  /** Address of its entries on the site: `/news/{slug}`, `/` for a single page; null = no pages. */
  readonly path: string | null;
  /** How an entry becomes a Document; null = the default that looks good without set-up. */
  readonly template: Template | null;
  /** How large pages of its entries may be on a class of device. */
  readonly budgets: Budgets;
  /** A version is published only when somebody approved it; left out = it needs no approval. */
  readonly requiresApproval?: boolean;
  /** Goes up with every change. */
  readonly revision: number;
}

/**
 * The stored content of an entry: field name → value; of a localised field, field name → locale → value.
 * A snapshot of this whole tree is what a publication serves.
 */
export type EntryData = Readonly<Record<string, unknown>>;
