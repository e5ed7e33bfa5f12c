/** Tries a rule on the User-Agents that lately asked, before anybody is sent another page because of it. */
import { buildCustomProfile } from '../../core/devices/custom/profile.ts';
import { detectWith } from '../../core/devices/custom/rule-set.ts';
import type { CustomRule } from '../../core/devices/custom/rule.ts';
import type { DeviceProfile } from '../../core/devices/profile.ts';
import { findProfile } from '../../core/devices/profiles/index.ts';
import type { Place } from '../../core/policy/can.ts';
import type { SystemContext } from '../tenancy/context.ts';
import { readRule, type RuleFields } from './device-rules.ts';
import { deviceWatchOf } from './device-watch.ts';
import { readCounting, type PlacedRule } from './rule-sets.ts';
import { byNarrowness, openScope, type ScopeInput } from './scope.ts';

export interface PreviewDeviceRuleInput extends ScopeInput {
  /** Of the rule that this one would replace. */
  readonly id?: string | null | undefined;
  readonly position?: number | null | undefined;
  readonly rule: RuleFields;
}

export interface RuleChange {
  readonly userAgent: string;
  readonly requests: number;
  readonly classBefore: string;
  readonly classAfter: string;
  readonly profileBefore: string;
  readonly profileAfter: string;
}

export interface RulePreview {
  /** User-Agents and requests of the sample that the rule was tried on. */
  readonly sampled: number;
  readonly sampledRequests: number;
  /** Those for which the rule holds, whether or not that changes anything. */
  readonly matchedRequests: number;
  /** Those that would get another class, or another profile. */
  readonly changedRequests: number;
  /** The most frequent of the changed ones. */
  readonly examples: readonly RuleChange[];
}

const MAX_SAMPLE = 5_000;
const MAX_EXAMPLES = 20;
/** Only to tell the tried rule in the answers; no row has it. */
const TRIED = 'preview';

export async function previewDeviceRule(ctx: SystemContext, input: PreviewDeviceRuleInput): Promise<RulePreview> {
  const { place, scope } = await openScope(ctx, input, 'device.edit');
  await deviceWatchOf(ctx).flush(ctx);
  const tried = await ctx.db.system((tx) => readRule(tx, input.rule, { id: TRIED, place }));
  const { rules, profiles } = await readCounting(ctx.db, place);
  const custom = new Map<string, DeviceProfile>();
  for (const one of profiles) {
    const built = custom.has(one.name) ? undefined : buildCustomProfile(one);
    if (built) custom.set(one.name, built);
  }
  const find = (id: string): DeviceProfile | undefined => custom.get(id) ?? findProfile(id);
  const after = withTried(rules, { ...tried, ...scope, position: input.position ?? 0 }, input.id ?? null);
  const sample = await readSample(ctx, place);
  const outcomes = sample.map(({ userAgent, requests }) => {
    const [old, next] = [detectWith(rules, find, { userAgent }), detectWith(after, find, { userAgent })];
    return {
      matched: next.rule === `custom:${TRIED}`,
      changed: old.class !== next.class || old.profile !== next.profile,
      change: {
        userAgent,
        requests,
        classBefore: old.class,
        classAfter: next.class,
        profileBefore: old.profile,
        profileAfter: next.profile,
      },
    };
  });
  const changed = outcomes.filter((one) => one.changed);
  return {
    sampled: sample.length,
    sampledRequests: sum(outcomes),
    matchedRequests: sum(outcomes.filter((one) => one.matched)),
    changedRequests: sum(changed),
    examples: changed.slice(0, MAX_EXAMPLES).map(({ change }) => change),
  };
}

/** Where saving would put it: in the place of the rule that it replaces, else behind those of its scope and position. */
function withTried(rules: readonly PlacedRule[], tried: PlacedRule, replaced: string | null): CustomRule[] {
  if (rules.some(({ id }) => id === replaced)) return rules.map((rule) => (rule.id === replaced ? tried : rule));
  const later = rules.findIndex((rule) => {
    const width = byNarrowness(rule, tried);
    return width > 0 || (width === 0 && rule.position > tried.position);
  });
  return later < 0 ? [...rules, tried] : [...rules.slice(0, later), tried, ...rules.slice(later)];
}

/** Of the sites in the place alone: who visits a site is nobody else's business. The most frequent first. */
async function readSample(
  ctx: SystemContext,
  { partnerId, siteId }: Place,
): Promise<{ userAgent: string; requests: number }[]> {
  const where = siteId !== null ? { siteId } : partnerId !== null ? { site: { partnerId } } : {};
  const rows = await ctx.db.system((tx) =>
    tx.deviceSample.groupBy({
      by: ['userAgent'],
      where,
      _sum: { requests: true },
      orderBy: [{ _sum: { requests: 'desc' } }, { userAgent: 'asc' }],
      take: MAX_SAMPLE,
    }),
  );
  return rows.map(({ userAgent, _sum }) => ({ userAgent, requests: _sum.requests ?? 0 }));
}

function sum(outcomes: readonly { readonly change: { readonly requests: number } }[]): number {
  return outcomes.reduce((total, { change }) => total + change.requests, 0);
}
