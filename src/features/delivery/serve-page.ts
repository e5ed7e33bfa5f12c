/** One page for one device, from the cache or made once however many ask at the same time. */
import type { Detection } from '../../core/devices/profile.ts';
import { AppError } from '../../lib/errors.ts';
import type { Services } from '../tenancy/context.ts';
import { finishPage } from './finish-page.ts';
import type { FinishedPage, PageCache } from './page-cache.ts';
import { frameWithoutData, renderError, renderPage, type PageOutcome, type PageRequest } from './render-page.ts';

export interface ServeRequest extends PageRequest {
  /** Names everything that the bytes depend on. */
  readonly key: string;
  readonly deviceClass: Detection['class'];
  readonly forced: boolean;
  /** True when a trusted edge named the class. */
  readonly byEdge: boolean;
}

export type Served =
  | { readonly kind: 'page'; readonly page: FinishedPage; readonly state: 'miss' | 'bypass' }
  | { readonly kind: 'moved'; readonly location: string };

export interface PageServer {
  readonly cache: PageCache;
  readonly serve: (request: ServeRequest) => Promise<Served>;
}

export function createPageServer(services: Services, cache: PageCache): PageServer {
  const making = new Map<string, Promise<Served>>();

  const make = async (request: ServeRequest): Promise<Served> => {
    const siteId = request.site.id;
    const generation = cache.generation(siteId);
    const outcome = await renderOrExplain(services, request);
    if (outcome.kind === 'moved') return outcome;
    const page = finishPage({
      outcome,
      profile: request.profile,
      deviceClass: request.deviceClass,
      forced: request.forced,
      byEdge: request.byEdge,
    });
    // Pages that are not there are as many as an attacker can think of: they never push real ones out.
    if (outcome.status !== 200) return { kind: 'page', page, state: 'bypass' };
    const kept = cache.set(request.key, { siteId, tags: outcome.tags, page, generation });
    return { kind: 'page', page, state: kept ? 'miss' : 'bypass' };
  };

  return {
    cache,
    serve: (request) => {
      // Whoever comes after a publication must not join a rendering that began before it.
      const name = `${cache.generation(request.site.id)} ${request.key}`;
      const known = making.get(name);
      if (known) return known;
      const promise = make(request).finally(() => making.delete(name));
      making.set(name, promise);
      return promise;
    },
  };
}

/** What fails becomes a page that says so, in the device's own markup: 503 while the database is away, 500 for a bug. */
async function renderOrExplain(services: Services, request: ServeRequest): Promise<PageOutcome> {
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
      frame: frameWithoutData(request),
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
