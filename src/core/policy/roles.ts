import { ACTIONS, type Action } from './actions.ts';

/** Roles from the widest to the narrowest. */
export const ROLES = ['operator', 'partnerAdmin', 'siteAdmin', 'editor', 'author', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

const READ: readonly Action[] = ['site.read', 'model.read', 'entry.read', 'asset.read'];
const WRITE: readonly Action[] = [...READ, 'entry.create', 'entry.edit', 'asset.upload', 'asset.edit'];
const EDIT: readonly Action[] = [...WRITE, 'entry.review', 'entry.publish', 'entry.delete', 'asset.delete'];
const SITE_ADMIN: readonly Action[] = [
  ...EDIT,
  'site.edit',
  'model.edit',
  'member.read',
  'member.edit',
  'apiToken.read',
  'apiToken.edit',
  'device.read',
  'device.edit',
];
const PARTNER_ADMIN: readonly Action[] = [...SITE_ADMIN, 'partner.read', 'partner.edit', 'site.create'];

const RIGHTS: Readonly<Record<Role, ReadonlySet<Action>>> = {
  operator: new Set(ACTIONS),
  partnerAdmin: new Set(PARTNER_ADMIN),
  siteAdmin: new Set(SITE_ADMIN),
  editor: new Set(EDIT),
  author: new Set(WRITE),
  viewer: new Set(READ),
};

/** Whether the role itself holds the action, wherever the role was given. */
export function roleAllows(role: Role, action: Action): boolean {
  return RIGHTS[role].has(action);
}

/** True when `role` holds every right of `other`: nobody gives away more than they hold. */
export function roleCovers(role: Role, other: Role): boolean {
  return [...RIGHTS[other]].every((action) => RIGHTS[role].has(action));
}
