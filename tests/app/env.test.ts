import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildConfig } from '../../src/app/config.ts';
import { readEnv, SETTING_NAMES, SettingsError } from '../../src/app/env.ts';
import { keptSecretKey, parseSecretKey } from '../../src/app/secret-key.ts';

const KEY = Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7)).toString('base64');

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('need nothing: an empty environment is the embedded database in production mode on this machine only', () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      mode: 'production',
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataDir: './data',
      logLevel: 'info',
    });
  });

  it('take the fixed names', () => {
    const env = readEnv({
      PORT: '0',
      HOST: '::',
      DATABASE_URL: 'postgres://u:p@db/utsuwa',
      DATA_DIR: '/data',
      REDIS_URL: 'redis://r:6379',
      PUBLIC_URL: 'https://cms.example.jp/',
      SECRET_KEY: KEY,
      TRUST_PROXY: '10.0.0.0/8, loopback',
      GRAPHIQL: 'on',
    });
    expect(env).toMatchObject({
      port: 0,
      host: '::',
      databaseUrl: 'postgres://u:p@db/utsuwa',
      dataDir: '/data',
      redisUrl: 'redis://r:6379',
      publicUrl: 'https://cms.example.jp',
      trustProxy: ['10.0.0.0/8', 'loopback'],
      graphiql: true,
    });
    expect(env.secretKey).toHaveLength(32);
  });

  it.each([
    ['PORT', '80000', 'whole number from 0 to 65535'],
    ['PORT', '4000; rm', 'whole number'],
    ['PORT', '-1', 'whole number'],
    ['HOST', 'http://x', 'address or host name'],
    ['PUBLIC_URL', 'cms.example.jp', 'http: or https:'],
    ['PUBLIC_URL', 'https://cms.example.jp/cms', 'must end after the host name'],
    ['PUBLIC_URL', 'https://user:hunter22@cms.example.jp', 'without user name'],
    ['DATABASE_URL', 'mysql://root:hunter22@db/x', 'postgres://'],
    ['DATABASE_URL', 'hunter22', 'postgres://'],
    ['DATABASE_OWNER_URL', 'hunter22', 'postgres://'],
    ['REDIS_URL', 'http://:hunter22@x', 'redis://'],
    ['SECRET_KEY', 'hunter22', 'at least 32 bytes'],
    ['SECRET_KEY', 'hunter22 with spaces', 'base64 or hex'],
    ['SECRET_KEY', 'ab'.repeat(40), 'must be random'],
    ['TRUST_PROXY', 'true', 'addresses or networks'],
    ['TRUST_PROXY', '0.0.0.0/0', 'addresses or networks'],
    ['LOG_LEVEL', 'loud', 'info, warn, error, silent'],
    ['GRAPHIQL', 'maybe', 'on or off'],
    ['ACCESS_LOG', '2', 'on or off'],
    ['NODE_ENV', 'prod', 'production, development, test'],
    ['MAX_UPLOAD_BYTES', '10MB', 'whole number'],
    ['MAX_IMAGE_PIXELS', '1', 'whole number from 10000'],
    ['PAGE_CACHE_BYTES', '1e9', 'whole number'],
    ['DATABASE_POOL_SIZE', '0', 'whole number from 1'],
    ['DATA_DIR', 's3://bucket', 'directory'],
    ['SHUTDOWN_SECONDS', 'ten', 'whole number'],
  ])('refuse %s=%s by name, with what is wrong and an example, and never repeat a secret', (name, value, reason) => {
    const [problem, ...others] = problemsOf({ [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} `));
    expect(problem).toContain(reason);
    expect(problem).toContain(`Example: ${name}=`);
    expect(problem).not.toContain('hunter22');
  });

  it('tell all problems at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y', UTSUWA_Z: '1' })).toHaveLength(3);
  });

  it('refuse a prefix they do not have, and say which setting was meant', () => {
    expect(problemsOf({ UTSUWA_PORT_NUMBER: '1' })[0]).toContain('UTSUWA_PORT_NUMBER is not a setting');
    expect(problemsOf({ UTSUWA_DATA_DIR: './x' })[0]).toContain('Write DATA_DIR');
  });

  it('bear what container platforms put there for a service called utsuwa', () => {
    const links = {
      UTSUWA_SERVICE_HOST: '10.0.0.1',
      UTSUWA_SERVICE_PORT_HTTP: '4000',
      UTSUWA_PORT: 'tcp://10.0.0.1:4000',
      UTSUWA_PORT_4000_TCP_ADDR: '10.0.0.1',
    };
    expect(problemsOf(links)).toEqual([]);
  });

  it('are all explained in .env.example, and nothing else is', () => {
    const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const named = [...text.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]);
    expect([...named].sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('of .env.example are themselves right', () => {
    const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const source = Object.fromEntries(
      [...text.matchAll(/^#([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(problemsOf(source)).toEqual([]);
  });
});

describe('the configuration', () => {
  it('keeps a secret key beside the embedded database, readable by its owner only, and the same at the next start', () => {
    const dir = mkdtempSync(join(tmpdir(), 'utsuwa-key-'));
    try {
      const first = buildConfig(readEnv({ DATA_DIR: dir }));
      const second = buildConfig(readEnv({ DATA_DIR: dir }));
      expect(first.secrets.key.length).toBeGreaterThanOrEqual(32);
      expect(Buffer.from(second.secrets.key).equals(first.secrets.key)).toBe(true);
      expect(statSync(join(dir, 'secret.key')).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('refuses a damaged key file instead of making a new one in silence', () => {
    const dir = mkdtempSync(join(tmpdir(), 'utsuwa-key-'));
    try {
      writeFileSync(join(dir, 'secret.key'), 'short\n');
      expect(() => keptSecretKey(dir)).toThrow(/secret\.key cannot be used/);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('demands a shared key with a database server in production, and not in development', () => {
    const server = { DATABASE_URL: 'postgres://u@db/x' };
    expect(() => buildConfig(readEnv(server))).toThrow(/SECRET_KEY is needed with DATABASE_URL/);
    const dir = mkdtempSync(join(tmpdir(), 'utsuwa-key-'));
    try {
      const config = buildConfig(readEnv({ ...server, NODE_ENV: 'development', DATA_DIR: dir }));
      expect(config).toMatchObject({ graphiql: true, database: { mode: 'server', ownerUrl: server.DATABASE_URL } });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('refuses an owner of a database that is not named', () => {
    expect(() => buildConfig(readEnv({ DATABASE_OWNER_URL: 'postgres://o@db/x', SECRET_KEY: KEY }))).toThrow(
      /DATABASE_URL is not/,
    );
  });

  it('reads keys in hex, base64 and URL-safe base64', () => {
    const bytes = Buffer.from(KEY, 'base64');
    for (const text of [bytes.toString('hex'), KEY, bytes.toString('base64url')]) {
      expect(Buffer.from(parseSecretKey(text)).equals(bytes)).toBe(true);
    }
  });
});
