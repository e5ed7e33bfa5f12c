import { displayWidth } from '../core/document/truncate.ts';
import { findEntryAt } from '../features/delivery/entry-page.ts';
import { renderMatrix, type MatrixRow, type RenderMatrix } from '../features/delivery/render-report.ts';
import { openSite } from '../features/tenancy/open-site-context.ts';
import { findSiteBySlug } from '../features/tenancy/sites.ts';
import { AppError } from '../lib/errors.ts';
import { CommandFailure } from './command.ts';
import { withInstallation } from './installation.ts';

interface MatrixInput {
  readonly site: string;
  readonly path: string;
  readonly locale: string | undefined;
  readonly json: boolean;
}

/** One published page on every profile, as a table or as JSON. */
export async function printMatrix({ site, path, locale, json }: MatrixInput): Promise<string> {
  return withInstallation(async (ctx) => {
    if ((await findSiteBySlug(ctx, site)) === null) {
      throw new CommandFailure(`There is no site "${site}". "utsuwa site list" names those there are.`);
    }
    const at = await openSite(ctx, site);
    try {
      const found = await findEntryAt(at, path);
      const matrix = await renderMatrix(at, {
        entryId: found.entryId,
        locale: locale ?? found.locale,
        stage: 'published',
      });
      return json ? `${JSON.stringify(toJson(matrix))}\n` : toTable(matrix);
    } catch (error) {
      if (error instanceof AppError) throw new CommandFailure(error.message);
      throw error;
    }
  });
}

const HEAD = ['PROFILE', 'CLASS', 'TARGET', 'PAGES', 'BYTES', 'LARGEST', 'LIMIT', 'LOSSES', 'WHY', 'OVER'];

function toTable({ path, locale, rows }: RenderMatrix): string {
  const cells = [HEAD, ...rows.map(toCells)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  return `${path} (${locale})\n${lines.join('\n')}\n`;
}

function toCells({ profile, summary, overBudget }: MatrixRow): string[] {
  const over = overBudget.map(
    ({ measure, limit, actual, onExceed }) => `${measure} ${actual} > ${limit} (${onExceed})`,
  );
  return [
    profile.id,
    profile.renderClass,
    profile.target,
    String(summary.pages),
    String(summary.totalBytes),
    String(Math.max(...summary.pageBytes)),
    String(profile.maxMarkupBytes ?? '-'),
    String(summary.losses.length),
    summary.lossesByReason.map(({ reason, count }) => `${reason} ${count}`).join(', ') || '-',
    [...(summary.overLimit ? ['the device’s limit'] : []), ...over].join(', ') || '-',
  ];
}

function toJson({ path, locale, rows }: RenderMatrix): object {
  return {
    path,
    locale,
    profiles: rows.map(({ profile, summary, overBudget }) => ({
      profile: profile.id,
      class: profile.renderClass,
      target: profile.target,
      maxMarkupBytes: profile.maxMarkupBytes,
      pages: summary.pages,
      pageBytes: summary.pageBytes,
      totalBytes: summary.totalBytes,
      overLimit: summary.overLimit,
      lossesByReason: summary.lossesByReason,
      losses: summary.losses,
      overBudget,
    })),
  };
}
