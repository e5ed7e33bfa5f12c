import type { Theme } from '../../core/document/node.ts';
import type { PartnerId, SiteId } from '../../lib/ids.ts';

export interface SiteLocale {
  /** BCP 47: `ja`, `en`, `pt-BR`. */
  readonly code: string;
  readonly label: string;
  /** Locales asked in turn where this one has no value. */
  readonly fallbacks: readonly string[];
}

export interface SiteMenu {
  /** `header` and `footer` are shown by the default frame. */
  readonly place: 'header' | 'footer';
  /** One list of items per locale. */
  readonly items: Readonly<Record<string, readonly SiteMenuItem[]>>;
}

export interface SiteMenuItem {
  readonly label: string;
  /** A path on the site, `https:` URL, `tel:` or `mailto:`. */
  readonly href: string;
  readonly children?: readonly SiteMenuItem[];
}

/** A tenant of a partner, as the verbs see it. Read through the cache of `sites.ts`. */
export interface Site {
  readonly id: SiteId;
  readonly partnerId: PartnerId;
  /** `^[a-z][a-z0-9-]{0,39}$`; part of `/render/{site}` and `/sites/{site}`. */
  readonly slug: string;
  readonly name: string;
  /** Per locale. */
  readonly tagline: Readonly<Record<string, string>>;
  readonly footerNote: Readonly<Record<string, string>>;
  readonly hosts: readonly string[];
  readonly locales: readonly SiteLocale[];
  readonly defaultLocale: string;
  /** IANA name; dates on pages are shown in it. */
  readonly timeZone: string;
  readonly theme: Theme;
  readonly menus: readonly SiteMenu[];
  readonly logoAssetId: string | null;
  /** Shown on every page of every class while set: locale → text. */
  readonly notice: Readonly<Record<string, string>> | null;
  /** False = search engines are asked to keep out of the whole site. */
  readonly indexing: boolean;
  /** Lines that robots.txt adds to its own, for whoever knows what they do. */
  readonly robotsLines: readonly string[];
  /** Goes up with every change of the site's content types. */
  readonly modelRevision: number;
  /** Goes up with every change of the site's own settings. */
  readonly revision: number;
}
