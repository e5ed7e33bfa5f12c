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
  const shared = meta.status === 200 && url !== null && profile.css !== 'none';
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, pageTitle(document)),
    meta.description !== '' && h('meta', { name: 'description', content: meta.description }),
    meta.status === 200
      ? url !== null && h('link', { rel: 'canonical', href: url })
      : h('meta', { name: 'robots', content: 'noindex' }),
    meta.alternates.length > 1 &&
      meta.alternates.flatMap((alternate) => {
        const href = safeUrl(alternate.url);
        return href === null ? [] : [h('link', { rel: 'alternate', hreflang: alternate.lang, href })];
      }),
    iconOf(document),
    style !== '' && themeColours(document),
    style !== '' && h('style', {}, { raw: style }),
    shared && openGraph(document),
    shared && h('script', { type: 'application/ld+json' }, { raw: jsonLd(document, pictureUrl(document)) }),
  );
}

function pageTitle({ meta }: Document): string {
  return meta.siteName === '' || meta.siteName === meta.title ? meta.title : `${meta.title} | ${meta.siteName}`;
}

function iconOf(document: Document): Markup | null {
  const header = document.header.find((node) => node.type === 'siteHeader');
  const href = fallbackUrl(header?.logo);
  return href === null ? null : h('link', { rel: 'icon', href });
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
  const image = pictureUrl(document);
  return [
    ...og('og:title', meta.title),
    ...og('og:type', meta.kind),
    ...og('og:url', meta.url),
    ...og('og:site_name', meta.siteName),
    ...og('og:description', meta.description),
    ...og('og:locale', meta.lang.replace('-', '_')),
    ...(meta.kind === 'article' ? og('article:published_time', meta.publishedAt) : []),
    ...(meta.kind === 'article' ? og('article:modified_time', meta.updatedAt) : []),
    ...(image === null ? [] : og('og:image', image)),
    ...(image === null ? [] : og('og:image:alt', meta.picture?.alt)),
    h('meta', { name: 'twitter:card', content: image === null ? 'summary' : 'summary_large_image' }),
  ];
}

/** Absolute address of the page's picture: the variant that the page itself shows, so that nothing new is encoded. */
function pictureUrl(document: Document): string | null {
  const { picture, url } = document.meta;
  if (picture === undefined) return null;
  const shown =
    picture.sources.length > 0
      ? picture
      : (document.main.flatMap(pictures).find((one) => one.assetId === picture.assetId) ?? picture);
  const path = fallbackUrl(shown);
  const origin = /^https?:\/\/[^/]+/i.exec(url)?.[0];
  if (path === null || origin === undefined) return null;
  return safeSource(path.startsWith('/') ? origin + path : path);
}

function pictures(node: Document['main'][number]): readonly Picture[] {
  if (node.type === 'hero') return node.picture === undefined ? [] : [node.picture];
  if (node.type === 'image') return [node.picture];
  return node.type === 'gallery' ? node.images.map((image) => image.picture) : [];
}
