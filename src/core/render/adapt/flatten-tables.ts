import type { DeviceProfile } from '../../devices/profile.ts';
import type { Node, NodeOf, Span, TableRow } from '../../document/node.ts';
import type { Loss } from '../target.ts';
import type { Pass } from './map-nodes.ts';

type Table = NodeOf<'table'>;

/** Half-width letters that a small screen has side by side; a wider row is shrunk until letters overlap. */
const PIXELS_PER_LETTER = 8;
const SIMPLE_COLUMNS = 3;

/** Tables that the profile cannot show become groups of label and value. */
export function flattenTables(profile: DeviceProfile, lose: (loss: Loss) => void): Pass {
  return {
    node: (node) => {
      if (node.type !== 'table') return [node];
      if (profile.tables !== 'none' && isNarrow(node, profile)) return [node];
      const reason = profile.tables === 'none' ? 'no-tables' : 'table-too-wide';
      lose({ key: node.key, nodeType: 'table', reason, action: 'groups' });
      for (const text of unsaid(node)) lose({ key: node.key, nodeType: 'table', reason, action: 'dropped', text });
      return groups(node);
    },
  };
}

function isNarrow(table: Table, profile: DeviceProfile): boolean {
  const rows = [...table.head, ...table.rows];
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  if (columns === 0 || (profile.tables === 'simple' && columns > SIMPLE_COLUMNS)) return false;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => letters(row.cells[column]))),
  );
  return widths.reduce((sum, width) => sum + width, columns) * PIXELS_PER_LETTER <= profile.screen.width;
}

/** Width in half-width letters of a cell's longest line. */
function letters(cell: readonly Span[] | undefined): number {
  const text = plainText(cell ?? []);
  return Math.max(
    ...text.split('\n').map((line) => [...line].reduce((sum, letter) => sum + (letter > '\u02ff' ? 2 : 1), 0)),
  );
}

/** Heads that no group repeats: rows above the last, the corner over the header column, columns without a single entry. */
function unsaid({ head, rows, headerColumns }: Table): string[] {
  if (rows.length === 0)
    return head
      .slice(0, -1)
      .flatMap((row) => row.cells.map(plainText))
      .filter((text) => text !== '');
  const above = head.slice(0, -1).flatMap((row) => row.cells);
  const last = head.at(-1)?.cells ?? [];
  const unused = last.filter(
    (_, column) => column < headerColumns || rows.every((row) => plainText(row.cells[column] ?? []) === ''),
  );
  return [...above, ...unused].map(plainText).filter((text) => text !== '');
}

function plainText(cell: readonly Span[]): string {
  return cell.map((span) => span.text).join('');
}

/** One item a row: its header cell on a line of its own, every other cell under the name of its column. */
function groups(table: Table): Node[] {
  const names = table.head.at(-1)?.cells.map(plainText) ?? [];
  const out: Node[] = [];
  if (table.caption !== '') out.push(...titled(table.key, [{ text: table.caption, marks: [] }], []));
  const pairs = pairsOf(table, names);
  if (pairs !== null) out.push({ type: 'facts', key: table.key, items: pairs });
  else {
    const items = table.rows
      .map((row) => ({ key: row.key, content: group(row, { table, names }) }))
      .filter((item) => item.content.length > 0);
    out.push({ type: 'list', key: table.key, ordered: false, start: 1, items });
  }
  // A table of heads alone is read as what it says.
  if (table.rows.length === 0 && names.length > 0) {
    out.push({ type: 'paragraph', key: table.key, content: [{ text: names.join(' / '), marks: [] }] });
  }
  return out.filter((node) => !(node.type === 'list' && node.items.length === 0));
}

/** Two columns without a head are labels and values already. A label keeps no marks, so only plain text may become one. */
function pairsOf(
  table: Table,
  names: readonly string[],
): { key: string; label: string; content: readonly Span[] }[] | null {
  if (names.length > 0 || table.rows.length === 0) return null;
  const pairs = table.rows.flatMap((row) => {
    const [label, content, ...others] = row.cells;
    if (label === undefined || content === undefined || others.length > 0) return [];
    return label.every((span) => span.marks.length === 0) ? [{ key: row.key, label: plainText(label), content }] : [];
  });
  return pairs.length === table.rows.length ? pairs : null;
}

function group(row: TableRow, { table, names }: { readonly table: Table; readonly names: readonly string[] }): Node[] {
  const [first, ...others] = row.cells;
  const headed = table.headerColumns === 1 && first !== undefined;
  const cells = headed ? others : row.cells;
  const offset = headed ? 1 : 0;
  const facts = cells
    .map((content, index) => ({ key: `${row.key}.${index}`, label: names[index + offset] ?? '', content }))
    .filter((fact) => fact.content.some((span) => span.text !== ''));
  const said: Node[] = facts.length === 0 ? [] : [{ type: 'facts', key: table.key, items: facts }];
  return headed && first.some((span) => span.text !== '') ? titled(table.key, first, said) : said;
}

/** A title and what it is of. Every phone has a label's look for one; as strong text it would be red on i-mode, like a warning. */
function titled(key: string, title: readonly Span[], content: readonly Node[]): Node[] {
  if (title.every((span) => span.marks.every((mark) => mark.type === 'strong'))) {
    return [{ type: 'details', key, summary: plainText(title), open: true, content }];
  }
  const strong = title.map((span): Span => ({ ...span, marks: [{ type: 'strong' }, ...span.marks] }));
  return [{ type: 'paragraph', key, content: strong }, ...content];
}
