/** The devices of each address: by the rules of its site, known to the hot path without asking anybody. */
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { deviceWatchOf } from '../../features/devices/device-watch.ts';
import { ruleSetsOf } from '../../features/devices/rule-sets.ts';
import type { RuleSet } from '../../core/devices/custom/rule-set.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { Site } from '../../features/tenancy/site.ts';
import { createDeviceFinder, type Device, type DeviceFinder } from './device-of.ts';
import type { Address } from './locate.ts';

/** The devices that ask at one address. */
export interface AddressDevices extends DeviceFinder {
  /** Counts a request; called once for each, when it is answered. */
  readonly see: (device: Device) => void;
}

export interface SiteDevices {
  /** Undefined where the rules of the address are not known (any more); `at` learns them. */
  readonly known: (address: Address) => AddressDevices | undefined;
  readonly at: (address: Address, site: Site | null) => Promise<AddressDevices>;
  readonly close: () => void;
}

/** Whether the request's socket is a proxy whose headers are believed. */
export type Trusts = (req: Pick<IncomingMessage, 'socket'>) => boolean;

const MAX_ADDRESSES = 10_000;
const FLUSH_MS = 60_000;

export function createSiteDevices(services: Services, trusts: Trusts): SiteDevices {
  const sets = ruleSetsOf(services.db);
  const watch = deviceWatchOf(services);
  const finders = new WeakMap<RuleSet, DeviceFinder>();
  const byAddress = new LRUCache<string, AddressDevices>({ max: MAX_ADDRESSES });
  let version = sets.version();
  const flushing = setInterval(() => void watch.flush(services), FLUSH_MS);
  flushing.unref();

  const finderOf = (set: RuleSet): DeviceFinder => {
    let finder = finders.get(set);
    if (finder === undefined) finders.set(set, (finder = createDeviceFinder(set, trusts)));
    return finder;
  };

  return {
    known: ({ by, name }) => {
      if (version !== sets.version()) {
        version = sets.version();
        byAddress.clear();
      }
      return byAddress.get(`${by} ${name}`);
    },
    at: async (address, site) => {
      const startedIn = sets.version();
      const finder = finderOf(await sets.of(services, site));
      const siteId = site?.id ?? null;
      const found: AddressDevices = {
        of: finder.of,
        see: (device) => {
          // What an address forces says nothing about who asks.
          if (!device.forced) watch.see(siteId, device.sighting);
        },
      };
      // Names that no site has are as many as a stranger can think of.
      if (site !== null && startedIn === sets.version()) byAddress.set(`${address.by} ${address.name}`, found);
      return found;
    },
    close: () => clearInterval(flushing),
  };
}
