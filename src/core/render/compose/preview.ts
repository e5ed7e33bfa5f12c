/** What a preview adds to a page, on every class: a band that says so, and links that stay in it. */
import type { Document } from '../../document/node.ts';
import { wordsFor } from '../words.ts';

export interface PreviewMark {
  /** True where the page itself is a draft. */
  readonly draft: boolean;
  /** The instant that is shown, as people write it; null = now. */
  readonly at: string | null;
  /** Added to the query of every link to a page of the site; '' = links leave the preview. */
  readonly keepQuery: string;
}

export function markPreview(document: Document, mark: PreviewMark): Document {
  const { preview } = wordsFor(document.meta.lang);
  const words = [...(mark.draft ? [preview.draft] : []), ...(mark.at === null ? [] : [preview.at(mark.at)])];
  const marked = mark.keepQuery === '' ? document : mapPageLinks(document, mark.keepQuery);
  return {
    ...marked,
    header: [{ type: 'notice', key: 'preview', tone: 'warning', text: words.join(' ') }, ...marked.header],
  };
}

/** A document is plain data; a link to a page is told by its kind, whichever node holds it. */
function mapPageLinks<Part>(part: Part, query: string): Part {
  if (Array.isArray(part)) return part.map((inner: unknown) => mapPageLinks(inner, query)) as Part;
  if (part === null || typeof part !== 'object') return part;
  const inside = Object.entries(part).map(([name, inner]) => [name, mapPageLinks<unknown>(inner, query)] as const);
  const mapped = Object.fromEntries(inside) as Part & { readonly kind?: unknown; readonly href?: unknown };
  const { kind, href } = mapped;
  if (kind !== 'page' || typeof href !== 'string' || !href.startsWith('/')) return mapped;
  const [address = '', ...fragment] = href.split('#');
  const joined = `${address}${address.includes('?') ? '&' : '?'}${query}`;
  return { ...mapped, href: [joined, ...fragment].join('#') };
}
