/** A whole installation for a test: a database of its own, the real server on a free port, a clock that stands still. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildConfig, type Config } from '../../src/app/config.ts';
import { createServices, type OpenServices } from '../../src/app/context.ts';
import { JOB_HANDLERS } from '../../src/app/jobs.ts';
import { readEnv } from '../../src/app/env.ts';
import { startServer, type Running } from '../../src/app/start.ts';
import type { Role } from '../../src/core/policy/roles.ts';
import { SYSTEM } from '../../src/features/auth/actor.ts';
import { createMember } from '../../src/features/auth/members.ts';
import { runDueJobs } from '../../src/features/jobs/run-due-jobs.ts';
import type { Services, SiteContext, SystemContext } from '../../src/features/tenancy/context.ts';
import { createPartner, type Partner } from '../../src/features/tenancy/partners.ts';
import { createSite, type CreateSiteInput } from '../../src/features/tenancy/create-site.ts';
import { openSite } from '../../src/features/tenancy/open-site-context.ts';
import type { Site } from '../../src/features/tenancy/site.ts';
import { createMemoryBlobs } from '../../src/platform/blobs/memory.ts';
import { createSettableClock, type SettableClock } from './clock.ts';
import { openTestDatabase } from './database.ts';
import { sendRequest, type HttpAnswer } from './http.ts';

export type { HttpAnswer };
import { createRecordingLog, type LogLine } from './log.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked into by the tests that asked
type Json = any;

export interface GraphQLAnswer {
  readonly status: number;
  readonly data: Readonly<Record<string, Json>>;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface AskOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WorldMember {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** Access token, good for ten minutes of the world's clock. */
  readonly token: string;
}

