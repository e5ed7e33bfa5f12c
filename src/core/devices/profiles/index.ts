/** Every profile, in one register. A new device that none of these rows serves is a new row, never code. */
import type { DeviceProfile } from '../profile.ts';
import { auProfiles } from './au.ts';
import { docomoProfiles } from './docomo.ts';
import { keypadProfiles } from './keypad.ts';
import { modernProfiles } from './modern.ts';
import { softbankProfiles } from './softbank.ts';
import { worldProfiles } from './world.ts';

export const profiles: readonly DeviceProfile[] = [
  ...modernProfiles,
  ...keypadProfiles,
  ...docomoProfiles,
  ...auProfiles,
  ...softbankProfiles,
  ...worldProfiles,
];

const byId: ReadonlyMap<string, DeviceProfile> = new Map(profiles.map((profile) => [profile.id, profile]));

export function findProfile(id: string): DeviceProfile | undefined {
  return byId.get(id);
}

/** The row of an id that the code itself names; a missing one is a bug. */
export function getProfile(id: string): DeviceProfile {
  const profile = byId.get(id);
  if (!profile) throw new Error(`There is no device profile "${id}".`);
  return profile;
}

/** The profile that stands for a class where nothing more is known: `pc`, `PC`, `feature-phone`, `FEATURE_PHONE`, … */
const BY_CLASS: Readonly<Record<string, string>> = {
  desktop: 'pc',
  feature_phone: 'wap2',
  'feature-phone': 'wap2',
};

export function profileOfClass(name: string): DeviceProfile | undefined {
  const lower = name.toLowerCase();
  return byId.get(BY_CLASS[lower] ?? lower);
}
