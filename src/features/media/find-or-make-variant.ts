import { formatMediaType } from '../../core/images/address.ts';
import { planKey } from '../../core/images/key.ts';
import type { VariantPlan } from '../../core/images/plan.ts';
import { AppError, notFound } from '../../lib/errors.ts';
import type { Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import type { Asset } from './asset.ts';
import { originalKey, variantKey } from './blob-keys.ts';
import { noteVariant } from './variant-list.ts';

export interface VariantOrder {
  readonly asset: Pick<Asset, 'id' | 'hash' | 'width' | 'focal'>;
  /** From `planPicture` or `parsePlanKey`: on the ladder. */
  readonly plan: VariantPlan;
  /** Who asks, for counting: encoding is the dearest thing that a stranger can order. */
  readonly client: string;
}

export interface Variant {
  /** Key in the blob store. */
  readonly key: string;
  readonly mediaType: string;
}

/** New encodings that one client may order. A long page on a new device asks for about forty. */
const MAKING = { max: 240, windowSeconds: 60 };

/** Variants being made, so that a hundred readers of a new page wait for one encoding. */
const making = new WeakMap<Services['blobs'], Map<string, Promise<void>>>();

/** The encoded result that a plan names: made on first demand, kept afterwards. */
export async function findOrMakeVariant(services: Services, site: Site, order: VariantOrder): Promise<Variant> {
  const { asset, plan } = order;
  if (asset.width === null) throw notFound('The picture');
  const key = variantKey(site.id, asset.hash, planKey(plan));
  const variant = { key, mediaType: formatMediaType(plan.format) };
  if (await services.blobs.exists(key)) return variant;

  const works = making.get(services.blobs) ?? new Map<string, Promise<void>>();
  making.set(services.blobs, works);
  const running = works.get(key);
  if (running !== undefined) {
    await running;
    return variant;
  }
  const work = makeVariant(services, site, order).finally(() => works.delete(key));
  works.set(key, work);
  await work;
  return variant;
}

async function makeVariant(services: Services, site: Site, order: VariantOrder): Promise<void> {
  const { asset, plan } = order;
  const { blobs, images, limiter } = services;
  const taken = await limiter.take(`variant:${order.client}`, MAKING);
  if (!taken.allowed) {
    throw new AppError('LIMIT_EXCEEDED', 'Too many new pictures were asked for. Try again in a moment.', {
      details: { retryAfterSeconds: taken.retryAfterSeconds },
    });
  }
  const original = await blobs.read(originalKey(site.id, asset.hash));
  if (original === null) throw notFound('The picture');
  // A plan without a point is a crop around the centre: the address says everything, or it could not be kept for ever.
  const made = await images.encode(original, plan, { x: 0.5, y: 0.5 });
  await blobs.write(variantKey(site.id, asset.hash, planKey(plan)), made.bytes);
  await inTurn(`${site.id}/${asset.hash}`, () =>
    noteVariant(blobs, site.id, { hash: asset.hash, planKey: planKey(plan) }),
  );
}

/** The last change of each list that is being written. */
const turns = new Map<string, Promise<void>>();

async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  const before = turns.get(name) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(work);
  turns.set(name, mine);
  try {
    await mine;
  } finally {
    if (turns.get(name) === mine) turns.delete(name);
  }
}
