/** One operation on one site, whichever HTTP door it came through: price, run within limits of time, say what it depends on. */
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { DetectionInput } from '../../core/devices/input.ts';
import { ruleSetsOf } from '../../features/devices/rule-sets.ts';
import { openContentLoader, type ContentLoader } from '../../features/delivery/content/load.ts';
import { FOR_EVER, plannedChangesOf, touchedBy, type Lifetime } from '../../features/delivery/planned-changes.ts';
import type { CursorSealer } from '../../features/delivery/content/cursor.ts';
import type { Services } from '../../features/tenancy/context.ts';
import { nextNoticeChange, type Site } from '../../features/tenancy/site.ts';
import { AppError } from '../../lib/errors.ts';
import { toGraphQLError } from '../http/graphql-errors.ts';
import { COST_BUDGET } from './cost-plan.ts';
import { overBudget, type OperationCache, type OperationRequest } from './operation.ts';
import type { SchemaCache } from './schema-cache.ts';
import type { Waiting } from './waiting.ts';

export interface Engine {
  readonly services: Services;
  readonly schemas: SchemaCache;
  readonly operations: OperationCache;
  readonly cursors: CursorSealer;
  readonly introspection: boolean;
}

export interface Performance {
  /** 400 = nothing ran. */
  readonly status: 200 | 400;
  readonly result: ExecutionResult & { readonly extensions?: Readonly<Record<string, unknown>> };
  /** What makes the answer out of date; null = must not be kept. */
  readonly tags: readonly string[] | null;
  /** Until when it stays true if nobody writes. */
  readonly life: Lifetime;
}

export interface Scene {
  readonly requestId: string;
  readonly asker: DetectionInput;
  readonly waiting: Waiting;
}

/** Longer than any good operation takes: the database is told to stop, and the client is told what to do. */
const TIME_LIMIT_MS = 8_000;

export async function perform(
  engine: Engine,
  input: { readonly site: Site; readonly request: OperationRequest },
  scene: Scene,
): Promise<Performance> {
  const { services } = engine;
  const { site, request } = input;
  const { key, schema, model } = await engine.schemas.find(site);
  const prepared = engine.operations.prepare(schema, key, request);
  const format = (errors: readonly GraphQLError[]) =>
    errors.map((error) =>
      toGraphQLError(error, { log: services.log, requestId: scene.requestId, suggestions: engine.introspection }),
    );
  const refuse = (errors: readonly GraphQLError[], extensions?: Record<string, unknown>): Performance => ({
    status: 400,
    result: { errors: format(errors) as unknown as GraphQLError[], ...(extensions && { extensions }) },
    tags: null,
    life: FOR_EVER,
  });
  if ('errors' in prepared) return refuse(prepared.errors);
  const price = prepared.price(request.variables);
  const cost = { cost: { requested: price, budget: COST_BUDGET } };
  const tooDear = overBudget(price);
  if (tooDear) return refuse([tooDear], cost);

  // Before the operation holds a connection: the embedded database has no second one to learn the site's devices with.
  const rules = await ruleSetsOf(services.db).of(services, site);
  const loader = openContentLoader({
    db: services.db,
    site,
    model,
    now: services.clock.now(),
    cursors: engine.cursors,
  });
  const stop = (): void => void loader.end().catch(() => undefined);
  const forget = scene.waiting.onOver(stop);
  try {
    const result = await withinTime(
      prepared.run(request.variables, {
        loader,
        services,
        rules,
        publicUrl: services.settings.publicUrl,
        asker: scene.asker,
        detect: (asked) => Promise.resolve(rules.detect(asked)),
      }),
    );
    // Without `data` nothing ran: a variable was wrong.
    if (!('data' in result) || result.data === undefined) return refuse(result.errors ?? [], cost);
    const errors = result.errors ?? [];
    const failed = errors.length > 0;
    // Plans are read as they are now, not as of the operation's snapshot; and the embedded database has no second connection.
    await loader.end();
    const life = failed ? FOR_EVER : await lifeOf(services, site, loader);
    return {
      status: 200,
      result: {
        data: result.data,
        ...(failed && { errors: format(errors) as unknown as GraphQLError[] }),
        extensions: cost,
      },
      tags: failed ? null : [...loader.tags, 'site'],
      life,
    };
  } finally {
    forget();
    await loader.end();
  }
}

async function lifeOf(services: Services, site: Site, loader: ContentLoader): Promise<Lifetime> {
  const touched = touchedBy(loader.tags, loader.model.byName);
  const life = await plannedChangesOf(services.db).lifetimeOf(services, { siteId: site.id, now: loader.now, touched });
  return { ...life, changesAt: Math.min(life.changesAt, nextNoticeChange(site, loader.now)) };
}

function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new AppError('LIMIT_EXCEEDED', 'The operation took too long and was stopped: ask for less at once.', {
          details: { limit: 'time' },
        }),
      );
    }, TIME_LIMIT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
