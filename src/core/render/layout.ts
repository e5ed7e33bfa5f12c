/** Cuts a document into pages that each stay within the profile's budget after encoding, and writes them all. */
import type { Node, NodeOf } from '../document/node.ts';
import type { Cost, Room } from './adapt/cost.ts';
import { paginate, type PageNodes, type Zone } from './adapt/paginate.ts';
import { isElement, type Markup } from './markup/element.ts';
import { prolog, serialise } from './markup/serialise.ts';
import type { RenderOptions } from './options.ts';
import { newState, type Work } from './state.ts';
import type { State } from './target.ts';
import { wordsFor } from './words.ts';

interface Written {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** A page's own bytes beyond its blocks are estimated with addresses as long as this page number makes them. */
const WIDEST_PAGE = 9999;

/** Header and footer stand on every page while they take no more of it than this. */
const FRAME_SHARE = 0.25;
/** The site's name alone is repeated up to this share. */
const BAR_SHARE = 0.1;

/** Set aside in turn, should a page come out larger than the sum of its blocks. */
const SLACKS = [0, 64, 512];

/**
 * Every part, in order. All of them, whichever is asked for: were only that one checked, its neighbours could come from another
 * layout, and what stands between them would be on no page at all. Whoever serves parts one by one keeps the others.
 */
export function layOut(work: Work, options: RenderOptions): readonly Written[] {
  const { profile, document } = work;
  const limit = options.page === 'all' ? null : profile.maxMarkupBytes;
  if (limit === null) {
    const needsMeasuring = profile.charset !== 'UTF-8' || profile.emoji !== 'unicode';
    // Measuring finds which block holds the letters that the charset lacks.
    if (needsMeasuring)
      for (const node of [...document.header, ...document.main, ...document.footer]) measure(node, work);
    return [write({ header: document.header, main: document.main, footer: document.footer }, null, work)];
  }
  const turn = { lang: document.meta.lang, pageUrl: options.pageUrl };
  const total = profile.imagesCount ? (profile.maxTotalBytes ?? Infinity) : Infinity;
  let written: readonly Written[] = [];
  for (const slack of SLACKS) {
    const pages = cut(work, options, { bytes: limit - slack, total: total - slack });
    written = pages.map((nodes, index) =>
      write(nodes, pages.length > 1 ? pager(index + 1, pages.length, turn) : null, work),
    );
    if (written.every((page) => page.bytes.length <= limit)) break;
  }
  return written;
}

function cut(work: Work, options: RenderOptions, limit: Room): PageNodes[] {
  const { document } = work;
  const turn = { lang: document.meta.lang, pageUrl: options.pageUrl };
  const whole = { header: document.header, main: document.main, footer: document.footer };
  const cost = (nodes: readonly Node[]): Cost =>
    nodes
      .map((node) => measure(node, work))
      .reduce((sum, one) => ({ bytes: sum.bytes + one.bytes, images: sum.images + one.images }), {
        bytes: 0,
        images: 0,
      });

  const empty = write({ header: [], main: [], footer: [] }, null, work).bytes.length;
  const turning = cost([pager(WIDEST_PAGE, WIDEST_PAGE, turn)]).bytes;
  const all = cost([...whole.header, ...whole.main, ...whole.footer]);
  if (empty + all.bytes <= limit.bytes && empty + all.bytes + all.images <= limit.total) return [whole];

  const room = { bytes: limit.bytes - empty - turning, total: limit.total - empty - turning };
  const by = {
    measure: (node: Node) => measure(node, work),
    lose: work.losses.add,
    words: newState(work).words,
  };
  const flow = (zone: Zone, nodes: readonly Node[]): { node: Node; zone: Zone }[] =>
    nodes.map((node) => ({ node, zone }));

  const frame = cost([...whole.header, ...whole.footer]);
  if (frame.bytes <= room.bytes * FRAME_SHARE && frame.bytes + frame.images <= room.total * FRAME_SHARE) {
    const left = { bytes: room.bytes - frame.bytes, total: room.total - frame.bytes - frame.images };
    return paginate(flow('main', whole.main), left, by).map((page) => ({
      ...page,
      header: whole.header,
      footer: whole.footer,
    }));
  }
  // A small page says the site's name each time and everything else once.
  const { bar, rest } = takeBar(whole.header);
  const barCost = cost(bar);
  const repeats = barCost.bytes <= room.bytes * BAR_SHARE;
  const left = repeats ? { bytes: room.bytes - barCost.bytes, total: room.total - barCost.bytes } : room;
  const pages = paginate(
    [...flow('header', repeats ? rest : whole.header), ...flow('main', whole.main), ...flow('footer', whole.footer)],
    left,
    by,
  );
  return repeats ? pages.map((page) => ({ ...page, header: [...bar, ...page.header] })) : pages;
}

/** The site's name apart from its tagline, which is said once. */
function takeBar(header: readonly Node[]): { bar: readonly Node[]; rest: readonly Node[] } {
  const found = header.find((node) => node.type === 'siteHeader');
  if (found === undefined) return { bar: [], rest: header };
  const { logo: _, ...named } = found;
  const tagline: Node[] =
    found.tagline === '' ? [] : [{ type: 'paragraph', key: found.key, content: [{ text: found.tagline, marks: [] }] }];
  return { bar: [{ ...named, tagline: '' }], rest: header.flatMap((node) => (node === found ? tagline : [node])) };
}

function pager(
  page: number,
  pages: number,
  { lang, pageUrl }: { readonly lang: string; readonly pageUrl: RenderOptions['pageUrl'] },
): NodeOf<'pager'> {
  const { previous, next } = wordsFor(lang);
  const widest = page === WIDEST_PAGE;
  const link = (to: number): { kind: 'page'; href: string } => ({ kind: 'page', href: pageUrl(to) });
  return {
    type: 'pager',
    key: 'pager',
    page,
    pages,
    previous: page > 1 ? link(page - 1) : null,
    next: widest || page < pages ? link(widest ? page : page + 1) : null,
    labels: { previous, next },
  };
}

/** What each block of the page's own content takes by itself, in order. */
export function measureMain(work: Work): readonly { readonly node: Node; readonly bytes: number }[] {
  return work.document.main.map((node) => ({ node, bytes: measure(node, work).bytes }));
}

/** What one block takes by itself: never less than among others, because its links get all the number keys. */
function measure(node: Node, work: Work): Cost {
  const markup = newState(work).nodes([node]);
  const text = serialise(markup, work.target);
  if (work.encode === null) return { bytes: text.length, images: 0 };
  const { bytes, losses } = work.encode(text, work.profile, work.document.meta.lang);
  for (const loss of losses) work.losses.add({ ...loss, key: node.key });
  return { bytes: bytes.length, images: work.profile.imagesCount ? imageBytes(markup, work) : 0 };
}

/** The pictures that a block really draws, at the upper bound of their variants. */
function imageBytes(markup: readonly Markup[], work: Work): number {
  let sum = 0;
  for (const piece of markup) {
    if (!isElement(piece)) continue;
    if (piece.tag === 'img') sum += work.sizes.get(String(piece.attrs['src'])) ?? 0;
    sum += imageBytes(piece.children, work);
  }
  return sum;
}

function write(nodes: PageNodes, turning: Node | null, work: Work): Written {
  const state: State = newState(work);
  const header = state.nodes(nodes.header);
  const main = state.nodes(nodes.main);
  const footer = state.nodes([...(turning === null ? [] : [turning]), ...nodes.footer]);
  const text = prolog(work.profile) + serialise([work.target.page({ header, main, footer }, state)], work.target);
  const bytes =
    work.encode === null ? new Uint8Array() : work.encode(text, work.profile, work.document.meta.lang).bytes;
  return { text, bytes };
}
