/** All redirects of a site as one CSV file, out and in: `from,locale,status,to`. */
import { fromOf } from '../../core/model/redirect-chains.ts';
import type { RedirectInput, RedirectRule } from '../../core/model/redirect.ts';
import { parseCsv, writeCsv, type CsvRow } from '../../lib/csv.ts';
import { AppError, invalidInput, type Issue } from '../../lib/errors.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { originOf, type Redirect } from './redirect.ts';
import { checkRules, lockRedirects, MOST_REDIRECTS, readInput, readWritten } from './write-redirects.ts';

const COLUMNS = ['from', 'locale', 'status', 'to'] as const;
const ENTRY = 'entry:';
/** Faults told at once; an editor mends these and tries again. */
const MOST_FAULTS = 100;

export interface ImportedRedirects {
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
  /** Rows that count later or not at all, such as those of an entry that is not published. */
  readonly warnings: readonly Issue[];
}

/** Those that editors wrote. `to` is a path, a URL, or `entry:` with an id; empty for 410. What was kept by itself is no part of it. */
export async function exportRedirects(ctx: SiteContext): Promise<string> {
  authorize(ctx, 'entry.read');
  const redirects = await ctx.db.site(ctx.site.id, (tx) => readWritten(tx, ctx.site.id));
  const rows = redirects.map((rule) => [
    fromOf(rule),
    rule.locale ?? '',
    String(rule.status),
    rule.toEntry === null ? (rule.toAddress ?? '') : ENTRY + rule.toEntry,
  ]);
  return writeCsv([COLUMNS, ...rows]);
}

/**
 * All of a file or, where one row is wrong, nothing: INVALID_INPUT names rows as a spreadsheet counts them. A row whose address
 * has a redirect changes it; with `replace` those that the file does not name are deleted.
 */
export async function importRedirects(
  ctx: SiteContext,
  input: { readonly csv: string; readonly replace: boolean },
): Promise<ImportedRedirects> {
  authorize(ctx, 'entry.publish');
  const siteId = ctx.site.id;
  const rules = readRules(ctx, input.csv);
  return ctx.db.site(siteId, async (tx) => {
    await lockRedirects(tx, siteId);
    const before = new Map((await readWritten(tx, siteId)).map((redirect) => [keyOf(redirect), redirect]));
    const stays = input.replace ? [] : [...before.values()].filter((redirect) => !rules.has(keyOf(redirect)));
    const all = [...stays, ...[...rules.values()].map(({ rule }) => rule)];
    const changed = new Set([...rules.values()].map(({ rule }) => rule));
    const { issues, warnings } = await checkRules(ctx, tx, { all, changed });
    const rowOf = new Map([...rules.values()].map(({ rule, row }) => [rule, row]));
    const told = (found: ReadonlyMap<RedirectRule, Issue>): Issue[] =>
      [...found].map(([rule, issue]) => atRow(rowOf.get(rule) ?? null, issue));
    refuse(told(issues));

    const gone = input.replace ? [...before.values()].filter((redirect) => !rules.has(keyOf(redirect))) : [];
    const news = [...rules].filter(([key, { rule }]) => !isSame(before.get(key), rule)).map(([, { rule }]) => rule);
    await tx.redirect.deleteMany({ where: { siteId, automatic: false, id: { in: gone.map(({ id }) => id) } } });
    const rows = news.map((rule) => ({ ...originOf(rule), ...targets(rule), id: ctx.ids.uuid() }));
    await tx.$executeRaw`
      INSERT INTO redirect (id, site_id, locale, path, prefix, status, to_entry, to_address, automatic, updated_at)
      SELECT r.id, ${siteId}::uuid, r.locale, r.path, r.prefix, r.status, r."toEntry", r."toAddress", false, ${ctx.clock.now()}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, locale text, path text, prefix boolean, status int,
        "toEntry" uuid, "toAddress" text)
      ON CONFLICT (site_id, path, prefix, locale) DO UPDATE SET status = excluded.status, to_entry = excluded.to_entry,
        to_address = excluded.to_address, automatic = false, updated_at = excluded.updated_at`;
    tx.invalidate(['redirects']);
    const created = news.filter((rule) => !before.has(keyOf(rule))).length;
    return {
      created,
      changed: news.length - created,
      deleted: gone.length,
      warnings: told(warnings).slice(0, MOST_FAULTS),
    };
  });
}

interface ReadRule {
  readonly rule: RedirectRule;
  readonly row: number;
}

function readRules(ctx: SiteContext, csv: string): ReadonlyMap<string, ReadRule> {
  const parsed = parseCsv(csv);
  if (parsed === null) refuse([{ path: ['csv'], code: 'bad_csv', message: 'A quote is opened and never closed.' }]);
  const [head, ...rows] = parsed ?? [];
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (COLUMNS.some((column) => !names.includes(column))) {
    const message = `The first row names the columns: ${COLUMNS.join(',')}.`;
    refuse([{ path: ['csv', head?.number ?? 1], code: 'bad_csv', message }]);
  }
  if (rows.length > MOST_REDIRECTS) {
    throw new AppError(
      'LIMIT_EXCEEDED',
      `A site has at most ${MOST_REDIRECTS} redirects; the file has ${rows.length}.`,
    );
  }
  const rules = new Map<string, ReadRule>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const read = readInput(ctx, toInput(row, names));
    if ('issues' in read) {
      issues.push(...read.issues.map((issue) => atRow(row.number, issue)));
      continue;
    }
    const twin = rules.get(keyOf(read.rule));
    if (twin !== undefined) {
      const message = `"${fromOf(read.rule)}" stands in row ${twin.row} already; keep one of them.`;
      issues.push(atRow(row.number, { path: ['from'], code: 'duplicate', message }));
    } else rules.set(keyOf(read.rule), { rule: read.rule, row: row.number });
  }
  refuse(issues);
  return rules;
}

function toInput(row: CsvRow, names: readonly string[]): RedirectInput {
  const cell = (name: (typeof COLUMNS)[number]): string => row.cells[names.indexOf(name)]?.trim() ?? '';
  const to = cell('to');
  const target = to.startsWith(ENTRY) ? { entry: to.slice(ENTRY.length) } : { to };
  return {
    from: cell('from'),
    locale: cell('locale') || null,
    status: Number(cell('status') || Number.NaN),
    ...target,
  };
}

function atRow(row: number | null, { path, code, message }: Issue): Issue {
  return row === null
    ? { path: ['csv'], code, message }
    : { path: ['csv', row, ...path], code, message: `Row ${row}: ${message}` };
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw invalidInput('The file', issues.slice(0, MOST_FAULTS));
}

function keyOf(rule: RedirectRule): string {
  return JSON.stringify(originOf(rule));
}

function targets({ status, toEntry, toAddress }: RedirectRule): Pick<RedirectRule, 'status' | 'toEntry' | 'toAddress'> {
  return { status, toEntry, toAddress };
}

function isSame(known: Redirect | undefined, rule: RedirectRule): boolean {
  return known !== undefined && JSON.stringify(targets(known)) === JSON.stringify(targets(rule));
}
