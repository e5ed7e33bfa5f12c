/** A rule is a row: what to look for in the lower-cased User-Agent, and what that makes of the device. */
import type { Carrier, DeviceClass } from '../profile.ts';
import { buildGate } from './gate.ts';

export interface Rule {
  /** Names the row in answers, logs and counters. */
  readonly id: string;
  readonly class: DeviceClass;
  /** Against the lower-cased, capped User-Agent; no flags, no nested quantifiers. */
  readonly match: RegExp;
  /** The row does not hold where this is found. */
  readonly except?: RegExp;
  /** Profile, where the class alone does not say it. */
  readonly profile?: string;
  readonly carrier?: Carrier;
  readonly vendor?: string;
  readonly os?: string;
  readonly browser?: string;
  /** 0 to 1; 0.95 where nothing is said. */
  readonly confidence?: number;
}

/** The first row that holds, or undefined. */
export type RuleFinder = (lower: string) => Rule | undefined;

/**
 * One expression tests all rows at once: most requests match none, and pay for one scan instead of one for each row.
 */
export function compileRows(rows: readonly Rule[]): RuleFinder {
  const gate = buildGate(rows.map(({ match }) => match.source));
  return (lower) =>
    gate.test(lower) ? rows.find((row) => row.match.test(lower) && !row.except?.test(lower)) : undefined;
}
