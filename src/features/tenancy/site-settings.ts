/** What an editor may set on a site, and what is wrong with it. */
import { THEME_SCALES, THEME_SPACINGS, type Theme } from '../../core/document/node.ts';
import type { Issue } from '../../lib/errors.ts';
import { checkRobotsLines } from './robots-lines.ts';
import { checkHost, checkMenus } from './site-addresses.ts';
import { checkHref } from '../../core/document/address.ts';
import { NOTICE_LEVELS, PLAIN_BAND, type NoticeBand, type SiteLocale, type SiteMenu } from './site.ts';

export interface SiteSettings {
  readonly slug: string;
  readonly name: string;
  readonly tagline: Readonly<Record<string, string>>;
  readonly footerNote: Readonly<Record<string, string>>;
  readonly hosts: readonly string[];
  readonly locales: readonly SiteLocale[];
  readonly defaultLocale: string;
  readonly timeZone: string;
  readonly theme: Theme;
  readonly menus: readonly SiteMenu[];
  readonly logoAssetId: string | null;
  readonly notice: Readonly<Record<string, string>> | null;
  readonly indexing: boolean;
  readonly robotsLines: readonly string[];
  /** Left out = an emergency, from now on. */
  readonly noticeBand?: NoticeBand;
}

/** Calm blue on white; every pair passes WCAG AA. */
export const DEFAULT_THEME: Theme = {
  colours: {
    primary: '#1d4ed8',
    accent: '#b45309',
    background: '#ffffff',
    surface: '#f5f7fa',
    text: '#1b2430',
    muted: '#566273',
  },
  dark: null,
  font: 'sans',
  radius: 8,
};

/** `town`, `grand-hotel`. Nothing that could be taken for an id, so that one argument may hold either. */
const SLUG_PATTERN = /^[a-z][a-z0-9-]{0,39}$/;
const UUID_SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const COLOUR = /^#[0-9a-f]{6}$/i;
const ZONE = /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/;
const MAX_LOCALES = 40;
const MAX_HOSTS = 50;

export function checkSlug(slug: string, path: readonly string[] = ['slug']): Issue[] {
  if (SLUG_PATTERN.test(slug) && !UUID_SHAPE.test(slug)) return [];
  const message = 'Use 1 to 40 lower-case letters, digits and hyphens, starting with a letter, such as "town".';
  return [{ path, message, code: 'bad_slug' }];
}

export function checkName(name: string, path: readonly string[] = ['name']): Issue[] {
  if (name.trim() === '') return [{ path, message: 'Give it a name.', code: 'required' }];
  if (name.length > 120) return [{ path, message: 'Use at most 120 characters.', code: 'too_long' }];
  return [];
}

/** Everything wrong with the settings taken together. `ownHost` is the installation's, which no site may claim. */
export function checkSiteSettings(settings: SiteSettings, ownHost: string): Issue[] {
  const codes = settings.locales.map((locale) => locale.code);
  const hosts = settings.hosts.flatMap((host, at) => checkHost(host, at, ownHost));
  if (settings.hosts.length > MAX_HOSTS) {
    hosts.push({ path: ['hosts'], message: `A site has at most ${MAX_HOSTS} host names.`, code: 'too_many' });
  }
  return [
    ...checkSlug(settings.slug),
    ...checkName(settings.name),
    ...checkLocales(settings),
    ...checkTimeZone(settings.timeZone),
    ...hosts,
    ...checkTexts('tagline', settings.tagline, { codes, max: 200 }),
    ...checkTexts('footerNote', settings.footerNote, { codes, max: 2_000 }),
    ...checkTexts('notice', settings.notice ?? {}, { codes, max: 1_000 }),
    ...checkBand(settings.noticeBand ?? PLAIN_BAND),
    ...checkTheme(settings.theme),
    ...checkMenus(settings.menus, codes),
    ...checkRobotsLines(settings.robotsLines),
  ];
}

