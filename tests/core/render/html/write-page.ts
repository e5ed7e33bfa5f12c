/** A document through one target without adapting it: what the handlers themselves write. */
import { findProfile } from '../../../../src/core/devices/profiles/index.ts';
import type { DeviceProfile } from '../../../../src/core/devices/profile.ts';
import type { Document } from '../../../../src/core/document/node.ts';
import { adaptDocument } from '../../../../src/core/render/adapt/adapt.ts';
import { serialise } from '../../../../src/core/render/markup/serialise.ts';
import { Losses, newState } from '../../../../src/core/render/state.ts';
import type { Loss } from '../../../../src/core/render/target.ts';
import { htmlTarget } from '../../../../src/core/render/targets/html/target.ts';
import { signageHtmlTarget } from '../../../../src/core/render/targets/signage-html/target.ts';

export interface Written {
  readonly html: string;
  readonly losses: readonly Loss[];
}

export function profileNamed(id: string): DeviceProfile {
  const profile = findProfile(id);
  if (profile === undefined) throw new Error(`No profile ${id}`);
  return profile;
}

export function writePage(document: Document, profile: DeviceProfile): Written {
  const target = profile.target === 'signage-html' ? signageHtmlTarget : htmlTarget;
  const losses = new Losses();
  const state = newState({ profile, target, document, losses, sizes: new Map(), encode: null });
  const body = {
    header: state.nodes(document.header),
    main: state.nodes(document.main),
    footer: state.nodes(document.footer),
  };
  return { html: `<!doctype html>\n${serialise([target.page(body, state)], target)}`, losses: losses.list() };
}

/** As the render endpoint does it: pictures picked, then written. */
export function adaptAndWrite(document: Document, profile: DeviceProfile): Written {
  const lost: Loss[] = [];
  const adapted = adaptDocument(document, profile, {
    variantUrl: (picture, key, format) => `/assets/site/${picture.assetId}-0123456789abcdef/${key}.${format}`,
    lose: (loss) => lost.push(loss),
    sizes: new Map(),
  });
  const { html, losses } = writePage(adapted, profile);
  return { html, losses: [...lost, ...losses] };
}
