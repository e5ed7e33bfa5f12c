/** Which device asks: an explicit `?device=` first, then what a trusted edge says, else what the request's headers prove. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { RuleSet } from '../../core/devices/custom/rule-set.ts';
import type { DetectionInput } from '../../core/devices/detector.ts';
import type { Detection, DeviceProfile } from '../../core/devices/profile.ts';
import { stripIdentifiers } from '../../core/devices/identifiers.ts';
import { READ } from '../../core/devices/input.ts';
import { refineProfile } from '../../core/devices/refine.ts';
import { toSighting, type Sighting } from '../../features/devices/device-watch.ts';

export interface Device {
  readonly detection: Detection;
  readonly profile: DeviceProfile;
  /** Part of cache keys: the profile's id, and what the request narrowed of it. */
  readonly key: string;
  /** True when the address named it. */
  readonly forced: boolean;
  /** True when a trusted edge named its class, and the answer depends on that class alone. */
  readonly byEdge: boolean;
  readonly sighting: Sighting;
}

export interface DeviceFinder {
  readonly of: (req: Pick<IncomingMessage, 'headers' | 'socket'>, named: string | null) => Device;
}

/** The header in which a CDN says the class that it decided by the exported rules. */
const EDGE_HEADER = 'x-utsuwa-device-class';

/** Distinct requests remembered: enough for the head of real traffic and its tail. */
const REMEMBERED = 5_000;

/** `trusts` = whether the request comes from a proxy that is believed. */
export function createDeviceFinder(
  rules: RuleSet,
  trusts: (req: Pick<IncomingMessage, 'socket'>) => boolean,
): DeviceFinder {
  const remembered = new LRUCache<string, Device>({ max: REMEMBERED });
  const named = new Map<string, Device>();
  const keys = new Map<string, string>();

  const nameDevice = (profile: DeviceProfile, by: NamedBy): Device => {
    const name = `${by} ${profile.id}`;
    const known = named.get(name);
    if (known) return known;
    const device = namedDevice(profile, by, `=${baseKey(rules, profile)}`);
    named.set(name, device);
    return device;
  };

  const detected = (req: Pick<IncomingMessage, 'headers'>): Device => {
    const name = requestName(req);
    const known = remembered.get(name);
    if (known) return known;
    const input: DetectionInput = { userAgent: String(req.headers['user-agent'] ?? ''), headers: plainHeaders(req) };
    const detection = rules.detect(input);
    const base = rules.findProfile(detection.profile) ?? rules.findProfile('pc');
    if (!base) throw new Error(`No profile "${detection.profile}" and no default.`);
    const profile = refineProfile(base, input);
    const device: Device = {
      detection,
      profile,
      key: profile === base ? baseKey(rules, base) : keyOf(base, profile, keys),
      forced: false,
      byEdge: false,
      sighting: toSighting(input.userAgent, detection),
    };
    remembered.set(name, device);
    return device;
  };

  return {
    of: (req, wanted) => {
      const forced = wanted === null ? undefined : rules.findNamed(wanted);
      if (forced) return nameDevice(forced, 'address');
      const said = req.headers[EDGE_HEADER];
      if (typeof said !== 'string' || !trusts(req)) return detected(req);
      const profile = said.length > 20 ? undefined : EDGE_PROFILES[said.toLowerCase()];
      const found = profile === undefined ? undefined : rules.findProfile(profile);
      if (found === undefined) return detected(req);
      if (found.renderClass !== 'FEATURE_PHONE') return nameDevice(found, 'edge');
      // Handsets differ too much for one row: within the class their own headers decide.
      const handset = detected(req);
      return handset.profile.renderClass === 'FEATURE_PHONE' ? handset : nameDevice(found, 'handset');
    },
  };
}

/** `handset`: the edge says so, and the handset itself does not say which. */
type NamedBy = 'address' | 'edge' | 'handset';

/** What an edge may say, and the profile that stands for it. */
const EDGE_PROFILES: Readonly<Record<string, string>> = {
  pc: 'pc',
  tablet: 'tablet',
  smartphone: 'smartphone',
  'feature-phone': 'wap2',
  signage: 'signage',
};

/** Short for the many requests that bring a User-Agent alone; header values are cut so that a key stays small. */
function requestName(req: Pick<IncomingMessage, 'headers'>): string {
  // Serial numbers are personal, and would fill the memory with one device each.
  let name = stripIdentifiers((req.headers['user-agent'] ?? '').slice(0, 512));
  for (const header in req.headers) {
    if (READ.has(header)) name += `\n${header}:${String(req.headers[header]).slice(0, 256)}`;
  }
  return name.length > 2_000 ? createHash('sha256').update(name).digest('base64') : name;
}

function plainHeaders(req: Pick<IncomingMessage, 'headers'>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.headers)) if (typeof value === 'string') headers[name] = value;
  return headers;
}

/** A custom profile's key holds its content: a changed one never meets pages that were made for what it was. */
function baseKey(rules: RuleSet, profile: DeviceProfile): string {
  return rules.isCustom(profile.id) ? `${profile.id}~${digest(JSON.stringify(profile))}` : profile.id;
}

function keyOf(base: DeviceProfile, profile: DeviceProfile, keys: Map<string, string>): string {
  const text = JSON.stringify(profile);
  const known = keys.get(text);
  if (known) return known;
  const key = `${base.id}~${digest(text)}`;
  if (keys.size < REMEMBERED) keys.set(text, key);
  return key;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

function namedDevice(profile: DeviceProfile, by: NamedBy, key: string): Device {
  const detection: Detection = {
    class: CLASS_OF[profile.renderClass],
    renderClass: profile.renderClass,
    profile: profile.id,
    carrier: profile.carrier,
    vendor: null,
    model: null,
    os: null,
    browser: null,
    engine: null,
    rule: by === 'address' ? 'explicit' : 'edge',
    confidence: 1,
  };
  // No User-Agent: behind a shared cache the one that happens to come through says little about who asks.
  const sighting = { class: detection.class, rule: detection.rule, userAgent: '' };
  const place = by === 'address' ? key : `${by}${key}`;
  return { detection, profile, key: place, forced: by === 'address', byEdge: by === 'edge', sighting };
}

const CLASS_OF = {
  PC: 'desktop',
  TABLET: 'tablet',
  SMARTPHONE: 'smartphone',
  FEATURE_PHONE: 'feature-phone',
  SIGNAGE: 'signage',
} as const;
