import type { MediaFile, Picture } from '../../../document/node.ts';
import { mapUrl } from '../../adapt/map-url.ts';
import { fileFacts } from '../../file-facts.ts';
import { h, type Markup } from '../../markup/element.ts';
import type { Handlers, State } from '../../target.ts';
import { TONE_SIGNS } from '../phone/colours.ts';
import { joined, lines } from '../phone/pen.ts';
import { hasSource, image } from '../phone/pictures.ts';
import { anchor, centred, flat, inline, keyed, paragraph, stacked, type Place } from './inline.ts';

type Blocks = Omit<
  Handlers,
  'form' | 'siteHeader' | 'menu' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager' | 'notice'
>;

const bold = (content: readonly Markup[]): Markup[] => (content.length === 0 ? [] : [h('b', {}, content)]);
const DASHES = '--------';

/** Content in WML: a card is a run of paragraphs. */
export const blocks: Blocks = {
  paragraph: (node, state) => paragraph(inline(node.content, { state, key: node.key })),
  heading: (node, state) => paragraph(bold(inline(node.content, { state, key: node.key }))),
  list: (node, state) =>
    stacked(
      node.items.map((item, index) => {
        const content = flat(state.nodes(item.content));
        return content.length === 0 ? [] : [node.ordered ? `${node.start + index}.` : '・', ...content];
      }),
    ),
  quote: (node, state) => {
    const content = flat(state.nodes(node.content));
    return content.length === 0 ? [] : paragraph(quoted(content, state));
  },
  code: (node) => stacked(node.text.split('\n').map((line) => lines(line))),
  image: (node, state) => [
    ...centred(image(node.picture, { state, key: node.key })),
    ...paragraph(inline(node.caption, { state, key: node.key })),
    ...(node.link === undefined
      ? []
      : paragraph(anchor(node.link, [`→${state.words.open}`], { state, key: node.key }))),
  ],
  gallery: (node, state) =>
    node.images.flatMap((item) => [
      ...centred(image(item.picture, { state, key: node.key })),
      ...paragraph(lines(item.caption)),
    ]),
  video: (node, state) => {
    state.lose({ key: node.key, nodeType: 'video', reason: 'no-video', action: 'link' });
    return [
      ...poster(node.poster, { state, key: node.key }),
      ...fileLine(node.files, node.title, { state, key: node.key, page: node.link }),
    ];
  },
  audio: (node, state) => {
    state.lose({ key: node.key, nodeType: 'audio', reason: 'no-audio', action: 'link' });
    return fileLine(node.files, node.title, { state, key: node.key, page: node.link });
  },
  file: (node, state) =>
    fileLine([node.file], node.title === '' ? state.words.download : node.title, {
      state,
      key: node.key,
      page: undefined,
    }),
  table: (node, state) => {
    const rows = [...node.head, ...node.rows];
    const columns = Math.max(0, ...rows.map((row) => row.cells.length));
    if (columns === 0) return paragraph(lines(node.caption));
    const cells = rows.map((row, rowIndex) =>
      h(
        'tr',
        {},
        row.cells.map((cell, column) => {
          const content = inline(cell, { state, key: node.key });
          return h('td', {}, rowIndex < node.head.length || column < node.headerColumns ? bold(content) : content);
        }),
      ),
    );
    return [...paragraph(bold(lines(node.caption))), h('p', {}, h('table', { columns }, cells))];
  },
  callout: (node, state) => [
    ...(node.title === '' ? [] : paragraph(bold([TONE_SIGNS[node.tone], ...lines(node.title)]))),
    ...state.nodes(node.content),
  ],
  divider: () => centred([DASHES]),
  columns: (node, state) => node.columns.flatMap((column) => state.nodes(column.content)),
  button: (node, state) => centred(keyed(node.link, lines(node.label), { state, key: node.key })),
  linkList: (node, state) => [
    ...paragraph(bold(lines(node.title))),
    ...stacked(
      node.links.flatMap((item) => [
        keyed(item.link, lines(item.label), { state, key: node.key }),
        lines(item.description),
      ]),
    ),
  ],
  embed: (node, state) => [
    ...poster(node.thumbnail, { state, key: node.key }),
    ...paragraph(
      anchor({ kind: 'external', href: node.url }, lines(node.title === '' ? node.url : node.title), {
        state,
        key: node.key,
      }),
    ),
  ],
  map: (node, state) => [
    ...poster(node.picture, { state, key: node.key }),
    ...stacked([
      bold(lines(node.label)),
      lines(node.address),
      anchor({ kind: 'external', href: mapUrl(node) }, [`${state.words.map} (${node.latitude}, ${node.longitude})`], {
        state,
        key: node.key,
      }),
    ]),
  ],
  details: (node, state) => [...paragraph(bold(lines(node.summary))), ...state.nodes(node.content)],
  qrCode: (node, state) => {
    state.lose({ key: node.key, nodeType: 'qrCode', reason: 'no-drawing', action: 'link' });
    const address = /^(?:https?:|tel:|mailto:)/i.test(node.value);
    return stacked([
      lines(node.label),
      address
        ? anchor({ kind: 'external', href: node.value }, [node.value], { state, key: node.key })
        : lines(node.value),
    ]);
  },
  entryList: (node, state) => [
    ...paragraph(bold(lines(node.title))),
    ...stacked(
      node.items.flatMap((card) => {
        if (hasSource(card.picture)) {
          state.lose({ key: node.key, nodeType: 'image', reason: 'compact-list', action: 'dropped' });
        }
        if (card.summary !== undefined && card.summary !== '') {
          state.lose({
            key: node.key,
            nodeType: 'entryList',
            reason: 'compact-list',
            action: 'dropped',
            text: card.summary,
          });
        }
        const facts = [card.date, card.label].filter((part) => part !== undefined && part !== '').join(' ');
        const title = lines(card.title);
        return [lines(facts), card.link === null ? title : keyed(card.link, title, { state, key: node.key })];
      }),
    ),
    ...(node.more === undefined
      ? []
      : paragraph(['→', ...anchor(node.more, [node.more.label ?? state.words.more], { state, key: node.key })])),
  ],
  facts: (node, state) =>
    stacked(
      node.items.map((item) => {
        const content = inline(item.content, { state, key: node.key });
        return item.label === '' ? content : [...bold(lines(item.label)), ': ', ...content];
      }),
    ),
  hero: (node, state) => [
    ...paragraph(
      joined([bold(lines(node.title)), lines(node.meta.map((part) => part.text).join(' '))], () => [h('br')]),
    ),
    ...(node.picture === undefined ? [] : centred(image(node.picture, { state, key: node.key }))),
    ...paragraph(lines(node.lead)),
  ],
};

function quoted(content: readonly Markup[], state: State): Markup[] {
  return /^ja\b/i.test(state.document.meta.lang) ? ['「', ...content, '」'] : ['"', ...content, '"'];
}

function poster(picture: Picture | undefined, at: Place): Markup[] {
  return hasSource(picture) ? centred(image(picture, at)) : [];
}

interface FilePlace {
  readonly state: State;
  readonly key: string;
  readonly page: Parameters<typeof anchor>[0] | undefined;
}

function fileLine(files: readonly MediaFile[], title: string, at: FilePlace): Markup[] {
  const file = files.find((one) => /3gpp|amr/i.test(one.mediaType)) ?? files[0];
  const link = file === undefined ? at.page : { kind: 'file' as const, href: file.url };
  const label = lines(title === '' ? at.state.words.open : title);
  const facts = file === undefined ? '' : fileFacts(file);
  return paragraph([
    ...(link === undefined ? label : anchor(link, label, at)),
    ...(facts === '' ? [] : [` (${facts})`]),
  ]);
}
