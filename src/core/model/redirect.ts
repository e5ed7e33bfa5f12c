/** Redirects as data: where an address leads that is no page. */
import type { Issue } from '../../lib/errors.ts';
import { checkWebAddress } from '../document/address.ts';
import { fault, type Path } from '../document/fault.ts';

/** 200 shows the entry at this address, 410 says that there was something and is no more; the others are what HTTP calls them. */
export const REDIRECT_STATUSES = [200, 301, 302, 307, 308, 410] as const;
export type RedirectStatus = (typeof REDIRECT_STATUSES)[number];

export interface RedirectRule {
  /** Null = in every locale. */
  readonly locale: string | null;
  /** Not percent-encoded, without the locale's prefix, no trailing slash. Of a `prefix` rule what stands before `/*`; `/` = everything. */
  readonly path: string;
  readonly prefix: boolean;
  readonly status: RedirectStatus;
  /** An entry by id, wherever its page is. */
  readonly toEntry: string | null;
  /** A path on the site or an absolute URL; with `/*` at its end it takes what a prefix rule leaves over. Exactly one target, none with 410. */
  readonly toAddress: string | null;
}

/** A place on a site. */
export interface SitePlace {
  readonly locale: string;
  readonly path: string;
}

export type RedirectTarget =
  | { readonly kind: 'gone' }
  | { readonly kind: 'entry'; readonly entry: string; readonly status: 200 | 301 | 302 | 307 | 308 }
  | { readonly kind: 'path'; readonly at: SitePlace; readonly status: 301 | 302 | 307 | 308 }
  | { readonly kind: 'url'; readonly url: string; readonly status: 301 | 302 | 307 | 308 };

export interface RedirectInput {
  /** `/old`, or `/old/*` for everything below it. */
  readonly from: string;
  readonly locale?: string | null | undefined;
  /** 301 when left out. */
  readonly status?: number | undefined;
  /** `/new`, `/new/*`, `https://example.jp/…`. */
  readonly to?: string | null | undefined;
  readonly entry?: string | null | undefined;
}

/** What a check needs to know of the site. */
export interface RedirectScene {
  readonly localeCodes: readonly string[];
  /** Where the site itself is, without scheme: `town.example.jp`, `cms.example.jp/render/town`. */
  readonly ownAddresses: readonly string[];
}

const MAX_PATH = 500;
/** Roots that the doors of the installation answer before any site is asked. */
const RESERVED =
  /^\/(?:graphql|sites|render|assets|uploads|signage|embed|oembed|studio|health|metrics|devices)(?:\/|$)/;

