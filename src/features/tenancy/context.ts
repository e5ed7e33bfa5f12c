import type { Database, Tx } from '../../platform/db/database.ts';
import type { LocalePublication } from '../../core/model/build-publications.ts';
import type { ContentType } from '../../core/model/content-type.ts';
import type { Issue } from '../../lib/errors.ts';
import type { ImageEngine } from '../../platform/images/engine.ts';
import type {
  BlobStore,
  Charset,
  Clock,
  Ids,
  Log,
  PasswordHasher,
  RateLimiter,
  TokenSigner,
} from '../../platform/ports.ts';
import type { Site } from './site.ts';

// Doors may not import platform: the ports they name come through here.
export type { Clock, Log };

/** What every verb may use; made once by `app/context.ts`, with overrides in tests. */
export interface Services {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly images: ImageEngine;
  readonly charset: Charset;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly passwords: PasswordHasher;
  readonly tokens: TokenSigner;
  readonly limiter: RateLimiter;
  readonly settings: Settings;
  readonly publishGate: PublishGate;
}

/**
 * Judges what is about to be published, inside the transaction that publishes it; with `issues` nothing is. It renders pages, which
 * stands behind publishing in the import law, so `app/context.ts` wires it.
 */
export type PublishGate = (
  ctx: SiteContext,
  tx: Tx,
  candidate: PublishCandidate,
) => Promise<{ readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] }>;

export interface PublishCandidate {
  readonly entryId: string;
  readonly contentType: ContentType;
  readonly publications: readonly LocalePublication[];
}

/** Settings that verbs need; `app/config.ts` makes them from the environment. */
export interface Settings {
  /** Origin of the installation without a trailing slash: `https://cms.example.jp`. */
  readonly publicUrl: string;
  /** Largest upload in bytes. */
  readonly maxUploadBytes: number;
  /** Largest image in pixels (width × height). */
  readonly maxImagePixels: number;
  /** Bytes of finished pages kept in memory. */
  readonly pageCacheBytes: number;
  /** Seconds that a trusted proxy may keep pages that are public; 0 = it is told no time. */
  readonly cdnMaxAge: number;
}

/** Who acts. Rights are decided by `core/policy` from `grants`. */
export interface Actor {
  readonly kind: 'member' | 'token' | 'anonymous' | 'system';
  readonly id: string;
  readonly grants: readonly Grant[];
}

export interface Grant {
  readonly role: 'operator' | 'partnerAdmin' | 'siteAdmin' | 'editor' | 'author' | 'viewer';
  /** null = the whole installation. */
  readonly partnerId: string | null;
  /** null = every site of the partner. */
  readonly siteId: string | null;
}

/** The context of a verb outside any site: sign-in, partners, sites. */
export interface SystemContext extends Services {
  readonly actor: Actor;
}

/** The context of every verb on content: bound to exactly one site. */
export interface SiteContext extends SystemContext {
  readonly site: Site;
}
