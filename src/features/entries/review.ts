/** Reviews: draft → in review → approved, or back with a comment. They are about one version: an edit begins anew. */
import { AppError, invalidInput, type Issue } from '../../lib/errors.ts';
import type { SiteTx } from '../model/content-types.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { memberOf, readEntry, type Entry } from './entry.ts';
import { lockEntry, type LockedEntry } from './locks.ts';
import type { ReviewState } from './review-state.ts';
import { refuseStale } from './save-draft.ts';

export interface ReviewInput {
  readonly id: string;
  /** The version that is meant; another one answers CONFLICT. */
  readonly version: number;
  readonly comment?: string | null | undefined;
}

const LONGEST_COMMENT = 2_000;

/** Asks for a review of the draft as it is now. Asking again changes nothing. */
export async function requestReview(ctx: SiteContext, input: ReviewInput): Promise<Entry> {
  authorize(ctx, 'entry.edit');
  return decide(ctx, input, { decision: 'requested', from: ['draft', 'rejected', 'inReview'] });
}

/** Approves the version that is in review. */
export async function approveEntry(ctx: SiteContext, input: ReviewInput): Promise<Entry> {
  authorize(ctx, 'entry.review');
  return decide(ctx, input, { decision: 'approved', from: ['inReview', 'approved'] });
}

/** Sends the version that is in review, or was approved, back with a comment. */
export async function rejectEntry(ctx: SiteContext, input: ReviewInput): Promise<Entry> {
  authorize(ctx, 'entry.review');
  if ((input.comment ?? '').trim() === '') {
    const message = 'Say what is to be changed.';
    throw invalidInput('The review', [{ path: ['comment'], code: 'required', message }]);
  }
  return decide(ctx, input, { decision: 'rejected', from: ['inReview', 'approved', 'rejected'] });
}

type Decision = 'requested' | 'approved' | 'rejected';
const AFTER: Readonly<Record<Decision, ReviewState>> = {
  requested: 'inReview',
  approved: 'approved',
  rejected: 'rejected',
};

async function decide(
  ctx: SiteContext,
  input: ReviewInput,
  step: { readonly decision: Decision; readonly from: readonly ReviewState[] },
): Promise<Entry> {
  const comment = (input.comment ?? '').trim();
  if (comment.length > LONGEST_COMMENT) {
    const message = `A comment has at most ${LONGEST_COMMENT} characters.`;
    throw invalidInput('The review', [{ path: ['comment'], code: 'too_long', message }]);
  }
  const siteId = ctx.site.id;
  return ctx.db.site(siteId, async (tx) => {
    const entry = await lockEntry(tx, siteId, input.id);
    refuseStale(entry, input);
    const { state } = (await readEntry(tx, ctx, entry.id)).review;
    if (!step.from.includes(state)) {
      const message =
        state === 'approved' ? 'This version is approved already.' : 'Nobody asked for a review of this version yet.';
      throw new AppError('CONFLICT', message, { details: { state } });
    }
    if (state !== AFTER[step.decision]) {
      await tx.reviewStep.create({
        data: {
          id: ctx.ids.uuid(),
          siteId,
          entryId: entry.id,
          version: entry.version,
          decision: step.decision,
          comment,
          at: ctx.clock.now(),
          by: memberOf(ctx),
        },
      });
    }
    return readEntry(tx, ctx, entry.id);
  });
}

/** What keeps a version of a type that needs approval from being published. */
export async function approvalIssues(
  ctx: SiteContext,
  tx: SiteTx,
  { entry, version }: { readonly entry: LockedEntry; readonly version: number },
): Promise<readonly Issue[]> {
  if (entry.type.requiresApproval !== true) return [];
  const last = await tx.reviewStep.findFirst({
    where: { siteId: ctx.site.id, entryId: entry.id, version },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { decision: true },
  });
  if (last?.decision === 'approved') return [];
  const message = `"${entry.type.label}" must be approved before it is published; version ${version} is not. Ask for a review.`;
  return [{ path: [], code: 'not_approved', message }];
}
