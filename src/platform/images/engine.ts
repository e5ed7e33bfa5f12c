import type { VariantPlan } from '../../core/images/plan.ts';
import type { ImageFacts } from '../ports.ts';

export interface ImageEngine {
  /** Facts by decoding; throws INVALID_INPUT for a broken, oversized or unknown image. */
  readonly inspect: (original: Uint8Array) => Promise<ImageFacts>;
  /** A square PNG with the whole picture in its middle; `background` as `#rrggbb`, null = transparent. */
  readonly icon: (original: Uint8Array, icon: { size: number; background: string | null }) => Promise<Uint8Array>;
  readonly encode: (
    original: Uint8Array,
    plan: VariantPlan,
    focal: { readonly x: number; readonly y: number },
  ) => Promise<{ bytes: Uint8Array; mediaType: string; width: number; height: number }>;
}
