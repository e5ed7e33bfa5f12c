/**
 * How much room text takes on a screen, from its characters alone: the same page is cut at the same place on every
 * server. All measures in `rem` of `style/signage.ts` (4 % of the short side); an estimate that errs on the large side.
 */
import type { DeviceProfile } from '../../../devices/profile.ts';
import type { Node, Span, TableRow } from '../../../document/node.ts';
import { nodeText } from './node-text.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The region that text has, as the sheet lays it out. */
export function textBox(
  screen: DeviceProfile['screen'],
  has: { readonly picture: 'none' | 'small' | 'large'; readonly qrCode: boolean },
): Box {
  const rem = Math.min(screen.width, screen.height) * 0.04;
  const width = screen.width / rem;
  const height = screen.height / rem;
  if (screen.width < screen.height) {
    const picture = { none: 0, small: has.qrCode ? 7 : 9, large: has.qrCode ? 11 : 15 }[has.picture];
    const top = 3.3 + picture;
    return { width: width - 2.8, height: height - top - (has.qrCode ? 8.8 : 1) };
  }
  return {
    width: width - 1.4 - { none: 1.4, small: 13.4, large: 19.9 }[has.picture],
    height: height - 3.3 - (has.qrCode && has.picture === 'none' ? 8.8 : 1),
  };
}

/** Lines that a text takes in a column `width` wide at letter size `size`; East Asian letters are square, others about half. */
export function lineCount(text: string, width: number, size: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(ems(line), width / size), 0);
}

/** Width of a line in letters. */
function ems(line: string): number {
  let sum = 0;
  for (const character of line) sum += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
  return sum;
}

/** Words and Japanese line-start rules leave ragged ends. */
function linesOf(width: number, perLine: number): number {
  return Math.max(1, Math.ceil((width * 1.06) / Math.max(1, perLine)));
}

/** What browsers give each column's text: room by its longest line, and the rest of the width in the same shares. */
function columnWidths(rows: readonly TableRow[], width: number, size: number): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.cells.length));
  const padding = 1.1 * size;
  const wanted = Array.from(
    { length: columns },
    (_, column) =>
      Math.max(
        1,
        ...rows.flatMap((row) =>
          spansText(row.cells[column] ?? [])
            .split('\n')
            .map(ems),
        ),
      ) *
        size +
      padding,
  );
  const sum = wanted.reduce((total, one) => total + one, 0);
  return wanted.map((one) => Math.max(size, (one * width) / sum - padding));
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
      const across = columnWidths(rows, width, size * 0.9);
      const cells = rows.map((row) =>
        Math.max(1, ...row.cells.map((cell, index) => lineCount(spansText(cell), across[index] ?? size, size * 0.9))),
      );
      const caption = node.caption === '' ? 0 : text(node.caption, size * 0.9) + 0.25 * size;
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
        // The date is set smaller than the title it stands before.
        (sum, item) =>
          sum + linesOf(ems(item.date ?? '') * 0.8 + 0.8 + ems(item.title), width / size) * size * 1.6 + 0.62 * size,
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
