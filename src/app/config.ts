/** Env → Config: defaults that depend on each other, cross-checks, and the secrets in a part of their own. */
import { isAbsolute, resolve } from 'node:path';
import type { Settings } from '../features/tenancy/context.ts';
import { SettingsError, type Env, type LogLevel } from './env.ts';
import { keptSecretKey } from './secret-key.ts';

export interface Config {
  readonly mode: Env['mode'];
  readonly listen: { readonly host: string; readonly port: number };
  readonly database: DatabaseConfig;
  readonly dataDir: string;
  readonly redisUrl: string | null;
  readonly log: { readonly level: LogLevel; readonly access: boolean };
  readonly trustProxy: readonly string[];
  readonly graphiql: boolean;
  readonly shutdownMs: number;
  readonly settings: Settings;
  readonly secrets: { readonly key: Uint8Array };
}

export type DatabaseConfig =
  | { readonly mode: 'embedded' }
  | { readonly mode: 'server'; readonly url: string; readonly ownerUrl: string; readonly poolSize: number };

export function buildConfig(env: Env): Config {
  const dataDir = isAbsolute(env.dataDir) ? env.dataDir : resolve(env.dataDir);
  return {
    mode: env.mode,
    listen: { host: env.host, port: env.port },
    database: databaseOf(env),
    dataDir,
    redisUrl: env.redisUrl,
    log: { level: env.logLevel, access: env.accessLog && env.logLevel === 'info' },
    trustProxy: env.trustProxy,
    graphiql: env.graphiql ?? env.mode === 'development',
    shutdownMs: env.shutdownSeconds * 1000,
    settings: {
      publicUrl: env.publicUrl ?? `http://localhost:${env.port}`,
      maxUploadBytes: env.maxUploadBytes,
      maxImagePixels: env.maxImagePixels,
      pageCacheBytes: env.pageCacheBytes,
      cdnMaxAge: env.cdnMaxAge,
    },
    secrets: { key: secretKeyOf(env, dataDir) },
  };
}

function databaseOf(env: Env): DatabaseConfig {
  if (env.databaseUrl === null) {
    if (env.databaseOwnerUrl !== null) {
      throw new SettingsError([
        'DATABASE_OWNER_URL is set, but DATABASE_URL is not: set both, or neither for the embedded database',
      ]);
    }
    return { mode: 'embedded' };
  }
  return {
    mode: 'server',
    url: env.databaseUrl,
    ownerUrl: env.databaseOwnerUrl ?? env.databaseUrl,
    poolSize: env.databasePoolSize,
  };
}

/**
 * With the embedded database the key lives beside the data, so that one directory is the whole installation. Several nodes on
 * one server share nothing but settings: there a key of a node's own would sign people out at every other request.
 */
function secretKeyOf(env: Env, dataDir: string): Uint8Array {
  if (env.secretKey !== null) return env.secretKey;
  if (env.databaseUrl !== null && env.mode === 'production') {
    throw new SettingsError([
      'SECRET_KEY is needed with DATABASE_URL: every node must sign with the same key. Make one with `openssl rand -base64 48`',
    ]);
  }
  return keptSecretKey(dataDir);
}
