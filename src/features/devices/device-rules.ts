import { checkCustomRule, RULE_LIMITS, toCustomRule, type CustomRule } from '../../core/devices/custom/rule.ts';
import { findProfile } from '../../core/devices/profiles/index.ts';
import { INSTALLATION } from '../../core/policy/can.ts';
import { AppError, invalidInput } from '../../lib/errors.ts';
import type { Tx } from '../../platform/db/database.ts';
import { authorizeAt } from '../tenancy/authorize.ts';
import type { SystemContext } from '../tenancy/context.ts';
import {
  announce,
  authorizeRow,
  countingIn,
  openScope,
  toRowId,
  type OpenScope,
  type Scope,
  type ScopeInput,
} from './scope.ts';

export interface DeviceRule extends CustomRule, Scope {
  readonly position: number;
  readonly updatedAt: Date;
}

/** The fields of a rule as they come from outside. */
export interface RuleFields {
  readonly name: string;
  readonly allOf?: readonly string[] | null | undefined;
  readonly noneOf?: readonly string[] | null | undefined;
  readonly prefix?: string | null | undefined;
  readonly class: string;
  readonly profile?: string | null | undefined;
  readonly carrier?: string | null | undefined;
  readonly vendor?: string | null | undefined;
  readonly model?: string | null | undefined;
}

export interface SaveDeviceRuleInput extends ScopeInput {
  /** Of the rule to change; left out = a new one. */
  readonly id?: string | null | undefined;
  /** Rules of one scope are asked from the lowest to the highest; 0 when left out. */
  readonly position?: number | null | undefined;
  readonly rule: RuleFields;
}

interface RuleRow extends Scope {
  readonly id: string;
  readonly position: number;
  readonly data: unknown;
  readonly updatedAt: Date;
}

/** The rules of one scope itself, in the order in which they are asked. */
export async function listDeviceRules(ctx: SystemContext, input: ScopeInput): Promise<DeviceRule[]> {
  const { scope } = await openScope(ctx, input, 'device.read');
  const rows = await ctx.db.system((tx) =>
    tx.deviceRule.findMany({ where: scope, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
  );
  return rows.map(toDeviceRule);
}

/** The rules of all scopes: for the operator's own program at the edge. */
export async function listEveryRule(ctx: SystemContext): Promise<DeviceRule[]> {
  authorizeAt(ctx.actor, 'device.read', INSTALLATION);
  const rows = await ctx.db.system((tx) => tx.deviceRule.findMany({ orderBy: { id: 'asc' } }));
  return rows.map(toDeviceRule);
}

/** Counts for the next request of every node. */
export async function saveDeviceRule(ctx: SystemContext, input: SaveDeviceRuleInput): Promise<DeviceRule> {
  const opened = input.id == null ? await openScope(ctx, input, 'device.edit') : null;
  const position = readPosition(input.position);
  return ctx.db.system(async (tx) => {
    const found = input.id == null ? null : await findRule(tx, input.id);
    const { scope, place } = opened ?? (await authorizeRow(ctx, found, 'The rule'));
    const id = found?.id ?? ctx.ids.uuid();
    const { id: _, ...data } = await readRule(tx, input.rule, { id, place });
    const values = { data, updatedAt: ctx.clock.now(), ...(position !== null && { position }) };
    await announce(tx, scope);
    if (found !== null) return toDeviceRule(await tx.deviceRule.update({ where: { id }, data: values }));
    await refuseTooMany(tx, scope);
    return toDeviceRule(await tx.deviceRule.create({ data: { ...values, ...scope, id, createdAt: ctx.clock.now() } }));
  });
}

export async function deleteDeviceRule(ctx: SystemContext, input: { readonly id: string }): Promise<string> {
  return ctx.db.system(async (tx) => {
    const found = await findRule(tx, input.id);
    const { scope } = await authorizeRow(ctx, found, 'The rule');
    await tx.deviceRule.delete({ where: { id: input.id } });
    await announce(tx, scope);
    return input.id;
  });
}

/** Checks a rule against the profiles of its place; INVALID_INPUT with every issue. */
export async function readRule(
  tx: Tx,
  fields: RuleFields,
  { id, place }: { id: string; place: OpenScope['place'] },
): Promise<CustomRule> {
  const own = await tx.deviceProfile.findMany({ where: countingIn(place), select: { name: true } });
  const names = new Set(own.map(({ name }) => name));
  const issues = checkCustomRule(fields, (name) => names.has(name) || findProfile(name) !== undefined);
  if (issues.length > 0) throw invalidInput('The rule', issues);
  return toCustomRule(id, fields);
}

async function findRule(tx: Tx, id: string) {
  return tx.deviceRule.findUnique({ where: { id: toRowId(id) }, include: { site: { select: { partnerId: true } } } });
}

async function refuseTooMany(tx: Tx, scope: Scope): Promise<void> {
  const allowed = RULE_LIMITS.rulesPerScope;
  if ((await tx.deviceRule.count({ where: scope })) < allowed) return;
  const message = `There are ${allowed} rules here already; delete one, or give one more words.`;
  throw new AppError('LIMIT_EXCEEDED', message, { details: { limit: 'rules', allowed } });
}

function readPosition(position: number | null | undefined): number | null {
  if (position == null) return null;
  if (Number.isInteger(position) && Math.abs(position) <= 1_000_000) return position;
  const message = 'Must be a whole number of at most a million.';
  throw invalidInput('The rule', [{ path: ['position'], message, code: 'out_of_range' }]);
}

function toDeviceRule({ id, partnerId, siteId, position, data, updatedAt }: RuleRow): DeviceRule {
  // Written by saveDeviceRule only, after checkCustomRule.
  return { ...(data as CustomRule), id, partnerId, siteId, position, updatedAt };
}
