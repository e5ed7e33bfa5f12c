/** Originals and variants over HTTP: immutable, harmless, exact. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originalPath, variantPath } from '../../../src/core/images/address.ts';
import type { Asset } from '../../../src/features/media/asset.ts';
import { deleteAsset } from '../../../src/features/media/delete-asset.ts';
import { editAsset } from '../../../src/features/media/edit-asset.ts';
import { rememberAssets } from '../../../src/features/media/remember-assets.ts';
import { uploadAsset } from '../../../src/features/media/upload-asset.ts';
import type { SiteContext } from '../../../src/features/tenancy/context.ts';
import { makePhoto } from '../../kit/pictures.ts';
import { openWorld, type World } from '../../kit/world.ts';

let world: World;
let site: SiteContext;
let picture: Asset;
let file: Asset;
let photo: Uint8Array;
const TABLE = '地区,曜日\r\n本町,月・木\r\n';

async function* whole(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(content);
}
const variant = (asset: Asset, key: string, slug = site.site.slug): string =>
  variantPath(slug, { assetId: asset.id, hash: asset.hash }, { key, format: key.split('-')[0] ?? '' });

beforeAll(async () => {
  world = await openWorld();
  site = await world.open((await world.site()).slug);
  photo = await makePhoto(800, 600);
  picture = await uploadAsset(site, { fileName: '朝の港.jpg', stream: whole(photo) });
  file = await uploadAsset(site, { fileName: "収集日 (2026)'.csv", stream: whole(Buffer.from(TABLE)) });
});
afterAll(() => world.close());

describe('variants', () => {
  it.each([
    ['webp-640', 'image/webp', 640, 480],
    ['jpeg-640x360', 'image/jpeg', 640, 360],
    ['gif-96x96-n256-b3000', 'image/gif', 96, 96],
    ['png-120-n16-b6000', 'image/png', 120, 90],
  ])('%s is what its address says', async (key, mediaType, width, height) => {
    const answer = await world.get(variant(picture, key));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(mediaType);
    expect(answer.headers.get('content-length')).toBe(String(answer.body.length));
    const limit = /-b(\d+)$/.exec(key)?.[1];
    if (limit !== undefined) expect(answer.body.length).toBeLessThanOrEqual(Number(limit));
    const found = await sharp(answer.body).metadata();
    expect(found.width).toBeLessThanOrEqual(width);
    expect((found.width ?? 0) / (found.height ?? 1)).toBeCloseTo(width / height, 1);
  });

  it('may be kept for ever, run nothing, and are embedded anywhere', async () => {
    const { headers } = await world.get(variant(picture, 'webp-320'));
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('cache-control')).toContain('public');
    expect(headers.get('cache-control')).toContain('max-age=31536000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('answer 304 to who has them, and HEAD with the same headers and no body', async () => {
    const path = variant(picture, 'webp-480');
    const first = await world.get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const sent of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await world.get(path, { 'If-None-Match': sent });
      expect([again.status, again.body.length, again.headers.get('etag')]).toEqual([304, 0, etag]);
    }
    expect((await world.get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
    const head = await world.send('HEAD', path);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers.get('content-length')).toBe(String(first.body.length));
    expect((await world.get(variant(picture, 'webp-320'))).headers.get('etag')).not.toBe(etag);
  });

  it.each([
    'webp-641',
    'webp-640x359',
    'webp-640-b20000',
    'jpeg-240-b20001',
    'avif-640',
    'svg-640',
    'gif-240',
    '..%2f..%2fetc%2fpasswd',
  ])('%s does not exist', async (key) => {
    expect((await world.get(variant(picture, key))).status).toBe(404);
  });

  it('do not exist of files that are no pictures', async () => {
    expect((await world.get(variant(file, 'webp-320'))).status).toBe(404);
  });
});

describe('originals', () => {
  it('come back byte for byte', async () => {
    const answer = await world.get(picture.url);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(Buffer.from(photo))).toBe(true);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  it('are saved, not shown, unless they are pictures, sound or film', async () => {
    const answer = await world.get(file.url);
    expect(answer.text).toBe(TABLE);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(file.fileName);
  });

  it('are given in parts', async () => {
    const part = await world.get(picture.url, { Range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${photo.length}`);
    expect(part.headers.get('content-length')).toBe('100');
    expect(part.body.equals(Buffer.from(photo.subarray(100, 200)))).toBe(true);
    const end = await world.get(picture.url, { Range: 'bytes=-10' });
    expect(end.body.equals(Buffer.from(photo.subarray(photo.length - 10)))).toBe(true);
    const beyond = await world.get(picture.url, { Range: `bytes=${photo.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${photo.length}`]);
    const etag = part.headers.get('etag') ?? '';
    expect((await world.get(picture.url, { Range: 'bytes=0-9', 'If-Range': etag })).status).toBe(206);
    expect((await world.get(picture.url, { Range: 'bytes=0-9', 'If-Range': '"older"' })).status).toBe(200);
  });
});

describe('one file, asked for again and again', () => {
  it('costs the database one question, until it changes', async () => {
    const busy = await uploadAsset(site, { fileName: 'busy.jpg', stream: whole(await makePhoto(220, 110)) });
    const same = await uploadAsset(site, { fileName: 'same.jpg', stream: whole(await makePhoto(220, 110)) });
    const { db } = world.services;
    let questions = 0;
    const ask: typeof db.site = (siteId, work) => {
      questions += 1;
      return db.site(siteId, work);
    };
    const findAsset = rememberAssets({ ...world.services, db: { ...db, site: ask } });
    for (let n = 0; n < 5; n += 1) expect((await findAsset(site.site, busy.id))?.fileName).toBe('busy.jpg');
    expect(questions).toBe(1);
    await editAsset(site, { id: busy.id, title: 'edited' });
    await expect.poll(async () => (await findAsset(site.site, busy.id))?.title).toBe('edited');
    // The bytes stay, because another file has the same: only the memory stands between a reader and the deleted one.
    expect((await world.get(busy.url)).status).toBe(200);
    await deleteAsset(site, busy.id);
    await expect.poll(async () => (await world.get(busy.url)).status).toBe(404);
    expect((await world.get(same.url)).status).toBe(200);
  });
});

describe('what does not exist', () => {
  it('is 404: another site, another hash, another file, a deleted one', async () => {
    const other = await world.site();
    const gone = await uploadAsset(site, { fileName: 'gone.jpg', stream: whole(await makePhoto(200, 100)) });
    expect((await world.get(variant(gone, 'webp-160'))).status).toBe(200);
    await deleteAsset(site, gone.id);
    const wrongHash = { assetId: picture.id, hash: 'f'.repeat(64) };
    const paths = [
      variant(picture, 'webp-320', other.slug),
      originalPath(other.slug, { assetId: picture.id, hash: picture.hash }, picture.fileName),
      variant(picture, 'webp-320', 'no-such-site'),
      variantPath(site.site.slug, wrongHash, { key: 'webp-320', format: 'webp' }),
      originalPath(site.site.slug, wrongHash, picture.fileName),
      variant({ ...picture, id: '0190d6a0-1111-7abc-8def-0123456789ab' } as Asset, 'webp-320'),
      variant(gone, 'webp-160'),
      gone.url,
      '/assets',
      '/assets/',
      `/assets/${site.site.slug}/`,
      `/assets/${site.site.slug}/../../etc/passwd`,
      `${picture.url}%E0%A4%A`,
    ];
    for (const path of paths) {
      const answer = await world.get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      // A cache must not remember for a year that a file was missing for a moment.
      expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable');
    }
  });

  it('is not written to', async () => {
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH']) {
      const answer = await world.send(method, picture.url, { body: 'x' });
      expect([method, answer.status]).toEqual([method, 405]);
      expect(answer.headers.get('allow')).toBe('GET, HEAD');
    }
  });
});
