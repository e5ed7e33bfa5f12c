/** One encoded result of an image, decided before any pixel is touched. Its key is stable and part of the public URL. */
export interface VariantPlan {
  readonly width: number;
  /** null = in proportion. */
  readonly height: number | null;
  readonly fit: 'inside' | 'cover';
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'wbmp';
  /** 1 to 100. */
  readonly quality: number;
  /** Colours of a palette; null = true colour. */
  readonly colours: number | null;
  /** The engine lowers quality, then width, until the result fits; null = no limit. */
  readonly maxBytes: number | null;
  /** Point that a crop keeps in view, in tenths from the top left; left out = the centre, or nothing is cropped. */
  readonly focal?: { readonly x: number; readonly y: number };
}
