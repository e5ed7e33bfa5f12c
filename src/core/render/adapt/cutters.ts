/** Where each block may be cut, how its pieces are put together again, and what every further piece costs anew. */
import type { Node, NodeOf, NodeType } from '../../document/node.ts';
import { cutSentences } from './sentences.ts';

interface Cutter<Type extends NodeType> {
  /** Pieces at natural borders; one piece when there is no border. */
  readonly cut: (node: NodeOf<Type>) => readonly NodeOf<Type>[];
  readonly join: (a: NodeOf<Type>, b: NodeOf<Type>) => NodeOf<Type>;
  /** The block without anything in it. */
  readonly hollow: (node: NodeOf<Type>) => NodeOf<Type>;
  /** The blocks inside a piece that cannot be cut further, and the way back. */
  readonly inside?: (
    node: NodeOf<Type>,
  ) => { readonly nodes: readonly Node[]; readonly wrap: (node: Node) => NodeOf<Type> } | null;
}

type Cutters = { readonly [Type in NodeType]?: Cutter<Type> };

const only = <Item>(items: readonly Item[]): Item | null => (items.length === 1 ? (items[0] ?? null) : null);

const CUTTERS: Cutters = {
  paragraph: {
    cut: (node) => cutSentences(node.content).map((content) => ({ ...node, content })),
    join: (a, b) => ({ ...a, content: [...a.content, ...b.content] }),
    hollow: (node) => ({ ...node, content: [{ text: '', marks: [] }] }),
  },
  heading: {
    cut: (node) => cutSentences(node.content).map((content) => ({ ...node, content })),
    join: (a, b) => ({ ...a, content: [...a.content, ...b.content] }),
    hollow: (node) => ({ ...node, content: [{ text: '', marks: [] }] }),
  },
  list: {
    cut: (node) => node.items.map((item, index) => ({ ...node, start: node.start + index, items: [item] })),
    join: (a, b) => {
      const last = a.items.at(-1);
      const first = b.items[0];
      const same =
        last !== undefined && first !== undefined && last.key === first.key && a.start + a.items.length - 1 === b.start;
      if (!same) return { ...a, items: [...a.items, ...b.items] };
      const merged = { ...last, content: [...last.content, ...first.content] };
      return { ...a, items: [...a.items.slice(0, -1), merged, ...b.items.slice(1)] };
    },
    hollow: (node) => ({ ...node, items: [] }),
    inside: (node) => {
      const item = only(node.items);
      return item === null
        ? null
        : { nodes: item.content, wrap: (child) => ({ ...node, items: [{ ...item, content: [child] }] }) };
    },
  },
  quote: {
    cut: (node) => node.content.map((child) => ({ ...node, content: [child] })),
    join: (a, b) => ({ ...a, content: [...a.content, ...b.content] }),
    hollow: (node) => ({ ...node, content: [] }),
    inside: (node) =>
      node.content.length === 1 ? { nodes: node.content, wrap: (child) => ({ ...node, content: [child] }) } : null,
  },
  callout: {
    cut: (node) => [
      ...(node.title === '' ? [] : [{ ...node, content: [] }]),
      ...node.content.map((child) => ({ ...node, title: '', content: [child] })),
    ],
    join: (a, b) => ({ ...a, content: [...a.content, ...b.content] }),
    hollow: (node) => ({ ...node, title: '', content: [] }),
    inside: (node) =>
      node.content.length === 1 && node.title === ''
        ? { nodes: node.content, wrap: (child) => ({ ...node, content: [child] }) }
        : null,
  },
  details: {
    cut: (node) => [
      ...(node.summary === '' ? [] : [{ ...node, content: [] }]),
      ...node.content.map((child) => ({ ...node, summary: '', content: [child] })),
    ],
    join: (a, b) => ({ ...a, content: [...a.content, ...b.content] }),
    hollow: (node) => ({ ...node, summary: '', content: [] }),
  },
  siteFooter: {
    cut: (node) => [
      ...node.content.map((child) => ({ ...node, content: [child], note: '' })),
      ...(node.note === '' ? [] : [{ ...node, content: [] }]),
    ],
    join: (a, b) => ({ ...a, content: [...a.content, ...b.content], note: a.note + b.note }),
    hollow: (node) => ({ ...node, content: [{ type: 'divider', key: node.key }], note: '' }),
  },
  code: {
    cut: (node) => node.text.split('\n').map((text) => ({ ...node, text })),
    join: (a, b) => ({ ...a, text: `${a.text}\n${b.text}` }),
    hollow: (node) => ({ ...node, text: ' ' }),
  },
  gallery: {
    cut: (node) => node.images.map((image) => ({ ...node, images: [image] })),
    join: (a, b) => ({ ...a, images: [...a.images, ...b.images] }),
    hollow: (node) => ({ ...node, images: [] }),
  },
  table: {
    cut: (node) => node.rows.map((row, index) => ({ ...node, caption: index === 0 ? node.caption : '', rows: [row] })),
    join: (a, b) => ({ ...a, rows: [...a.rows, ...b.rows] }),
    hollow: (node) => ({ ...node, caption: '', rows: [] }),
  },
  facts: {
    cut: (node) => node.items.map((item) => ({ ...node, items: [item] })),
    join: (a, b) => ({ ...a, items: [...a.items, ...b.items] }),
    hollow: (node) => ({ ...node, items: [] }),
  },
  linkList: {
    cut: (node) => node.links.map((link, index) => ({ ...node, title: index === 0 ? node.title : '', links: [link] })),
    join: (a, b) => ({ ...a, links: [...a.links, ...b.links] }),
    hollow: (node) => ({ ...node, title: '', links: [] }),
  },
  entryList: {
    cut: (node) => {
      const { more, ...rest } = node;
      return node.items.map((item, index) => ({
        ...rest,
        title: index === 0 ? node.title : '',
        items: [item],
        ...(more !== undefined && index === node.items.length - 1 ? { more } : {}),
      }));
    },
    join: (a, b) => ({ ...a, items: [...a.items, ...b.items], ...(b.more === undefined ? {} : { more: b.more }) }),
    hollow: (node) => ({ type: 'entryList', key: node.key, title: '', layout: node.layout, items: [] }),
  },
  menu: {
    cut: (node) => node.items.map((item) => ({ ...node, items: [item] })),
    join: (a, b) => ({ ...a, items: [...a.items, ...b.items] }),
    hollow: (node) => ({ ...node, items: [] }),
  },
};

/** The rules of one node's type, seen as rules for any node. */
export function cutterOf(node: Node): Cutter<NodeType> | undefined {
  return CUTTERS[node.type] as Cutter<NodeType> | undefined;
}
