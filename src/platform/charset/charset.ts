import type { Charset } from '../ports.ts';
import { decode, decodeForm } from './decode.ts';
import { encode } from './encode.ts';

/** Text ↔ bytes for every profile: UTF-8, and Shift_JIS as the carriers used it. */
export const charset: Charset = { encode, decode, decodeForm };
