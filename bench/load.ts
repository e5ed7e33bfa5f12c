/**
 * Shared by every benchmark of a server. Figures are ratios to a bare node:http server measured in the same run, interleaved
 * (ref, A, ref, B, …), because the machine's own speed changes from minute to minute. CPU per request is the steadier figure.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Job, Outcome } from './parts/generator.ts';

const part = (name: string): string => fileURLToPath(new URL(`./parts/${name}.ts`, import.meta.url));

export interface BenchServer {
  readonly port: number;
  /** CPU time used so far by the process with its threads, in microseconds, and its resident memory in bytes. */
  readonly usage: () => Promise<{ cpuMicros: number; rss: number }>;
  readonly stop: () => Promise<void>;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'HEAD';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface BenchCase {
  readonly name: string;
  readonly server: BenchServer;
  /** Sent in turn by all connections together. */
  readonly requests: readonly HttpRequest[];
  /** Status every answer must have; 200 when left out. */
  readonly status?: number;
  /** What it is measured beside; left out = 2 KB of constant JSON. */
  readonly beside?: BenchCase;
}

export interface BenchPlan {
  readonly rounds: number;
  readonly milliseconds: number;
  readonly connections: number;
  /** Milliseconds of load before each case's first round: JIT and caches settle. */
  readonly warmUp: number;
}

export interface Figure {
  readonly name: string;
  readonly requestsPerSecond: number;
  /** Median of the rounds' ratios to the two reference runs around each. */
  readonly ofReference: number;
  /** Server CPU per request, best round. */
  readonly cpuMicros: number;
  /** The same over the reference's best round. */
  readonly cpuOverReference: number;
  readonly p50: number;
  readonly p99: number;
  readonly rounds: number;
}

const NOTHING: Shot = { rps: 1, cpuMicros: Infinity, p50: 0, p99: 0 };

export const QUICK: BenchPlan = { rounds: 2, milliseconds: 900, connections: 16, warmUp: 1_500 };
export const FULL: BenchPlan = { rounds: 5, milliseconds: 2_000, connections: 16, warmUp: 6_000 };

/**
 * Starts a server script as a child with the CPU probe inside. The script either sends `{ port }` over IPC or, with
 * `port` and `ready` given, is asked `GET ready` until it answers 200.
 */