export interface World {
  readonly url: string;
  readonly services: Services;
  readonly config: Config;
  readonly clock: SettableClock;
  /** May do everything; for what a test takes for granted. */
  readonly system: SystemContext;
  /** An operator; the same one each time, with a fresh token. */
  readonly admin: () => Promise<WorldMember>;
  readonly member: (grant: { role: Role; partner?: string; site?: string; password?: string }) => Promise<WorldMember>;
  readonly signIn: (who: { email: string; password: string }) => Promise<string>;
  readonly partner: (input?: { slug?: string; name?: string }) => Promise<Partner>;
  /** Of a new partner unless one is given. */
  readonly site: (input?: Partial<CreateSiteInput>) => Promise<Site>;
  /** Verbs on a site, with every right. */
  readonly open: (site: string) => Promise<SiteContext>;
  readonly graphql: (query: string, variables?: object, options?: AskOptions) => Promise<GraphQLAnswer>;
  /** The content API of a site. */
  readonly content: (site: string, query: string, variables?: object, options?: AskOptions) => Promise<GraphQLAnswer>;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<HttpAnswer>;
  readonly send: (
    method: string,
    path: string,
    options?: { body?: string | Uint8Array | readonly Uint8Array[]; headers?: Readonly<Record<string, string>> },
  ) => Promise<HttpAnswer>;
  /** Runs the jobs that are due by the world's clock; answers how many. No world runs them by itself. */
  readonly runJobs: () => Promise<number>;
  readonly logged: () => readonly LogLine[];
  /** The next call of this throws. */
  readonly breakNext: (what: 'db.system' | 'db.ping', error: Error) => void;
  /** Counts password verifications from now on. */
  readonly countPasswordChecks: () => () => number;
  /** Requests whose headers have arrived since the start. */
  readonly begun: () => number;
  /** Stops the server, keeps the database. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WorldOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly shutdownMs?: number;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const port = await freePort();
  const key = Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37) % 251)).toString('base64');
  const env = {
    NODE_ENV: 'test',
    PORT: String(port),
    HOST: '127.0.0.1',
    SECRET_KEY: key,
    TRUST_PROXY: 'loopback',
    ...options.env,
  };
  const built = buildConfig(readEnv(env));
  const config: Config = { ...built, shutdownMs: options.shutdownMs ?? built.shutdownMs };

  const clock = createSettableClock();
  const log = createRecordingLog();
  const testDatabase = await openTestDatabase();
  const broken = new Map<string, Error>();
  const failing = (what: string): void => {
    const error = broken.get(what);
    broken.delete(what);
    if (error !== undefined) throw error;
  };
  const db = {
    ...testDatabase.db,
    system: async <T>(work: Parameters<typeof testDatabase.db.system<T>>[0]): Promise<T> => {
      failing('db.system');
      return testDatabase.db.system(work);
    },
    ping: async (): Promise<void> => {
      failing('db.ping');
      return testDatabase.db.ping();
    },
  };
  let checks = 0;
  const opened: OpenServices = await createServices(config, { db, clock, log: log.log, blobs: createMemoryBlobs() });
  const services: Services = {
    ...opened.services,
    passwords: {
      hash: opened.services.passwords.hash,
      verify: (hash, password) => {
        checks += 1;
        return opened.services.passwords.verify(hash, password);
      },
    },
  };
  const running: Running = await startServer(services, config, {
    write: (fields) => log.log.info(fields, 'request'),
    flush: () => undefined,
  });
  let begun = 0;
  running.server.on('request', () => {
    begun += 1;
  });
  const system: SystemContext = { ...services, actor: SYSTEM };

  let serial = 0;
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= running.close());

  const send: World['send'] = (method, path, options) => sendRequest(running.url + path, { method, ...options });
  const ask = async (path: string, request: object, { token, headers = {} }: AskOptions): Promise<GraphQLAnswer> => {
    const answer = await send('POST', path, {
      body: JSON.stringify(request),
      headers: {
        'Content-Type': 'application/json',
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
    return { status: answer.status, data: {}, ...(JSON.parse(answer.text) as object) };
  };

  const graphql: World['graphql'] = (query, variables = {}, asked = {}) => ask('/graphql', { query, variables }, asked);
  const signIn: World['signIn'] = async ({ email, password }) => {
    serial += 1;
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    // From an address of its own: a test about something else never meets the limit of tries.
    const from = `192.0.2.${serial % 250}`;
    const answer = await graphql(query, { input: { email, password } }, { headers: { 'X-Forwarded-For': from } });
    if (answer.errors !== undefined) throw new Error(`Cannot sign in: ${JSON.stringify(answer.errors)}`);
    return answer.data['signIn'].accessToken as string;
  };
  const member: World['member'] = async ({ role, partner, site, password = 'correct horse battery' }) => {
    serial += 1;
    const email = `${role.toLowerCase()}-${serial}@example.jp`;
    const grants = [{ role, partner: partner ?? null, site: site ?? null }];
    const { id } = await createMember(system, { email, name: `${role} ${serial}`, password, grants });
    return { id, email, password, token: await signIn({ email, password }) };
  };
  const partner: World['partner'] = ({ slug, name } = {}) => {
    serial += 1;
    return createPartner(system, { slug: slug ?? `partner-${serial}`, name: name ?? `Partner ${serial}` });
  };
  const site: World['site'] = async (input = {}) => {
    serial += 1;
    const owner = input.partner ?? (await partner()).id;
    const made = await createSite(system, {
      slug: `site-${serial}`,
      name: `Site ${serial}`,
      defaultLocale: 'ja',
      ...input,
      partner: owner,
    });
    return made.site;
  };
  let admin: Promise<WorldMember> | null = null;

  return {
    url: running.url,
    services,
    config,
    clock,
    system,
    admin: async () => {
      const made = await (admin ??= member({ role: 'operator' }));
      return { ...made, token: await signIn(made) };
    },
    member,
    signIn,
    partner,
    site,
    open: (ref) => openSite(system, ref),
    graphql,
    content: (slug, query, variables = {}, asked = {}) => ask(`/sites/${slug}/graphql`, { query, variables }, asked),
    get: (path, headers = {}) => send('GET', path, { headers }),
    send,
    runJobs: () => runDueJobs(services, JOB_HANDLERS),
    logged: log.lines,
    breakNext: (what, error) => broken.set(what, error),
    countPasswordChecks: () => {
      const before = checks;
      return () => checks - before;
    },
    begun: () => begun,
    stop,
    close: async () => {
      await stop();
      await opened.close();
      await testDatabase.close();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
