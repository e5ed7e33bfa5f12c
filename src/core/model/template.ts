/** How a content type becomes a Document: data, never code. */
import type { RenderClass } from '../devices/profile.ts';
import type { EntryQuery } from '../document/rich-text.ts';

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
  | (Part & { readonly kind: 'field'; readonly field: string; readonly heading?: string })
  /** Scalar fields as label/value pairs. */
  | (Part & { readonly kind: 'facts'; readonly fields: readonly string[]; readonly heading?: string })
  /** Entries found by a query. */
  | (Part & {
      readonly kind: 'entries';
      readonly title: string;
      readonly query: EntryQuery;
      readonly layout: 'list' | 'cards';
      readonly more?: { readonly label: string; readonly path: string };
    });

export interface Template {
  readonly parts: readonly TemplatePart[];
}
