/** Accessibility by axe-core in a page that a browser shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at levels A and AA, and what axe calls best practice where it concerns landmarks and headings. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a second colour scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface AxeRule {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** One line a violation; none = no violation. `colours` looks only at what depends on the colour scheme. */
export async function axeComplaints(page: Page, colours = false): Promise<string[]> {
  if (await page.evaluate<boolean>(`typeof axe === 'undefined'`)) await page.evaluate(source);
  const run = colours ? { type: 'rule', values: COLOUR_RULES } : { type: 'tag', values: TAGS };
  const violations = await page.evaluate<readonly AxeRule[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(run)}, resultTypes: ['violations'] }).then((found) => found.violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