function checkLocales({ locales, defaultLocale }: SiteSettings): Issue[] {
  const issues: Issue[] = [];
  const codes = new Set<string>();
  if (locales.length > MAX_LOCALES) {
    issues.push({ path: ['locales'], message: `A site has at most ${MAX_LOCALES} locales.`, code: 'too_many' });
  }
  for (const [at, locale] of locales.entries()) {
    const canonical = canonicalLocale(locale.code);
    const path = ['locales', at, 'code'];
    if (canonical === null) {
      issues.push({
        path,
        message: `"${locale.code}" is no BCP 47 tag; write "ja", "en" or "pt-BR".`,
        code: 'bad_locale',
      });
    } else if (canonical !== locale.code) {
      issues.push({ path, message: `Write "${canonical}".`, code: 'bad_locale' });
    } else if (codes.has(locale.code)) {
      issues.push({ path, message: `"${locale.code}" is there twice.`, code: 'duplicate' });
    }
    if (locale.label.trim() === '' || locale.label.length > 60) {
      issues.push({ path: ['locales', at, 'label'], message: 'Use 1 to 60 characters.', code: 'bad_label' });
    }
    codes.add(locale.code);
  }
  for (const [at, locale] of locales.entries()) {
    for (const [which, fallback] of locale.fallbacks.entries()) {
      if (codes.has(fallback) && fallback !== locale.code) continue;
      const message =
        fallback === locale.code
          ? 'A locale cannot fall back to itself.'
          : `"${fallback}" is not one of the site's locales (${[...codes].join(', ')}).`;
      issues.push({ path: ['locales', at, 'fallbacks', which], message, code: 'unknown_locale' });
    }
  }
  if (!codes.has(defaultLocale)) {
    const message = `"${defaultLocale}" is not one of the site's locales (${[...codes].join(', ') || 'none'}).`;
    issues.push({ path: ['defaultLocale'], message, code: 'unknown_locale' });
  }
  return issues;
}

function canonicalLocale(code: string): string | null {
  try {
    return code.length > 35 ? null : (Intl.getCanonicalLocales(code)[0] ?? null);
  } catch {
    return null;
  }
}

function checkTimeZone(timeZone: string): Issue[] {
  try {
    if (ZONE.test(timeZone)) {
      new Intl.DateTimeFormat('en', { timeZone });
      return [];
    }
  } catch {
    // Falls through to the same answer as a name of the wrong shape.
  }
  const message = `"${timeZone}" is no time zone; write its IANA name, such as "Asia/Tokyo".`;
  return [{ path: ['timeZone'], message, code: 'bad_time_zone' }];
}

function checkTexts(
  field: string,
  texts: Readonly<Record<string, string>>,
  { codes, max }: { codes: readonly string[]; max: number },
): Issue[] {
  return Object.entries(texts).flatMap(([locale, text]): Issue[] => {
    if (!codes.includes(locale)) {
      return [
        { path: [field, locale], message: `"${locale}" is not one of the site's locales.`, code: 'unknown_locale' },
      ];
    }
    if (text.length > max)
      return [{ path: [field, locale], message: `Use at most ${max} characters.`, code: 'too_long' }];
    return [];
  });
}

function checkBand({ level, href, from, until }: NoticeBand): Issue[] {
  const turned = from !== null && until !== null && Date.parse(until) <= Date.parse(from);
  return [
    ...(NOTICE_LEVELS.includes(level)
      ? []
      : [{ path: ['noticeBand', 'level'], message: `Use ${NOTICE_LEVELS.join(', ')}.`, code: 'unknown_choice' }]),
    ...(href === null ? [] : checkHref(href, ['noticeBand', 'href'])),
    ...(turned
      ? [
          {
            path: ['noticeBand', 'until'],
            message: 'It ends before it begins; give a later instant.',
            code: 'out_of_range',
          },
        ]
      : []),
  ];
}

function checkTheme(theme: Theme): Issue[] {
  const palette = (name: 'colours' | 'dark', colours: Theme['colours'] | null): Issue[] =>
    Object.entries(colours ?? {}).flatMap(([key, value]) =>
      COLOUR.test(value)
        ? []
        : [
            {
              path: ['theme', name, key],
              message: `"${value}" is no colour; write it as #rrggbb.`,
              code: 'bad_colour',
            },
          ],
    );
  const radius: Issue[] =
    theme.radius >= 0 && theme.radius <= 24
      ? []
      : [{ path: ['theme', 'radius'], message: 'Use a number from 0 to 24.', code: 'out_of_range' }];
  const named = (
    [
      ['scale', THEME_SCALES],
      ['spacing', THEME_SPACINGS],
    ] as const
  ).flatMap(([name, choices]): Issue[] =>
    theme[name] === undefined || choices.some((choice) => choice === theme[name])
      ? []
      : [{ path: ['theme', name], message: `Use ${choices.join(', ')}.`, code: 'unknown_choice' }],
  );
  return [...palette('colours', theme.colours), ...palette('dark', theme.dark), ...radius, ...named];
}

/** What the language calls itself: 日本語, English. */
export function localeLabel(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
