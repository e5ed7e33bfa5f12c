/** What a commit tells: gathered in the transaction, announced with it, told here at once and to other nodes by the server. */
import type { Invalidation, Log } from '../ports.ts';
import { EVERY_SITE, EVERYTHING } from './database.ts';
import type { Prisma } from './generated/client.ts';

export const CHANNEL = 'utsuwa_invalidation';
/** NOTIFY takes fewer than 8000 bytes; what stands around the tags has room in the rest. */
const LONGEST_TAGS = 7_000;

/** One NOTIFY. */
interface Notice {
  readonly node: string;
  readonly siteId: string;
  readonly tags: readonly string[];
}

export interface Gathered {
  readonly add: (tags: readonly string[], siteId?: string) => void;
  /** In the transaction: hands the news to the server, which passes it on if and only if the transaction commits. */
  readonly announce: (client: Prisma.TransactionClient) => Promise<void>;
  /** After the commit: tells the listeners of this process. */
  readonly tell: () => void;
}

export interface News {
  readonly gather: (siteId: string | null) => Gathered;
  readonly subscribe: (listener: (news: Invalidation) => void) => () => void;
  /** A notification from the server; what this process sent itself was told already. */
  readonly receive: (payload: string) => void;
  /** The connection was lost for a while: everything may have changed. */
  readonly missed: () => void;
}

export interface NewsOptions {
  /** Tells this process from others. */
  readonly node: string;
  /** False where there is only this process. */
  readonly shared: boolean;
  readonly log: Log;
  /** Called when the first listener came. */
  readonly onFirstListener?: () => void;
}

export function createNews({ node, shared, log, onFirstListener }: NewsOptions): News {
  const listeners = new Set<(news: Invalidation) => void>();

  const tell = (news: Invalidation): void => {
    for (const listener of [...listeners]) {
      try {
        listener(news);
      } catch (cause) {
        log.error({ error: String(cause), siteId: news.siteId }, 'A listener for invalidations failed.');
      }
    }
  };

  const gather = (ownSite: string | null): Gathered => {
    const bySite = new Map<string, Set<string>>();
    return {
      add: (tags, siteId) => {
        const site = ownSite ?? siteId ?? EVERY_SITE;
        const known = bySite.get(site) ?? new Set();
        for (const tag of tags) known.add(tag);
        if (known.size > 0) bySite.set(site, known);
      },
      announce: async (client) => {
        if (!shared || bySite.size === 0) return;
        const payloads = [...bySite].flatMap(([siteId, tags]) =>
          split([...tags]).map((part) => JSON.stringify({ node, siteId, tags: part } satisfies Notice)),
        );
        await client.$executeRaw`SELECT pg_notify(${CHANNEL}, payload) FROM unnest(${payloads}::text[]) AS payload`;
      },
      tell: () => {
        for (const [siteId, tags] of bySite) tell({ siteId, tags: [...tags] });
      },
    };
  };

  return {
    gather,
    subscribe: (listener) => {
      const own = (news: Invalidation): void => listener(news); // the same function may listen twice
      if (listeners.size === 0) onFirstListener?.();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    receive: (payload) => {
      const notice = parse(payload);
      if (notice === null)
        log.warn({ payload: payload.slice(0, 200) }, 'A notification of another program was ignored.');
      else if (notice.node !== node) tell({ siteId: notice.siteId, tags: notice.tags });
    },
    missed: () => tell(EVERYTHING),
  };
}

function bytesOf(tag: string): number {
  return Buffer.byteLength(JSON.stringify(tag)) + 1;
}

/** Parts that fit one notification each. A tag too long for any stands for everything of its site. */
function split(tags: readonly string[]): string[][] {
  if (tags.some((tag) => bytesOf(tag) > LONGEST_TAGS)) return [[...EVERYTHING.tags]];
  const parts: string[][] = [];
  let room = 0;
  for (const tag of tags) {
    const bytes = bytesOf(tag);
    if (bytes > room) {
      parts.push([]);
      room = LONGEST_TAGS;
    }
    parts.at(-1)?.push(tag);
    room -= bytes;
  }
  return parts;
}

function parse(payload: string): Notice | null {
  try {
    const { node, siteId, tags } = JSON.parse(payload) as Partial<Notice>;
    if (typeof node !== 'string' || typeof siteId !== 'string' || !Array.isArray(tags)) return null;
    return { node, siteId, tags: tags.filter((tag) => typeof tag === 'string') };
  } catch {
    return null;
  }
}