export async function startServer(
  script: string,
  options: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly port?: number;
    readonly ready?: string;
  } = {},
): Promise<BenchServer> {
  const child = fork(script, [...(options.args ?? [])], {
    execArgv: ['--import', part('cpu-probe')],
    env: { ...process.env, NODE_ENV: 'production', ...options.env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const port = options.port ?? (await firstMessage<{ port: number }>(child, (message) => 'port' in message)).port;
  if (options.ready !== undefined) await answers(`http://127.0.0.1:${port}${options.ready}`, child);
  return {
    port,
    usage: async () => {
      const told = firstMessage<{ cpuMicros: number; rss: number }>(child, (message) => 'cpuMicros' in message);
      child.send('cpu');
      return told;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(force);
    },
  };
}

/** `answers` names a file of `RecordedAnswer`s, which `GET /{n}` gives. */
export const startReference = (answers?: string): Promise<BenchServer> =>
  startServer(part('reference'), answers === undefined ? {} : { env: { REFERENCE_ANSWERS: answers } });

export interface Comparison {
  readonly figures: readonly Figure[];
  readonly reference: { readonly requestsPerSecond: number; readonly cpuMicros: number };
}

/** Measures every case against the reference, interleaved. Throws when an answer has another status than it should. */
export async function compare(cases: readonly BenchCase[], plan: BenchPlan): Promise<Comparison> {
  const reference = await startReference();
  const generator = fork(part('generator'), [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  try {
    await once(generator, 'message');
    const against: BenchCase = {
      name: 'reference',
      server: reference,
      requests: [{ method: 'POST', path: '/', body: '{"query":"{a}"}' }],
    };
    const shoot = (one: BenchCase, milliseconds: number): Promise<Shot> =>
      fire(generator, one, { ...plan, milliseconds });
    await shoot(against, Math.min(plan.warmUp, 2_000));
    for (const one of cases) await shoot(one, plan.warmUp);
    const shots = cases.map((): Beside[] => []);
    const references: Shot[] = [await shoot(against, plan.milliseconds)];
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const [index, one] of cases.entries()) {
        const { beside } = one;
        const before = beside ? await shoot(beside, plan.milliseconds) : (references.at(-1) ?? NOTHING);
        const shot = await shoot(one, plan.milliseconds);
        const after = await shoot(beside ?? against, plan.milliseconds);
        if (!beside) references.push(after);
        shots[index]?.push({ shot, before, after });
      }
    }
    return {
      reference: {
        requestsPerSecond: round(median(references.map((shot) => shot.rps)), 0),
        cpuMicros: round(Math.min(...references.map((shot) => shot.cpuMicros)), 1),
      },
      figures: cases.map((one, index) => toFigure(one.name, shots[index] ?? [])),
    };
  } finally {
    generator.kill();
    await reference.stop();
  }
}

export function printFigures(comparison: Comparison): void {
  const { reference, figures } = comparison;
  console.log(
    `reference (bare node:http): ${reference.requestsPerSecond} req/s, ${reference.cpuMicros} µs CPU per request`,
  );
  console.table(
    Object.fromEntries(
      figures.map(({ name, ...figure }) => [
        name,
        {
          'req/s': figure.requestsPerSecond,
          'of reference': figure.ofReference,
          'CPU µs': figure.cpuMicros,
          'CPU × ref': figure.cpuOverReference,
          'p50 ms': figure.p50,
          'p99 ms': figure.p99,
        },
      ]),
    ),
  );
}

/** A shot between two of its reference. */
interface Beside {
  readonly shot: Shot;
  readonly before: Shot;
  readonly after: Shot;
}

interface Shot {
  readonly rps: number;
  readonly cpuMicros: number;
  readonly p50: number;
  readonly p99: number;
}

async function fire(generator: ChildProcess, one: BenchCase, plan: BenchPlan): Promise<Shot> {
  const job: Job = {
    port: one.server.port,
    requests: one.requests.map((request) => toWire(request, one.server.port)),
    connections: plan.connections,
    milliseconds: plan.milliseconds,
  };
  const before = await one.server.usage();
  const told = firstMessage<Outcome>(generator, (message) => 'answers' in message);
  generator.send(job);
  const outcome = await told;
  const after = await one.server.usage();
  const wanted = String(one.status ?? 200);
  const wrong = Object.entries(outcome.statuses).filter(([status]) => status !== wanted);
  if (wrong.length > 0 || outcome.broken > 0 || outcome.answers === 0) {
    throw new Error(
      `${one.name}: wanted ${wanted} only, got ${JSON.stringify(outcome.statuses)}, ${outcome.broken} broken connections.`,
    );
  }
  return {
    rps: outcome.answers / outcome.seconds,
    cpuMicros: (after.cpuMicros - before.cpuMicros) / outcome.answers,
    p50: outcome.p50,
    p99: outcome.p99,
  };
}

function toFigure(name: string, shots: readonly Beside[]): Figure {
  const cpu = Math.min(...shots.map(({ shot }) => shot.cpuMicros));
  const refCpu = Math.min(...shots.flatMap(({ before, after }) => [before.cpuMicros, after.cpuMicros]));
  return {
    name,
    requestsPerSecond: round(median(shots.map(({ shot }) => shot.rps)), 0),
    ofReference: round(median(shots.map(({ shot, before, after }) => (2 * shot.rps) / (before.rps + after.rps))), 3),
    cpuMicros: round(cpu, 1),
    cpuOverReference: round(cpu / refCpu, 2),
    p50: round(median(shots.map(({ shot }) => shot.p50)), 2),
    p99: round(median(shots.map(({ shot }) => shot.p99)), 2),
    rounds: shots.length,
  };
}

function toWire(request: HttpRequest, port: number): string {
  const body = request.body ?? '';
  const headers: Record<string, string> = {
    host: `127.0.0.1:${port}`,
    ...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    ...request.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${request.method ?? 'GET'} ${request.path} HTTP/1.1\r\n${lines.join('')}\r\n`;
  return head + Buffer.from(body, 'utf8').toString('latin1');
}

function firstMessage<Message extends object>(
  child: ChildProcess,
  wanted: (message: object) => boolean,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    const onMessage = (message: unknown): void => {
      if (typeof message !== 'object' || message === null || !wanted(message)) return;
      done();
      resolve(message as Message);
    };
    const onExit = (code: number | null): void => {
      done();
      reject(new Error(`A measured process ended early (exit code ${code}).`));
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended before it was ready (exit code ${child.exitCode}).`);
    const ok = await fetch(url)
      .then((response) => response.ok)
      .catch(() => false);
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${url} did not answer 200 within two minutes.`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
