/** What machines read of a page: title, description, languages, link previews. */
import type { Document, Picture } from '../../../document/node.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeSource, safeUrl } from '../../safe-url.ts';
import { parseColour } from '../../style/contrast.ts';
import { styleFor } from '../../style/style.ts';
import type { State } from '../../target.ts';
import { jsonLd } from './json-ld.ts';
import { fallbackUrl } from './pictures.ts';

export function headMarkup(state: State): Markup {
  const { document, profile } = state;
  const { meta } = document;
  const style = styleFor(document.theme, profile);
  const url = safeUrl(meta.url);
  const indexed = meta.status === 200 && meta.web?.indexed !== false;
  const shared = meta.status === 200 && url !== null && profile.css !== 'none';
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, pageTitle(document)),
    meta.description !== '' && h('meta', { name: 'description', content: meta.description }),
    indexed
      ? url !== null && h('link', { rel: 'canonical', href: url })
      : h('meta', { name: 'robots', content: 'noindex' }),
    indexed && languages(document),
    icons(document, style !== ''),
    shared && feeds(document),
    style !== '' && themeColours(document),
    style !== '' && h('style', {}, { raw: style }),
    shared && openGraph(document),
    shared &&
      h('script', { type: 'application/ld+json' }, { raw: jsonLd(document, previewPicture(document)?.url ?? null) }),
  );
}

function pageTitle({ meta }: Document): string {
  return meta.siteName === '' || meta.siteName === meta.title ? meta.title : `${meta.title} | ${meta.siteName}`;
}

/** Every page of a set names the whole set, itself included; `x-default` is for readers of every other language. */
function languages({ meta }: Document): readonly Markup[] {
  const { alternates, web } = meta;
  if (alternates.length < 2) return [];
  const rest = alternates.find(({ lang }) => lang === web?.defaultLocale);
  const all = rest === undefined ? alternates : [...alternates, { lang: 'x-default', url: rest.url }];
  return all.flatMap(({ lang, url }) => {
    const href = safeUrl(url);
    return href === null ? [] : [h('link', { rel: 'alternate', hreflang: lang, href })];
  });
}

/** Of the site where it has some, else the logo as the page shows it. `styled` = for a browser with tabs and a home screen. */
function icons(document: Document, styled: boolean): readonly Markup[] {
  const { web } = document.meta;
  if (web === undefined || !web.icons) {
    const header = document.header.find((node) => node.type === 'siteHeader');
    const href = fallbackUrl(header?.logo);
    return href === null ? [] : [h('link', { rel: 'icon', href })];
  }
  const icon = h('link', { rel: 'icon', href: `${web.base}/favicon.ico`, sizes: '48x48' });
  if (!styled) return [icon];
  const { lang } = document.meta;
  const place = lang === web.defaultLocale ? web.base : `${web.base}/${lang}`;
  return [
    icon,
    h('link', { rel: 'apple-touch-icon', href: `${web.base}/apple-touch-icon.png` }),
    h('link', { rel: 'manifest', href: `${place}/manifest.webmanifest` }),
  ];
}

function feeds({ meta }: Document): readonly Markup[] {
  return (meta.web?.feeds ?? []).map(({ title, mediaType, url }) =>
    h('link', { rel: 'alternate', type: mediaType, title, href: url }),
  );
}

function themeColours({ theme }: Document): readonly Markup[] {
  const light = parseColour(theme.colours.background) === null ? null : theme.colours.background;
  const dark = theme.dark === null || parseColour(theme.dark.background) === null ? null : theme.dark.background;
  if (light === null) return [];
  if (dark === null) return [h('meta', { name: 'theme-color', content: light })];
  return [
    h('meta', { name: 'theme-color', content: light, media: '(prefers-color-scheme: light)' }),
    h('meta', { name: 'theme-color', content: dark, media: '(prefers-color-scheme: dark)' }),
  ];
}

function openGraph(document: Document): readonly Markup[] {
  const { meta } = document;
  const og = (property: string, content: string | number | undefined): Markup[] =>
    content === undefined || content === '' ? [] : [h('meta', { property, content })];
  const image = previewPicture(document);
  const others = meta.alternates.filter(({ lang }) => lang !== meta.lang);
  return [
    ...og('og:title', meta.title),
    ...og('og:type', meta.kind),
    ...og('og:url', meta.url),
    ...og('og:site_name', meta.siteName),
    ...og('og:description', meta.description),
    ...og('og:locale', previewLocale(meta.lang)),
    ...others.flatMap(({ lang }) => og('og:locale:alternate', previewLocale(lang))),
    ...(meta.kind === 'article' ? og('article:published_time', meta.publishedAt) : []),
    ...(meta.kind === 'article' ? og('article:modified_time', meta.updatedAt) : []),
    ...(image === null
      ? []
      : [
          ...og('og:image', image.url),
          ...og('og:image:width', image.width),
          ...og('og:image:height', image.height),
          ...og('og:image:alt', meta.picture?.alt),
        ]),
    h('meta', { name: 'twitter:card', content: image === null ? 'summary' : 'summary_large_image' }),
  ];
}

/** Open Graph wants a country; where the site names none, the one in which most of its readers are. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ja: 'JP',
  en: 'US',
  zh: 'CN',
  'zh-hans': 'CN',
  'zh-hant': 'TW',
  ko: 'KR',
  fr: 'FR',
  de: 'DE',
  es: 'ES',
  pt: 'BR',
  it: 'IT',
  nl: 'NL',
  ru: 'RU',
  uk: 'UA',
  vi: 'VN',
  th: 'TH',
  id: 'ID',
  tl: 'PH',
  ne: 'NP',
  my: 'MM',
  hi: 'IN',
  ar: 'SA',
  he: 'IL',
  tr: 'TR',
};

/** `ja` → `ja_JP`, `zh-Hant-TW` → `zh_TW`. */
function previewLocale(lang: string): string {
  const [language = lang, ...rest] = lang.split('-');
  const country = rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? COUNTRIES[lang.toLowerCase()] ?? COUNTRIES[language];
  return country === undefined ? language : `${language}_${country}`;
}

interface Preview {
  /** Absolute. */
  readonly url: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The page's picture for link previews: the variant that the page itself shows, so that nothing new is encoded. */
function previewPicture(document: Document): Preview | null {
  const { picture, url } = document.meta;
  if (picture === undefined) return null;
  const shown =
    picture.sources.length > 0
      ? picture
      : (document.main.flatMap(pictures).find((one) => one.assetId === picture.assetId) ?? picture);
  const path = fallbackUrl(shown);
  const origin = /^https?:\/\/[^/]+/i.exec(url)?.[0];
  if (path === null || origin === undefined) return null;
  const absolute = safeSource(path.startsWith('/') ? origin + path : path);
  const source = shown.sources.at(-1);
  return absolute === null ? null : { url: absolute, width: source?.width, height: source?.height };
}

function pictures(node: Document['main'][number]): readonly Picture[] {
  if (node.type === 'hero') return node.picture === undefined ? [] : [node.picture];
  if (node.type === 'image') return [node.picture];
  return node.type === 'gallery' ? node.images.map((image) => image.picture) : [];
}
