import type { EntryData } from '../../core/model/content-type.ts';

type JsonObject = { readonly [name: string]: JsonValue };
type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** Data that passed its check, as Prisma takes it: JSON without `undefined`. */
export function toJson(data: EntryData): JsonObject {
  return JSON.parse(JSON.stringify(data)) as JsonObject;
}
