/** Structured data as schema.org names it. */
import type { Document } from '../../../document/node.ts';

/** JSON that can stand inside `<script>`: nothing in it can end the element, open a comment or end a line early. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .toWellFormed()
    .replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function jsonLd(document: Document, image: string | null): string {
  const { meta } = document;
  const site = { '@type': 'WebSite', name: meta.siteName };
  const page =
    meta.kind === 'article'
      ? {
          '@type': 'Article',
          headline: meta.title,
          datePublished: meta.publishedAt,
          dateModified: meta.updatedAt,
          publisher: { '@type': 'Organization', name: meta.siteName },
          mainEntityOfPage: meta.url,
        }
      : { '@type': 'WebPage', name: meta.title, dateModified: meta.updatedAt, isPartOf: site };
  const described = {
    ...page,
    url: meta.url,
    inLanguage: meta.lang,
    description: meta.description === '' ? undefined : meta.description,
    image: image ?? undefined,
  };
  const trail = breadcrumb(document);
  return scriptJson({ '@context': 'https://schema.org', '@graph': trail === null ? [described] : [described, trail] });
}

function breadcrumb(document: Document): unknown {
  const node = document.header.find((candidate) => candidate.type === 'breadcrumb');
  if (node === undefined) return null;
  const origin = /^https?:\/\/[^/]+/i.exec(document.meta.url)?.[0] ?? '';
  return {
    '@type': 'BreadcrumbList',
    itemListElement: node.items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.label,
      item: item.link?.href.startsWith('/') === true ? origin + item.link.href : undefined,
    })),
  };
}