/** The addresses above a path, the front page first: `/a/b` → `/`, `/a`. Prefix rules that may hold for it have one of them. */
export function prefixesOf(path: string): string[] {
  const segments = path.split('/').slice(1, -1);
  if (path === '/') return [];
  return ['/', ...segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`)];
}

/** Whether a rule holds at a place, whatever page there may be. */
export function matchesPlace(rule: Pick<RedirectRule, 'locale' | 'path' | 'prefix'>, at: SitePlace): boolean {
  if (rule.locale !== null && rule.locale !== at.locale) return false;
  return rule.prefix ? prefixesOf(at.path).includes(rule.path) : rule.path === at.path;
}

/** Where a rule leads from a place that it matches. */
export function targetOf(rule: RedirectRule, at: SitePlace, localeCodes: readonly string[]): RedirectTarget {
  const { status, toEntry, toAddress } = rule;
  if (status === 410 || (toEntry === null && toAddress === null)) return { kind: 'gone' };
  if (toEntry !== null) return { kind: 'entry', entry: toEntry, status };
  if (toAddress === null || status === 200) return { kind: 'gone' };
  const rest = rule.prefix ? at.path.slice(rule.path === '/' ? 0 : rule.path.length) : '';
  if (!toAddress.startsWith('/')) {
    const encoded = rest.split('/').map(encodeURIComponent).join('/');
    const url = toAddress.endsWith('/*') ? toAddress.slice(0, -2) + encoded : toAddress;
    return { kind: 'url', url, status };
  }
  const path = toAddress.endsWith('/*') ? toAddress.slice(0, -2) + rest : toAddress;
  return { kind: 'path', at: toPlace(path, at.locale, localeCodes), status };
}

/** A path as an editor writes it: one that begins with a locale's code is in that locale, others in the reader's. */
function toPlace(path: string, locale: string, localeCodes: readonly string[]): SitePlace {
  const [, first = '', ...others] = path.split('/');
  return localeCodes.includes(first) ? { locale: first, path: `/${others.join('/')}` } : { locale, path };
}

/** The rule that an input means, or what is wrong with it. Whether its entry exists and others stand in its way is not asked here. */
export function readRedirect(
  input: RedirectInput,
  scene: RedirectScene,
): { readonly rule: RedirectRule } | { readonly issues: readonly Issue[] } {
  const from = readPath(input.from, ['from']);
  const prefix = input.from.trim().endsWith('/*');
  const { path } = from;
  const locale = input.locale ?? null;
  const issues = [...from.issues, ...checkStatus(input), ...checkTarget(input, { prefix, scene })];
  if (locale !== null && !scene.localeCodes.includes(locale)) {
    const message = `The site has the locales ${scene.localeCodes.join(', ')}; leave it out for all.`;
    issues.push(fault(['locale'], 'unknown_locale', message));
  }
  const first = path.split('/')[1] ?? '';
  if (from.issues.length === 0 && scene.localeCodes.includes(first)) {
    const message = `"/${first}" stands for a language of the site; write "${path.slice(first.length + 1) || '/'}" and the locale "${first}".`;
    issues.push(fault(['from'], 'path_is_locale', message));
  } else if (RESERVED.test(path)) {
    issues.push(
      fault(['from'], 'reserved_path', `Addresses under "/${first}" belong to the system and never come here.`),
    );
  }
  if (issues.length > 0) return { issues };
  const to = input.to == null || input.to.trim() === '' ? null : input.to.trim();
  const toAddress = to === null ? null : to.startsWith('/') ? withStar(to, readPath(to, ['to']).path) : to;
  const status = (input.status ?? 301) as RedirectStatus;
  return { rule: { locale, path, prefix, status, toEntry: input.entry ?? null, toAddress } };
}

function withStar(written: string, path: string): string {
  return written.endsWith('/*') ? `${path === '/' ? '' : path}/*` : path;
}

/** As addresses are looked up: decoded, composed letters, no empty segments. */
function readPath(written: string, at: Path): { readonly path: string; readonly issues: Issue[] } {
  const text = written.trim();
  const bare = text.endsWith('/*') ? text.slice(0, -1) : text;
  const bad = (code: string, message: string): { path: string; issues: Issue[] } => ({
    path: '/',
    issues: [fault(at, code, message)],
  });
  if (!text.startsWith('/') || text.startsWith('//')) {
    return bad('bad_path', 'Begin with one "/", such as "/old" or "/old/*".');
  }
  if (/[?#]/.test(bare)) return bad('bad_path', 'Leave "?" and "#" away: the query of a request is kept by itself.');
  if (bare.includes('*')) return bad('bad_path', 'A "*" may only be the whole last part: "/old/*".');
  let decoded: string;
  try {
    decoded = decodeURIComponent(bare).normalize('NFC');
  } catch {
    return bad('bad_path', 'A "%" begins an encoded letter, such as "%E6%98%A5"; write the letters themselves.');
  }
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (/[\u0000-\u001f\u007f\\]/.test(decoded) || segments.some((segment) => segment === '.' || segment === '..')) {
    return bad('bad_path', 'Control characters, "\\", "." and ".." cannot be parts of an address.');
  }
  if (decoded.length > MAX_PATH) return bad('too_long', `Use at most ${MAX_PATH} characters.`);
  return { path: `/${segments.join('/')}`, issues: [] };
}

function checkStatus({ status = 301, entry }: RedirectInput): Issue[] {
  if (!REDIRECT_STATUSES.some((known) => known === status)) {
    const message = `Use 301 (moved for good), 302 or 307 (for now), 308 (for good, method kept), 410 (gone) or 200 (shows the entry here), not ${status}.`;
    return [fault(['status'], 'bad_status', message)];
  }
  if (status === 200 && entry == null) {
    return [fault(['status'], 'bad_status', '200 shows an entry at this address: name the entry, or use 301 or 302.')];
  }
  return [];
}

function checkTarget(
  { to, entry, status = 301 }: RedirectInput,
  { prefix, scene }: { readonly prefix: boolean; readonly scene: RedirectScene },
): Issue[] {
  const written = to?.trim() ?? '';
  const given = Number(written !== '') + Number(entry != null);
  if (status === 410) {
    return given === 0 ? [] : [fault(['to'], 'not_wanted', 'What is gone (410) leads nowhere: leave the target away.')];
  }
  if (given !== 1) return [fault(['to'], 'required', 'Say where it leads: a path, a URL or an entry, one of them.')];
  if (entry != null) return [];
  const star = written.endsWith('/*');
  const issues = written.startsWith('/') ? readPath(written, ['to']).issues : checkUrl(written, scene);
  if (star && !prefix) {
    issues.push(fault(['to'], 'bad_path', 'A target takes "/*" only where "from" has it too.'));
  }
  return issues;
}

function checkUrl(url: string, { ownAddresses }: RedirectScene): Issue[] {
  const issues = checkWebAddress(url, ['to']);
  if (issues.length > 0) return issues;
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? [];
  const name = host.toLowerCase();
  const names = [`${name}${path}/`, `${name.replace(/:\d+$/, '')}${path}/`];
  if (ownAddresses.some((own) => names.some((one) => one.startsWith(`${own}/`)))) {
    return [fault(['to'], 'own_address', 'This address is on the site itself: write its path, such as "/news".')];
  }
  return url.slice(0, -1).includes('*')
    ? [fault(['to'], 'bad_url', 'A "*" may only be the whole last part of the path: "https://example.jp/new/*".')]
    : [];
}
