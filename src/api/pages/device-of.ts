/** Which device asks: an explicit `?device=` first, else what the request's headers prove. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { createDetector, type DetectionInput } from '../../core/devices/detector.ts';
import type { Detection, DeviceProfile } from '../../core/devices/profile.ts';
import { findProfile, profileOfClass } from '../../core/devices/profiles/index.ts';
import { stripIdentifiers } from '../../core/devices/identifiers.ts';
import { READ } from '../../core/devices/input.ts';
import { refineProfile } from '../../core/devices/refine.ts';

export interface Device {
  readonly detection: Detection;
  readonly profile: DeviceProfile;
  /** Part of cache keys: the profile's id, and what the request narrowed of it. */
  readonly key: string;
  /** True when the address named it. */
  readonly forced: boolean;
}

export interface DeviceFinder {
  readonly of: (req: Pick<IncomingMessage, 'headers'>, named: string | null) => Device;
}

/** Distinct requests remembered: enough for the head of real traffic and its tail. */
const REMEMBERED = 5_000;

export function createDeviceFinder(): DeviceFinder {
  const detect = createDetector({ maxEntries: REMEMBERED });
  const remembered = new LRUCache<string, Device>({ max: REMEMBERED });
  const keys = new Map<string, string>();

  return {
    of: (req, named) => {
      const forced = named === null ? undefined : (findProfile(named) ?? profileOfClass(named));
      if (forced) return forcedDevice(forced);
      const name = requestName(req);
      const known = remembered.get(name);
      if (known) return known;
      const input: DetectionInput = { userAgent: String(req.headers['user-agent'] ?? ''), headers: plainHeaders(req) };
      const detection = detect(input);
      const base = findProfile(detection.profile) ?? findProfile('pc');
      if (!base) throw new Error(`No profile "${detection.profile}" and no default.`);
      const profile = refineProfile(base, input);
      const device: Device = { detection, profile, key: keyOf(base, profile, keys), forced: false };
      remembered.set(name, device);
      return device;
    },
  };
}

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

function keyOf(base: DeviceProfile, profile: DeviceProfile, keys: Map<string, string>): string {
  if (profile === base) return base.id;
  const text = JSON.stringify(profile);
  const known = keys.get(text);
  if (known) return known;
  const key = `${base.id}~${createHash('sha256').update(text).digest('base64url').slice(0, 8)}`;
  if (keys.size < REMEMBERED) keys.set(text, key);
  return key;
}

const forcedDevices = new Map<string, Device>();

function forcedDevice(profile: DeviceProfile): Device {
  const known = forcedDevices.get(profile.id);
  if (known) return known;
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
    rule: 'explicit',
    confidence: 1,
  };
  const device: Device = { detection, profile, key: `=${profile.id}`, forced: true };
  forcedDevices.set(profile.id, device);
  return device;
}

const CLASS_OF = {
  PC: 'desktop',
  TABLET: 'tablet',
  SMARTPHONE: 'smartphone',
  FEATURE_PHONE: 'feature-phone',
  SIGNAGE: 'signage',
} as const;
