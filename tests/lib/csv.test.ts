import { expect, it } from 'vitest';
import { parseCsv, writeCsv } from '../../src/lib/csv.ts';

it.each([
  [
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '\ufeffa,b\n\n,\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a ""x"", y","b\nb",', [['a "x", y', 'b\nb', '']]],
  ['', []],
])('reads %j', (text, expected) => {
  expect(parseCsv(text)?.map((row) => row.cells)).toEqual(expected);
});

it('counts rows as a spreadsheet does, and does not guess where a quote ends', () => {
  expect(parseCsv('"a\na"\n\nb')?.map((row) => row.number)).toEqual([1, 3]);
  expect(parseCsv('a,"b')).toBeNull();
});

it('reads what it wrote', () => {
  const rows = [
    ['a', 'b "c", d'],
    ['e\nf', ''],
  ];
  expect(parseCsv(writeCsv(rows))?.map((row) => row.cells)).toEqual(rows);
});
