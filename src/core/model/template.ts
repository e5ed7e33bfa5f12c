/** How a content type becomes a Document: data, never code. */
import type { RenderClass } from '../devices/profile.ts';
import type { EntryQuery } from '../document/rich-text.ts';

/** One text for every locale, or locale → text. A locale that is missing shows the first one. */
export type LocalText = string | Readonly<Record<string, string>>;

interface Part {
  readonly key: string;
  /** Shown on these classes only; left out = on all. */
  readonly classes?: readonly RenderClass[];
}

export type TemplatePart =
  /** Opens the page; its title becomes `h1`. Each value names a field. */
  | (Part & {
      readonly kind: 'hero';
      readonly title: string;
      readonly lead?: string;
      readonly picture?: string;
      /** Fields shown as the line under the title: dates, selects, references. */
      readonly meta?: readonly string[];
    })
  /** A field as itself: rich text as blocks, assets as image or gallery, references as cards, blocks and groups in order. */
  | (Part & { readonly kind: 'field'; readonly field: string; readonly heading?: LocalText })
  /** Scalar fields as label/value pairs. */
  | (Part & { readonly kind: 'facts'; readonly fields: readonly string[]; readonly heading?: LocalText })
  /** Entries found by a query. */
  | (Part & {
      readonly kind: 'entries';
      readonly title: LocalText;
      readonly query: EntryQuery;
      readonly layout: 'list' | 'cards';
      readonly more?: { readonly label: LocalText; readonly path: string };
    });

export interface Template {
  readonly parts: readonly TemplatePart[];
}
