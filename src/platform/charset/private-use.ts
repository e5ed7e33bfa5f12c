/** The carriers' private-use code points, in runs that follow the trail bytes of their Shift_JIS codes. */
export type PictogramSet = 'docomo' | 'kddi' | 'softbank';

const BLOCKS: readonly (readonly [set: PictogramSet, first: number, last: number, code: number])[] = [
  ['docomo', 0xe63e, 0xe757, 0xf89f],
  ['kddi', 0xe468, 0xe5b4, 0xf640],
  ['kddi', 0xe5b5, 0xe5cc, 0xf7e5],
  ['kddi', 0xe5cd, 0xe5df, 0xf340],
  ['kddi', 0xea80, 0xeafa, 0xf353],
  ['kddi', 0xeafb, 0xeb0d, 0xf7d2],
  ['kddi', 0xeb0e, 0xeb8e, 0xf3cf],
  ['softbank', 0xe001, 0xe05a, 0xf941],
  ['softbank', 0xe101, 0xe15a, 0xf741],
  ['softbank', 0xe201, 0xe25a, 0xf7a1],
  ['softbank', 0xe301, 0xe34d, 0xf9a1],
  ['softbank', 0xe401, 0xe44c, 0xfb41],
  ['softbank', 0xe501, 0xe53e, 0xfba1],
];

/** Every private-use code point with the Shift_JIS code of the same pictogram. */
export function* privateUse(): Generator<{
  readonly set: PictogramSet;
  readonly point: number;
  readonly code: number;
}> {
  for (const [set, first, last, start] of BLOCKS) {
    let code = start;
    for (let point = first; point <= last; point += 1) {
      yield { set, point, code };
      code = following(code);
    }
  }
}

/** Trail bytes step over 7F and wrap after FC. */
function following(code: number): number {
  const next = code + 1;
  if ((next & 0xff) === 0x7f) return next + 1;
  return (next & 0xff) === 0xfd ? ((next >> 8) + 1) * 0x100 + 0x40 : next;
}
