import type { DeviceProfile } from '../../devices/profile.ts';
import type { PictureSource } from '../../document/node.ts';
import { formatMediaType } from '../../images/address.ts';
import { planKey } from '../../images/key.ts';
import { planPicture, planSize } from '../../images/plan.ts';
import type { VariantUrl } from '../options.ts';
import type { Pass } from './map-nodes.ts';

/** A photograph's bytes per pixel, generously, where its plan sets no limit. */
const BYTES_PER_PIXEL = 0.3;

interface Picking {
  readonly variantUrl: VariantUrl;
  readonly sizes: Map<string, number>;
}

/** Gives every picture the variants that the profile is offered. */
export function pickImages(profile: DeviceProfile, { variantUrl, sizes }: Picking): Pass {
  return {
    picture: (picture, slot) => ({
      ...picture,
      sources: planPicture(picture, slot, profile).map((plan): PictureSource => {
        const url = variantUrl(picture, planKey(plan), plan.format);
        const size = planSize(picture, plan);
        sizes.set(url, plan.maxBytes ?? Math.ceil(size.width * size.height * BYTES_PER_PIXEL));
        const limit = plan.maxBytes === null ? {} : { maxBytes: plan.maxBytes };
        return { url, ...size, mediaType: formatMediaType(plan.format), ...limit };
      }),
    }),
  };
}
