import { buildCustomProfile } from '../../../core/devices/custom/profile.ts';
import type { DeviceProfile } from '../../../core/devices/profile.ts';
import { detectDeviceFor } from '../../../features/devices/detect-device.ts';
import {
  deleteDeviceProfile,
  listDeviceProfiles,
  saveDeviceProfile,
  type SavedDeviceProfile,
} from '../../../features/devices/device-profiles.ts';
import { deleteDeviceRule, listDeviceRules, saveDeviceRule } from '../../../features/devices/device-rules.ts';
import { getDeviceStatistics } from '../../../features/devices/device-statistics.ts';
import { previewDeviceRule } from '../../../features/devices/preview-device-rule.ts';
import type { Resolvers } from '../generated.ts';

export const devices = {
  Query: {
    detectDevice: async (_root, { userAgent, headers, site }, { system, openSite }) => {
      const at = site == null ? null : (await openSite(site)).site;
      const named = Object.fromEntries((headers ?? []).map(({ name, value }) => [name.toLowerCase(), value]));
      return detectDeviceFor(system, at, { userAgent, headers: named });
    },
    deviceRules: (_root, scope, { system }) => listDeviceRules(system, scope),
    deviceProfiles: (_root, scope, { system }) => listDeviceProfiles(system, scope),
    previewDeviceRule: (_root, { input }, { system }) => previewDeviceRule(system, input),
    deviceStatistics: (_root, _args, { system }) => getDeviceStatistics(system),
  },
  Mutation: {
    saveDeviceRule: async (_root, { input }, { system }) => ({ rule: await saveDeviceRule(system, input) }),
    deleteDeviceRule: async (_root, { input }, { system }) => ({ deletedId: await deleteDeviceRule(system, input) }),
    saveDeviceProfile: async (_root, { input }, { system }) => ({ profile: await saveDeviceProfile(system, input) }),
    deleteDeviceProfile: async (_root, { input }, { system }) => ({
      deletedId: await deleteDeviceProfile(system, input),
    }),
  },
  CustomDeviceProfile: {
    name: ({ custom }) => custom.name,
    base: ({ custom }) => custom.base,
    description: (saved) => rowOf(saved).description,
    screenWidth: (saved) => rowOf(saved).screen.width,
    screenHeight: (saved) => rowOf(saved).screen.height,
    imageFormats: (saved) => rowOf(saved).image.formats,
    imageMaxWidth: (saved) => rowOf(saved).image.maxWidth,
    imageMaxBytes: (saved) => rowOf(saved).image.maxBytes,
    imageColours: (saved) => rowOf(saved).image.colours,
    maxMarkupBytes: (saved) => rowOf(saved).maxMarkupBytes,
    maxTotalBytes: (saved) => rowOf(saved).maxTotalBytes,
  },
} satisfies Resolvers;

/** As pages are made for it; where the base is gone, as it would be on the PC's, which is what such a device gets. */
function rowOf({ custom, profile }: SavedDeviceProfile): DeviceProfile {
  const row = profile ?? buildCustomProfile({ ...custom, base: 'pc' });
  if (row === undefined) throw new Error('There is no profile "pc".');
  return row;
}
