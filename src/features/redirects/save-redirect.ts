import type { RedirectInput } from '../../core/model/redirect.ts';
import { fromOf } from '../../core/model/redirect-chains.ts';
import { AppError, invalidInput, notFound, type Issue } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { originOf, toRedirect, type Redirect } from './redirect.ts';
import { checkRules, lockRedirects, readInput, readWritten } from './write-redirects.ts';

export interface SavedRedirect {
  readonly redirect: Redirect;
  /** Why it does not count yet, such as a live page at the same address. */
  readonly warnings: readonly Issue[];
}

/**
 * Adds a redirect, or changes the one with `id`; counts with the commit. INVALID_INPUT where it cannot mean anything or would
 * lead on to another redirect, CONFLICT where the address has one already. One that was kept by itself gives way.
 */
export async function saveRedirect(
  ctx: SiteContext,
  input: { readonly id?: string | null | undefined; readonly redirect: RedirectInput },
): Promise<SavedRedirect> {
  authorize(ctx, 'entry.publish');
  const siteId = ctx.site.id;
  const read = readInput(ctx, input.redirect);
  if ('issues' in read) throw invalidInput('The redirect', read.issues);
  const { rule } = read;
  return ctx.db.site(siteId, async (tx) => {
    await lockRedirects(tx, siteId);
    const id = input.id ?? null;
    const before = id === null || !isUuid(id) ? null : await tx.redirect.findFirst({ where: { siteId, id } });
    if (id !== null && before === null) throw notFound('The redirect');
    const others = (await readWritten(tx, siteId)).filter((other) => other.id !== id);
    const same = others.find((other) => JSON.stringify(originOf(other)) === JSON.stringify(originOf(rule)));
    if (same !== undefined) {
      const message = `"${fromOf(rule)}" has a redirect already; change that one.`;
      throw new AppError('CONFLICT', message, { details: { redirect: same.id } });
    }
    const { issues, warnings } = await checkRules(ctx, tx, { all: [...others, rule], changed: new Set([rule]) });
    const own = issues.get(rule);
    if (own !== undefined) throw invalidInput('The redirect', [own]);
    // One that leads to this address was right until now.
    const [behind] = issues.values();
    if (behind !== undefined) throw invalidInput('The redirect', [{ ...behind, path: ['from'] }]);
    await tx.redirect.deleteMany({
      where: { siteId, automatic: true, ...originOf(rule), ...(id !== null && { id: { not: id } }) },
    });
    const { status, toEntry, toAddress } = rule;
    const data = { ...originOf(rule), status, toEntry, toAddress, automatic: false, updatedAt: ctx.clock.now() };
    const row =
      id === null
        ? await tx.redirect.create({ data: { ...data, id: ctx.ids.uuid(), siteId } })
        : await tx.redirect.update({ where: { id_siteId: { id, siteId } }, data });
    tx.invalidate(['redirects']);
    const warning = warnings.get(rule);
    return { redirect: toRedirect(row), warnings: warning === undefined ? [] : [warning] };
  });
}

/** Takes a redirect away; its address answers 404 from now on. Answers its id. */
export async function deleteRedirect(ctx: SiteContext, id: string): Promise<string> {
  authorize(ctx, 'entry.publish');
  const siteId = ctx.site.id;
  return ctx.db.site(siteId, async (tx) => {
    const { count } = isUuid(id) ? await tx.redirect.deleteMany({ where: { siteId, id } }) : { count: 0 };
    if (count === 0) throw notFound('The redirect');
    tx.invalidate(['redirects']);
    return id;
  });
}
