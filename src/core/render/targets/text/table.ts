import { columnsOf } from './width.ts';

/** Wider than this no terminal shows a table's rows unbroken. */
const WIDEST = 76;

/** A table drawn with spaces and a rule under its head; one too wide for a terminal is read cell by cell. */
export function tableText(head: readonly (readonly string[])[], rows: readonly (readonly string[])[]): string[] {
  const all = [...head, ...rows].map((row) => row.map((cell) => cell.replaceAll('\n', ' ')));
  const count = Math.max(0, ...all.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...all.map((row) => columnsOf(row[column] ?? ''))),
  );
  if (widths.reduce((sum, width) => sum + width + 2, 0) > WIDEST) return all.map((row) => row.join(' | '));
  const drawn = all.map((row) =>
    widths
      .map((width, column) => pad(row[column] ?? '', width))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return head.length === 0 ? drawn : [...drawn.slice(0, head.length), rule, ...drawn.slice(head.length)];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}
