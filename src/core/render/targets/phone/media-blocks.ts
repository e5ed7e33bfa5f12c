import type { Link, MediaFile, Picture } from '../../../document/node.ts';
import { fileFacts } from '../../file-facts.ts';
import type { Markup } from '../../markup/element.ts';
import type { Handlers, State } from '../../target.ts';
import { mapUrl } from '../../adapt/map-url.ts';
import { inline } from './inline.ts';
import { anchor } from './links.ts';
import { br, joined, lines, stacked, type Pen } from './pen.ts';
import { hasSource, image } from './pictures.ts';

type MediaBlocks = Pick<Handlers, 'image' | 'gallery' | 'video' | 'audio' | 'file' | 'embed' | 'map' | 'qrCode'>;

/** Pictures, films, files and places. */
export function mediaBlocks(pen: Pen): MediaBlocks {
  const figure = (drawn: readonly Markup[], caption: readonly Markup[], state: State): Markup[] => {
    const content = joined([drawn, caption.length === 0 ? [] : pen.small(caption, state)], () => [br()]);
    return content.length === 0 ? [] : [pen.centre(content)];
  };
  const poster = (picture: Picture | undefined, state: State, key: string): Markup[] =>
    hasSource(picture) ? [pen.centre(image(picture, { state, key }))] : [];

  return {
    image: (node, state) =>
      figure(
        image(node.picture, { state, key: node.key }, node.link),
        inline(node.caption, pen, { state, key: node.key }),
        state,
      ),
    gallery: (node, state) =>
      node.images.flatMap((item) => figure(image(item.picture, { state, key: node.key }), lines(item.caption), state)),
    video: (node, state) => {
      state.lose({ key: node.key, nodeType: 'video', reason: 'no-video', action: 'link' });
      const file = playable(node.files);
      const label = [`→${node.title === '' ? state.words.video : node.title}`];
      return [
        ...poster(node.poster, state, node.key),
        ...stacked([fileLink(file, label, { state, key: node.key, page: node.link })], pen),
      ];
    },
    audio: (node, state) => {
      state.lose({ key: node.key, nodeType: 'audio', reason: 'no-audio', action: 'link' });
      const label = [`♪${node.title === '' ? state.words.audio : node.title}`];
      return stacked([fileLink(playable(node.files), label, { state, key: node.key, page: node.link })], pen);
    },
    file: (node, state) =>
      stacked(
        [
          [
            '■',
            ...fileLink(node.file, [node.title === '' ? state.words.download : node.title], { state, key: node.key }),
          ],
        ],
        pen,
      ),
    embed: (node, state) => [
      ...poster(node.thumbnail, state, node.key),
      ...stacked(
        [
          [
            '→',
            ...anchor({ kind: 'external', href: node.url }, lines(node.title === '' ? node.url : node.title), {
              state,
              key: node.key,
            }),
          ],
        ],
        pen,
      ),
    ],
    map: (node, state) => [
      ...poster(node.picture, state, node.key),
      ...stacked(
        [
          pen.strong(lines(node.label), state),
          lines(node.address),
          anchor(
            { kind: 'external', href: mapUrl(node) },
            [`${state.words.map} (${node.latitude}, ${node.longitude})`],
            { state, key: node.key },
          ),
        ],
        pen,
      ),
    ],
    qrCode: (node, state) => {
      // A phone cannot photograph its own screen: it gets what the code says.
      state.lose({ key: node.key, nodeType: 'qrCode', reason: 'no-drawing', action: 'link' });
      const address = /^(?:https?:|tel:|mailto:)/i.test(node.value);
      return stacked(
        [
          lines(node.label),
          address
            ? anchor({ kind: 'external', href: node.value }, [node.value], { state, key: node.key })
            : lines(node.value),
        ],
        pen,
      );
    },
  };
}

/** What a handset may play itself, else the first. */
function playable(files: readonly MediaFile[]): MediaFile | undefined {
  return files.find((file) => /3gpp|3gp|amr|smaf|mld/i.test(file.mediaType)) ?? files[0];
}

interface FilePlace {
  readonly state: State;
  readonly key: string;
  /** Where to go when there is no file. */
  readonly page?: Link | undefined;
}

function fileLink(file: MediaFile | undefined, label: readonly Markup[], at: FilePlace): Markup[] {
  if (file === undefined) return at.page === undefined ? [...label] : anchor(at.page, label, at);
  const facts = fileFacts(file);
  return [...anchor({ kind: 'file', href: file.url }, label, at), ...(facts === '' ? [] : [` (${facts})`])];
}
