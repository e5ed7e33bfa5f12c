/** Fills an empty installation with the demo partner: two sites whose content shows what every device can be sent. */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DemoSite } from '../../../prisma/demo/demo-site.ts';
import { hotel } from '../../../prisma/demo/hotel/index.ts';
import { town } from '../../../prisma/demo/town/index.ts';
import { createAdministrator } from '../auth/administrator.ts';
import { createEntry } from '../entries/create-entry.ts';
import { publishEntry } from '../entries/publish-entry.ts';
import { uploadAsset } from '../media/upload-asset.ts';
import { changeContentType } from '../model/change-content-type.ts';
import { defineContentType } from '../model/define-content-type.ts';
import type { SiteContext, SystemContext } from '../tenancy/context.ts';
import { createSite } from '../tenancy/create-site.ts';
import { editSite } from '../tenancy/edit-site.ts';
import { openSite } from '../tenancy/open-site-context.ts';
import { createPartner } from '../tenancy/partners.ts';

/** For trying on one's own machine; printed at every start of the demo. */
export const DEMO_SIGN_IN = { email: 'demo@utsuwa.example', password: 'utsuwa-demo-2026' } as const;

const IMAGES = new URL('../../../prisma/demo/images/', import.meta.url);

export async function seedDemo(ctx: SystemContext): Promise<void> {
  const partner = await createPartner(ctx, { slug: 'demo', name: 'Demo Partner' });
  for (const demo of [town, hotel]) await seedSite(ctx, partner.id, demo);
  // Last: whoever can sign in finds everything there.
  await createAdministrator(ctx, { ...DEMO_SIGN_IN, name: 'Demo operator' });
}

async function seedSite(ctx: SystemContext, partner: string, demo: DemoSite): Promise<void> {
  const { types: _types, images: _images, entries: _entries, logo, ...settings } = demo;
  await createSite(ctx, { ...settings, partner });
  const site = await openSite(ctx, demo.slug);
  await defineTypes(site, demo);
  const ids = await uploadImages(site, demo);
  await editSite(site, { logoAssetId: ids.get(`@asset:${logo}`) ?? null });

  const content = await openSite(ctx, demo.slug);
  for (const entry of demo.entries) {
    const data = withIds(entry.data, ids) as Record<string, unknown>;
    const { entry: created } = await createEntry(content, { contentType: entry.type, data });
    ids.set(`@entry:${entry.key}`, created.id);
    const { issues } = await publishEntry(content, { id: created.id });
    if (issues.length > 0)
      throw new Error(`The demo entry ${demo.slug}/${entry.key} cannot be published: ${JSON.stringify(issues)}`);
  }
}

/** Templates come after all types are there: two types may list each other. */
async function defineTypes(site: SiteContext, demo: DemoSite): Promise<void> {
  const defined = [];
  for (const type of demo.types) defined.push(await defineContentType(site, { ...type, template: null }));
  for (const [index, { template }] of demo.types.entries()) {
    const type = defined[index];
    if (template !== null && type)
      await changeContentType(site, { contentType: type.name, revision: type.revision, template });
  }
}

async function uploadImages(site: SiteContext, demo: DemoSite): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const image of demo.images) {
    const stream = createReadStream(fileURLToPath(new URL(image.file, IMAGES)));
    const { key, file: fileName, alt, title, focal } = image;
    const asset = await uploadAsset(site, { fileName, stream, alt, title, ...(focal === undefined ? {} : { focal }) });
    ids.set(`@asset:${key}`, asset.id);
  }
  return ids;
}

/** Puts ids in the place of keys, however deep. */
function withIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    if (!/^@(?:asset|entry):/.test(value)) return value;
    const id = ids.get(value);
    if (id === undefined) throw new Error(`The demo refers to ${value}, which does not come before it.`);
    return id;
  }
  if (Array.isArray(value)) return value.map((inner) => withIds(inner, ids));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withIds(inner, ids)]));
}
