/** A list of entries as feed readers take it. The three writers beside this file say the same in Atom, RSS and JSON. */

export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Every address is absolute, every instant ISO 8601 in UTC. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47. */
  readonly lang: string;
  readonly siteName: string;
  /** The page that shows the same entries. */
  readonly home: string;
  /** This feed in each format. */
  readonly self: Readonly<Record<FeedFormat, string>>;
  /** The same feed in other locales. */
  readonly alternates: readonly { readonly lang: string; readonly self: Readonly<Record<FeedFormat, string>> }[];
  readonly icon: string | null;
  readonly updated: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Stays the same while the entry lives, wherever it moves on the site. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The entry as HTML with absolute addresses. */
  readonly html: string;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly image: string | null;
  readonly enclosures: readonly Enclosure[];
}

export interface Enclosure {
  readonly url: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly title: string;
}

export const FEED_MEDIA_TYPES: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};
