import type { Issue } from '../../lib/errors.ts';
import { checkInline } from './check-inline.ts';
import { fault, type Path, type PlainRecord } from './fault.ts';
import { checkChoice, checkKeyedList, checkKnown } from './parts.ts';
import { checkOptionalText } from './text.ts';

const ROWS = { least: 1, most: 500, unit: 'rows' };
const CELLS = { least: 1, most: 40, unit: 'cells' };

/** The members of a table that are its own: every row as many cells as the first. */
export function checkTable(block: PlainRecord, path: Path): Issue[] {
  let width: number | null = null;
  return [
    ...checkOptionalText(block['caption'], { max: 300 }, [...path, 'caption']),
    ...checkChoice(block['headerRows'], [0, 1], [...path, 'headerRows']),
    ...checkChoice(block['headerColumns'], [0, 1], [...path, 'headerColumns']),
    ...checkKeyedList(block['rows'], { rule: ROWS, path: [...path, 'rows'] }, (row, at) => {
      const { cells } = row;
      const issues = [
        ...checkKnown(row, ['_key', 'cells'], at),
        ...checkKeyedList(cells, { rule: CELLS, path: [...at, 'cells'] }, (cell, cellPath) => [
          ...checkKnown(cell, ['_key', 'children', 'markDefs'], cellPath),
          ...checkInline(cell, cellPath),
        ]),
      ];
      if (!Array.isArray(cells)) return issues;
      width ??= cells.length;
      if (cells.length !== width) {
        const message = `Every row has as many cells as the first, ${width}; this one has ${cells.length}.`;
        issues.push(fault([...at, 'cells'], 'not_rectangular', message));
      }
      return issues;
    }),
  ];
}
