/** What rendering is asked and what it answers. */
import type { DeviceProfile } from '../devices/profile.ts';
import type { Loss } from './target.ts';

/** text → bytes; the adapter is `platform/charset`, handed in because core imports no package. */
export type Encode = (
  text: string,
  profile: DeviceProfile,
  lang?: string,
) => { readonly bytes: Uint8Array; readonly losses: readonly Loss[] };

export interface RenderOptions {
  /** 1-based part; `all` gives the whole document unpaged (crawlers, reports). */
  readonly page: number | 'all';
  /** Address of part `n` of this page, for the pager. */
  readonly pageUrl: (page: number) => string;
  /** Address of the variant of a picture that a plan names. */
  readonly variantUrl: VariantUrl;
  readonly encode: Encode;
  /** The request's Accept header, for profiles whose content type is `by-accept`. */
  readonly accept: string;
}

export type VariantUrl = (
  picture: { readonly assetId: string; readonly hash: string },
  planKey: string,
  format: string,
) => string;

export interface Rendered {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** The markup before encoding: what DTDs validate. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** With charset: `application/xhtml+xml; charset=Shift_JIS`. */
  readonly contentType: string;
  /** Of the whole document, whichever part was asked for. */
  readonly losses: readonly Loss[];
}
