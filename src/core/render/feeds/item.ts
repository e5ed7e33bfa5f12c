/** An entry as one item of a feed. Pure: `input` holds what was fetched for its page. */
import type { DeviceProfile } from '../../devices/profile.ts';
import type { Node } from '../../document/node.ts';
import { planPicture } from '../../images/plan.ts';
import { planKey } from '../../images/key.ts';
import { authorField } from '../../model/page-facts.ts';
import type { ContentType } from '../../model/content-type.ts';
import { cardAssets, entryTitle } from '../compose/cards.ts';
import { defaultTemplate } from '../compose/default-template.ts';
import { factText } from '../compose/facts.ts';
import { plain } from '../compose/inline.ts';
import { composePage } from '../compose/page.ts';
import { resolverFor } from '../compose/resolver.ts';
import { idsValue, selectLabels } from '../compose/values.ts';
import { isElement, type Markup } from '../markup/element.ts';
import { toHtml } from '../markup/to-html.ts';
import type { RenderOptions } from '../options.ts';
import type { AssetView, PageInput } from '../page-input.ts';
import { fragmentMarkup } from '../render.ts';
import type { Enclosure, FeedItem } from './feed.ts';

export interface ItemOptions {
  /** How the content is written: plain HTML, formats that every reader shows. */
  readonly profile: DeviceProfile;
  /** Scheme and host before every address that begins with `/`. */
  readonly origin: string;
  readonly variantUrl: RenderOptions['variantUrl'];
}

export function feedItem(input: PageInput, options: ItemOptions): FeedItem {
  const { entry } = input;
  const { contentType, data } = entry;
  const document = composePage({ ...input, entry: { ...entry, contentType: withoutLists(contentType, input) } });
  const nodes = document.main.flatMap((node) => opened(node));
  const { markup } = fragmentMarkup(nodes, options.profile, { variantUrl: options.variantUrl, lang: input.locale });
  const resolver = resolverFor(input);
  const author = authorField(contentType);
  const name = author === null ? '' : factText(author, data[author.name], resolver);
  return {
    id: tagUri(input, options.origin),
    url: input.url,
    title: entryTitle(entry),
    summary: document.meta.description,
    html: toHtml(absolute(markup, { origin: options.origin, page: input.url })),
    published: entry.publishedAt,
    updated: input.updatedAt < entry.publishedAt ? entry.publishedAt : input.updatedAt,
    authors: name === '' ? [] : [name],
    categories: contentType.fields.flatMap((field) =>
      field.type === 'select' ? selectLabels(field, data[field.name]) : [],
    ),
    image: imageOf(input, options),
    enclosures: enclosuresOf(input, options),
  };
}

/**
 * RFC 4151: the site's name, the day of first publication, the entry. Nothing in it changes with the entry's title, address
 * or revision.
 */
function tagUri({ entry, locale }: PageInput, origin: string): string {
  const authority = origin.replace(/^https?:\/\//i, '').replace(/:\d+$/, '');
  return `tag:${authority},${entry.publishedAt.slice(0, 10)}:${entry.id}/${locale}`;
}

/** What a page lists beside the entry is no part of the entry. */
function withoutLists(contentType: ContentType, { entry }: PageInput): ContentType {
  const template = contentType.template ?? defaultTemplate(contentType, entry.data);
  return { ...contentType, template: { parts: template.parts.filter((part) => part.kind !== 'entries') } };
}

/** Readers show title and date themselves: of a page's opening they need the lead and the picture. */
function opened(node: Node): readonly Node[] {
  if (node.type === 'entryList') {
    // Cards of other entries are links here: their pictures are not this entry's.
    return [{ ...node, layout: 'list', items: node.items.map(({ picture: _picture, ...item }) => item) }];
  }
  if (node.type !== 'hero') return node.type === 'form' ? [] : [node];
  const lead: Node[] =
    node.lead === '' ? [] : [{ type: 'paragraph', key: `${node.key}-lead`, content: plain(node.lead) }];
  const picture: Node[] =
    node.picture === undefined
      ? []
      : [{ type: 'image', key: `${node.key}-picture`, picture: node.picture, caption: [], slot: 'content' }];
  return [...picture, ...lead];
}

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite', 'action', 'data']);
/** Names of our own style sheet, and hints for a browser's layout: a reader has its own. */
const DROPPED = /^(?:class|style|id|loading|decoding|fetchpriority|srcset|sizes|tabindex|role|aria-.*|data-.*)$/;

function absolute(markup: readonly Markup[], at: { origin: string; page: string }): readonly Markup[] {
  return markup.flatMap((piece): readonly Markup[] => {
    if (!isElement(piece)) return [piece];
    // `srcset` went, and a source of a picture says nothing without it.
    if (piece.tag === 'source' && piece.attrs['src'] === undefined) return [];
    const attrs = Object.entries(piece.attrs)
      .filter(([name]) => piece.tag === 'svg' || !DROPPED.test(name))
      .map(([name, value]) => [name, ADDRESSES.has(name) ? absoluteUrl(String(value), at) : value] as const);
    return [{ tag: piece.tag, attrs: Object.fromEntries(attrs), children: absolute(piece.children, at) }];
  });
}

function absoluteUrl(url: string, { origin, page }: { origin: string; page: string }): string {
  if (url.startsWith('/')) return origin + url;
  return url.startsWith('#') || url.startsWith('?') ? page + url : url;
}

/** The picture of the entry's card, in the format and at a width that every reader shows. */
function imageOf(input: PageInput, { profile, origin, variantUrl }: ItemOptions): string | null {
  const asset = cardAssets(input.entry).map((id) => input.assets.get(id))[0];
  if (asset?.width == null || asset.height === null || !asset.mediaType.startsWith('image/')) return null;
  const facts = { ...asset, width: asset.width, height: asset.height };
  const plan = planPicture(facts, 'content', profile).at(-1);
  return plan === undefined
    ? null
    : origin + variantUrl({ assetId: asset.id, hash: asset.hash }, planKey(plan), plan.format);
}

/** Sound, film and documents of the entry's own fields, which is what podcasts need; else its picture. */
function enclosuresOf(input: PageInput, { origin }: ItemOptions): readonly Enclosure[] {
  const { contentType, data } = input.entry;
  const own = contentType.fields
    .filter((field) => field.type === 'asset')
    .flatMap((field) => idsValue(data[field.name]))
    .flatMap((id) => input.assets.get(id) ?? []);
  const files = own.filter((asset) => !asset.mediaType.startsWith('image/'));
  const rank = (asset: AssetView): number => (/^(?:audio|video)\//.test(asset.mediaType) ? 0 : 1);
  const chosen = files.length > 0 ? files.sort((a, b) => rank(a) - rank(b)) : own.slice(0, 1);
  return chosen.map((asset) => ({
    url: origin + asset.url,
    mediaType: asset.mediaType,
    bytes: asset.bytes,
    title: asset.title,
  }));
}
