/** What a device is sent, in numbers: bytes per part, what was lost and why, and how that compares with a budget. */
import type { DeviceProfile } from '../devices/profile.ts';
import type { NodeType } from '../document/node.ts';
import type { Budgets, BudgetMeasure } from '../model/budgets.ts';
import type { Rendered } from './options.ts';
import type { Loss } from './target.ts';

/** Reason of losses that the template asks for: an editor’s choice, which no budget counts. */
export const TEMPLATE = 'template';

export interface LossCount {
  readonly reason: string;
  readonly count: number;
}

export interface RenderSummary {
  readonly pages: number;
  /** Bytes of markup of each part, in order, after encoding. */
  readonly pageBytes: readonly number[];
  readonly totalBytes: number;
  /** Of the whole document. */
  readonly losses: readonly Loss[];
  /** The most frequent reason first. */
  readonly lossesByReason: readonly LossCount[];
  /** Whether some part is larger than the device takes: a single thing that cannot be cut. */
  readonly overLimit: boolean;
}

/** `parts` are all parts of one document on one profile. */
export function summarise(parts: readonly Rendered[], profile: Pick<DeviceProfile, 'maxMarkupBytes'>): RenderSummary {
  const pageBytes = parts.map((part) => part.bytes.length);
  const losses = parts[0]?.losses ?? [];
  return {
    pages: parts.length,
    pageBytes,
    totalBytes: pageBytes.reduce((sum, bytes) => sum + bytes, 0),
    losses,
    lossesByReason: countLosses(losses),
    overLimit: pageBytes.some((bytes) => bytes > (profile.maxMarkupBytes ?? Infinity)),
  };
}

function countLosses(losses: readonly Loss[]): LossCount[] {
  const counts = new Map<string, number>();
  for (const { reason } of losses) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** Something that is larger than the content type wants it on a class of device. */
export interface BudgetBreach {
  readonly renderClass: DeviceProfile['renderClass'];
  readonly profile: string;
  readonly measure: BudgetMeasure;
  readonly limit: number;
  readonly actual: number;
  readonly onExceed: 'WARN' | 'BLOCK';
}

export function findBreaches(
  budgets: Budgets,
  profile: Pick<DeviceProfile, 'id' | 'renderClass'>,
  summary: RenderSummary,
): readonly BudgetBreach[] {
  const budget = budgets[profile.renderClass];
  if (budget === undefined || budget.profiles?.includes(profile.id) === false) return [];
  const actual = {
    bytes: summary.totalBytes,
    pages: summary.pages,
    losses: summary.losses.filter(({ reason }) => reason !== TEMPLATE).length,
  };
  return (['bytes', 'pages', 'losses'] as const).flatMap((measure) => {
    const limit = budget[measure];
    if (limit === undefined || actual[measure] <= limit) return [];
    const { onExceed } = budget;
    return [
      { renderClass: profile.renderClass, profile: profile.id, measure, limit, actual: actual[measure], onExceed },
    ];
  });
}

/** A top node of a page with what it takes by itself. */
export interface NodeSize {
  readonly key: string;
  readonly type: NodeType;
  /** Of markup after encoding. */
  readonly bytes: number;
  /** How it begins, for a person to find it by. */
  readonly text: string;
}
