import { invalidInput, type Issue } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { readEntries, type Entry } from './entry.ts';
import { MOST_STEPS, performSteps, StepsRefused, type StepAction, type StepProblem } from './perform-steps.ts';
import { chosenChains } from './publish-entry.ts';

export interface ChangeEntriesInput {
  readonly action: StepAction;
  /** 1 to 100, each once. */
  readonly ids: readonly string[];
  /** publish, unpublish; left out = every locale. */
  readonly locales?: readonly string[] | null | undefined;
  /** purge: says that it cannot be undone. */
  readonly confirm?: boolean | null | undefined;
}

export interface ChangedEntries {
  /** False where `problems` stood in the way: nothing was changed then. */
  readonly done: boolean;
  /** As they are now, in the order of the ids; purged ones are left out. */
  readonly entries: readonly Entry[];
  readonly problems: readonly StepProblem[];
}

/** Does one thing to many entries: to all of them at the same instant, or to none. */
export async function changeEntries(ctx: SiteContext, input: ChangeEntriesInput): Promise<ChangedEntries> {
  const { action } = input;
  authorize(ctx, action === 'publish' || action === 'unpublish' ? 'entry.publish' : 'entry.delete');
  checkInput(ctx, input);
  const ids = [...new Set(input.ids)];
  const known = ids.filter(isUuid);
  const steps = ids.map((entryId) => ({ entryId, action, locales: input.locales ?? null }));
  try {
    return await ctx.db.site(ctx.site.id, async (tx) => {
      await performSteps(ctx, tx, steps);
      return { done: true, entries: await readEntries(tx, ctx, known), problems: [] };
    });
  } catch (error) {
    if (!(error instanceof StepsRefused)) throw error;
    const entries = await ctx.db.site(ctx.site.id, (tx) => readEntries(tx, ctx, known));
    return { done: false, entries, problems: error.problems };
  }
}

function checkInput(ctx: SiteContext, { action, ids, locales, confirm }: ChangeEntriesInput): void {
  const issues: Issue[] = [];
  if (ids.length < 1 || ids.length > MOST_STEPS) {
    issues.push({ path: ['ids'], code: 'out_of_range', message: `Name 1 to ${MOST_STEPS} entries.` });
  }
  if (locales != null && action !== 'publish' && action !== 'unpublish') {
    const message = `"${action}" takes an entry in all its locales; leave them out.`;
    issues.push({ path: ['locales'], code: 'not_allowed', message });
  }
  if (action === 'purge' && confirm !== true) {
    const message = 'This cannot be undone. Send "confirm": true to delete them with their versions.';
    issues.push({ path: ['confirm'], code: 'confirm', message });
  }
  if (issues.length > 0) throw invalidInput('The change', issues);
  if (locales != null) chosenChains(ctx.site, locales);
}
