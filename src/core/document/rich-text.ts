/**
 * Rich text as it is stored: a flat list of blocks with keyed spans and marks (Portable Text's shape).
 * Flat, because it diffs by key, pages naturally and holds no HTML to sanitise.
 */

/** Marks without data; a span names them directly. */
export const DECORATORS = ['strong', 'em', 'underline', 'strike', 'code', 'sub', 'sup'] as const;

/** Exactly one target. `entry` and `asset` are ids on the same site; `href` is http(s) or a path on the site. */
export type LinkTarget =
  | { readonly href: string }
  | { readonly entry: string }
  | { readonly asset: string }
  | { readonly tel: string }
  | { readonly mail: string; readonly subject?: string };

/** Marks with data: a span names them by `_key`. */
export type MarkDefinition =
  | ({ readonly _key: string; readonly _type: 'link' } & LinkTarget)
  /** Ruby: the reading of the span's text, as 漢字 → かんじ. */
  | { readonly _key: string; readonly _type: 'ruby'; readonly reading: string }
  /** BCP 47 tag of the span's language where it differs from the page's. */
  | { readonly _key: string; readonly _type: 'lang'; readonly lang: string };

export interface SpanData {
  readonly _key: string;
  readonly _type: 'span';
  /** May hold line breaks (`\n`). */
  readonly text: string;
  /** Decorators, or `_key`s of the block's `markDefs`. */
  readonly marks: readonly string[];
}

/** Text with marks, wherever a block holds running text (paragraphs, cells, captions). */
export interface InlineText {
  readonly children: readonly SpanData[];
  readonly markDefs: readonly MarkDefinition[];
}

interface Keyed<Type extends string> {
  readonly _key: string;
  readonly _type: Type;
}

export const TEXT_STYLES = ['normal', 'h2', 'h3', 'h4', 'h5', 'h6', 'quote'] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

export interface TextBlock extends Keyed<'text'>, InlineText {
  readonly style: TextStyle;
  /** Consecutive blocks with a list make one list; `level` (1 to 6) nests. */
  readonly list?: 'bullet' | 'number';
  readonly level?: number;
  /** First number of an ordered list, on its first item. */
  readonly start?: number;
}

export interface TableCell extends InlineText {
  readonly _key: string;
}

export type FormFieldKind =
  'text' | 'longText' | 'email' | 'tel' | 'number' | 'date' | 'select' | 'radio' | 'checkbox' | 'hidden';

export interface FormField {
  readonly _key: string;
  /** Name of the submitted value: `^[a-z][a-zA-Z0-9_]{0,39}$`. */
  readonly name: string;
  readonly kind: FormFieldKind;
  readonly label: string;
  readonly required?: boolean;
  readonly help?: string;
  readonly options?: readonly string[];
  readonly value?: string;
  /** What keypads should start with on a phone: hiragana, half-width kana, letters or digits. */
  readonly input?: 'kana' | 'halfKana' | 'latin' | 'digits';
  readonly maxLength?: number;
}

/** A saved query over one content type of the site. */
export interface EntryQuery {
  readonly contentType: string;
  /** Same shape as the content API's `where`. */
  readonly where?: Readonly<Record<string, unknown>>;
  readonly orderBy?: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[];
  /** 1 to 50. */
  readonly first: number;
}

export type Block =
  | TextBlock
  | (Keyed<'code'> & { readonly text: string; readonly language?: string })
  | (Keyed<'image'> & {
      readonly asset: string;
      /** Overrides the asset's own alternative text; `''` marks decoration. */
      readonly alt?: string;
      readonly caption?: InlineText;
      readonly link?: LinkTarget;
    })
  | (Keyed<'gallery'> & {
      readonly images: readonly {
        readonly _key: string;
        readonly asset: string;
        readonly alt?: string;
        readonly caption?: string;
      }[];
    })
  | (Keyed<'video'> & {
      readonly asset?: string;
      readonly url?: string;
      readonly poster?: string;
      readonly title: string;
    })
  | (Keyed<'audio'> & { readonly asset?: string; readonly url?: string; readonly title: string })
  | (Keyed<'file'> & { readonly asset: string; readonly title?: string })
  | (Keyed<'table'> & {
      readonly caption?: string;
      /** Number of leading rows / columns that are headers: 0 or 1. */
      readonly headerRows: 0 | 1;
      readonly headerColumns: 0 | 1;
      readonly rows: readonly { readonly _key: string; readonly cells: readonly TableCell[] }[];
    })
  | (Keyed<'callout'> & { readonly tone: CalloutTone; readonly title?: string; readonly content: readonly Block[] })
  | Keyed<'divider'>
  | (Keyed<'columns'> & { readonly columns: readonly { readonly _key: string; readonly content: readonly Block[] }[] })
  | (Keyed<'button'> & { readonly label: string; readonly link: LinkTarget; readonly tone?: 'primary' | 'secondary' })
  | (Keyed<'linkList'> & {
      readonly title?: string;
      readonly links: readonly {
        readonly _key: string;
        readonly label: string;
        readonly link: LinkTarget;
        readonly description?: string;
      }[];
    })
  | (Keyed<'embed'> & { readonly url: string; readonly title: string; readonly thumbnail?: string })
  | (Keyed<'map'> & {
      readonly latitude: number;
      readonly longitude: number;
      /** 1 (world) to 19 (building). */
      readonly zoom: number;
      readonly label: string;
      readonly address?: string;
      /** Asset of a static picture of the map. */
      readonly image?: string;
    })
  | (Keyed<'details'> & { readonly summary: string; readonly open?: boolean; readonly content: readonly Block[] })
  | (Keyed<'qrCode'> & { readonly value: string; readonly label: string })
  | (Keyed<'entryList'> & { readonly title?: string; readonly query: EntryQuery; readonly layout: 'list' | 'cards' })
  | (Keyed<'form'> & {
      readonly title?: string;
      readonly fields: readonly FormField[];
      /** Where the answers go; sending is a feature of its own. */
      readonly destination: { readonly mail: string } | { readonly url: string };
      readonly submitLabel: string;
    });

export type CalloutTone = 'info' | 'success' | 'warning' | 'danger';
export type BlockType = Block['_type'];
export type RichText = readonly Block[];
