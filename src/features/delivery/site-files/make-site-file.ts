/** One of a site's files for machines as a finished answer, with what it depends on. */
import { createHash } from 'node:crypto';
import { FEED_MEDIA_TYPES } from '../../../core/render/feeds/feed.ts';
import { writeFeed } from '../../../core/render/feeds/write-feed.ts';
import { assertNever } from '../../../lib/assert.ts';
import type { Services } from '../../tenancy/context.ts';
import type { Site } from '../../tenancy/site.ts';
import type { PublicPlace } from '../canonical.ts';
import type { FinishedPage } from '../page-cache.ts';
import type { Lifetime } from '../planned-changes.ts';
import { surrogateKeysOf } from '../surrogate-keys.ts';
import { makeIcon, writeManifest } from './icons.ts';
import { loadFeed } from './load-feed.ts';
import { loadSitemap } from './load-sitemap.ts';
import { writeRobots } from './robots.ts';
import type { SiteFile } from './site-file.ts';

export interface SiteFileRequest {
  readonly site: Site;
  readonly file: SiteFile;
  /** Where the site was asked: addresses within the answer that a browser follows at once. */
  readonly asked: PublicPlace;
  /** The site's one name: addresses that other machines keep. */
  readonly place: PublicPlace;
}

export interface MadeSiteFile {
  readonly page: FinishedPage;
  readonly tags: readonly string[];
}

interface Content {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly tags: readonly string[];
  readonly lang?: string;
  readonly life?: Lifetime;
}

export async function makeSiteFile(services: Services, request: SiteFileRequest): Promise<MadeSiteFile> {
  const content = await makeContent(services, request);
  if (content === null) return missing(request.file);
  const keys = { surrogateKeys: surrogateKeysOf(request.site.id, content.tags) };
  return { page: { ...finish(content, 200), ...keys }, tags: content.tags };
}

async function makeContent(services: Services, request: SiteFileRequest): Promise<Content | null> {
  const { site, file, place, asked } = request;
  switch (file.kind) {
    case 'robots':
      return { type: 'text/plain; charset=utf-8', body: writeRobots(site, place), tags: ['site'] };
    case 'manifest': {
      const body = writeManifest(site, asked, file.locale);
      return { type: 'application/manifest+json; charset=utf-8', body, tags: ['site'], lang: file.locale };
    }
    case 'icon': {
      const icon = await makeIcon(services, site, file.icon);
      return icon === null ? null : { type: icon.mediaType, body: icon.bytes, tags: icon.tags };
    }
    case 'sitemap': {
      const sitemap = await loadSitemap(services, { site, place, part: file.part });
      return sitemap === null ? null : { type: 'application/xml; charset=utf-8', body: sitemap.text, ...sitemap };
    }
    case 'feed': {
      const { format, locale, of } = file;
      const loaded = await loadFeed(services, { site, place, locale, of });
      if (loaded === null) return null;
      const type = `${FEED_MEDIA_TYPES[format]}; charset=utf-8`;
      return { type, body: writeFeed(loaded.feed, format), tags: loaded.tags, life: loaded.life, lang: locale };
    }
    default:
      return assertNever(file);
  }
}

/** A line rather than a page: nobody reads it, and browsers ask for icons with every visit. */
function missing(file: SiteFile): MadeSiteFile {
  const body = `There is no ${file.kind} at this address.\n`;
  return { page: finish({ type: 'text/plain; charset=utf-8', body, tags: [] }, 404), tags: [] };
}

function finish({ type, body: content, lang, life }: Content, status: number): FinishedPage {
  const body = Buffer.from(content);
  return {
    status,
    body,
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    ...(life !== undefined && { life }),
    compressible: typeof content === 'string' && body.length > 400,
    headers: {
      'Content-Type': type,
      ...(lang === undefined ? {} : { 'Content-Language': lang }),
      // Anybody may keep it, and asks again whether it is the same; an icon that is seldom another may be a while behind.
      'Cache-Control': typeof content === 'string' ? 'public, no-cache' : 'public, max-age=3600',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      // Readers and validators in other people's pages may fetch what is public anyway.
      'Access-Control-Allow-Origin': '*',
    },
  };
}
