/** Handsets before and beside Android, by the names that their User-Agents carry. */
import type { DeviceClass } from '../profile.ts';
import { HANDSET_MODELS } from './handset-models.generated.ts';

export interface KnownHandset {
  readonly class: DeviceClass;
  readonly vendor: string;
  readonly model: string;
}

interface Row {
  readonly smart: boolean;
  readonly vendor: string;
  readonly name: string;
}

let rows: { readonly exact: ReadonlyMap<string, Row>; readonly prefixes: ReadonlyMap<string, Row> } | undefined;

function readRows(): NonNullable<typeof rows> {
  const exact = new Map<string, Row>();
  const prefixes = new Map<string, Row>();
  for (const line of HANDSET_MODELS.split('\n')) {
    const [head = '', ...keys] = line.split('\t');
    for (const entry of keys) {
      const [key = '', name = ''] = entry.split('=');
      const row = { smart: head.startsWith('s'), vendor: head.slice(1), name };
      if (key.endsWith('*')) prefixes.set(key.slice(0, -1), row);
      else exact.set(key, row);
    }
  }
  return { exact, prefixes };
}

const SEPARATORS = /[ _-]+/g;
const BRANDS =
  /^(?:samsung|nokia|lge?|motorola|mot|sonyericsson|huawei|zte|alcatel|htc|acer|asus|dell|hp|toshiba|palm)[ _-]*(?=[\w-]*\d)/;

/** The first part of the User-Agent that names a handset of the table. */
export function findHandsetModel(lower: string): KnownHandset | undefined {
  rows ??= readRows();
  for (const part of lower.split(/[;()/,[\]]| (?=mozilla|opera|profile|ucweb|up\.)/, 12)) {
    const text = part.trim();
    if (text.length < 3 || text.length > 40) continue;
    const found = look(text) ?? look(text.replace(BRANDS, ''));
    if (found)
      return {
        class: found.smart ? 'smartphone' : 'feature-phone',
        vendor: found.vendor,
        model: found.name || text.toUpperCase(),
      };
  }
  return undefined;
}

function look(text: string): Row | undefined {
  const key = text.replace(SEPARATORS, '');
  const direct = rows?.exact.get(key);
  if (direct) return direct;
  for (let length = Math.min(20, key.length); length > 3; length -= 1) {
    const found = rows?.prefixes.get(key.slice(0, length));
    if (found) return found;
  }
  return undefined;
}
