/**
 * Finished answers by site, model revision and request. Kept in the same kind of cache as pages, under the same tags, so that
 * publishing drops both and what is planned ends both. Equal questions that come while one is being answered wait for that answer.
 */
import { createHash } from 'node:crypto';
import { createPageCache, type FinishedPage, type PageCache } from '../../features/delivery/page-cache.ts';
import type { Lifetime } from '../../features/delivery/planned-changes.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { Site } from '../../features/tenancy/site.ts';
import { createWaiting, type Waiting, type WaitingControl } from './waiting.ts';

export interface Answer {
  readonly key: string;
  readonly page: FinishedPage;
}

export interface Made {
  readonly status: 200 | 400;
  readonly body: Buffer;
  readonly tags: readonly string[] | null;
  /** Until when it stays true if nobody writes. */
  readonly life: Lifetime;
}

export interface AnswerCache {
  readonly get: (key: string) => Answer | undefined;
  /** Makes the answer, or joins the making of it; the work is told to stop when the last one who waits has gone. */
  readonly make: (
    asked: { readonly site: Site; readonly key: string; readonly client: Waiting },
    work: (waiting: Waiting) => Promise<Made>,
  ) => Promise<Answer>;
  readonly bodyOf: PageCache['bodyOf'];
  readonly close: () => void;
}

const SMALLEST_COMPRESSED = 1_400;

interface Making {
  readonly promise: Promise<Answer>;
  readonly anybody: WaitingControl;
  waiting: number;
}

export function createAnswerCache(services: Pick<Services, 'db' | 'clock'>, maxBytes: number): AnswerCache {
  const pages = createPageCache(services, maxBytes);
  const makings = new Map<string, Making>();

  const finish = (made: Made, { site, key, generation }: { site: Site; key: string; generation: number }): Answer => {
    let etag: string | null = null;
    const page: FinishedPage = {
      status: made.status,
      headers: {},
      body: made.body,
      // Asked for by GET only.
      get etag() {
        return (etag ??= createHash('sha1').update(made.body).digest('base64url'));
      },
      compressible: made.body.length >= SMALLEST_COMPRESSED,
      life: made.life,
    };
    if (made.tags) pages.set(key, { siteId: site.id, tags: made.tags, page, generation });
    return { key, page };
  };

  return {
    get: (key) => {
      const page = pages.get(key);
      return page && { key, page };
    },
    make: async ({ site, key, client }, work) => {
      const generation = pages.generation(site.id);
      // Whoever asks after a publication must not join an answer that was begun before it.
      const name = `${generation} ${key}`;
      let making = makings.get(name);
      if (!making || making.anybody.over()) {
        const anybody = createWaiting();
        const promise = work(anybody)
          .then((made) => finish(made, { site, key, generation }))
          .finally(() => {
            if (makings.get(name)?.promise === promise) makings.delete(name);
          });
        making = { promise, anybody, waiting: 0 };
        makings.set(name, making);
      }
      const joined = making;
      joined.waiting += 1;
      const leave = (): void => {
        joined.waiting -= 1;
        if (joined.waiting === 0) joined.anybody.end();
      };
      const forget = client.onOver(leave);
      try {
        return await joined.promise;
      } finally {
        forget();
      }
    },
    bodyOf: pages.bodyOf,
    close: pages.close,
  };
}
