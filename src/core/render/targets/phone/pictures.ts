import type { Link, Picture } from '../../../document/node.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeSource } from '../../safe-url.ts';
import type { State } from '../../target.ts';
import { anchor, asciiUrl } from './links.ts';

interface Place {
  readonly state: State;
  readonly key: string;
}

/** The one variant a phone is given, or the words that stand for it. */
export function image(picture: Picture, at: Place, link?: Link): Markup[] {
  const source = picture.sources.at(-1);
  const src = source === undefined ? null : asciiUrl(safeSource(source.url));
  if (source === undefined || src === null) {
    const reason = at.state.profile.image.formats.length === 0 ? 'no-images' : 'image-unavailable';
    at.state.lose({ key: at.key, nodeType: 'image', reason, action: picture.alt === '' ? 'dropped' : 'alt-text' });
    const words = imageWords(picture, at.state);
    return link === undefined || words.length === 0 ? words : anchor(link, words, at);
  }
  const drawn = h('img', { src, width: source.width, height: source.height, alt: picture.alt });
  return link === undefined ? [drawn] : anchor(link, [drawn], at);
}

/** `[画像:alt]`; nothing for decoration. */
function imageWords(picture: Picture, state: State): string[] {
  return picture.alt === '' ? [] : [`[${state.words.image}:${picture.alt}]`];
}

export function hasSource(picture: Picture | undefined): picture is Picture {
  return picture !== undefined && picture.sources.length > 0;
}
