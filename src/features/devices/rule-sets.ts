/** The rules of each site in memory, until news says that they changed: detecting a device never asks the database. */
import { LRUCache } from 'lru-cache';
import type { CustomProfile } from '../../core/devices/custom/profile.ts';
import { createRuleSet, type RuleSet } from '../../core/devices/custom/rule-set.ts';
import type { CustomRule } from '../../core/devices/custom/rule.ts';
import { INSTALLATION, placeOfSite, type Place } from '../../core/policy/can.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { byNarrowness, concernsDevices, countingIn, type Scope } from './scope.ts';

const MAX_SITES = 5_000;
/** Different sets of rules kept; sites with the same rules share one. */
const MAX_SETS = 200;
/** Answers that a set remembers: enough for the head of real traffic and its tail where all sites share it. */
const ANSWERS = { builtIn: 5_000, custom: 1_000 } as const;

export interface RuleSets {
  /** Null = where no site is: the installation's own. */
  readonly of: (services: Services, site: Pick<Site, 'id' | 'partnerId'> | null) => Promise<RuleSet>;
  /** Goes up whenever an answer of `of` may have changed. */
  readonly version: () => number;
}

const BUILT_IN = createRuleSet({ rules: [], profiles: [], maxEntries: ANSWERS.builtIn });

const all = new WeakMap<Database, RuleSets>();

export function ruleSetsOf(db: Database): RuleSets {
  let sets = all.get(db);
  if (sets === undefined) {
    sets = createRuleSets(db);
    all.set(db, sets);
  }
  return sets;
}

function createRuleSets(db: Database): RuleSets {
  const bySite = new LRUCache<string, RuleSet>({ max: MAX_SITES });
  const bySignature = new LRUCache<string, RuleSet>({ max: MAX_SETS });
  const loading = new Map<string, Promise<RuleSet>>();
  let version = 0;
  db.onInvalidation(({ tags }) => {
    if (!concernsDevices(tags)) return;
    version += 1;
    loading.clear();
    bySite.clear();
  });

  const load = async (services: Services, place: Place): Promise<RuleSet> => {
    const { rules, profiles } = await readCounting(services.db, place);
    if (rules.length === 0 && profiles.length === 0) return BUILT_IN;
    const signature = JSON.stringify([rules, profiles]);
    const known = bySignature.get(signature);
    if (known) return known;
    const set = createRuleSet({ rules, profiles, maxEntries: ANSWERS.custom });
    bySignature.set(signature, set);
    return set;
  };

  return {
    version: () => version,
    of: async (services, site) => {
      const place = site === null ? INSTALLATION : placeOfSite(site);
      const key = place.siteId ?? '';
      const known = bySite.get(key) ?? loading.get(key);
      if (known !== undefined) return known;
      const startedIn = version;
      const promise = load(services, place)
        .then((set) => {
          // Rules that changed while they were read answer once and are not kept.
          if (startedIn === version) bySite.set(key, set);
          return set;
        })
        .finally(() => {
          if (loading.get(key) === promise) loading.delete(key);
        });
      loading.set(key, promise);
      return promise;
    },
  };
}

/** A rule with where it stands among the others. */
export interface PlacedRule extends CustomRule, Scope {
  readonly position: number;
}

/** The rules and profiles that count in a place, the narrowest scope's first. */
export async function readCounting(
  db: Database,
  place: Place,
): Promise<{ rules: PlacedRule[]; profiles: CustomProfile[] }> {
  const where = countingIn(place);
  const { ruleRows, profileRows } = await db.system(async (tx) => ({
    ruleRows: await tx.deviceRule.findMany({ where, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    profileRows: await tx.deviceProfile.findMany({ where, orderBy: { id: 'asc' } }),
  }));
  return {
    rules: ruleRows.sort(byNarrowness).map(({ id, partnerId, siteId, position, data }) => ({
      // Written by saveDeviceRule only, after checkCustomRule.
      ...(data as unknown as CustomRule),
      id,
      partnerId,
      siteId,
      position,
    })),
    profiles: profileRows.sort(byNarrowness).map((row) => row.data as unknown as CustomProfile),
  };
}
