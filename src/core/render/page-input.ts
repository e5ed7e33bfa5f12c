/** Everything a page is composed from, fetched beforehand: composing is pure. */
import type { RenderClass } from '../devices/profile.ts';
import type { Alternate, EntryCard, Link, MenuItem, Picture, Theme } from '../document/node.ts';
import type { PageWeb } from '../document/page-meta.ts';
import type { CalloutTone, EntryQuery } from '../document/rich-text.ts';
import type { ContentType, EntryData } from '../model/content-type.ts';

/** A stored file as a page may show it. `url` is the original's immutable address. */
export interface AssetView {
  readonly id: string;
  readonly hash: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly colour: string | null;
  readonly focal: { readonly x: number; readonly y: number };
  /** In the page's locale, fallbacks applied. */
  readonly alt: string;
  readonly title: string;
  readonly url: string;
}

/** Another live entry, as links and cards need it. */
export interface EntryView {
  readonly id: string;
  readonly contentType: ContentType;
  /** Values resolved for the page's locale. */
  readonly data: EntryData;
  /** Address with locale prefix, or null when it has no page. */
  readonly href: string | null;
  readonly publishedAt: string;
}

/** What must be fetched before a page can be composed; `collectNeeds` finds it. */
export interface PageNeeds {
  readonly assets: readonly string[];
  readonly entries: readonly string[];
  /** `key` is opaque (`queryKey`): equal queries share one, whichever blocks or template parts ask. */
  readonly queries: readonly { readonly key: string; readonly query: EntryQuery }[];
  readonly qrCodes: readonly string[];
}

export interface SiteFrame {
  readonly name: string;
  readonly tagline: string;
  readonly footerNote: string;
  readonly home: Link;
  readonly logo: Picture | null;
  readonly headerMenu: readonly MenuItem[];
  readonly footerMenu: readonly MenuItem[];
  readonly languages: readonly {
    readonly label: string;
    readonly lang: string;
    readonly link: Link;
    readonly current: boolean;
  }[];
  readonly breadcrumb: readonly { readonly label: string; readonly link: Link | null }[];
  /** The band over every page; null = none now. */
  readonly notice: { readonly text: string; readonly tone: CalloutTone; readonly link: Link | null } | null;
  readonly theme: Theme;
}

export interface PageInput {
  readonly site: SiteFrame;
  readonly entry: EntryView;
  readonly locale: string;
  /** Template parts meant for other classes are left out; null = every part (reports, content API). */
  readonly renderClass: RenderClass | null;
  readonly timeZone: string;
  /** Absolute URL of the page. */
  readonly url: string;
  readonly alternates: readonly Alternate[];
  /** Left out where a page stands alone. */
  readonly web?: PageWeb;
  readonly updatedAt: string;
  readonly assets: ReadonlyMap<string, AssetView>;
  readonly entries: ReadonlyMap<string, EntryView>;
  /** Answers of `PageNeeds.queries` by key. */
  readonly lists: ReadonlyMap<string, readonly EntryView[]>;
  /** Value → rows of modules. */
  readonly qrCodes: ReadonlyMap<string, readonly (readonly boolean[])[]>;
  /** A path on the site, as an editor wrote it (`/news`) → its address from this page: base and locale prefix added. */
  readonly sitePath: (path: string) => string;
  /** Where forms are posted to; null while sending is not set up. */
  readonly formAction: string | null;
  /** Formats an ISO date or date-time in the page's locale and time zone; `Intl` belongs to the caller's platform. */
  readonly formatDate: (iso: string, style: 'date' | 'dateTime') => string;
}

export type { EntryCard };
