/** Config → services: the only place that makes adapters. A test swaps some of them. */
import { join } from 'node:path';
import { judgeBudgets } from '../features/delivery/judge-budgets.ts';
import type { Services } from '../features/tenancy/context.ts';
import { createDiskBlobs } from '../platform/blobs/disk.ts';
import { charset } from '../platform/charset/charset.ts';
import { systemClock } from '../platform/clock.ts';
import { createTokenSigner } from '../platform/crypto/jwt.ts';
import { createPasswordHasher } from '../platform/crypto/passwords.ts';
import type { Database } from '../platform/db/database.ts';
import { openDatabase, type OpenDatabase } from '../platform/db/open.ts';
import { createIds } from '../platform/ids.ts';
import { createImageEngine } from '../platform/images/sharp.ts';
import { createMemoryLimiter } from '../platform/limiter/memory.ts';
import { createRedisLimiter } from '../platform/limiter/redis.ts';
import { createLog } from '../platform/log.ts';
import type { BlobStore, Clock, Log, RateLimiter } from '../platform/ports.ts';
import type { Config } from './config.ts';

export interface Overrides {
  readonly db?: Database;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly blobs?: BlobStore;
}

export interface OpenServices {
  readonly services: Services;
  /** Closes what was opened here; what came as an override is its owner's to close. */
  readonly close: () => Promise<void>;
}

/** The database is older than the program. */
class PendingMigrations extends Error {
  override readonly name = 'PendingMigrations';

  constructor(names: readonly string[]) {
    super(`The database lacks ${names.length} migration(s): ${names.join(', ')}.\nRun "utsuwa migrate" first.`);
  }
}

export async function createServices(config: Config, overrides: Overrides = {}): Promise<OpenServices> {
  const clock = overrides.clock ?? systemClock;
  const log = overrides.log ?? createLog({ level: config.log.level });
  const own = overrides.db === undefined ? await openMigrated(config, log) : null;
  const db = overrides.db ?? own;
  if (db === null) throw new Error('A database is opened or given.');
  const limiter = openLimiter(config, { clock, log });
  const services: Services = {
    db,
    blobs: overrides.blobs ?? createDiskBlobs(join(config.dataDir, 'blobs')),
    images: createImageEngine({ maxPixels: config.settings.maxImagePixels }),
    charset,
    clock,
    ids: createIds(clock),
    log,
    passwords: createPasswordHasher(),
    tokens: createTokenSigner(config.secrets.key, clock),
    limiter: limiter.limiter,
    settings: config.settings,
    publishGate: judgeBudgets,
  };
  return {
    services,
    close: async () => {
      await limiter.close();
      await own?.close();
    },
  };
}

/** The database as the settings name it; `owner` = with the rights to change its schema. */
export function openConfigured(config: Config, log: Log, owner = false): Promise<OpenDatabase> {
  const { database, dataDir } = config;
  return openDatabase({
    dataDir,
    log,
    ...(database.mode === 'server' && { url: owner ? database.ownerUrl : database.url, poolSize: database.poolSize }),
    // Nothing can be served or saved any more; whoever supervises the process starts it anew.
    onFatal: () => process.exit(1),
  });
}

/** The embedded database belongs to this process and is brought up to date at once; a server may serve older nodes still. */
async function openMigrated(config: Config, log: Log): Promise<OpenDatabase> {
  const db = await openConfigured(config, log);
  try {
    if (db.mode === 'embedded') {
      await db.migrate();
    } else {
      const pending = await db.pendingMigrations();
      if (pending.length > 0) throw new PendingMigrations(pending);
    }
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

function openLimiter(
  { redisUrl }: Config,
  { clock, log }: { clock: Clock; log: Log },
): { limiter: RateLimiter; close: () => Promise<void> } {
  if (redisUrl === null) return { limiter: createMemoryLimiter(clock), close: () => Promise.resolve() };
  const limiter = createRedisLimiter({ url: redisUrl, log });
  return { limiter, close: limiter.close };
}
