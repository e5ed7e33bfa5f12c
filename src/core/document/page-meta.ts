/** What a page says of itself to machines, beside what people read. */

/** What a page is, in the words of schema.org. */
export const SCHEMA_TYPES = ['Article', 'NewsArticle', 'BlogPosting', 'Event', 'FAQPage', 'WebPage'] as const;
export type SchemaType = (typeof SCHEMA_TYPES)[number];

/** What search engines show beside a link. Dates are ISO 8601. */
export interface PageSchema {
  readonly type: SchemaType;
  readonly author?: string;
  readonly starts?: string;
  readonly ends?: string;
  readonly place?: { readonly name: string; readonly latitude?: number; readonly longitude?: number };
}

/** What machines that read a page find around it. */
export interface PageWeb {
  /** Begins every address on the site as this answer writes it: `''`, or `/render/{site}`. */
  readonly base: string;
  /** Stands in place of `base` in addresses for other machines: `https://town.example`. */
  readonly root: string;
  /** Locale of addresses without prefix. */
  readonly defaultLocale: string;
  /** True for the front page. */
  readonly front: boolean;
  /** False = search engines are asked to keep out. */
  readonly indexed: boolean;
  /** Whether the site has icons of its own. */
  readonly icons: boolean;
  readonly feeds: readonly FeedLink[];
}

/** A feed that a page offers. */
export interface FeedLink {
  readonly title: string;
  readonly mediaType: string;
  readonly url: string;
}
