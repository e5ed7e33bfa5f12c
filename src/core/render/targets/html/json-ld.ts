/** Structured data as schema.org names it. */
import type { Document, Node } from '../../../document/node.ts';
import type { PageSchema } from '../../../document/page-meta.ts';
import { nodesToPlainText } from '../../../document/plain-text.ts';

/** JSON that can stand inside `<script>`: nothing in it can end the element, open a comment or end a line early. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .toWellFormed()
    .replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function jsonLd(document: Document, image: string | null): string {
  const { meta } = document;
  const described = {
    ...(meta.web?.front === true ? siteOf(document) : pageOf(document)),
    url: meta.url,
    inLanguage: meta.lang,
    description: filled(meta.description),
    image: image ?? undefined,
  };
  const trail = breadcrumb(document);
  return scriptJson({ '@context': 'https://schema.org', '@graph': [described, ...(trail === null ? [] : [trail])] });
}

/** The front page stands for the site. */
function siteOf(document: Document): object {
  const { meta } = document;
  return { '@type': 'WebSite', name: meta.siteName, publisher: organization(document) };
}

function pageOf(document: Document): object {
  const { meta } = document;
  const schema: PageSchema = meta.schema ?? { type: meta.kind === 'article' ? 'Article' : 'WebPage' };
  const author = schema.author === undefined ? undefined : { '@type': 'Person', name: schema.author };
  switch (schema.type) {
    case 'Article':
    case 'NewsArticle':
    case 'BlogPosting':
      return {
        '@type': schema.type,
        headline: meta.title,
        datePublished: meta.publishedAt,
        dateModified: meta.updatedAt,
        author: author ?? organization(document),
        publisher: organization(document),
        mainEntityOfPage: meta.url,
      };
    case 'Event':
      return {
        '@type': 'Event',
        name: meta.title,
        startDate: schema.starts,
        endDate: schema.ends,
        location: placeOf(schema),
        organizer: organization(document),
      };
    case 'FAQPage': {
      const questions = questionsOf(document.main);
      const plainPage = { name: meta.title, dateModified: meta.updatedAt, author };
      // Without a question it is a page like any other.
      if (questions.length === 0) return { '@type': 'WebPage', ...plainPage };
      return { '@type': 'FAQPage', ...plainPage, mainEntity: questions };
    }
    case 'WebPage': {
      const site = { '@type': 'WebSite', name: meta.siteName, url: homeOf(document) };
      return { '@type': 'WebPage', name: meta.title, dateModified: meta.updatedAt, author, isPartOf: site };
    }
  }
}

function organization(document: Document): object {
  const { siteName, web } = document.meta;
  const logo = web?.icons === true ? `${web.root}/icon-512.png` : undefined;
  return { '@type': 'Organization', name: siteName, url: homeOf(document), logo };
}

function placeOf({ place }: PageSchema): object | undefined {
  if (place === undefined) return undefined;
  const { name, latitude, longitude } = place;
  const geo = latitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude };
  return { '@type': 'Place', name, address: name, geo };
}

/** What opens and closes is a question with its answer. */
function questionsOf(nodes: readonly Node[]): readonly object[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'details') return [];
    const text = nodesToPlainText(node.content);
    if (node.summary === '' || text === '') return [];
    return [{ '@type': 'Question', name: node.summary, acceptedAnswer: { '@type': 'Answer', text } }];
  });
}

function breadcrumb(document: Document): object | null {
  const node = document.header.find((candidate) => candidate.type === 'breadcrumb');
  if (node === undefined) return null;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: node.items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.label,
      item: item.link === null ? undefined : publicUrl(document, item.link.href),
    })),
  };
}

function homeOf(document: Document): string | undefined {
  const header = document.header.find((node) => node.type === 'siteHeader');
  return header === undefined ? undefined : publicUrl(document, header.home.href);
}

/** An address as this page writes it → the one that other machines are told. */
function publicUrl({ meta }: Document, href: string): string | undefined {
  if (!href.startsWith('/')) return undefined;
  const { web } = meta;
  if (web !== undefined && (href === web.base || href.startsWith(`${web.base}/`))) {
    return web.root + href.slice(web.base.length);
  }
  return (/^https?:\/\/[^/]+/i.exec(meta.url)?.[0] ?? '') + href;
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}
