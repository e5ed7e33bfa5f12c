/**
 * The settings that come from outside: this file is the only reader of the environment. Each one is described once, here and
 * in `.env.example` (a test holds the two lists together); what is unknown or malformed stops the start with a sentence.
 */
import { parseAddressList } from '../api/http/client-address.ts';
import { parseSecretKey } from './secret-key.ts';

export interface Env {
  readonly mode: 'production' | 'development' | 'test';
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly databasePoolSize: number;
  readonly dataDir: string;
  readonly redisUrl: string | null;
  readonly secretKey: Uint8Array | null;
  readonly trustProxy: readonly string[];
  readonly logLevel: LogLevel;
  readonly accessLog: boolean;
  readonly maxUploadBytes: number;
  readonly maxImagePixels: number;
  readonly pageCacheBytes: number;
  readonly cdnMaxAge: number;
  readonly graphiql: boolean | null;
  readonly shutdownSeconds: number;
}

export const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A setting that cannot be used; the message names it, says what is wrong and shows one that is right. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['The settings cannot be used:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

interface Setting<T> {
  readonly name: string;
  /** Throws an Error that says what is wrong, without the value when the setting is secret. */
  readonly parse: (text: string) => T;
  readonly fallback: T;
  readonly example: string;
}

const setting = <T>(name: string, parse: (text: string) => T, rest: { fallback: T; example: string }): Setting<T> => ({
  name,
  parse,
  ...rest,
});

const SETTINGS: { readonly [Key in keyof Env]: Setting<Env[Key]> } = {
  mode: setting('NODE_ENV', oneOf(['production', 'development', 'test']), {
    fallback: 'production',
    example: 'production',
  }),
  port: setting('PORT', integer(0, 65_535), { fallback: 4000, example: '4000' }),
  host: setting('HOST', hostName, { fallback: '127.0.0.1', example: '0.0.0.0' }),
  publicUrl: setting('PUBLIC_URL', origin, { fallback: null, example: 'https://cms.example.jp' }),
  databaseUrl: setting('DATABASE_URL', connection(['postgres:', 'postgresql:']), {
    fallback: null,
    example: 'postgres://utsuwa:password@localhost:5432/utsuwa',
  }),
  databaseOwnerUrl: setting('DATABASE_OWNER_URL', connection(['postgres:', 'postgresql:']), {
    fallback: null,
    example: 'postgres://owner:password@localhost:5432/utsuwa',
  }),
  databasePoolSize: setting('DATABASE_POOL_SIZE', integer(1, 500), { fallback: 10, example: '10' }),
  dataDir: setting('DATA_DIR', directory, { fallback: './data', example: './data' }),
  redisUrl: setting('REDIS_URL', connection(['redis:', 'rediss:']), {
    fallback: null,
    example: 'redis://localhost:6379',
  }),
  secretKey: setting('SECRET_KEY', parseSecretKey, {
    fallback: null,
    example: 'what `openssl rand -base64 48` prints',
  }),
  trustProxy: setting('TRUST_PROXY', parseAddressList, { fallback: [], example: '10.0.0.0/8,192.168.1.7' }),
  logLevel: setting('LOG_LEVEL', oneOf(LOG_LEVELS), { fallback: 'info', example: 'info' }),
  accessLog: setting('ACCESS_LOG', onOff, { fallback: true, example: 'on' }),
  maxUploadBytes: setting('MAX_UPLOAD_BYTES', integer(1_024, 10 * 2 ** 30), {
    fallback: 100 * 2 ** 20,
    example: '104857600',
  }),
  maxImagePixels: setting('MAX_IMAGE_PIXELS', integer(10_000, 268_402_689), {
    fallback: 50_000_000,
    example: '50000000',
  }),
  pageCacheBytes: setting('PAGE_CACHE_BYTES', integer(0, 64 * 2 ** 30), {
    fallback: 64 * 2 ** 20,
    example: '67108864',
  }),
  cdnMaxAge: setting('CDN_MAX_AGE', integer(0, 31_536_000), { fallback: 0, example: '3600' }),
  graphiql: setting('GRAPHIQL', onOff, { fallback: null, example: 'off' }),
  shutdownSeconds: setting('SHUTDOWN_SECONDS', integer(0, 600), { fallback: 10, example: '10' }),
};

/** The names of all settings, in the order of `.env.example`. */
export const SETTING_NAMES: readonly string[] = Object.values(SETTINGS).map(({ name }) => name);

/** Prefix that belongs to us: a name under it is a slip of the pen, because the settings carry none. */
const OURS = 'UTSUWA_';
/** What container platforms put there for a service of our name. */
const SERVICE_LINK = /_SERVICE_(HOST|PORT(_.*)?)$|_PORT(_\d+_(TCP|UDP).*)?$/;

export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const problems: string[] = [];
  const read = <Key extends keyof Env>(key: Key): Env[Key] => {
    const { name, parse, fallback, example } = SETTINGS[key];
    const text = source[name]?.trim();
    if (text === undefined || text === '') return fallback;
    try {
      return parse(text);
    } catch (error) {
      problems.push(`${name} ${error instanceof Error ? error.message : 'is wrong'}. Example: ${name}=${example}`);
      return fallback;
    }
  };
  const env = Object.fromEntries(Object.keys(SETTINGS).map((key) => [key, read(key as keyof Env)])) as unknown as Env;
  for (const name of Object.keys(source)) {
    if (!name.startsWith(OURS) || SERVICE_LINK.test(name)) continue;
    const meant = SETTING_NAMES.find((known) => known === name.slice(OURS.length));
    const hint =
      meant === undefined ? `The settings are ${SETTING_NAMES.join(', ')}` : `Write ${meant}: settings have no prefix`;
    problems.push(`${name} is not a setting. ${hint}.`);
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return env;
}

/**
 * Production unless said otherwise. Called before graphql-js is loaded: it reads NODE_ENV once, and its development checks
 * cost up to 45 % of execution.
 */
export function settleMode(): void {
  if ((process.env['NODE_ENV'] ?? '').trim() === '') process.env['NODE_ENV'] = 'production';
}

function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw new Error(`must be a whole number from ${min} to ${max}, not ${quote(text)}`);
    }
    return value;
  };
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => T {
  return (text) => {
    const found = values.find((value) => value === text);
    if (found === undefined) throw new Error(`must be one of ${values.join(', ')}, not ${quote(text)}`);
    return found;
  };
}

function onOff(text: string): boolean {
  if (/^(on|true|1|yes)$/i.test(text)) return true;
  if (/^(off|false|0|no)$/i.test(text)) return false;
  throw new Error(`must be on or off, not ${quote(text)}`);
}

function hostName(text: string): string {
  if (!/^[A-Za-z0-9.:_-]{1,253}$/.test(text)) throw new Error(`must be an address or host name, not ${quote(text)}`);
  return text;
}

function directory(text: string): string {
  if (text.includes('\0') || text.includes('://')) throw new Error(`must be a directory, not ${quote(text)}`);
  return text;
}

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new Error('must be an http: or https: address without user name');
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error(`must end after the host name and port, as ${url.origin}`);
  }
  return url.origin;
}

/** Never repeats the value: it holds a password. */
function connection(protocols: readonly string[]): (text: string) => string {
  return (text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const names = protocols.map((protocol) => `${protocol}//`).join(' or ');
    if (url === null || !protocols.includes(url.protocol))
      throw new Error(`must be an address that begins with ${names}`);
    if (url.hostname === '' && !url.searchParams.has('host')) throw new Error('names no host');
    return text;
  };
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
