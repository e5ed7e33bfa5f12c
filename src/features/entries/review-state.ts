/** Where the present version stands. `rejected` = a draft again, with a comment. */
export type ReviewState = 'draft' | 'inReview' | 'approved' | 'rejected';

export interface Review {
  readonly state: ReviewState;
  /** Of the last step; '' for none. */
  readonly comment: string;
  readonly at: Date | null;
  readonly by: string | null;
}

interface StepRow {
  readonly version: number;
  readonly decision: string;
  readonly comment: string;
  readonly at: Date;
  readonly by: string | null;
}

/** From the last step, which counts for the version that it was about only. */
export function toReview(last: StepRow | undefined, version: number): Review {
  if (last?.version !== version) return { state: 'draft', comment: '', at: null, by: null };
  const { decision, comment, at, by } = last;
  const state = decision === 'approved' ? 'approved' : decision === 'rejected' ? 'rejected' : 'inReview';
  return { state, comment, at, by };
}
