import { encode } from 'uqr';

/** Rows of modules, true = dark, with the quiet zone of four modules that readers need (ISO/IEC 18004 §5.3.8). */
export function qrModules(value: string): readonly (readonly boolean[])[] {
  return encode(value, { ecc: 'M', border: 4 }).data;
}
