/** What of a document a screen shows: one picture, one QR code, and the text that has room at a size read from 5 m. */
import type { DeviceProfile } from '../../../devices/profile.ts';
import type { Document, Node, NodeOf, Picture, Span } from '../../../document/node.ts';
import { nodeText } from './node-text.ts';
import { blockHeight, lineCount, textBox } from './room.ts';

export interface ScreenPlan {
  readonly picture: { readonly picture: Picture; readonly node: Node } | null;
  readonly qrCode: NodeOf<'qrCode'> | null;
  /** Whether the picture makes room for text that would not fit beside a large one. */
  readonly smallPicture: boolean;
  /** Letter size of the body: the class in `style/signage.ts`. */
  readonly size: 's1' | 's2' | 's3';
  /** What stands in a block's place where it has not room for all of it; null = nothing. */
  readonly shortened: ReadonlyMap<Node, Node | null>;
  /** What each shortened block does not say. */
  readonly cut: ReadonlyMap<Node, string>;
}

/** Largest first, in rem: a short message is shown big. */
const SIZES = [
  ['s3', 1.35],
  ['s2', 1.1],
  ['s1', 0.93],
] as const;
const SMALLEST = 0.93;

const plans = new WeakMap<Document, { readonly profile: DeviceProfile; readonly plan: ScreenPlan }>();

/** Made once per document object; a pure function of document and screen. */
export function planScreen(document: Document, profile: DeviceProfile): ScreenPlan {
  const known = plans.get(document);
  if (known?.profile === profile) return known.plan;
  const plan = makePlan(document, profile);
  plans.set(document, { profile, plan });
  return plan;
}

function makePlan(document: Document, profile: DeviceProfile): ScreenPlan {
  const large = planBeside(document, profile, false);
  if (large.cut.size === 0 || !canShrink(profile.screen, large)) return large;
  const small = planBeside(document, profile, true);
  return lettersLeftOut(large) - lettersLeftOut(small) >= WORTH_A_SMALL_PICTURE ? small : large;
}

/** Letters: two rows of a table or two headlines, not half a sentence. */
const WORTH_A_SMALL_PICTURE = 30;

/** Beside a narrow picture on a wide screen no QR code has room. */
function canShrink(screen: DeviceProfile['screen'], { picture, qrCode }: ScreenPlan): boolean {
  return picture !== null && (qrCode === null || screen.width < screen.height);
}

function lettersLeftOut(plan: ScreenPlan): number {
  return [...plan.cut.values()].reduce((sum, text) => sum + text.length, 0);
}

function planBeside(document: Document, profile: DeviceProfile, smallPicture: boolean): ScreenPlan {
  const picture = findPicture(document.main);
  const qrCode = document.main.find((node) => node.type === 'qrCode' && node.modules.length > 0);
  const code = qrCode?.type === 'qrCode' ? qrCode : null;
  const box = textBox(profile.screen, {
    picture: picture === null ? 'none' : smallPicture ? 'small' : 'large',
    qrCode: code !== null,
  });
  const opening = openingHeight(document, box.width);
  const blocks = document.main.filter((node) => node.type !== 'hero');

  const total = (nodes: readonly Node[], size: number): number =>
    nodes.reduce((sum, node) => sum + blockHeight(node, box.width, size), opening + 0.6 * size);
  const largest = (nodes: readonly Node[]): ScreenPlan['size'] | null =>
    SIZES.find(([, size]) => total(nodes, size) <= box.height)?.[0] ?? null;

  const whole = largest(blocks);
  if (whole !== null) return { picture, qrCode: code, smallPicture, size: whole, shortened: new Map(), cut: new Map() };
  const { shown, ...cuts } = fit(blocks, {
    left: box.height - opening - 0.6 * SMALLEST,
    width: box.width,
    size: SMALLEST,
  });
  return { picture, qrCode: code, smallPicture, size: largest(shown) ?? 's1', ...cuts };
}

