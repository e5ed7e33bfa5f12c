/** The demo partner as data and as it stands after seeding: complete, readable, every picture within every device's means. */
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoSite } from '../../../prisma/demo/demo-site.ts';
import { hotel } from '../../../prisma/demo/hotel/index.ts';
import { town } from '../../../prisma/demo/town/index.ts';
import { contrastRatio } from '../../../src/features/tenancy/contrast.ts';
import { listAssets } from '../../../src/features/media/list-assets.ts';
import { seedDemo } from '../../../src/features/ops/seed-demo.ts';
import { openWorld, type World } from '../../kit/world.ts';

const IMAGES = fileURLToPath(new URL('../../../prisma/demo/images/', import.meta.url));
const sites: readonly DemoSite[] = [town, hotel];

const walk = (value: unknown, visit: (text: string) => void): void => {
  if (typeof value === 'string') visit(value);
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) walk(inner, visit);
};

describe('the demo as it is written', () => {
  it('has each picture once, drawn, small, and described in every language of its site', async () => {
    const files = sites.flatMap((site) => site.images.map((image) => image.file));
    expect((await readdir(IMAGES)).sort()).toEqual([...files].sort());
    expect(files.length).toBeGreaterThanOrEqual(12);
    for (const file of files) {
      expect((await stat(IMAGES + file)).size, file).toBeLessThanOrEqual(160_000);
      const { width = 0, height = 0 } = await sharp(IMAGES + file).metadata();
      // Marks are drawn small, photographs large.
      expect([file, Math.min(width, height) >= (file.endsWith('.png') ? 500 : 600)]).toEqual([file, true]);
    }
    for (const { slug, images, locales } of sites)
      for (const { key, alt } of images)
        for (const { code } of locales)
          expect([slug, key, code, (alt[code] ?? '').length > 3]).toEqual([slug, key, code, true]);
  });

  it.each(sites)('$slug uses every picture and names nothing that is not there', (site) => {
    const named = new Set<string>([`@asset:${site.logo}`]);
    const defined = new Set<string>(site.images.map((image) => `@asset:${image.key}`));
    for (const entry of site.entries) {
      walk(entry.data, (text) => /^@(?:asset|entry):/.test(text) && named.add(text));
      for (const name of named)
        if (name.startsWith('@entry:')) expect([entry.key, defined.has(name), name]).toEqual([entry.key, true, name]);
      defined.add(`@entry:${entry.key}`);
    }
    for (const name of named) expect(defined).toContain(name);
    for (const { key } of site.images) expect(named).toContain(`@asset:${key}`);
  });

  it('shows what the CMS can say: every kind of block that devices must cope with', () => {
    const blocks = new Set<string>();
    const look = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      if ('_type' in value && typeof value._type === 'string') blocks.add(value._type);
      for (const inner of Object.values(value)) look(inner);
    };
    for (const site of sites) look(site.entries);
    for (const block of [
      'table',
      'callout',
      'details',
      'columns',
      'linkList',
      'map',
      'qrCode',
      'form',
      'gallery',
      'image',
      'entryList',
      'button',
      'ruby',
      'link',
    ])
      expect(blocks).toContain(block);
    const text = JSON.stringify(town.entries);
    expect(text).toMatch(/☀|☎|✉|🌀/u);
  });

  it('can be read in daylight and in the dark', () => {
    for (const { slug, theme } of sites)
      for (const colours of [theme.colours, theme.dark])
        for (const name of ['text', 'muted', 'primary'] as const)
          for (const ground of ['background', 'surface'] as const)
            expect([
              slug,
              name,
              ground,
              colours !== null && contrastRatio(colours[name], colours[ground]) >= 4.5,
            ]).toEqual([slug, name, ground, true]);
  });
});

describe('the demo after seeding', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await seedDemo(world.system);
  }, 120_000);
  afterAll(() => world.close());

  it('holds everything, published in every language', async () => {
    for (const demo of sites) {
      const ctx = await world.open(demo.slug);
      const rows = await world.services.db.read(ctx.site.id, (sql) =>
        sql<{ locale: string; count: number }>(
          'SELECT locale, count(*)::int AS count FROM publication WHERE site_id = $1 AND ends_at IS NULL GROUP BY locale ORDER BY locale',
          [ctx.site.id],
        ),
      );
      expect(rows).toEqual(['en', 'ja'].map((locale) => ({ locale, count: demo.entries.length })));
      expect((await listAssets(ctx, { first: 100 })).items).toHaveLength(demo.images.length);
      expect(ctx.site.logoAssetId).not.toBeNull();
      expect(ctx.site.hosts).toEqual([`${demo.slug}.localhost`]);
    }
  });

  it.each(['pc', 'smartphone', 'kaios', 'imode-foma', 'imode-1', 'sb-3gc', 'au-wap2', 'wml13', 'signage'])(
    'gives %s only pictures that exist and fit',
    async (device) => {
      const seen = new Set<string>();
      for (const slug of ['town', 'hotel'])
        for (const path of ['/', slug === 'town' ? '/events/harbour-festival' : '/rooms/lake-twin']) {
          const page = await world.get(`/render/${slug}${path}?device=${device}`);
          expect(page.status).toBe(200);
          for (const [found] of page.text.matchAll(/\/assets\/[^"'\s,)<>]+/g)) seen.add(found.replaceAll('&amp;', '&'));
        }
      if (device !== 'wml13' && device !== 'imode-1') expect(seen.size).toBeGreaterThan(2);
      for (const path of seen) {
        const answer = await world.get(path, { 'X-Forwarded-For': `198.51.100.${seen.size % 250}` });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get('content-type')).toMatch(/^image\//);
        const limit = /-b(\d+)\./.exec(path)?.[1];
        if (limit !== undefined) expect(answer.body.length).toBeLessThanOrEqual(Number(limit));
      }
    },
    60_000,
  );
});
