import type { MenuItem } from '../../../document/node.ts';
import type { Markup } from '../../markup/element.ts';
import type { Handlers, State } from '../../target.ts';
import { TONE_SIGNS } from './colours.ts';
import { anchor, keyedLink, keycap, phoneHref } from './links.ts';
import { isRoomy } from './list-blocks.ts';
import { joined, lines, stacked, type Pen } from './pen.ts';
import { hasSource } from './pictures.ts';

type FrameBlocks = Pick<
  Handlers,
  'siteHeader' | 'menu' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager' | 'notice'
>;

/** What stands around a page. */
export function frameBlocks(pen: Pen): FrameBlocks {
  return {
    siteHeader: (node, state) => {
      if (hasSource(node.logo))
        state.lose({ key: node.key, nodeType: 'image', reason: 'compact-header', action: 'name' });
      return [
        pen.bar(lines(node.name), state),
        ...(node.tagline === '' ? [] : [pen.block(pen.small(lines(node.tagline), state))]),
      ];
    },
    menu: (node, state) => [
      ...(node.items.length === 0 ? [] : [pen.strip(lines(node.label === '' ? state.words.menu : node.label), state)]),
      ...stacked(
        node.items.flatMap((item) => menuLines(item, { pen, state, key: node.key })),
        pen,
      ),
    ],
    breadcrumb: (node, state) => {
      const steps = node.items.map((item) =>
        item.link === null ? lines(item.label) : anchor(item.link, lines(item.label), { state, key: node.key }),
      );
      return steps.length === 0
        ? []
        : [
            pen.block(
              pen.small(
                joined(steps, () => ['>']),
                state,
              ),
            ),
          ];
    },
    languages: (node, state) => {
      const names = node.items.map((item) => {
        const name = pen.lang(item.lang, [item.label]);
        return item.current ? pen.strong(name, state) : anchor(item.link, name, { state, key: node.key });
      });
      return names.length < 2 ? [] : [pen.centre(joined(names, () => ['|']))];
    },
    siteFooter: (node, state) => {
      const content = [
        ...state.nodes(node.content),
        ...(node.note === '' ? [] : [pen.centre(pen.small(lines(node.note), state))]),
      ];
      return content.length === 0 ? [] : [pen.rule(state), ...content];
    },
    pager: (node, state) => {
      const step = (link: typeof node.next, key: string, label: string): Markup[] =>
        link === null ? [] : keyedLink(link, [label], { state, key: node.key, accessKey: key });
      const steps = [
        step(node.previous, '*', node.labels.previous),
        [`${node.page}/${node.pages}`],
        step(node.next, '#', node.labels.next),
      ];
      return [pen.rule(state), pen.centre(joined(steps, () => [' ']))];
    },
    notice: (node, state) => {
      const text = [TONE_SIGNS[node.tone], ...lines(node.text)];
      const content = node.link === undefined ? text : anchor(node.link, text, { state, key: node.key });
      return pen.box(node.tone, [pen.block(pen.toned(node.tone, content, state))], state);
    },
  };
}

interface Place {
  readonly pen: Pen;
  readonly state: State;
  readonly key: string;
}

function menuLines(item: MenuItem, at: Place): (readonly Markup[])[] {
  const own = item.current
    ? ['→', ...at.pen.strong(lines(item.label), at.state)]
    : keyedLink(item.link, lines(item.label), at);
  const children = item.children ?? [];
  if (isRoomy(at.state)) {
    return [own, ...children.map((child) => ['　・', ...anchor(child.link, lines(child.label), at)])];
  }
  // A submenu is on its parent's own page; here it would push the page's text away.
  for (const child of children) {
    at.state.lose({ key: at.key, nodeType: 'menu', reason: 'compact-menu', action: 'dropped', text: child.label });
  }
  return [own];
}

/** Key 0 leads home from anywhere: every carrier's own pages do so. */
export function homeLink(state: State, pen: Pen): Markup[] {
  const header = state.document.header.find((node) => node.type === 'siteHeader');
  if (header === undefined || phoneHref(header.home, state) === null) return [];
  const { words, profile } = state;
  const link = anchor(header.home, [words.home], {
    state,
    key: header.key,
    accessKey: profile.keys === 'none' ? null : '0',
  });
  return [pen.block([profile.keys === 'none' ? '・' : keycap('0'), ...link])];
}
