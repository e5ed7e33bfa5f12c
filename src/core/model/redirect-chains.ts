/** Redirects that lead to redirects: browsers give up after a few, handsets after three. Found when they are saved. */
import type { Issue } from '../../lib/errors.ts';
import { fault } from '../document/fault.ts';
import { matchesPlace, prefixesOf, targetOf, type RedirectRule, type SitePlace } from './redirect.ts';

export interface ChainScene {
  readonly localeCodes: readonly string[];
  /** Whether a page is live there: it wins over every redirect, so that nothing leads on. */
  readonly hasPage: (at: SitePlace) => boolean;
}

export interface Chain {
  /** Whose target leads on. */
  readonly rule: RedirectRule;
  readonly issue: Issue;
}

/** As an editor writes it. */
export function fromOf(rule: Pick<RedirectRule, 'path' | 'prefix'>): string {
  return rule.prefix ? `${rule.path === '/' ? '' : rule.path}/*` : rule.path;
}

/** Each of `rules` that leads where another (or itself) leads on. One issue a rule; `rules` are all of a site. */
export function findChains(rules: readonly RedirectRule[], scene: ChainScene): readonly Chain[] {
  const index = new Map<string, RedirectRule[]>();
  for (const rule of rules) index.set(keyOf(rule), [...(index.get(keyOf(rule)) ?? []), rule]);
  return rules.flatMap((rule) => {
    const issue = chainOf(rule, { ...scene, index });
    return issue === null ? [] : [{ rule, issue }];
  });
}

type Indexed = ChainScene & { readonly index: ReadonlyMap<string, readonly RedirectRule[]> };

function chainOf(rule: RedirectRule, scene: Indexed): Issue | null {
  if (rule.toAddress?.startsWith('/') !== true) return null;
  for (const locale of rule.locale === null ? scene.localeCodes : [rule.locale]) {
    const next = nextOf(rule, locale, scene);
    if (next === null) continue;
    if (next === rule) return fault(['to'], 'loop', `"${fromOf(rule)}" would lead to itself; choose another target.`);
    const back = nextOf(next, locale, scene);
    if (back === rule) {
      const message = `"${fromOf(rule)}" and "${fromOf(next)}" would lead to each other; change one of them.`;
      return fault(['to'], 'loop', message);
    }
    const on = next.toAddress ?? (next.status === 410 ? '410' : 'an entry');
    const message = `"${fromOf(rule)}" leads to "${rule.toAddress}", which leads on to ${on}; point it there at once.`;
    return fault(['to'], 'chain', message);
  }
  return null;
}

/** The redirect that a reader of a locale meets behind this one. */
function nextOf(rule: RedirectRule, locale: string, scene: Indexed): RedirectRule | null {
  // Of a prefix rule one address below it stands for all: a name that no other rule has.
  const from = rule.prefix ? `${rule.path === '/' ? '' : rule.path}/\uffff` : rule.path;
  const target = targetOf(rule, { locale, path: from }, scene.localeCodes);
  if (target.kind !== 'path' || scene.hasPage(target.at)) return null;
  return findRule(scene.index, target.at);
}

/** The rule that holds at a place: exact before prefix, the longest prefix first, one locale's own before that of all. */
function findRule(index: Indexed['index'], at: SitePlace): RedirectRule | null {
  for (const key of [
    `= ${at.path}`,
    ...prefixesOf(at.path)
      .toReversed()
      .map((path) => `* ${path}`),
  ]) {
    const found = (index.get(key) ?? []).filter((rule) => matchesPlace(rule, at));
    const best = found.find((rule) => rule.locale !== null) ?? found[0];
    if (best !== undefined) return best;
  }
  return null;
}

function keyOf(rule: RedirectRule): string {
  return `${rule.prefix ? '*' : '='} ${rule.path}`;
}
