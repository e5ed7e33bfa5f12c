/**
 * How much room text takes on a screen, from its characters alone: the same page is cut at the same place on every
 * server. All measures in `rem` of `style/signage.ts` (4 % of the short side); an estimate that errs on the large side.
 */
import type { DeviceProfile } from '../../../devices/profile.ts';
import type { Node, Span } from '../../../document/node.ts';
import { nodeText } from './node-text.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The region that text has, as the sheet lays it out. */
export function textBox(
  screen: DeviceProfile['screen'],
  has: { readonly picture: boolean; readonly qrCode: boolean },
): Box {
  const rem = Math.min(screen.width, screen.height) * 0.04;
  const width = screen.width / rem;
  const height = screen.height / rem;
  if (screen.width < screen.height) {
    const top = !has.picture ? 3.3 : has.qrCode ? 14.3 : 18.3;
    return { width: width - 2.8, height: height - top - (has.qrCode ? 8.8 : 1) };
  }
  return {
    width: width - 1.4 - (has.picture ? 19.9 : 1.4),
    height: height - 3.3 - (has.qrCode && !has.picture ? 8.8 : 1),
  };
}

/** Lines that a text takes in a column `width` wide at letter size `size`; East Asian letters are square, others about half. */
export function lineCount(text: string, width: number, size: number): number {
  const perLine = Math.max(1, width / size);
  return text.split('\n').reduce((sum, line) => {
    let ems = 0;
    for (const character of line) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
    // Words and Japanese line-start rules leave ragged ends.
    return sum + Math.max(1, Math.ceil((ems * 1.06) / perLine));
  }, 0);
}

const spansText = (content: readonly Span[]): string => content.map((span) => span.text).join('');

/** Height of a block at letter size `size` in a column `width` wide. Blocks that screens do not show take none. */
export function blockHeight(node: Node, width: number, size: number): number {
  const text = (value: string, at = size, across = width): number => lineCount(value, across, at) * at * 1.6;
  const all = (nodes: readonly Node[], across = width): number =>
    nodes.reduce((sum, inner) => sum + blockHeight(inner, across, size), 0);
  switch (node.type) {
    case 'paragraph':
      return text(spansText(node.content)) * (hasRuby(node.content) ? 1.06 : 1) + 0.5 * size;
    case 'heading':
      return lineCount(spansText(node.content), width, size * 1.25) * size * 1.25 * 1.35 + 0.7 * size;
    case 'list':
      return node.items.reduce((sum, item) => sum + itemHeight(item.content, width - 1.3 * size, size), 0.5 * size);
    case 'quote':
      return all(node.content, width - 1.2 * size) + 0.5 * size;
    case 'code':
      return text(node.text, size * 0.85) + 0.5 * size;
    case 'table': {
      const rows = [...node.head, ...node.rows];
      const columns = Math.max(1, ...rows.map((row) => row.cells.length));
      const across = width / columns - size;
      const cells = rows.map((row) =>
        Math.max(1, ...row.cells.map((cell) => lineCount(spansText(cell), across, size * 0.9))),
      );
      const caption = node.caption === '' ? 0 : text(node.caption, size * 0.9);
      return cells.reduce((sum, lines) => sum + lines * size * 1.31 + 0.5 * size, caption + 0.6 * size);
    }
    case 'callout':
      return (node.title === '' ? 0 : text(node.title)) + all(node.content, width - 1.9 * size) + 1.3 * size;
    case 'divider':
      return 1.2 * size;
    case 'columns':
      return Math.max(0, ...node.columns.map((column) => all(column.content, (width / node.columns.length) * 0.95)));
    case 'details':
      return text(node.summary) + all(node.content) + 0.4 * size;
    case 'entryList':
      return node.items.reduce(
        (sum, item) => sum + text(`${item.date ?? ''}  ${item.title}`) + 0.62 * size,
        (node.title === '' ? 0 : lineCount(node.title, width, size * 1.25) * size * 1.69 + 0.58 * size) + 0.5 * size,
      );
    case 'facts':
      return node.items.reduce((sum, item) => {
        const lines = Math.max(
          lineCount(item.label, width * 0.3, size),
          lineCount(spansText(item.content), width * 0.66, size),
        );
        return sum + lines * size * 1.6 + 0.6 * size;
      }, 0.5 * size);
    case 'map':
      return text(nodeText(node)) + 0.5 * size;
    case 'form':
      return node.contact.value === undefined ? 0 : text(`${node.title} ${node.contact.value}`) + 0.5 * size;
    case 'notice':
      return lineCount(node.text, width - 1.4, 1.1) * 1.54 + 1.4;
    default:
      return 0;
  }
}

function itemHeight(content: readonly Node[], width: number, size: number): number {
  return content.reduce(
    // A paragraph of an item has no room after it.
    (sum, inner) => sum + blockHeight(inner, width, size) - (inner.type === 'paragraph' ? 0.5 * size : 0),
    0,
  );
}

function hasRuby(content: readonly Span[]): boolean {
  return content.some((span) => span.marks.some((mark) => mark.type === 'ruby'));
}
