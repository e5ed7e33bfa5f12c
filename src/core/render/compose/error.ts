/** Pages that say kindly what went wrong, as a Document like any other: every target can show them. */
import type { Document, Link, Node } from '../../document/node.ts';
import type { SiteFrame } from '../page-input.ts';
import { DEFAULT_THEME } from '../style/default-theme.ts';
import { directionOf, wordsFor } from '../words.ts';
import { footerNodes, headerNodes } from './frame.ts';

export interface ErrorInput {
  readonly status: 403 | 404 | 410 | 500 | 503;
  /** Null where the site itself is unknown or cannot be read. */
  readonly site: SiteFrame | null;
  readonly lang: string;
  /** Absolute URL that was asked for. */
  readonly url: string;
  /** A log id that a person can quote. */
  readonly reference?: string;
}

export function composeError(input: ErrorInput): Document {
  const words = wordsFor(input.lang);
  const { title, lead } = words.errors[input.status];
  return {
    meta: {
      title,
      siteName: input.site?.name ?? '',
      description: lead,
      lang: input.lang,
      dir: directionOf(input.lang),
      url: input.url,
      alternates: [],
      kind: 'website',
      status: input.status,
    },
    header: input.site === null ? [] : headerNodes({ ...input.site, breadcrumb: [] }, words),
    main: [
      { type: 'hero', key: 'error', title, lead, meta: [{ text: errorMark(input) }] },
      ...wayOut(input.site, words.toHome),
    ],
    footer: input.site === null ? [] : footerNodes(input.site, words),
    theme: input.site?.theme ?? DEFAULT_THEME,
  };
}

function errorMark(input: ErrorInput): string {
  return input.reference === undefined ? String(input.status) : `${input.status} · ${input.reference}`;
}

function wayOut(site: SiteFrame | null, label: string): readonly Node[] {
  const home: Link | null = site?.home ?? null;
  return home === null ? [] : [{ type: 'button', key: 'error-home', label, link: home, tone: 'primary' }];
}
