import type { DeviceProfile } from '../devices/profile.ts';
import type { Document, Node } from '../document/node.ts';
import { nodesToPlainText } from '../document/plain-text.ts';
import { DEFAULT_THEME } from './style/default-theme.ts';
import { adaptDocument, adaptNodes } from './adapt/adapt.ts';
import { layOut, measureMain } from './layout.ts';
import type { Markup } from './markup/element.ts';
import { serialise } from './markup/serialise.ts';
import { Losses, newState } from './state.ts';
import { TEMPLATE, type NodeSize } from './report.ts';
import type { Encode, Rendered, RenderOptions, VariantUrl } from './options.ts';
import type { Loss } from './target.ts';
import { targetOf } from './targets.ts';
import { directionOf } from './words.ts';

export type { Encode, Rendered, RenderOptions, VariantUrl };

/** Document × profile → finished bytes. Pure; a page beyond the last gives the last. */
export function renderDocument(document: Document, profile: DeviceProfile, options: RenderOptions): Rendered {
  const parts = renderParts(document, profile, options);
  const part = parts[Math.min(partNumber(options.page), parts.length) - 1];
  if (part === undefined) throw new Error('A document has at least one part.');
  return part;
}

/** `all` is the first and only part. */
function partNumber(page: RenderOptions['page']): number {
  return Math.max(1, Math.trunc(Number(page)) || 1);
}

/** Every part of the document, in order: one costs as much as all, because only together they show that each one fits. */
export function renderParts(document: Document, profile: DeviceProfile, options: RenderOptions): readonly Rendered[] {
  const losses = new Losses();
  // An editor’s own choice is no fault of the device; a report that left it out would still be silent about it.
  for (const edit of document.edits ?? []) losses.add({ ...edit, reason: TEMPLATE });
  const target = targetOf(profile.target);
  const sizes = new Map<string, number>();
  const adapted = adaptDocument(document, profile, { variantUrl: options.variantUrl, lose: losses.add, sizes });
  const work = { profile, target, document: adapted, losses, sizes, encode: options.encode };
  const laid = layOut(work, options);
  const contentType = contentTypeOf(profile, options.accept);
  const lost = losses.list();
  return laid.map((part, index) => ({ page: index + 1, pages: laid.length, ...part, contentType, losses: lost }));
}

/** The blocks of a page as this profile is shown them, the largest first: what an editor shortens first. */
export function sizeBlocks(
  document: Document,
  profile: DeviceProfile,
  options: Pick<RenderOptions, 'variantUrl' | 'encode'>,
): readonly NodeSize[] {
  const losses = new Losses();
  const target = targetOf(profile.target);
  const sizes = new Map<string, number>();
  const adapted = adaptDocument(document, profile, { variantUrl: options.variantUrl, lose: losses.add, sizes });
  return measureMain({ profile, target, document: adapted, losses, sizes, encode: options.encode })
    .map(({ node, bytes }) => ({
      key: node.key,
      type: node.type,
      bytes,
      text: nodesToPlainText([node], { maxChars: EXCERPT }),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** Characters that tell a block apart in a sentence. */
const EXCERPT = 24;

interface FragmentOptions extends Pick<RenderOptions, 'variantUrl'> {
  readonly lang: string;
}

/** Nodes as a markup fragment without page or frame, as the content API's `html(device)` gives it. */
export function renderFragment(
  nodes: readonly Node[],
  profile: DeviceProfile,
  options: FragmentOptions,
): { readonly text: string; readonly losses: readonly Loss[] } {
  const { markup, losses } = fragmentMarkup(nodes, profile, options);
  return { text: serialise(markup, targetOf(profile.target)), losses };
}

/** The same before it is text, for whoever has to look at its addresses. */
export function fragmentMarkup(
  nodes: readonly Node[],
  profile: DeviceProfile,
  options: FragmentOptions,
): { readonly markup: readonly Markup[]; readonly losses: readonly Loss[] } {
  const losses = new Losses();
  const target = targetOf(profile.target);
  const sizes = new Map<string, number>();
  const main = adaptNodes(nodes, profile, { variantUrl: options.variantUrl, lose: losses.add, sizes });
  const document: Document = {
    meta: {
      title: '',
      siteName: '',
      description: '',
      lang: options.lang,
      dir: directionOf(options.lang),
      url: '',
      alternates: [],
      kind: 'article',
      status: 200,
    },
    header: [],
    main,
    footer: [],
    theme: DEFAULT_THEME,
  };
  const state = newState({ profile, target, document, losses, sizes, encode: null });
  return { markup: state.nodes(main), losses: losses.list() };
}

const XHTML_TYPES = ['application/vnd.wap.xhtml+xml', 'application/xhtml+xml'];

/** The content type of a page; of `Accept` it looks at what `acceptedType` finds and at nothing else. */
function contentTypeOf(profile: DeviceProfile, accept: string): string {
  const type = profile.contentType === 'by-accept' ? acceptedType(accept) : profile.contentType;
  return type.includes('charset=') ? type : `${type}; charset=${profile.charset}`;
}

/** The one of three types that a `by-accept` profile is sent: all that the header decides. */
export function acceptedType(accept: string): string {
  const named = accept.toLowerCase();
  return XHTML_TYPES.find((known) => named.includes(known)) ?? 'text/html';
}
