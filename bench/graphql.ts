/**
 * The content API as a whole server: one article by slug with its category (A), twenty of one category, newest first, with
 * 2 KB bodies and category (B), twenty titles (C); uncached, where every request reaches the database, and from the cache.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { buildConfig } from '../src/app/config.ts';
import { createServices, openConfigured } from '../src/app/context.ts';
import { readEnv } from '../src/app/env.ts';
import { compare, FULL, printFigures, QUICK, startServer, type BenchServer, type HttpRequest } from './load.ts';
import { CATEGORIES, seedContentSite } from './parts/content-site.ts';

const QUERIES = {
  A: 'query ($slug: String!) { article(by: { slug: $slug }) { id title slug body { json } category { name slug } } }',
  B: `query ($category: String!) { articles(first: 20, where: { category: { slug: { eq: $category } } }, orderBy: [{ field: PUBLISHED_AT, direction: DESC }]) {
    nodes { id title slug body { json } category { name slug } } pageInfo { hasNextPage endCursor } } }`,
  C: '{ articles(first: 20) { nodes { title slug } } }',
} as const;

type Environment = Readonly<Record<string, string>>;

export async function run({ quick }: { quick: boolean }): Promise<Record<string, unknown>> {
  const articles = Number(process.env['BENCH_ARTICLES'] ?? 1_000);
  const home = mkdtempSync(join(tmpdir(), 'utsuwa-bench-'));
  const database = await temporaryDatabase();
  const servers: BenchServer[] = [];
  try {
    const environment = (name: string): Environment => ({
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ACCESS_LOG: 'off',
      REDIS_URL: '',
      DATABASE_URL: database.url,
      SECRET_KEY: 'kG2nQ8pZ0sVb4yXe6tRw1uHc3mJd5fLa7oKi9PzTqWs=',
      DATA_DIR: join(home, name),
    });
    const seededAt = Date.now();
    await seed(environment('cached'), articles);
    console.log(
      `Seeded ${articles} articles in ${((Date.now() - seededAt) / 1000).toFixed(1)} s (${database.url === '' ? 'embedded database' : 'PostgreSQL server'}).`,
    );
    // Each embedded database has one owner, so the server without a cache gets a copy.
    if (database.url === '') cpSync(join(home, 'cached'), join(home, 'uncached'), { recursive: true });
    const cached = await serve(environment('cached'));
    servers.push(cached);
    const uncached = await serve({ ...environment('uncached'), PAGE_CACHE_BYTES: '0' });
    servers.push(uncached);
    await check(uncached);

    const requests = {
      A: rotate(50, (at) => post(QUERIES.A, { slug: `article-${1 + at * Math.floor(articles / 50)}` })),
      B: rotate(CATEGORIES, (at) => post(QUERIES.B, { category: `category-${at + 1}` })),
      C: [post(QUERIES.C, {})],
    };
    const cases = (Object.keys(QUERIES) as (keyof typeof QUERIES)[]).flatMap((name) => [
      { name: `${name}, uncached`, server: uncached, requests: distinct(requests[name]) },
      ...(quick && name === 'A' ? [] : [{ name: `${name}, cached`, server: cached, requests: requests[name] }]),
    ]);
    const comparison = await compare(cases, quick ? { ...QUICK, rounds: 1, warmUp: 1_200 } : FULL);
    printFigures(comparison);
    const memory = (await uncached.usage()).rss;
    console.log(
      database.url === ''
        ? 'CPU includes the embedded database, which runs in the server’s own process.'
        : 'CPU is the server’s alone; the database’s is beside it.',
    );
    return {
      articles,
      database: database.url === '' ? 'embedded' : 'server',
      rssMb: Math.round(memory / 2 ** 20),
      reference: comparison.reference,
      figures: comparison.figures,
    };
  } finally {
    for (const server of servers) await server.stop();
    await database.drop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function seed(environment: Environment, articles: number): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  const config = buildConfig(readEnv());
  if (config.database.mode === 'server') {
    const owner = await openConfigured(config, silent, true);
    await owner.migrate();
    await owner.close();
  }
  const { services, close } = await createServices(config, { log: silent });
  await seedContentSite(services, { slug: 'bench', articles });
  await close();
  process.env = before;
}

const silent = { info: () => {}, warn: () => {}, error: () => {}, with: () => silent };

async function serve(environment: Environment): Promise<BenchServer> {
  const port = await freePort();
  return startServer(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)), {
    args: ['serve'],
    env: { ...environment, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
    port,
    ready: '/health/ready',
  });
}

/** Figures of wrong answers are worth nothing. */
async function check(server: BenchServer): Promise<void> {
  const wanted = { A: '"name":"Category', B: '"endCursor"', C: '"Article ' };
  const variables = { A: { slug: 'article-7' }, B: { category: 'category-3' }, C: {} };
  for (const name of Object.keys(QUERIES) as (keyof typeof QUERIES)[]) {
    const { path, headers, body } = post(QUERIES[name], variables[name]);
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      method: 'POST',
      headers: { ...headers },
      body: body ?? '',
    });
    const text = await response.text();
    if (!text.includes(wanted[name]) || text.includes('"errors"'))
      throw new Error(`${name} is answered wrongly: ${text.slice(0, 400)}`);
    console.log(`${name}: ${text.length} bytes`);
  }
}

function post(query: string, variables: object): HttpRequest {
  return {
    method: 'POST',
    path: '/sites/bench/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  };
}

/** The same operation under many names: equal questions that come at once are answered once, which is not what is measured. */
function distinct(requests: readonly HttpRequest[]): HttpRequest[] {
  return Array.from({ length: 499 }, (_, at) => {
    const request = requests[at % requests.length] ?? post(QUERIES.C, {});
    return { ...request, body: (request.body ?? '').replace(/}$/, `,"id":${at}}`) };
  });
}

function rotate(count: number, make: (at: number) => HttpRequest): HttpRequest[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** With `DATABASE_URL`, a database of its own on that server; without, the embedded one (empty URL). */
async function temporaryDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (!given) return { url: '', drop: () => Promise.resolve() };
  const name = `utsuwa_bench_${Date.now()}`;
  const administer = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: given });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await administer(`CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`DROP DATABASE "${name}" WITH (FORCE)`) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port was given.')),
      );
    });
  });
}
