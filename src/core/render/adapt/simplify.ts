import type { DeviceProfile } from '../../devices/profile.ts';
import type { Mark, Node, Span } from '../../document/node.ts';
import type { Loss } from '../target.ts';
import { halfWidthKana } from './half-kana.ts';
import type { Pass } from './map-nodes.ts';

type Lose = (loss: Loss) => void;

/** Side by side becomes one under the other, in reading order. */
export function stackColumns(lose: Lose): Pass {
  return {
    node: (node) => {
      if (node.type !== 'columns') return [node];
      if (node.columns.length > 1)
        lose({ key: node.key, nodeType: 'columns', reason: 'narrow-screen', action: 'stacked' });
      return node.columns.flatMap((column) => column.content);
    },
  };
}

/** What runs in the page becomes a picture and a link to where it runs. */
export function dropActive(lose: Lose): Pass {
  return {
    node: (node) => {
      if (node.type !== 'embed') return [node];
      lose({ key: node.key, nodeType: 'embed', reason: 'no-embed', action: 'link' });
      const link = { kind: 'external' as const, href: node.url };
      const label: Span = { text: `→${node.title === '' ? node.url : node.title}`, marks: [{ type: 'link', link }] };
      const picture: Node[] =
        node.thumbnail === undefined
          ? []
          : [{ type: 'image', key: node.key, picture: node.thumbnail, caption: [], slot: 'content' }];
      return [...picture, { type: 'paragraph', key: node.key, content: [label] }];
    },
  };
}

/** 漢字(かんじ) and 10^6: what a phone without ruby and raised letters can still say. */
export function spellOut(lose: Lose): Pass {
  return { spans: (spans, key) => spans.map((span) => spellSpan(span, (loss) => lose({ ...loss, key }))) };
}

function spellSpan(span: Span, lose: (loss: Omit<Loss, 'key'>) => void): Span {
  let { text } = span;
  const marks: Mark[] = [];
  for (const mark of span.marks) {
    if (mark.type === 'ruby') {
      lose({ nodeType: 'mark', reason: 'no-ruby', action: 'spelled-out' });
      text = text === '' ? '' : `${text}(${mark.reading})`;
    } else if (mark.type === 'sup') {
      lose({ nodeType: 'mark', reason: 'mark-unsupported', action: 'spelled-out' });
      // 10^6 must not become 106.
      text = text === '' ? '' : `^${text}`;
    } else if (mark.type === 'sub') {
      lose({ nodeType: 'mark', reason: 'mark-unsupported', action: 'sub-dropped' });
    } else marks.push(mark);
  }
  return { text, marks };
}

/** Katakana and Japanese punctuation at half width: half the bytes and half the screen. */
export function halveKana(): Pass {
  return {
    spans: (spans) => spans.map((span) => (isCode(span) ? span : { ...span, text: halfWidthKana(span.text) })),
    text: halfWidthKana,
  };
}

function isCode(span: Span): boolean {
  return span.marks.some((mark) => mark.type === 'code');
}

/** Menus and languages stand below the text where a screen shows ten lines. */
export function lowerMenus(
  header: readonly Node[],
  footer: readonly Node[],
): { header: readonly Node[]; footer: readonly Node[] } {
  const isLow = (node: Node): boolean => node.type === 'menu' || node.type === 'languages';
  return { header: header.filter((node) => !isLow(node)), footer: [...header.filter(isLow), ...footer] };
}

/** Native ruby, columns and menus on top belong to screens that are read like paper. */
export function isHandset(profile: DeviceProfile): boolean {
  return profile.family === 'feature';
}
