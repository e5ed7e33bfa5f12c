import type { Services } from '../tenancy/context.ts';

/** Names by id, for people who work on the same site to see each other; unknown ids are left out. */
export async function nameMembers(services: Services, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await services.db.system((tx) =>
    tx.member.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }),
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
