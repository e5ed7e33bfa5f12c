import type { EntryCard } from '../../../document/node.ts';
import type { Markup } from '../../markup/element.ts';
import type { Handlers, State } from '../../target.ts';
import { anchor, keyedLink } from './links.ts';
import { joined, lines, stacked, type Pen } from './pen.ts';
import { hasSource, image } from './pictures.ts';

type ListBlocks = Pick<Handlers, 'button' | 'linkList' | 'entryList'>;

/** Below this a page has no room for summaries and small pictures. */
const ROOMY = 9000;

export function isRoomy(state: State): boolean {
  const { maxMarkupBytes } = state.profile;
  return maxMarkupBytes === null || maxMarkupBytes >= ROOMY;
}

/** Links that lead on, each on its own number key. */
export function listBlocks(pen: Pen): ListBlocks {
  const title = (text: string, state: State): Markup[] => (text === '' ? [] : [pen.strip(lines(text), state)]);
  return {
    button: (node, state) => [
      pen.centre(
        keyedLink(node.link, node.tone === 'primary' ? pen.strong(lines(node.label), state) : lines(node.label), {
          state,
          key: node.key,
        }),
      ),
    ],
    linkList: (node, state) => [
      ...title(node.title, state),
      ...stacked(
        node.links.flatMap((item) => [
          keyedLink(item.link, lines(item.label), { state, key: node.key }),
          item.description === '' ? [] : pen.small(lines(item.description), state),
        ]),
        pen,
      ),
    ],
    entryList: (node, state) => [
      ...title(node.title, state),
      ...stacked(
        node.items.flatMap((card) => cardLines(card, node.layout, { pen, state, key: node.key })),
        pen,
      ),
      ...(node.more === undefined
        ? []
        : [pen.block(['→', ...anchor(node.more, [node.more.label ?? state.words.more], { state, key: node.key })])]),
    ],
  };
}

interface Place {
  readonly pen: Pen;
  readonly state: State;
  readonly key: string;
}

function cardLines(card: EntryCard, layout: 'list' | 'cards', at: Place): (readonly Markup[])[] {
  const { pen, state, key } = at;
  const rich = layout === 'cards' && isRoomy(state);
  const name = lines(card.title);
  const linked = card.link === null ? ['・', ...name] : keyedLink(card.link, name, { state, key });
  const label = card.label === undefined || card.label === '' ? [] : pen.muted([`[${card.label}]`], state);
  const date = card.date === undefined || card.date === '' ? [] : pen.muted(lines(card.date), state);
  if (!rich) {
    if (hasSource(card.picture)) state.lose({ key, nodeType: 'image', reason: 'compact-list', action: 'dropped' });
    if (card.summary !== undefined && card.summary !== '') {
      state.lose({ key, nodeType: 'entryList', reason: 'compact-list', action: 'dropped', text: card.summary });
    }
    return [joined([date, label], () => [' ']), linked];
  }
  const picture = hasSource(card.picture) ? image(card.picture, { state, key }) : [];
  return [
    picture,
    linked,
    joined([date, label], () => [' ']),
    card.summary === undefined ? [] : pen.small(lines(card.summary), state),
  ];
}
