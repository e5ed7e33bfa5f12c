/** What a device can do: capability fields only, never code. The rows are data in `profiles/`. */

/** The five classes that pages are made for. */
export const RENDER_CLASSES = ['PC', 'TABLET', 'SMARTPHONE', 'FEATURE_PHONE', 'SIGNAGE'] as const;
export type RenderClass = (typeof RENDER_CLASSES)[number];

/** What a device is, as `GET /devices/detect` says it. */
export const DEVICE_CLASSES = [
  'desktop',
  'tablet',
  'smartphone',
  'feature-phone',
  'signage',
  'tv',
  'console',
  'ereader',
  'wearable',
  'car',
  'bot',
  'preview',
  'unknown',
] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

export const CARRIERS = ['docomo', 'au', 'softbank', 'willcom', 'emobile'] as const;
export type Carrier = (typeof CARRIERS)[number];

/** Output languages; `core/render/targets.ts` holds one table of handlers for each. */
export const TARGET_NAMES = ['html', 'signage-html', 'xhtml-mp', 'i-xhtml', 'chtml', 'hdml', 'wml', 'text'] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

export type ImageFormat = 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'wbmp';

export interface DeviceProfile {
  /** Kebab-case, stable: part of cache keys, headers and `?device=`. */
  readonly id: string;
  readonly renderClass: RenderClass;
  readonly family: 'pc' | 'tablet' | 'phone' | 'keypad' | 'feature' | 'text' | 'signage' | 'bot';
  readonly carrier: Carrier | null;
  /** One line for a person: which devices this row stands for. */
  readonly description: string;
  readonly target: TargetName;
  /** Variant of an XHTML-MP or cHTML family. */
  readonly dialect: 'openwave' | 'jphone' | 'basic' | null;
  /** Document type declaration without `<!DOCTYPE` and `>`; null = none. */
  readonly doctype: { readonly root: string; readonly publicId: string; readonly systemId: string } | 'html' | null;
  readonly xmlDeclaration: boolean;
  /** Media type, or `by-accept`: application/vnd.wap.xhtml+xml, application/xhtml+xml or text/html by the Accept header. */
  readonly contentType: string;
  readonly charset: 'UTF-8' | 'Shift_JIS';
  /** `half`: visible katakana becomes half-width. */
  readonly kana: 'half' | 'as-is';
  /** NEC/IBM extension rows are spelled out: ① → (1). */
  readonly avoidRows: boolean;
  /** Bytes of one page's markup after encoding; null = no limit in practice. */
  readonly maxMarkupBytes: number | null;
  /** Bytes of one page with its images; null = no limit in practice. */
  readonly maxTotalBytes: number | null;
  /** Whether images count towards `maxTotalBytes` (they do not on au). */
  readonly imagesCount: boolean;
  readonly image: {
    /** Best first; empty = no images at all. */
    readonly formats: readonly ImageFormat[];
    /** Bytes of one image; null = no limit in practice. */
    readonly maxBytes: number | null;
    /** Device pixels. */
    readonly maxWidth: number;
    /** Number of colours; null = true colour. */
    readonly colours: number | null;
  };
  /** CSS pixels for modern classes, device pixels for feature phones. */
  readonly screen: { readonly width: number; readonly height: number };
  readonly css: 'none' | 'inline' | 'inline+links' | 'internal' | 'full';
  readonly js: 'none' | 'load-only' | 'full';
  readonly tables: 'none' | 'simple' | 'full';
  readonly keys: 'accesskey' | 'directkey' | 'none';
  readonly input: 'istyle' | 'mode' | 'wap-input-format' | 'inputmode' | 'wml-format' | 'none';
  readonly emoji: 'docomo-sjis' | 'au-sjis' | 'sb-webcode' | 'sb-ncr' | 'unicode' | 'text';
  readonly tel: 'tel' | 'wtai' | 'cti' | 'text';
  readonly formPost: boolean;
  /** Redirects the device follows; plan for no more. */
  readonly maxRedirects: number;
  /** What the device can negotiate, for deciding on a plain-http host. */
  readonly tls: 'none' | 'sha1' | 'modern';
}

/** The answer to "who asks?". */
export interface Detection {
  readonly class: DeviceClass;
  readonly renderClass: RenderClass;
  /** `id` of a DeviceProfile. */
  readonly profile: string;
  readonly carrier: Carrier | null;
  readonly vendor: string | null;
  readonly model: string | null;
  readonly os: string | null;
  readonly browser: string | null;
  readonly engine: string | null;
  /** Name of the rule that decided. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}
