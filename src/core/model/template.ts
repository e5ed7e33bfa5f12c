/** How a content type becomes a Document: data, never code. */
import type { RenderClass } from '../devices/profile.ts';
import type { SchemaType } from '../document/page-meta.ts';
import type { EntryQuery } from '../document/rich-text.ts';

/** One text for every locale, or locale → text. A locale that is missing shows the first one. */
export type LocalText = string | Readonly<Record<string, string>>;

/** What a part shows. */
export type PartContent =
  /** Opens the page; its title becomes `h1`. Each value names a field. */
  | {
      readonly kind: 'hero';
      readonly title: string;
      readonly lead?: string;
      readonly picture?: string;
      /** Fields shown as the line under the title: dates, selects, references. */
      readonly meta?: readonly string[];
    }
  /** A field as itself: rich text as blocks, assets as image or gallery, references as cards, blocks and groups in order. */
  | { readonly kind: 'field'; readonly field: string; readonly heading?: LocalText }
  /** Scalar fields as label/value pairs. */
  | { readonly kind: 'facts'; readonly fields: readonly string[]; readonly heading?: LocalText }
  /** Entries found by a query. */
  | {
      readonly kind: 'entries';
      readonly title: LocalText;
      readonly query: EntryQuery;
      readonly layout: 'list' | 'cards';
      readonly more?: { readonly label: LocalText; readonly path: string };
    };

/** The part on one class: not at all, or something else, or less of it. */
export interface PartOverride {
  readonly hide?: true;
  readonly replace?: PartContent;
  readonly shorten?: Shorten;
}

export interface Shorten {
  /** Most characters of text, the ellipsis included; what follows is left out. */
  readonly chars?: number;
  /** The first so many entries, list items, rows, pictures or facts. */
  readonly items?: number;
}

export type TemplatePart = PartContent & {
  readonly key: string;
  /** Shown on these classes only; left out = on all. */
  readonly classes?: readonly RenderClass[];
  readonly overrides?: Readonly<Partial<Record<RenderClass, PartOverride>>>;
};

/** What search engines and feed readers are told about the pages of a type, where the default guesses wrong. */
export interface PageFacts {
  /** Left out = `Event` where a field says when it starts, `Article` where there is a date, else `WebPage`. */
  readonly schema?: SchemaType;
  /** `true` = no page of the type is for search engines; the name of a boolean field = those whose field is on. */
  readonly noindex?: boolean | string;
  /** Whether the type's entries are news for the site's feed; left out = where the type has a date and pages. */
  readonly feed?: boolean;
  /** Text, or reference to an entry, that names who wrote it. */
  readonly author?: string;
  /** Date fields and the place of an `Event`; left out = found by type and usual names. */
  readonly starts?: string;
  readonly ends?: string;
  readonly place?: string;
}

export interface Template {
  readonly parts: readonly TemplatePart[];
  readonly page?: PageFacts;
  /** Class → keys of parts in the order of that class; parts that are not named follow in their own. */
  readonly order?: Readonly<Partial<Record<RenderClass, readonly string[]>>>;
}

/** What the template may show on any class, replacements included, with paths into it. */
export function contentsOf(
  template: Template,
): readonly { readonly content: PartContent; readonly path: readonly (string | number)[] }[] {
  return template.parts.flatMap((part, index) => [
    { content: part, path: ['parts', index] },
    ...Object.entries(part.overrides ?? {}).flatMap(([name, { replace }]) =>
      replace === undefined ? [] : [{ content: replace, path: ['parts', index, 'overrides', name, 'replace'] }],
    ),
  ]);
}
