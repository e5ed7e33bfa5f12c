import type { Link, MediaFile, Node, NodeOf, Picture } from '../../../document/node.ts';
import { mapUrl } from '../../adapt/map-url.ts';
import { fileFacts } from '../../file-facts.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeSource, safeUrl } from '../../safe-url.ts';
import type { Handlers, State } from '../../target.ts';
import { anchor, inlineMarkup, lines } from './inline.ts';
import { fallbackUrl, pictureMarkup } from './pictures.ts';
import { qrSvg } from './qr-svg.ts';

type MediaBlocks = 'image' | 'gallery' | 'video' | 'audio' | 'file' | 'embed' | 'map' | 'qrCode';

export const mediaBlocks: Pick<Handlers, MediaBlocks> = {
  image: (node, state) => {
    const picture = pictureMarkup(node.picture, { slot: node.slot, node }, state);
    const linked =
      node.link === undefined || picture.length === 0 ? picture : anchor(node.link, state, { inner: picture });
    const caption = inlineMarkup(node.caption, state);
    if (linked.length === 0 && caption.length === 0) return [];
    return [h('figure', { class: fills(node.picture) }, linked, caption.length > 0 && h('figcaption', {}, caption))];
  },

  gallery: (node, state) => {
    const items = node.images.flatMap((image) => {
      const picture = pictureMarkup(image.picture, { slot: 'content', node }, state);
      const caption = image.caption === '' ? [] : [h('figcaption', {}, image.caption)];
      return picture.length + caption.length === 0 ? [] : [h('li', {}, h('figure', {}, picture, caption))];
    });
    return items.length === 0 ? [] : [h('ul', { class: items.length > 2 ? 'gallery wide' : 'gallery' }, items)];
  },

  video: (node, state) => {
    const files = playable(node.files);
    if (files.length === 0 || !drawsMedia(state)) return [mediaLink(node, state)];
    return [
      h(
        'figure',
        {},
        h(
          'video',
          {
            controls: true,
            preload: 'none',
            playsinline: true,
            poster: fallbackUrl(node.poster),
            'aria-label': node.title || null,
          },
          files.map((file) => h('source', { src: file.url, type: file.mediaType })),
        ),
        node.title !== '' && h('figcaption', {}, node.title),
      ),
    ];
  },

  audio: (node, state) => {
    const files = playable(node.files);
    if (files.length === 0 || !drawsMedia(state)) return [mediaLink(node, state)];
    return [
      h(
        'figure',
        {},
        h(
          'audio',
          { controls: true, preload: 'none', 'aria-label': node.title || null },
          files.map((file) => h('source', { src: file.url, type: file.mediaType })),
        ),
        node.title !== '' && h('figcaption', {}, node.title),
      ),
    ];
  },

  file: (node, state) => {
    const link: Link = { kind: 'file', href: node.file.url };
    return [
      h(
        'p',
        { class: 'file' },
        anchor(link, state, { inner: [node.title] }),
        ' ',
        h('small', {}, fileFacts(node.file)),
      ),
    ];
  },

  /** A picture and a link: what is embedded elsewhere is fetched when the reader asks for it, and not before. */
  embed: (node, state) => {
    const thumbnail = node.thumbnail && pictureMarkup({ ...node.thumbnail, alt: '' }, { slot: 'thumb', node }, state);
    const link: Link = { kind: 'external', href: node.url };
    const label = node.title === '' ? node.url : node.title;
    return [
      h(
        'p',
        { class: 'embed' },
        thumbnail,
        h('span', {}, anchor(link, state, { inner: [label] }), ' ', h('small', {}, hostOf(node.url))),
      ),
    ];
  },

  map: (node, state) => {
    const link: Link = { kind: 'external', href: mapUrl(node) };
    const place = [h('b', {}, node.label), ' ', ...lines(node.address)];
    const open = anchor(link, state, {
      inner: [state.words.map],
      attrs: { 'aria-label': `${state.words.map}: ${node.label}` },
    });
    const picture = node.picture && pictureMarkup(node.picture, { slot: 'content', node }, state);
    return [
      ...(picture !== undefined && picture.length > 0
        ? [h('figure', { class: node.picture ? fills(node.picture) : null }, picture)]
        : []),
      h('div', { class: 'place' }, h('p', {}, place), open),
    ];
  },

  qrCode: (node, state) => {
    const href = safeUrl(node.value);
    const caption = href === null ? [node.label || node.value] : [h('a', { href }, node.label || node.value)];
    // Nobody can photograph a code on the screen in the own hand: it gets what the code says.
    const inHand = ['SMARTPHONE', 'FEATURE_PHONE'].includes(state.profile.renderClass);
    if (node.modules.length === 0 || state.profile.css === 'none' || inHand) {
      const reason = inHand ? 'own-screen' : 'no-drawing';
      state.lose({ key: node.key, nodeType: 'qrCode', reason, action: href === null ? 'text' : 'link' });
      const said = href !== null || node.label === '' ? caption : [`${node.label}: ${node.value}`];
      return [h('p', {}, said)];
    }
    return [h('figure', { class: 'qr' }, qrSvg(node.modules, node.label || node.value), h('figcaption', {}, caption))];
  },
};

/** Large enough to fill the column of text without growing beyond its own pixels. */
function fills(picture: Picture): 'fill' | null {
  return picture.width >= 700 ? 'fill' : null;
}

function playable(files: readonly MediaFile[]): readonly MediaFile[] {
  return files.filter((file) => safeSource(file.url) !== null);
}

/** A browser that draws no pictures plays no films. */
function drawsMedia(state: State): boolean {
  return state.profile.image.formats.length > 0;
}

/** Films and sounds that play elsewhere, or in no way on this device: a link that says what it is. */
function mediaLink(node: NodeOf<'video'> | NodeOf<'audio'>, state: State): Markup {
  const file = playable(node.files)[0];
  const link: Link | undefined = node.link ?? (file && { kind: 'file', href: file.url });
  const word = node.type === 'video' ? state.words.video : state.words.audio;
  if (!drawsMedia(state)) {
    state.lose({
      key: node.key,
      nodeType: node.type,
      reason: node.type === 'video' ? 'no-video' : 'no-audio',
      action: 'link',
    });
  }
  const poster = node.type === 'video' && node.poster !== undefined ? posterOf(node, state) : [];
  const label = node.title === '' ? word : node.title;
  const facts = file === undefined ? (link === undefined ? '' : hostOf(link.href)) : fileFacts(file);
  const title = link === undefined ? [label] : anchor(link, state, { inner: [label] });
  return h('p', { class: 'embed' }, poster, h('span', {}, title, ' ', h('small', {}, `${word} ${facts}`.trim())));
}

function posterOf(node: NodeOf<'video'>, state: State): readonly Markup[] {
  return node.poster === undefined
    ? []
    : pictureMarkup({ ...node.poster, alt: '' }, { slot: 'thumb', node: node as Node }, state);
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? '';
}
