/** Everything that a role may allow: the one list that checks, documentation and permission screens share. */
export const ACTIONS = [
  // The installation and its partners.
  'partner.read',
  'partner.create',
  'partner.edit',
  'site.create',
  'job.read',
  // One site.
  'site.read',
  'site.edit',
  'member.read',
  'member.edit',
  'apiToken.read',
  'apiToken.edit',
  'model.read',
  'model.edit',
  'entry.read',
  'entry.create',
  'entry.edit',
  'entry.review',
  'entry.publish',
  'entry.delete',
  'asset.read',
  'asset.upload',
  'asset.edit',
  'asset.delete',
  // Who asks: rules and profiles of devices, and the sample of User-Agents. On the installation, a partner or a site.
  'device.read',
  'device.edit',
] as const;
export type Action = (typeof ACTIONS)[number];
