/** Lists of what refers to an entry: one statement for any number of entries, so that a list of lists costs no more than a list. */
import type { Field } from '../../../core/model/content-type.ts';
import { isList } from './filter-kinds.ts';
import type { Parameters } from './parameters.ts';

export interface Under {
  /** The reference field of the listed type. */
  readonly field: Field;
  /** The entries referred to. */
  readonly ids: readonly string[];
}

/** Containment, which the index on `data` answers; `k` is the entry referred to. */
export function refersToParent(under: Under | null, parameters: Parameters): string[] {
  if (under === null) return [];
  const name = `${parameters.once(under.field.name)}::text`;
  const value = isList(under.field) ? 'jsonb_build_array(k.id::text)' : 'k.id::text';
  return [`p.data @> jsonb_build_object(${name}, ${value})`];
}

/** The statement once for each entry. A lateral part runs per row of what stands before it, so rows keep their order. */
export function perReferenced(under: Under | null, text: string, parameters: Parameters): string {
  if (under === null) return text;
  const ids = parameters.add(under.ids);
  return `SELECT k.id AS parent, x.* FROM unnest(${ids}::uuid[]) AS k(id) CROSS JOIN LATERAL (\n${text}\n) x`;
}
