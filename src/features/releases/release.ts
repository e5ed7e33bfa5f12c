/** Entries that go live, or off, together: now or at an instant. One entry that is planned is a release of one. */
import { AppError, notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { StepProblem } from '../entries/perform-steps.ts';
import type { SiteTx } from '../model/content-types.ts';
import { nameEntries } from '../model/entry-names.ts';
import type { SiteContext } from '../tenancy/context.ts';

/** `open`: no instant yet. `planned`: runs by itself at `at`. `failed`: its instant came and nothing was changed. */
export type ReleaseState = 'open' | 'planned' | 'done' | 'failed';
export type ReleaseAction = 'publish' | 'unpublish';

export interface ReleaseItem {
  readonly entryId: string;
  readonly title: string;
  readonly action: ReleaseAction;
  /** null = every locale that the site has then. */
  readonly locales: readonly string[] | null;
  /** The snapshot that goes live; null = whatever the draft is then. */
  readonly version: number | null;
}

export interface Release {
  readonly id: string;
  readonly name: string;
  readonly state: ReleaseState;
  readonly at: Date | null;
  readonly items: readonly ReleaseItem[];
  /** Why it failed, for people; null unless it did. */
  readonly failure: string | null;
  /** What stood in the way, entry by entry. */
  readonly problems: readonly StepProblem[];
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly finishedAt: Date | null;
}

/** Releases by id in the order of the ids; unknown ones are left out. */
export async function readReleases(tx: SiteTx, ctx: SiteContext, ids: readonly string[]): Promise<readonly Release[]> {
  if (ids.length === 0) return [];
  const rows = await tx.release.findMany({
    where: { siteId: ctx.site.id, id: { in: [...ids] } },
    include: { items: { orderBy: { position: 'asc' }, include: { version: { select: { number: true } } } } },
  });
  const entryIds = rows.flatMap((row) => row.items.map((item) => item.entryId));
  const titles = entryIds.length === 0 ? new Map<string, string>() : await nameEntries(tx, ctx.site, entryIds);
  const found = new Map(
    rows.map((row): [string, Release] => [
      row.id,
      {
        id: row.id,
        name: row.name,
        state: row.state as ReleaseState,
        at: row.at,
        items: row.items.map(({ entryId, action, locales, version }) => ({
          entryId,
          title: titles.get(entryId) ?? '',
          action: action as ReleaseAction,
          locales: locales.length === 0 ? null : locales,
          version: version?.number ?? null,
        })),
        failure: row.failure,
        // Written by this folder only.
        problems: row.problems as unknown as readonly StepProblem[],
        createdAt: row.createdAt,
        createdBy: row.createdBy,
        finishedAt: row.finishedAt,
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function readRelease(tx: SiteTx, ctx: SiteContext, id: string): Promise<Release> {
  const [release] = isUuid(id) ? await readReleases(tx, ctx, [id]) : [];
  if (release === undefined) throw notFound('The release');
  return release;
}

/** The release, for this transaction to change. Taken before any entry. */
export async function lockRelease(tx: SiteTx, ctx: SiteContext, id: string): Promise<Release> {
  if (isUuid(id)) {
    await tx.$queryRaw`SELECT id FROM release WHERE site_id = ${ctx.site.id}::uuid AND id = ${id}::uuid FOR UPDATE`;
  }
  return readRelease(tx, ctx, id);
}

export function alreadyDone(): AppError {
  return new AppError('CONFLICT', 'This release was done already; make a new one.');
}
