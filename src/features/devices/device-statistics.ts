import { INSTALLATION } from '../../core/policy/can.ts';
import { authorizeAt } from '../tenancy/authorize.ts';
import type { SystemContext } from '../tenancy/context.ts';
import { deviceWatchOf, type DeviceCounts } from './device-watch.ts';

export interface SampledAgent {
  readonly userAgent: string;
  readonly class: string;
  readonly rule: string;
  readonly requests: number;
  readonly seenAt: Date;
}

export interface DeviceStatistics extends DeviceCounts {
  /** The most frequent User-Agents of the sample that no rule knew. */
  readonly unknown: readonly SampledAgent[];
}

const MAX_UNKNOWN = 50;

/** What this node counted since it started, and what all nodes sampled. Operators only: it is about every site. */
export async function getDeviceStatistics(ctx: SystemContext): Promise<DeviceStatistics> {
  authorizeAt(ctx.actor, 'device.read', INSTALLATION);
  const watch = deviceWatchOf(ctx);
  await watch.flush(ctx);
  const rows = await ctx.db.system((tx) =>
    tx.deviceSample.groupBy({
      by: ['userAgent', 'class', 'rule'],
      where: { OR: [{ rule: { startsWith: 'default-' } }, { class: 'unknown' }] },
      _sum: { requests: true },
      _max: { seenAt: true },
      orderBy: [{ _sum: { requests: 'desc' } }, { userAgent: 'asc' }],
      take: MAX_UNKNOWN,
    }),
  );
  const unknown = rows.map(({ userAgent, class: found, rule, _sum, _max }) => ({
    userAgent,
    class: found,
    rule,
    requests: _sum.requests ?? 0,
    seenAt: _max.seenAt ?? ctx.clock.now(),
  }));
  return { ...watch.counts(), unknown };
}