function openingHeight(document: Document, width: number): number {
  const notices = document.header.reduce(
    (sum, node) => sum + (node.type === 'notice' ? blockHeight(node, width, 1) : 0),
    0,
  );
  const hero = document.main.find((node) => node.type === 'hero');
  const title = hero?.title ?? document.meta.title;
  const size = isLongTitle(title) ? 1.4 : 1.9;
  const lead = hero === undefined || hero.lead === '' ? 0 : lineCount(hero.lead, width, 1.12) * 1.74 + 0.45;
  return notices + lineCount(title, width, size) * size * 1.3 + (hero?.meta.length ? 1.35 : 0) + lead;
}

export function isLongTitle(title: string): boolean {
  return lineCount(title, 22, 1.9) > 2;
}

/** Blocks in order until the room ends; what comes after the end is left out, so that nothing is read out of order. */
function fit(
  blocks: readonly Node[],
  room: { readonly left: number; readonly width: number; readonly size: number },
): Pick<ScreenPlan, 'shortened' | 'cut'> & { readonly shown: readonly Node[] } {
  const shortened = new Map<Node, Node | null>();
  const cut = new Map<Node, string>();
  let { left } = room;
  let full = false;
  const shown: Node[] = [];
  for (const node of blocks) {
    const height = blockHeight(node, room.width, room.size);
    // What a screen never shows takes no room, and its own handler says why.
    if (height === 0) continue;
    if (!full && height <= left) {
      left -= height;
      shown.push(node);
      continue;
    }
    const part = full ? null : shorten(node, (candidate) => blockHeight(candidate, room.width, room.size) <= left);
    full = true;
    shortened.set(node, part);
    const said = part === null ? '' : nodeText(part);
    cut.set(node, nodeText(node).slice(said.length).trim());
    if (part !== null) shown.push(part);
  }
  // A heading with nothing under it promises what does not come.
  for (let last = shown.at(-1); last?.type === 'heading' || last?.type === 'divider'; last = shown.at(-1)) {
    shortened.set(last, null);
    cut.set(last, nodeText(last));
    shown.pop();
  }
  return { shortened, cut, shown };
}

/** The first items or sentences of something that has them, or null where not even one has room. */
function shorten(node: Node, fits: (node: Node) => boolean): Node | null {
  const ends = node.type === 'paragraph' ? sentenceEnds(node.content) : [];
  const take = (count: number): Node | null => {
    if (node.type === 'paragraph') return { ...node, content: firstLetters(node.content, ends[count - 1] ?? 0) };
    if (node.type === 'list') return { ...node, items: node.items.slice(0, count) };
    if (node.type === 'entryList') return { ...node, items: node.items.slice(0, count) };
    if (node.type === 'facts') return { ...node, items: node.items.slice(0, count) };
    return node.type === 'table' ? { ...node, rows: node.rows.slice(0, count) } : null;
  };
  const most = node.type === 'table' ? node.rows.length : 'items' in node ? node.items.length : ends.length;
  for (let count = most - 1; count > 0; count -= 1) {
    const part = take(count);
    if (part !== null && fits(part)) return part;
  }
  return null;
}

/** Where the sentences of a paragraph end, counted in its letters. */
function sentenceEnds(content: readonly Span[]): readonly number[] {
  const text = content.map((span) => span.text).join('');
  return [...text.matchAll(/[。！？!?]+[」』）)]*|\.(?=\s|$)|$/g)].map((match) => match.index + match[0].length);
}

function firstLetters(content: readonly Span[], count: number): readonly Span[] {
  let left = count;
  return content.flatMap((span) => {
    const text = span.text.slice(0, Math.max(0, left));
    left -= span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}

function findPicture(nodes: readonly Node[]): ScreenPlan['picture'] {
  const hero = nodes.find((node) => node.type === 'hero');
  if (hero?.picture !== undefined && hero.picture.sources.length > 0) return { picture: hero.picture, node: hero };
  for (const node of nodes) {
    const picture =
      node.type === 'image' || node.type === 'map'
        ? node.picture
        : node.type === 'gallery'
          ? node.images[0]?.picture
          : node.type === 'video'
            ? node.poster
            : undefined;
    if (picture !== undefined && picture.sources.length > 0) return { picture, node };
  }
  return null;
}
