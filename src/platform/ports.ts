/** The outside world, as interfaces only. Adapters stand in the folders beside this file; `app/context.ts` wires them. */
import type { DeviceProfile } from '../core/devices/profile.ts';
import type { Loss } from '../core/render/target.ts';

export interface Clock {
  /** The instant, in UTC. */
  readonly now: () => Date;
}

export interface Ids {
  /** A new UUIDv7, ordered by creation. */
  readonly uuid: () => string;
  /** Unguessable, URL-safe; `bytes` of entropy. */
  readonly token: (bytes?: number) => string;
}

export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly with: (fields: Readonly<Record<string, unknown>>) => Log;
}

/** Files by key. Keys are made by the server: `^[a-z0-9][a-z0-9/_.-]{0,199}$`, without `..`. */
export interface BlobStore {
  /** Whole or not at all: a reader never sees half a file. */
  readonly write: (key: string, content: AsyncIterable<Uint8Array> | Uint8Array) => Promise<{ bytes: number }>;
  /** Null where there is none. */
  readonly read: (key: string) => Promise<Uint8Array | null>;
  /** `bytes` is the size of the whole; `range` (both ends included) narrows only the stream. */
  readonly open: (
    key: string,
    range?: { readonly start: number; readonly end: number },
  ) => Promise<{ bytes: number; stream: AsyncIterable<Uint8Array> } | null>;
  readonly exists: (key: string) => Promise<boolean>;
  /** Moves within the store; atomic. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

export interface PasswordHasher {
  /** argon2id. */
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (hash: string, password: string) => Promise<boolean>;
}

export interface TokenSigner {
  /** A signed, short-lived JSON Web Token; `purpose` becomes its audience, so that one kind never passes for another. */
  readonly sign: (purpose: string, claims: Readonly<Record<string, unknown>>, lifetimeSeconds: number) => string;
  /** The claims, or null when forged, expired or meant for another purpose. */
  readonly verify: (purpose: string, token: string) => Readonly<Record<string, unknown>> | null;
  /** A key for one purpose, made from the installation's secret: the same on every node and after every restart. */
  readonly keyFor: (purpose: string) => Uint8Array;
}

export interface RateLimiter {
  /** Takes one from the bucket; `retryAfterSeconds` is 0 when it was allowed. */
  readonly take: (
    key: string,
    limit: { readonly max: number; readonly windowSeconds: number },
  ) => Promise<{ allowed: boolean; remaining: number; retryAfterSeconds: number }>;
}

/** News that every node of the installation must hear. */
export interface Invalidation {
  readonly siteId: string;
  /** `entry:{id}`, `asset:{id}`, `type:{name}`, `site`. */
  readonly tags: readonly string[];
}

export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/** text → bytes for a profile: charset, carrier emoji, kana, fallbacks. Synchronous; called once per page, last. */
export interface Charset {
  /** `lang` is the page's language: names for pictograms that a handset lacks are given in it. */
  readonly encode: (text: string, profile: DeviceProfile, lang?: string) => EncodedText;
  /** Form input as the profile that rendered the form sends it. */
  readonly decode: (bytes: Uint8Array, profile: DeviceProfile) => string;
  /** A urlencoded body → names and values in order, repeated names included; decode with the profile that rendered the form. */
  readonly decodeForm: (body: Uint8Array, profile: DeviceProfile) => readonly (readonly [string, string])[];
}

export interface ImageFacts {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
  /** `#rrggbb`, the average. */
  readonly colour: string;
}
