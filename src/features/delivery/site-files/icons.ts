/** A site's icons, made from its logo. */
import type { Services } from '../../tenancy/context.ts';
import type { Site } from '../../tenancy/site.ts';
import { originalKey } from '../../media/blob-keys.ts';
import { findPublicAsset } from '../../media/get-asset.ts';
import { firstOf, localeChain } from '../page-frame.ts';
import { pageHref } from '../page-path.ts';
import { directionOf } from '../../../core/render/words.ts';
import type { PublicPlace } from '../canonical.ts';
import { writeIco } from './ico.ts';
import { ICONS, type IconName } from './site-file.ts';

export interface Icon {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly tags: readonly string[];
}

/** Null where the site has no logo. */
export async function makeIcon(services: Services, site: Site, name: IconName): Promise<Icon | null> {
  if (site.logoAssetId === null) return null;
  const asset = await findPublicAsset(services, site, site.logoAssetId);
  const original = asset === null ? null : await services.blobs.read(originalKey(site.id, asset.hash));
  if (asset === null || original === null) return null;
  const { sizes, opaque } = ICONS[name];
  const background = opaque ? site.theme.colours.background : null;
  const images = [];
  for (const size of sizes) images.push({ size, png: await services.images.icon(original, { size, background }) });
  const tags = ['site', `asset:${asset.id}`];
  const [first] = images;
  if (name === 'favicon.ico') return { mediaType: 'image/x-icon', bytes: writeIco(images), tags };
  return first === undefined ? null : { mediaType: 'image/png', bytes: first.png, tags };
}

/** What a phone needs to put the site on its home screen (W3C Web Application Manifest). */
export function writeManifest(site: Site, { base }: PublicPlace, locale: string): string {
  const icon = (size: number): object => ({
    src: `${base}/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  const home = pageHref(site, base, { locale, path: '/' });
  const manifest = {
    name: site.name,
    short_name: [...site.name].slice(0, 12).join(''),
    description: firstOf(site.tagline, localeChain(site, locale)),
    lang: locale,
    dir: directionOf(locale),
    id: home,
    start_url: home,
    scope: `${base}/`,
    // Pages bring no navigation of their own for a window without a browser around it.
    display: 'browser',
    background_color: site.theme.colours.background,
    theme_color: site.theme.colours.background,
    ...(site.logoAssetId === null ? {} : { icons: [icon(192), icon(512)] }),
  };
  return `${JSON.stringify(manifest)}\n`;
}
