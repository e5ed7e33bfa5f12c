import {
  buildCustomProfile,
  checkCustomProfile,
  PROFILE_LIMITS,
  toCustomProfile,
  type CustomProfile,
} from '../../core/devices/custom/profile.ts';
import type { CustomRule } from '../../core/devices/custom/rule.ts';
import type { DeviceProfile } from '../../core/devices/profile.ts';
import { AppError, invalidInput } from '../../lib/errors.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { SystemContext } from '../tenancy/context.ts';
import { isUniqueViolation } from '../tenancy/unique-violation.ts';
import { announce, authorizeRow, openScope, toRowId, type Scope, type ScopeInput } from './scope.ts';

export interface SavedDeviceProfile extends Scope {
  readonly id: string;
  readonly custom: CustomProfile;
  /** The whole row that it stands for; null where a newer version no longer has its base. */
  readonly profile: DeviceProfile | null;
  readonly updatedAt: Date;
}

export interface SaveDeviceProfileInput extends ScopeInput {
  /** Of the profile to change; left out = a new one. */
  readonly id?: string | null | undefined;
  readonly profile: { readonly [Key in keyof CustomProfile]?: unknown };
}

interface ProfileRow extends Scope {
  readonly id: string;
  readonly data: unknown;
  readonly updatedAt: Date;
}

/** The profiles of one scope itself. */
export async function listDeviceProfiles(ctx: SystemContext, input: ScopeInput): Promise<SavedDeviceProfile[]> {
  const { scope } = await openScope(ctx, input, 'device.read');
  const rows = await ctx.db.system((tx) => tx.deviceProfile.findMany({ where: scope, orderBy: { name: 'asc' } }));
  return rows.map(toSaved);
}

/** Counts for the next request of every node. Its name stays: rules and addresses use it. */
export async function saveDeviceProfile(
  ctx: SystemContext,
  input: SaveDeviceProfileInput,
): Promise<SavedDeviceProfile> {
  const opened = input.id == null ? await openScope(ctx, input, 'device.edit') : null;
  const custom = toCustomProfile(input.profile);
  const check = (): void => {
    const issues = checkCustomProfile(input.profile);
    if (issues.length > 0) throw invalidInput('The profile', issues);
  };
  try {
    return await ctx.db.system(async (tx) => {
      const found = input.id == null ? null : await findRow(tx, input.id);
      const { scope } = opened ?? (await authorizeRow(ctx, found, 'The profile'));
      check();
      const values = { name: custom.name, data: JSON.parse(JSON.stringify(custom)), updatedAt: ctx.clock.now() };
      await announce(tx, scope);
      if (found !== null) {
        refuseRenaming(found.name, custom.name);
        return toSaved(await tx.deviceProfile.update({ where: { id: found.id }, data: values }));
      }
      await refuseTooMany(tx, scope);
      const data = { ...values, ...scope, id: ctx.ids.uuid(), createdAt: ctx.clock.now() };
      return toSaved(await tx.deviceProfile.create({ data }));
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('CONFLICT', `A profile "${custom.name}" exists here already.`, { cause: error });
  }
}

/** Refused while a rule names it: devices would silently get another page. */
export async function deleteDeviceProfile(ctx: SystemContext, input: { readonly id: string }): Promise<string> {
  return ctx.db.system(async (tx) => {
    const found = await findRow(tx, input.id);
    const { scope } = await authorizeRow(ctx, found, 'The profile');
    const name = found?.name ?? '';
    const users = await tx.deviceRule.findMany({
      where: { AND: [within(scope), { data: { path: ['profile'], equals: name } }] },
      take: 5,
    });
    if (users.length > 0) {
      const names = users.map((row) => `"${(row.data as unknown as CustomRule).name}"`).join(', ');
      throw new AppError('CONFLICT', `Rules use this profile: ${names}. Change or delete them first.`, {
        details: { rules: users.map(({ id }) => id) },
      });
    }
    await tx.deviceProfile.delete({ where: { id: input.id } });
    await announce(tx, scope);
    return input.id;
  });
}

/** The rows that can see a scope's profiles: its own and those of the narrower scopes inside. */
function within({ partnerId, siteId }: Scope): object {
  if (siteId !== null) return { siteId };
  return partnerId === null ? {} : { OR: [{ partnerId }, { site: { partnerId } }] };
}

function findRow(tx: Tx, id: string) {
  return tx.deviceProfile.findUnique({
    where: { id: toRowId(id) },
    include: { site: { select: { partnerId: true } } },
  });
}

function refuseRenaming(before: string, after: string): void {
  if (before === after) return;
  const message = `A profile keeps its name: rules and addresses use "${before}". Make a new one instead.`;
  throw invalidInput('The profile', [{ path: ['name'], message, code: 'immutable' }]);
}

async function refuseTooMany(tx: Tx, scope: Scope): Promise<void> {
  const allowed = PROFILE_LIMITS.profilesPerScope;
  if ((await tx.deviceProfile.count({ where: scope })) < allowed) return;
  throw new AppError('LIMIT_EXCEEDED', `There are ${allowed} profiles here already; delete one first.`, {
    details: { limit: 'profiles', allowed },
  });
}

function toSaved({ id, partnerId, siteId, data, updatedAt }: ProfileRow): SavedDeviceProfile {
  // Written by saveDeviceProfile only, after checkCustomProfile.
  const custom = data as CustomProfile;
  return { id, partnerId, siteId, custom, profile: buildCustomProfile(custom) ?? null, updatedAt };
}
