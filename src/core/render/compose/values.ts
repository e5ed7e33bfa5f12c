/**
 * Reading stored values without trusting them: a field may have changed its type since the entry was saved, and a page
 * must be shown all the same.
 */
import type { Block, RichText } from '../../document/rich-text.ts';
import type { EntryData, Field } from '../../model/content-type.ts';

export function textValue(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** One id or a list of ids, as asset and reference fields hold them. */
export function idsValue(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((id): id is string => typeof id === 'string' && id !== '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export function groupValue(value: unknown): EntryData | null {
  return isRecord(value) ? value : null;
}

export function richTextValue(value: unknown): RichText {
  if (!Array.isArray(value)) return [];
  return value.filter((block): block is Block => isRecord(block) && typeof block['_type'] === 'string');
}

/** Items of a `blocks` field: each names its shape in `_type`. */
export function shapedValue(
  value: unknown,
): readonly { readonly key: string; readonly shape: string; readonly data: EntryData }[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap((item, index) => {
    const shape = item['_type'];
    if (typeof shape !== 'string') return [];
    const key = item['_key'];
    return [{ key: typeof key === 'string' ? key : String(index), shape, data: item }];
  });
}

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
  readonly address: string;
}

export function placeValue(value: unknown): Place | null {
  if (!isRecord(value)) return null;
  const { latitude, longitude, zoom, address } = value;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return { latitude, longitude, zoom: typeof zoom === 'number' ? zoom : 16, address: textValue(address) };
}

/** Labels of the chosen options; a value whose option was taken away shows itself. */
export function selectLabels(field: Field, value: unknown): readonly string[] {
  const labels = new Map(field.options.choices?.map((choice) => [choice.value, choice.label]));
  return idsValue(value).map((chosen) => labels.get(chosen) ?? chosen);
}

export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** Digits in groups of three: 12,000. `Intl` is left alone, so that the same document is the same everywhere. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The first field of a kind that has a value. */
export function firstFilled(
  fields: readonly Field[],
  data: EntryData,
  accepts: (field: Field) => boolean,
): Field | null {
  return fields.find((field) => accepts(field) && !isEmpty(data[field.name])) ?? null;
}
