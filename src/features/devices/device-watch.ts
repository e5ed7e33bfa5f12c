/**
 * Who asks, counted: per class, per rule, and a sample of User-Agents for each site. Counting costs a few map look-ups per
 * request; the sample is gathered for a minute and then written in one statement, so that a flood of strangers costs no more.
 */
import type { Detection } from '../../core/devices/profile.ts';
import { stripIdentifiers } from '../../core/devices/identifiers.ts';
import { cleanUserAgent } from '../../core/devices/input.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Services } from '../tenancy/context.ts';

/** What is counted of a request; made once for many requests of one device. */
export interface Sighting {
  readonly class: Detection['class'];
  readonly rule: string;
  /** Without what identifies a person, cut to `SAMPLE_LENGTH`. */
  readonly userAgent: string;
}

export interface Count {
  readonly name: string;
  readonly requests: number;
}

export interface DeviceCounts {
  readonly since: Date;
  readonly requests: number;
  readonly classes: readonly Count[];
  readonly rules: readonly Count[];
  /** Requests that no rule knew. */
  readonly fellToDefault: number;
}

export interface DeviceWatch {
  /** `siteId` null = no site answered. */
  readonly see: (siteId: string | null, sighting: Sighting) => void;
  readonly counts: () => DeviceCounts;
  /** Writes what was gathered; failures are logged, never thrown. */
  readonly flush: (services: Services) => Promise<void>;
}

const SAMPLE_LENGTH = 256;
/** New User-Agents of one site, and sites, between two flushes; more are counted but not sampled. */
const GATHERED = { perSite: 200, sites: 500 } as const;
/** Kept of a site: the newest, and besides them the most frequent. */
const KEPT = { newest: 300, frequent: 200, days: 30 } as const;
/** Names of rules are few; `proxied:` ones combine. */
const MAX_NAMES = 2_000;

const watches = new WeakMap<Database, DeviceWatch>();

/** One for the process: counters are this node's, the sample is everybody's. */
export function deviceWatchOf(services: Services): DeviceWatch {
  let watch = watches.get(services.db);
  if (watch === undefined) {
    watch = createDeviceWatch(services);
    watches.set(services.db, watch);
  }
  return watch;
}

export function toSighting(userAgent: string, { class: found, rule }: Detection): Sighting {
  return { class: found, rule, userAgent: sampleOf(userAgent) };
}

/** What of a User-Agent may be stored. Stripped before it is cut: a cut identifier would no longer be recognised. */
function sampleOf(userAgent: string): string {
  return stripIdentifiers(cleanUserAgent(userAgent)).slice(0, SAMPLE_LENGTH);
}

function isDefaultRule(rule: string): boolean {
  return rule.startsWith('default-');
}

interface Gathered {
  readonly sighting: Sighting;
  requests: number;
}

function createDeviceWatch({ clock }: Services): DeviceWatch {
  const since = clock.now();
  const classes = new Map<string, number>();
  const rules = new Map<string, number>();
  let gathered = new Map<string, Map<string, Gathered>>();
  let requests = 0;
  let fellToDefault = 0;

  return {
    see: (siteId, sighting) => {
      requests += 1;
      add(classes, sighting.class);
      add(rules, sighting.rule);
      if (isDefaultRule(sighting.rule)) fellToDefault += 1;
      if (siteId === null || sighting.userAgent === '') return;
      let ofSite = gathered.get(siteId);
      if (ofSite === undefined) {
        if (gathered.size >= GATHERED.sites) return;
        gathered.set(siteId, (ofSite = new Map()));
      }
      const known = ofSite.get(sighting.userAgent);
      if (known) known.requests += 1;
      else if (ofSite.size < GATHERED.perSite) ofSite.set(sighting.userAgent, { sighting, requests: 1 });
    },
    counts: () => ({ since, requests, classes: sorted(classes), rules: sorted(rules), fellToDefault }),
    flush: async (services) => {
      if (gathered.size === 0) return;
      const rows = [...gathered].flatMap(([siteId, agents]) =>
        [...agents.values()].map((row) => toRow(services, siteId, row)),
      );
      gathered = new Map();
      try {
        await write(services, rows);
      } catch (error) {
        services.log.warn({ err: error, rows: rows.length }, 'The sample of User-Agents was not written');
      }
    },
  };
}

type SampleRow = Readonly<Record<'id' | 'site_id' | 'user_agent' | 'class' | 'rule', string>> & {
  readonly requests: number;
};

function toRow({ ids }: Services, siteId: string, { sighting, requests }: Gathered): SampleRow {
  const { userAgent, class: found, rule } = sighting;
  return { id: ids.uuid(), site_id: siteId, user_agent: userAgent, class: found, rule, requests };
}

/** One parameter for all rows. A site that was deleted meanwhile is left out; the newest class and rule count. */
async function write({ db, clock }: Services, rows: readonly SampleRow[]): Promise<void> {
  const now = clock.now();
  const oldest = new Date(now.getTime() - KEPT.days * 86_400_000);
  const sites = [...new Set(rows.map((row) => row.site_id))];
  await db.system(async (tx) => {
    await tx.$executeRaw`INSERT INTO device_sample (id, site_id, user_agent, class, rule, requests, seen_at)
      SELECT r.id, r.site_id, r.user_agent, r.class, r.rule, r.requests, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id uuid, site_id uuid, user_agent text, class text, rule text, requests int) JOIN site ON site.id = r.site_id
      ORDER BY r.site_id, r.user_agent
      ON CONFLICT (site_id, user_agent) DO UPDATE SET class = excluded.class, rule = excluded.rule, seen_at = excluded.seen_at,
        requests = LEAST(device_sample.requests::bigint + excluded.requests, 2147483647)::int`;
    await tx.$executeRaw`DELETE FROM device_sample WHERE id IN (
      SELECT id FROM (SELECT id, seen_at, row_number() OVER (PARTITION BY site_id ORDER BY seen_at DESC, id) AS newest,
          row_number() OVER (PARTITION BY site_id ORDER BY requests DESC, id) AS frequent
        FROM device_sample WHERE site_id = ANY(${sites}::uuid[])) AS ranked
      WHERE (newest > ${KEPT.newest}::int AND frequent > ${KEPT.frequent}::int) OR seen_at < ${oldest})`;
  });
}

function add(counts: Map<string, number>, name: string): void {
  const before = counts.get(name);
  if (before !== undefined || counts.size < MAX_NAMES) counts.set(name, (before ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts].map(([name, requests]) => ({ name, requests })).sort((a, b) => b.requests - a.requests);
}
