import type { MediaFile, Picture } from '../../../document/node.ts';
import { mapUrl } from '../../adapt/map-url.ts';
import { fileFacts } from '../../file-facts.ts';
import type { Markup } from '../../markup/element.ts';
import type { Handlers, State } from '../../target.ts';
import { TONE_SIGNS } from '../phone/colours.ts';
import { br, joined, lines } from '../phone/pen.ts';
import { hasSource, image } from '../phone/pictures.ts';
import { anchor, indented, inline, keyed, stacked, type Place } from './inline.ts';
import type { Content, DeckPen } from './pen.ts';

type Blocks = Omit<
  Handlers,
  'form' | 'siteHeader' | 'menu' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager' | 'notice'
>;

const DASHES = '--------';

/** Content in a deck: a card is a run of lines. */
export function deckBlocks(pen: DeckPen): Blocks {
  const at = (state: State, key: string): Place => ({ pen, state, key });
  const picture = (shown: Picture, place: Place): Markup[] => image(shown, place).map((drawn) => pen.picture(drawn));
  const poster = (shown: Picture | undefined, place: Place): Markup[] =>
    hasSource(shown) ? pen.centred(picture(shown, place)) : [];
  const title = (text: string): Markup[] => (text === '' ? [] : pen.heading(lines(text)));

  return {
    paragraph: (node, state) => pen.line(inline(node.content, at(state, node.key))),
    heading: (node, state) => pen.heading(inline(node.content, at(state, node.key))),
    list: (node, state) =>
      stacked(
        node.items.map((item, index) => {
          const content = joined(
            item.content.map((child) => {
              const inner = pen.flat(state.nodes([child]));
              return child.type === 'list' ? indented(inner) : inner;
            }),
            () => [br()],
          );
          return content.length === 0 ? [] : [node.ordered ? `${node.start + index}.` : '・', ...content];
        }),
        pen,
      ),
    quote: (node, state) => {
      const content = pen.flat(state.nodes(node.content));
      return content.length === 0 ? [] : pen.line(quoted(content, state));
    },
    code: (node) =>
      stacked(
        node.text.split('\n').map((line) => lines(line)),
        pen,
      ),
    image: (node, state) => [
      ...pen.centred(picture(node.picture, at(state, node.key))),
      ...pen.line(inline(node.caption, at(state, node.key))),
      ...(node.link === undefined ? [] : pen.line(anchor(node.link, [`→${state.words.open}`], at(state, node.key)))),
    ],
    gallery: (node, state) =>
      node.images.flatMap((item) => [
        ...pen.centred(picture(item.picture, at(state, node.key))),
        ...pen.line(lines(item.caption)),
      ]),
    video: (node, state) => {
      state.lose({ key: node.key, nodeType: 'video', reason: 'no-video', action: 'link' });
      return [
        ...poster(node.poster, at(state, node.key)),
        ...fileLine(node.files, node.title, { ...at(state, node.key), page: node.link, none: state.words.video }),
      ];
    },
    audio: (node, state) => {
      state.lose({ key: node.key, nodeType: 'audio', reason: 'no-audio', action: 'link' });
      return fileLine(node.files, node.title, { ...at(state, node.key), page: node.link, none: state.words.audio });
    },
    file: (node, state) =>
      fileLine([node.file], node.title, { ...at(state, node.key), page: undefined, none: state.words.download }),
    table: (node, state) => [
      ...title(node.caption),
      ...pen.table(node, (row, column) =>
        inline([...node.head, ...node.rows][row]?.cells[column] ?? [], at(state, node.key)),
      ),
    ],
    callout: (node, state) => [
      ...(node.title === '' ? [] : pen.line(pen.strong([TONE_SIGNS[node.tone], ...lines(node.title)]))),
      ...state.nodes(node.content),
    ],
    divider: () => pen.centred([DASHES]),
    columns: (node, state) => node.columns.flatMap((column) => state.nodes(column.content)),
    button: (node, state) => pen.centred(keyed(node.link, lines(node.label), at(state, node.key))),
    linkList: (node, state) => [
      ...title(node.title),
      ...stacked(
        node.links.flatMap((item) => [
          keyed(item.link, lines(item.label), at(state, node.key)),
          lines(item.description),
        ]),
        pen,
      ),
    ],
    embed: (node, state) => [
      ...poster(node.thumbnail, at(state, node.key)),
      ...pen.line(
        anchor(
          { kind: 'external', href: node.url },
          lines(node.title === '' ? node.url : node.title),
          at(state, node.key),
        ),
      ),
    ],
    map: (node, state) => [
      ...poster(node.picture, at(state, node.key)),
      ...stacked(
        [
          pen.strong(lines(node.label)),
          lines(node.address),
          anchor(
            { kind: 'external', href: mapUrl(node) },
            [`${state.words.map} (${node.latitude}, ${node.longitude})`],
            at(state, node.key),
          ),
        ],
        pen,
      ),
    ],
    details: (node, state) => [...pen.line(pen.strong(lines(node.summary))), ...state.nodes(node.content)],
    qrCode: (node, state) => {
      state.lose({ key: node.key, nodeType: 'qrCode', reason: 'no-drawing', action: 'link' });
      const address = /^(?:https?:|tel:|mailto:)/i.test(node.value);
      return stacked(
        [
          lines(node.label),
          address
            ? anchor({ kind: 'external', href: node.value }, [node.value], at(state, node.key))
            : lines(node.value),
        ],
        pen,
      );
    },
    entryList: (node, state) => [
      ...title(node.title),
      ...stacked(
        node.items.flatMap((card) => {
          const lost = { key: node.key, reason: 'compact-list', action: 'dropped' } as const;
          if (hasSource(card.picture)) state.lose({ ...lost, nodeType: 'image' });
          if (card.summary !== undefined && card.summary !== '')
            state.lose({ ...lost, nodeType: 'entryList', text: card.summary });
          const facts = [card.date, card.label].filter((part) => part !== undefined && part !== '').join(' ');
          const name = lines(card.title);
          return [lines(facts), card.link === null ? name : keyed(card.link, name, at(state, node.key))];
        }),
        pen,
      ),
      ...(node.more === undefined
        ? []
        : pen.line(['→', ...anchor(node.more, [node.more.label ?? state.words.more], at(state, node.key))])),
    ],
    facts: (node, state) =>
      stacked(
        node.items.map((item) => {
          const content = inline(item.content, at(state, node.key));
          return item.label === '' ? content : [...pen.strong(lines(item.label)), ': ', ...content];
        }),
        pen,
      ),
    hero: (node, state) => [
      ...title(node.title),
      ...pen.line(lines(node.meta.map((part) => part.text).join(' '))),
      ...(node.picture === undefined ? [] : pen.centred(picture(node.picture, at(state, node.key)))),
      ...pen.line(lines(node.lead)),
    ],
  };
}

function quoted(content: Content, state: State): Markup[] {
  return /^ja\b/i.test(state.document.meta.lang) ? ['「', ...content, '」'] : ['"', ...content, '"'];
}

interface FilePlace extends Place {
  /** Where to go when there is no file. */
  readonly page: Parameters<typeof anchor>[0] | undefined;
  /** What a file without a title is called. */
  readonly none: string;
}

function fileLine(files: readonly MediaFile[], title: string, at: FilePlace): Markup[] {
  const file = files.find((one) => /3gpp|amr/i.test(one.mediaType)) ?? files[0];
  const link = file === undefined ? at.page : { kind: 'file' as const, href: file.url };
  const label = lines(title === '' ? at.none : title);
  const facts = file === undefined ? '' : fileFacts(file);
  return at.pen.line([
    ...(link === undefined ? label : anchor(link, label, at)),
    ...(facts === '' ? [] : [` (${facts})`]),
  ]);
}
