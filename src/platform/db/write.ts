/** `site` and `system`: Prisma's interactive transactions, walled in by role and site. */
import type { Tx } from './database.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { alone, SEARCH_PATH } from './gate.ts';
import type { Role } from './gate.ts';
import type { News } from './news.ts';

export interface Writing {
  readonly role: Role;
  /** Null = no site: rows of content are out of reach. */
  readonly siteId: string | null;
}

export type Write = <T>(as: Writing, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Makes the one way in which writes and ordinary reads run. */
export function createWriter(prisma: PrismaClient, news: News): Write {
  return (as, work) =>
    alone(async () => {
      const gathered = news.gather(as.siteId);
      const result = await prisma.$transaction(async (client) => {
        await enter(client, as);
        const value = await work(withInvalidate(client, gathered.add));
        await gathered.announce(client);
        return value;
      });
      gathered.tell();
      return result;
    });
}

async function enter(client: Prisma.TransactionClient, { role, siteId }: Writing): Promise<void> {
  await client.$executeRaw`SELECT set_config('role', ${role}, true), set_config('utsuwa.site_id', ${siteId ?? ''}, true),
    set_config('search_path', ${SEARCH_PATH[role]}, true)`;
}

/** Prisma's transaction client is a proxy that cannot be added to; this one answers one name more. */
function withInvalidate(client: Prisma.TransactionClient, invalidate: Tx['invalidate']): Tx {
  return new Proxy(client, {
    get: (target, key) => (key === 'invalidate' ? invalidate : Reflect.get(target, key, target)),
    has: (target, key) => key === 'invalidate' || Reflect.has(target, key),
  }) as Tx;
}
