import type { Path } from '../document/fault.ts';
import type { EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { walkResolved, walkValues, type FieldValue } from './walk-fields.ts';

/** A reference with the field that holds it and where; rich text names several from one place. */
export interface FoundReference {
  readonly kind: 'entry' | 'asset';
  readonly id: string;
  readonly field: Field;
  readonly path: Path;
}

/** Every reference of stored data: fields, rich text and its links, blocks, groups, every locale. */
export function collectReferences(fields: readonly Field[], data: EntryData): readonly FoundReference[] {
  return collect(walkValues(fields, data));
}

/** The same of data resolved for one locale. */
export function collectResolvedReferences(fields: readonly Field[], data: EntryData): readonly FoundReference[] {
  return collect(walkResolved(fields, data));
}

function collect(values: Iterable<FieldValue>): readonly FoundReference[] {
  const found: FoundReference[] = [];
  for (const { field, value, path } of values) {
    const type = typeOf(field);
    if (type.checkShape(value, field, path).length > 0) continue;
    const { entries, assets } = type.references(value);
    for (const id of entries) found.push({ kind: 'entry', id, field, path });
    for (const id of assets) found.push({ kind: 'asset', id, field, path });
  }
  return found;
}
