/** Pictures without a jump: size and colour are there before the bytes are. */
import type { ImageSlot, Node, Picture, PictureSource } from '../../../document/node.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeSource } from '../../safe-url.ts';
import { placeholderClass } from '../../style/full.ts';
import type { State } from '../../target.ts';

export interface PictureUse {
  readonly slot: ImageSlot;
  readonly node: Node;
  /** The one picture that the first screen waits for. */
  readonly first?: boolean;
}

/** How wide each use is drawn by our own sheet (`style/full-*.ts`). */
const SIZES: Readonly<Record<ImageSlot, string>> = {
  hero: '(min-width: 56rem) min(38rem, 50vw), 100vw',
  content: '(min-width: 48rem) 44rem, 92vw',
  card: '(min-width: 48rem) 23rem, 92vw',
  thumb: '9rem',
  logo: '12rem',
};

/** Nothing for decoration that cannot be drawn; the alternative text for anything that means something. */
export function pictureMarkup(picture: Picture, use: PictureUse, state: State): readonly Markup[] {
  const sources = picture.sources.flatMap((source) => {
    const url = safeSource(source.url);
    return url === null ? [] : [{ ...source, url }];
  });
  const fallback = sources.at(-1);
  if (fallback === undefined) return alternative(picture, use, state);
  const full = state.profile.css === 'full' && state.profile.renderClass !== 'FEATURE_PHONE';
  const sizes = SIZES[use.slot];
  const groups = byMediaType(sources);
  const own = groups.get(fallback.mediaType) ?? [fallback];
  const image = h('img', {
    src: fallback.url,
    srcset: own.length > 1 ? srcset(own) : null,
    sizes: own.length > 1 ? sizes : null,
    width: fallback.width,
    height: fallback.height,
    alt: picture.alt,
    class: (full && picture.colour !== undefined && use.slot !== 'logo' && placeholderClass(picture.colour)) || null,
    loading: use.first === true || use.slot === 'logo' ? null : 'lazy',
    fetchpriority: use.first === true ? 'high' : null,
    decoding: use.first === true ? null : 'async',
  });
  const others = [...groups].filter(([mediaType]) => mediaType !== fallback.mediaType);
  if (others.length === 0) return [image];
  return [
    h(
      'picture',
      {},
      others.map(([type, group]) =>
        h('source', { type, srcset: srcset(group), sizes: group.length > 1 ? sizes : null }),
      ),
      image,
    ),
  ];
}

function alternative(picture: Picture, { node }: PictureUse, state: State): readonly Markup[] {
  if (picture.alt.trim() === '') return [];
  state.lose({ key: node.key, nodeType: node.type, reason: 'no-images', action: 'alt-text' });
  return [h('span', { class: 'gone' }, `[${state.words.image}: ${picture.alt}]`)];
}

function byMediaType(sources: readonly PictureSource[]): Map<string, PictureSource[]> {
  const groups = new Map<string, PictureSource[]>();
  for (const source of sources) {
    const group = groups.get(source.mediaType);
    if (group === undefined) groups.set(source.mediaType, [source]);
    else group.push(source);
  }
  return groups;
}

function srcset(sources: readonly PictureSource[]): string {
  // A comma at the end of an address would end it; spaces are gone already.
  const urls = sources.map((source) => source.url.replaceAll(',', '%2C'));
  // A choice of one is no choice: widths are only understood beside `sizes`.
  if (urls.length === 1) return urls.join('');
  return urls.map((url, index) => `${url} ${sources[index]?.width ?? 0}w`).join(', ');
}

/** The variant that plain addresses name: posters, icons, link previews. */
export function fallbackUrl(picture: Picture | undefined): string | null {
  const source = picture?.sources.at(-1);
  return source === undefined ? null : safeSource(source.url);
}
