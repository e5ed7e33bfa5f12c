/** CSV as spreadsheets write it (RFC 4180): comma, quotes doubled, any line end, a byte order mark at the front. */

export interface CsvRow {
  /** As a spreadsheet counts it: the first line is 1, and a quoted line break does not begin a row. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Rows without empty ones. Null where a quote is never closed. */
export function parseCsv(text: string): readonly CsvRow[] | null {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let number = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ number, cells });
    cells = [];
    cell = '';
    number += 1;
  };
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else cell += char;
  }
  if (quoted) return null;
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  const write = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => `${row.map(write).join(',')}\r\n`).join('');
}
