/** Files on a real database: taken in whole or not at all, shared bytes, strict isolation between sites. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlanKey } from '../../../src/core/images/key.ts';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { deleteEntry } from '../../../src/features/entries/delete-entry.ts';
import { originalKey } from '../../../src/features/media/blob-keys.ts';
import { deleteAsset } from '../../../src/features/media/delete-asset.ts';
import { editAsset } from '../../../src/features/media/edit-asset.ts';
import { findOrMakeVariant } from '../../../src/features/media/find-or-make-variant.ts';
import { findAssets, getAsset } from '../../../src/features/media/get-asset.ts';
import { cursorOfAsset, listAssets } from '../../../src/features/media/list-assets.ts';
import { uploadAsset, type UploadAsset } from '../../../src/features/media/upload-asset.ts';
import { MOST_VARIANTS } from '../../../src/features/media/variant-list.ts';
import type { Asset } from '../../../src/features/media/asset.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import type { SiteContext } from '../../../src/features/tenancy/context.ts';
import { editSite } from '../../../src/features/tenancy/edit-site.ts';
import { AppError } from '../../../src/lib/errors.ts';
import type { createMemoryBlobs } from '../../../src/platform/blobs/memory.ts';
import { makePhoto } from '../../kit/pictures.ts';
import { openWorld, type World } from '../../kit/world.ts';

const LIMIT = 400_000;

let world: World;
let one: SiteContext;
let two: SiteContext;
let photo: Uint8Array;
let serial = 0;

async function* inParts(content: Uint8Array, size = 4096): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

const upload = (ctx: SiteContext, content: Uint8Array, input: Partial<UploadAsset> = {}): Promise<Asset> =>
  uploadAsset(ctx, { fileName: 'photo.jpg', stream: inParts(content), ...input });

/** A picture that no other test uploads. */
const freshPhoto = async (): Promise<Uint8Array> => {
  serial += 1;
  return sharp({ create: { width: 300 + serial, height: 200, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
};

const keys = (): readonly string[] => (world.services.blobs as ReturnType<typeof createMemoryBlobs>).keys();
const keysOf = (asset: Pick<Asset, 'hash'>): readonly string[] => keys().filter((key) => key.includes(asset.hash));

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

beforeAll(async () => {
  world = await openWorld({ env: { MAX_UPLOAD_BYTES: String(LIMIT), MAX_IMAGE_PIXELS: '2000000' } });
  const [a, b] = [await world.site(), await world.site()];
  one = await world.open(a.slug);
  two = await world.open(b.slug);
  photo = await makePhoto(640, 480);
});
afterAll(() => world.close());

describe('uploading', () => {
  it('keeps the file and says what it is', async () => {
    const asset = await upload(one, photo, {
      fileName: '../港/朝の港.PNG',
      alt: { ja: '朝の港' },
      title: 'Harbour',
      focal: { x: 0.25, y: 0.75 },
    });
    expect(asset).toMatchObject({
      fileName: '朝の港.jpg',
      mediaType: 'image/jpeg',
      bytes: photo.length,
      width: 640,
      height: 480,
      focal: { x: 0.25, y: 0.75 },
      alt: { ja: '朝の港' },
      title: 'Harbour',
    });
    expect(asset.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(asset.url).toBe(
      `/assets/${one.site.slug}/${asset.id}-${asset.hash.slice(0, 16)}/original/${encodeURIComponent('朝の港.jpg')}`,
    );
    expect(asset).not.toHaveProperty('siteId');
    expect(await getAsset(one, asset.id)).toEqual(asset);
    const stored = await world.services.blobs.read(originalKey(one.site.id, asset.hash));
    expect(Buffer.from(stored ?? []).equals(Buffer.from(photo))).toBe(true);
  });

  it('takes other files as they are', async () => {
    const asset = await upload(one, Buffer.from('地区,曜日\r\n本町,月\r\n'), { fileName: '収集日.csv' });
    expect(asset).toMatchObject({
      fileName: '収集日.csv',
      mediaType: 'text/csv',
      width: null,
      height: null,
      colour: null,
    });
  });

  it('stops in the middle of a file that is too large', async () => {
    const before = keys();
    let given = 0;
    const endless = async function* (): AsyncIterable<Uint8Array> {
      yield photo;
      for (;;) {
        given += 1;
        yield Buffer.alloc(50_000);
      }
    };
    const error = await failure(upload(one, photo, { stream: endless() }));
    expect(error.code).toBe('LIMIT_EXCEEDED');
    expect(error.details).toMatchObject({ maxBytes: LIMIT });
    expect(given).toBeLessThan(10);
    expect(keys()).toEqual(before);
  });

  it('leaves nothing behind when the sender hangs up', async () => {
    const [before, files] = [keys(), (await listAssets(one, { first: 100 })).items.length];
    const broken = async function* (): AsyncIterable<Uint8Array> {
      yield (await freshPhoto()).subarray(0, 500);
      throw new Error('socket hang up');
    };
    await expect(upload(one, photo, { stream: broken() })).rejects.toThrow('socket hang up');
    expect(keys()).toEqual(before);
    expect((await listAssets(one, { first: 100 })).items.length).toBe(files);
  });

  it.each([
    ['SVG', (): Uint8Array => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
    ['HTML under a picture’s name', (): Uint8Array => Buffer.from('<html><script>1</script>'), 'HTML'],
    ['a truncated picture', (): Uint8Array => photo.subarray(0, 3000), 'broken'],
    [
      'a GIF that is a script',
      (): Uint8Array => Buffer.from('GIF89a/*<svg/onload=alert(1)>*/=1;alert(2)'),
      'cannot be used',
    ],
    ['an empty file', (): Uint8Array => new Uint8Array(), 'empty'],
  ])('refuses %s and leaves nothing behind', async (_name, content, reason) => {
    const before = keys();
    const error = await failure(upload(one, content()));
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.message).toContain(reason);
    expect(keys()).toEqual(before);
  });

  it('refuses a picture with too many pixels', async () => {
    const large = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect((await failure(upload(one, large))).message).toContain('more pixels');
  });

  it('refuses texts and points that cannot be, before a byte is read', async () => {
    const unread = async function* (): AsyncIterable<Uint8Array> {
      yield await Promise.reject(new Error('this must not be read'));
    };
    const error = await failure(
      upload(one, photo, {
        stream: unread(),
        alt: { xx: 'no such language', ja: 'あ'.repeat(1001) },
        title: 'a\u0000b',
        focal: { x: 2, y: Number.NaN },
      }),
    );
    expect(error.issues.map((issue) => issue.path.join('.')).sort()).toEqual([
      'alt.ja',
      'alt.xx',
      'focal.x',
      'focal.y',
      'title',
    ]);
  });

  it('undoes the bytes when the row cannot be written', async () => {
    const fresh = await freshPhoto();
    const before = keys();
    const failing: SiteContext = { ...one, ids: { ...one.ids, uuid: () => 'not-a-uuid' } };
    await expect(upload(failing, fresh)).rejects.toThrow();
    expect(keys()).toEqual(before);
  });

  it('asks for the right', async () => {
    const viewer = {
      ...one,
      actor: {
        kind: 'member',
        id: world.services.ids.uuid(),
        grants: [{ role: 'viewer', partnerId: null, siteId: one.site.id }],
      },
    } as const;
    expect((await failure(upload(viewer, photo))).code).toBe('FORBIDDEN');
    expect((await failure(deleteAsset(viewer, (await upload(one, photo)).id))).code).toBe('FORBIDDEN');
    const stranger = {
      ...one,
      actor: { kind: 'member', id: 'x', grants: [{ role: 'siteAdmin', partnerId: null, siteId: two.site.id }] },
    } as const;
    expect((await failure(upload(stranger, photo))).code).toBe('NOT_FOUND');
  });
});

describe('files with the same content', () => {
  it('share their bytes on a site until the last one goes', async () => {
    const fresh = await freshPhoto();
    const [first, second] = await Promise.all([
      upload(one, fresh, { fileName: 'a.jpg' }),
      upload(one, fresh, { fileName: 'b.jpg' }),
    ]);
    expect(first.id).not.toBe(second.id);
    expect(keysOf(first)).toHaveLength(1);
    await deleteAsset(one, first.id);
    expect(keysOf(first)).toHaveLength(1);
    await deleteAsset(one, second.id);
    expect(keysOf(first)).toEqual([]);
    expect((await failure(getAsset(one, second.id))).code).toBe('NOT_FOUND');
  });

  it('never lose bytes to a deletion at the same moment', async () => {
    const fresh = await freshPhoto();
    for (let round = 0; round < 6; round += 1) {
      const doomed = await upload(one, fresh);
      const [kept] = await Promise.all([upload(one, fresh), deleteAsset(one, doomed.id)]);
      expect(await world.services.blobs.exists(originalKey(one.site.id, kept.hash))).toBe(true);
      await deleteAsset(one, kept.id);
    }
  });

  it('do not meet across sites', async () => {
    const fresh = await freshPhoto();
    const [mine, theirs] = [await upload(one, fresh), await upload(two, fresh)];
    expect(keysOf(mine)).toHaveLength(2);
    for (const error of [
      await failure(getAsset(two, mine.id)),
      await failure(editAsset(two, { id: mine.id, title: 'stolen' })),
      await failure(deleteAsset(two, mine.id)),
    ])
      expect(error.code).toBe('NOT_FOUND');
    expect(await findAssets(two, [mine.id, theirs.id])).toEqual([theirs]);
    expect((await listAssets(two, { first: 100 })).items.map((asset) => asset.id)).not.toContain(mine.id);
    await deleteAsset(one, mine.id);
    expect(await world.services.blobs.exists(originalKey(two.site.id, theirs.hash))).toBe(true);
  });
});

describe('editing and listing', () => {
  it('changes what is said, keeps what is not named, and tells every node', async () => {
    const heard: string[] = [];
    const stop = world.services.db.onInvalidation((news) => heard.push(...news.tags));
    const asset = await upload(one, photo, { alt: { ja: '港' }, title: 'Harbour' });
    const edited = await editAsset(one, { id: asset.id, focal: { x: 1, y: 0 } });
    expect(edited).toEqual({ ...asset, focal: { x: 1, y: 0 } });
    expect(await editAsset(one, { id: asset.id, title: '', alt: { ja: '朝' } })).toMatchObject({
      title: '',
      alt: { ja: '朝' },
    });
    expect((await failure(editAsset(one, { id: 'no-id', title: 'x' }))).code).toBe('NOT_FOUND');
    await expect.poll(() => heard).toContain(`asset:${asset.id}`);
    stop();
  });

  it('gives every file exactly once, newest first', async () => {
    const site = await world.open((await world.site()).slug);
    const made: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      // Some share an instant: the clock stands still unless it is moved.
      if (n % 3 === 0) world.clock.forward(1);
      made.unshift((await upload(site, await freshPhoto(), { fileName: `n${n}.jpg` })).id);
    }
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await listAssets(site, { first: 2, after });
      seen.push(...page.items.map((asset) => asset.id));
      const last = page.items.at(-1);
      expect(page.hasPreviousPage).toBe(after !== null);
      if (!page.hasNextPage || last === undefined) break;
      after = cursorOfAsset(last);
    }
    expect(seen).toEqual(made);
    expect((await listAssets(site, { first: 9, search: 'N5' })).items.map((asset) => asset.fileName)).toEqual([
      'n5.jpg',
    ]);
    expect((await listAssets(site, { first: 9, search: '%' })).items).toEqual([]);
    expect((await listAssets(site, { first: 9, kind: 'video' })).items).toEqual([]);
  });

  it.each([
    { first: 0 },
    { first: 101 },
    { first: 1.5 },
    { first: 5, after: 'rubbish' },
    { first: 5, after: Buffer.from('1.x').toString('base64url') },
  ])('refuses %j', async (input) => {
    expect((await failure(listAssets(one, input))).code).toBe('INVALID_INPUT');
  });

  it('does not delete what an entry shows, and names the entry', async () => {
    const ctx = await world.open((await world.site()).slug);
    const asset = await upload(ctx, await freshPhoto());
    await defineContentType(ctx, {
      name: 'news',
      plural: 'newsItems',
      label: 'News',
      titleField: 'title',
      fields: [
        { name: 'title', type: 'text', label: 'Title' },
        { name: 'picture', type: 'asset', label: 'Picture' },
      ],
    });
    const { entry } = await createEntry(ctx, {
      contentType: 'news',
      data: { title: 'Harbour day', picture: asset.id },
    });
    const error = await failure(deleteAsset(ctx, asset.id));
    expect(error.code).toBe('CONFLICT');
    expect(error.message).toContain('"Harbour day"');
    expect(error.details).toEqual({ users: [{ kind: 'entry', id: entry.id, name: 'Harbour day' }] });
    expect(await world.services.blobs.exists(originalKey(ctx.site.id, asset.hash))).toBe(true);
    await deleteEntry(ctx, entry.id);
    await deleteAsset(ctx, asset.id);
  });

  it('does not delete what the site shows', async () => {
    const logo = await upload(one, await freshPhoto());
    await editSite(one, { logoAssetId: logo.id });
    const error = await failure(deleteAsset(await world.open(one.site.slug), logo.id));
    expect(error.code).toBe('CONFLICT');
    expect(error.details).toEqual({ users: [{ kind: 'site', id: one.site.id, name: one.site.name }] });
    await editSite(await world.open(one.site.slug), { logoAssetId: null });
    await deleteAsset(await world.open(one.site.slug), logo.id);
  });
});

describe('variants', () => {
  const plan = (key: string): NonNullable<ReturnType<typeof parsePlanKey>> => {
    const found = parsePlanKey(key);
    if (found === null) throw new Error(key);
    return found;
  };

  it('are made once, however many ask at the same time', async () => {
    const asset = await upload(one, await freshPhoto());
    let encodings = 0;
    const services = {
      ...world.services,
      images: {
        ...world.services.images,
        encode: async (...args: Parameters<typeof world.services.images.encode>) => {
          encodings += 1;
          return world.services.images.encode(...args);
        },
      },
    };
    const order = { asset, plan: plan('webp-240'), client: 'many' };
    const made = await Promise.all(Array.from({ length: 20 }, () => findOrMakeVariant(services, one.site, order)));
    expect(new Set(made.map((variant) => variant.key)).size).toBe(1);
    await findOrMakeVariant(services, one.site, order);
    expect(encodings).toBe(1);
    await deleteAsset(one, asset.id);
    expect(keysOf(asset)).toEqual([]);
  });

  it('stay within a number per file: the oldest makes room', async () => {
    const asset = await upload(one, await freshPhoto());
    const budgets = [
      1000, 1300, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10_000, 15_000, 18_000, 20_000, 30_000, 50_000,
    ];
    const all = ['48', '96', '120', '128', '160'].flatMap((width) => budgets.map((bytes) => `jpeg-${width}-b${bytes}`));
    for (const [n, key] of all.entries())
      await findOrMakeVariant(world.services, one.site, { asset, plan: plan(key), client: `c${n % 5}` });
    const kept = keysOf(asset).filter((key) => key.includes('jpeg-'));
    expect(kept).toHaveLength(MOST_VARIANTS);
    expect(kept.some((key) => key.endsWith('/jpeg-48-b1000'))).toBe(false);
    expect(kept.some((key) => key.endsWith('/jpeg-160-b50000'))).toBe(true);
    await deleteAsset(one, asset.id);
    expect(keysOf(asset)).toEqual([]);
  });

  it('are not made without end for one client, while others are served', async () => {
    const asset = await upload(one, await freshPhoto());
    const services = {
      ...world.services,
      images: {
        ...world.services.images,
        encode: async () => ({ bytes: new Uint8Array(9), mediaType: 'image/gif', width: 1, height: 1 }),
      },
    };
    const order = (n: number, client: string) => ({
      asset,
      plan: { ...plan('webp-240'), width: 1000 + n },
      client,
    });
    for (let n = 0; n < 240; n += 1) await findOrMakeVariant(services, one.site, order(n, 'greedy'));
    const error = await failure(findOrMakeVariant(services, one.site, order(300, 'greedy')));
    expect(error.code).toBe('LIMIT_EXCEEDED');
    expect(error.details['retryAfterSeconds']).toBeGreaterThan(0);
    await findOrMakeVariant(services, one.site, order(300, 'another'));
  });

  it('do not exist of what is no picture', async () => {
    const file = await upload(one, Buffer.from('a,b\n'), { fileName: 'a.csv' });
    const error = await failure(
      findOrMakeVariant(world.services, one.site, { asset: file, plan: plan('webp-240'), client: 'x' }),
    );
    expect(error.code).toBe('NOT_FOUND');
  });
});
