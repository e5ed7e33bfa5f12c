/** A rendered page → the whole answer: body, validators and exactly the headers that its device needs. */
import { createHash } from 'node:crypto';
import { ACCEPT_CH } from '../../core/devices/hints.ts';
import type { Detection, DeviceProfile } from '../../core/devices/profile.ts';
import { inlineStyles } from '../../core/render/style/inline-styles.ts';
import type { FinishedPage } from './page-cache.ts';
import type { PageOutcome } from './render-page.ts';
import { surrogateKeysOf } from './surrogate-keys.ts';

/** Request headers that the choice of a device looks at; an address that names its device depends on none of them. */
const VARY = 'User-Agent, Accept, Sec-CH-UA-Mobile, Sec-CH-UA-Platform, Sec-CH-UA-Form-Factors, Accept-Encoding';

export interface FinishInput {
  readonly outcome: Extract<PageOutcome, { kind: 'page' }>;
  /** 1-based; the one asked for when left out. */
  readonly part?: number;
  /** Null where no site answers to the name. */
  readonly site: { readonly id: string } | null;
  readonly profile: DeviceProfile;
  readonly deviceClass: Detection['class'];
  /** True when the address itself names the device (`?device=`), so that anybody may be sent the same bytes. */
  readonly forced: boolean;
  /** True when a trusted edge named the class: the bytes are for everybody of that class. */
  readonly byEdge?: boolean;
}

export function finishPage(input: FinishInput): FinishedPage {
  const { outcome, profile, site } = input;
  const rendered = outcome.parts[(input.part ?? outcome.rendered.page) - 1] ?? outcome.rendered;
  const body = Buffer.from(rendered.bytes);
  const modern = profile.tls === 'modern';
  const shared = site !== null && (input.forced || input.byEdge === true) && outcome.status === 200;
  return {
    status: outcome.status,
    body,
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    compressible: modern && body.length > 400,
    parts: outcome.parts.length,
    life: outcome.life,
    ...(shared && { surrogateKeys: surrogateKeysOf(site.id, outcome.tags) }),
    headers: {
      'Content-Type': rendered.contentType,
      'Content-Language': outcome.document.meta.lang,
      // `no-cache` asks for revalidation, which a 304 answers; carriers' gateways must not transcode what was made for the device.
      'Cache-Control': outcome.status < 500 ? `${shared ? 'public' : 'private'}, no-cache, no-transform` : 'no-store',
      Vary: input.forced ? 'Accept, Accept-Encoding' : input.byEdge ? 'X-Utsuwa-Device-Class, Accept-Encoding' : VARY,
      'X-Device-Class': input.deviceClass,
      'X-Device-Profile': profile.id,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      ...(outcome.status === 503 ? { 'Retry-After': '10' } : {}),
      ...(modern ? modernHeaders(input) : {}),
    },
  };
}

/** Without a body, because handsets pay by the packet. Old ones follow 301 and 302 only. */
export function finishMoved(
  outcome: Extract<PageOutcome, { kind: 'moved' }>,
  profile: Pick<DeviceProfile, 'tls'>,
): FinishedPage {
  const { status, location, life } = outcome;
  const old = profile.tls === 'modern' ? status : status === 307 ? 302 : status === 308 ? 301 : status;
  const headers = { 'Cache-Control': 'no-cache' };
  return { status: old, location, life, headers, body: Buffer.alloc(0), etag: '', compressible: false };
}

/** Headers that phones of the keitai years would only spend bytes on. */
function modernHeaders({ outcome, profile }: FinishInput): Record<string, string> {
  const styles = inlineStyles(outcome.document, profile).map((style) => `'sha256-${sha256(style)}'`);
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "img-src 'self' data:",
      "media-src 'self' https:",
      `style-src ${styles.length > 0 ? styles.join(' ') : "'none'"}`,
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    'Accept-CH': ACCEPT_CH,
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
