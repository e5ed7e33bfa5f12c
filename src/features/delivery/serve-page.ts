/** One page for one device, from the cache or made once however many ask at the same time. */
import type { Detection } from '../../core/devices/profile.ts';
import { AppError } from '../../lib/errors.ts';
import type { Services } from '../tenancy/context.ts';
import { finishMoved, finishPage } from './finish-page.ts';
import type { FinishedPage, PageCache } from './page-cache.ts';
import { frameWithoutData, renderError, renderPage, type PageOutcome, type PageRequest } from './render-page.ts';

export interface ServeRequest extends PageRequest {
  /** Names everything that the bytes of a part depend on. */
  readonly keyOf: (part: number) => string;
  readonly deviceClass: Detection['class'];
  readonly forced: boolean;
  /** True when a trusted edge named the class. */
  readonly byEdge: boolean;
}

export interface Served {
  /** Under which it was kept: a part beyond the last is the last. */
  readonly key: string;
  readonly page: FinishedPage;
  readonly state: 'miss' | 'bypass' | 'stale';
}

export interface PageServer {
  readonly cache: PageCache;
  readonly serve: (request: ServeRequest) => Promise<Served>;
}

/** What one rendering gave: the parts of the page, whichever of them was asked for. */
interface Made {
  readonly status: number;
  readonly part: (part: number) => Served;
}

/** How long a reader waits for a page to be made anew, where an older one is no lie: longer than any healthy rendering. */
const LATE_MS = 500;
/** Parts kept to each side of the one asked for: who reads on finds them made, and a book does not fill the memory. */
const PARTS_AROUND = 16;

export function createPageServer(
  services: Services,
  cache: PageCache,
  { lateMs = LATE_MS }: { readonly lateMs?: number } = {},
): PageServer {
  const making = new Map<string, Promise<Made>>();

  const make = async (request: ServeRequest): Promise<Made> => {
    const siteId = request.site.id;
    const generation = cache.generation(siteId);
    const outcome = await renderOrExplain(services, request);
    if (outcome.kind === 'moved') {
      const page = finishMoved(outcome, request.profile);
      const part = (asked: number): Served => {
        const key = request.keyOf(asked);
        const kept = cache.setAbsent(key, { siteId, page, generation });
        return { key, page, state: kept ? 'miss' : 'bypass' };
      };
      return { status: outcome.status, part };
    }
    const { status, tags, parts } = outcome;
    const finished = new Map<number, Served>();
    const part = (asked: number): Served => {
      const number = Math.min(asked, parts.length);
      const known = finished.get(number);
      if (known) return known;
      const page = finishPage({ ...request, outcome, part: number });
      const key = request.keyOf(number);
      // A failure is nobody's to keep.
      const kept =
        status === 200
          ? cache.set(key, { siteId, tags, page, generation })
          : status < 500 && cache.setAbsent(key, { siteId, page, generation });
      const served: Served = { key, page, state: kept ? 'miss' : 'bypass' };
      finished.set(number, served);
      return served;
    };
    const asked = outcome.rendered.page;
    for (let number = asked - PARTS_AROUND; number <= asked + PARTS_AROUND; number += 1) {
      if (number >= 1 && number <= parts.length) part(number);
    }
    return { status, part };
  };

  /** Whoever asks for another part of a page that is being made waits for the same making. */
  const join = (request: ServeRequest): Promise<Made> => {
    // Whoever comes after a publication must not join a rendering that began before it.
    const name = `${cache.generation(request.site.id)} ${request.keyOf(1)}`;
    const known = making.get(name);
    if (known) return known;
    const promise = make(request).finally(() => making.delete(name));
    making.set(name, promise);
    return promise;
  };

  return {
    cache,
    serve: async (request) => {
      const asked = request.page === 'all' ? 1 : request.page;
      const key = request.keyOf(asked);
      const stale = cache.findStale(key);
      const renewal = join(request);
      if (stale !== undefined) {
        const inTime = await withinTime(renewal, lateMs);
        if (inTime === null || inTime.status >= 500) {
          return { key, page: stale, state: 'stale' };
        }
      }
      return (await renewal).part(asked);
    },
  };
}

/** Null when it takes longer; it goes on all the same, and what it makes is kept for whoever comes next. */
function withinTime<Value>(work: Promise<Value>, milliseconds: number): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What fails becomes a page that says so, in the device's own markup: 503 while the database is away, 500 for a bug. */
export async function renderOrExplain(services: Services, request: PageRequest): Promise<PageOutcome> {
  try {
    return await renderPage(services, request);
  } catch (error) {
    const away = error instanceof AppError ? error.code === 'UNAVAILABLE' : isConnectionError(error);
    const reference = services.ids.token(6);
    services.log.error(
      { err: error, reference, site: request.site.slug, path: request.path, profile: request.profile.id },
      'Page failed',
    );
    return renderError(services, {
      ...request,
      status: away ? 503 : 500,
      frame: frameWithoutData(request, services.clock.now()),
      ...(away ? {} : { reference }),
    });
  }
}

/** PostgreSQL's class 08 (connection), 53 (resources), 57P (shutdown), and the sockets' own errors. */
function isConnectionError(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && /^(?:08|53|57P|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/.test(code)) return true;
    if (/timeout exceeded when trying to connect|Connection terminated|not queryable/i.test(cause.message)) return true;
  }
  return false;
}
