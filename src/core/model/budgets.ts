/** How large an entry's page may be on a class of device: a setting of its content type, asked when it is published. */
import { RENDER_CLASSES, type DeviceProfile, type RenderClass } from '../devices/profile.ts';
import { profiles } from '../devices/profiles/index.ts';
import { describe, fault, isRecord, type Path } from '../document/fault.ts';
import { checkChoice, checkKnown } from '../document/parts.ts';
import type { Issue } from '../../lib/errors.ts';

export const BUDGET_MEASURES = ['bytes', 'pages', 'losses'] as const;
export type BudgetMeasure = (typeof BUDGET_MEASURES)[number];

export interface Budget {
  /** Most bytes of markup after encoding, all parts together, pictures not counted. */
  readonly bytes?: number;
  /** Most parts that the page may be cut into. */
  readonly pages?: number;
  /** Most things that may be lost or replaced; 0 = none. */
  readonly losses?: number;
  /** The profiles to measure; left out = every one of the class that Utsuwa brings. */
  readonly profiles?: readonly string[];
  /** `BLOCK`: an entry over it is not published. */
  readonly onExceed: 'WARN' | 'BLOCK';
}

/** A class that is left out has no budget. */
export type Budgets = Readonly<Partial<Record<RenderClass, Budget>>>;

const LEAST: Readonly<Record<BudgetMeasure, number>> = { bytes: 256, pages: 1, losses: 0 };
const MOST: Readonly<Record<BudgetMeasure, number>> = { bytes: 10_000_000, pages: 1_000, losses: 10_000 };

export function checkBudgets(budgets: unknown, path: Path): Issue[] {
  if (!isRecord(budgets)) {
    return [
      fault(
        path,
        'not_an_object',
        `Give classes with their budgets, as { FEATURE_PHONE: { pages: 5, onExceed: WARN } }.`,
      ),
    ];
  }
  return [
    ...checkKnown(budgets, RENDER_CLASSES, path),
    ...RENDER_CLASSES.flatMap((name) =>
      budgets[name] === undefined ? [] : checkBudget(budgets[name], name, [...path, name]),
    ),
  ];
}

function checkBudget(budget: unknown, name: RenderClass, path: Path): Issue[] {
  if (!isRecord(budget))
    return [fault(path, 'not_an_object', `Give { bytes, pages, losses, onExceed }, not ${describe(budget)}.`)];
  const given = BUDGET_MEASURES.filter((measure) => budget[measure] !== undefined);
  return [
    ...checkKnown(budget, [...BUDGET_MEASURES, 'profiles', 'onExceed'], path),
    ...given.flatMap((measure) => {
      const value = budget[measure];
      if (typeof value === 'number' && Number.isInteger(value) && value >= LEAST[measure] && value <= MOST[measure])
        return [];
      const message = `Give a whole number from ${LEAST[measure]} to ${MOST[measure]}, not ${describe(value)}.`;
      return [fault([...path, measure], 'out_of_range', message)];
    }),
    ...(given.length === 0
      ? [
          fault(
            path,
            'required',
            `Name at least one of ${BUDGET_MEASURES.join(', ')}; leave the class out for no budget.`,
          ),
        ]
      : []),
    ...(budget['profiles'] === undefined ? [] : checkProfiles(budget['profiles'], name, [...path, 'profiles'])),
    ...checkChoice(budget['onExceed'], ['WARN', 'BLOCK'], [...path, 'onExceed']),
  ];
}

/** The profiles that a budget is measured on. */
export function profilesOf(name: RenderClass, budget: Budget): readonly DeviceProfile[] {
  return profiles.filter(({ id, renderClass }) => renderClass === name && (budget.profiles?.includes(id) ?? true));
}

function checkProfiles(ids: unknown, name: RenderClass, path: Path): Issue[] {
  const known = profiles.flatMap(({ id, renderClass }) => (renderClass === name ? [id] : []));
  if (!Array.isArray(ids) || ids.length === 0) {
    return [fault(path, 'not_a_list', `Give a list of ${known.join(', ')}; left out = all of them.`)];
  }
  return ids.flatMap((id: unknown, index) => checkChoice(id, known, [...path, index]));
}
