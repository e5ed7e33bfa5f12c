/** What resolvers are handed. */
import type { RuleSet } from '../../../core/devices/custom/rule-set.ts';
import type { Services } from '../../../features/tenancy/context.ts';
import type { DetectionInput } from '../../../core/devices/input.ts';
import type { Detection } from '../../../core/devices/profile.ts';
import type { ContentLoader } from '../../../features/delivery/content/load.ts';
import type { AssetRow, EntryRow } from '../../../features/delivery/content/row.ts';

/** One per operation. */
export interface DeliveryContext {
  readonly loader: ContentLoader;
  /** Origin of the installation, before every address of a picture or file. */
  readonly publicUrl: string;
  readonly services: Pick<Services, 'charset' | 'settings'>;
  /** The device profiles that count on the site. */
  readonly rules: Pick<RuleSet, 'findNamed'>;
  /** The request itself, for who asks who asks. */
  readonly asker: DetectionInput;
  /** By the rules of the site. */
  readonly detect: (input: DetectionInput) => Promise<Detection>;
}

/** An entry, or a group or block inside one: the stored values by name, so that plain fields need no resolver. */
export interface Source {
  readonly $row: EntryRow;
  readonly [field: string]: unknown;
}

/** An asset as a locale shows it. */
export interface AssetSource {
  readonly asset: AssetRow;
  readonly locale: string;
}

export interface RichTextSource {
  readonly value: unknown;
  readonly locale: string;
}

export function toSource(row: EntryRow): Source {
  return { ...row.data, id: row.id, $row: row };
}

/** A group or block keeps the entry it belongs to: its locale and references resolve as the entry's do. */
export function inside(source: Source, value: Readonly<Record<string, unknown>>): Source {
  return { ...value, $row: source.$row };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
