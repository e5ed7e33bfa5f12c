import type { DeviceProfile } from '../../../core/devices/profile.ts';
import {
  previewTemplate,
  renderMatrix,
  renderReport,
  type RenderReport,
} from '../../../features/delivery/render-report.ts';
import type * as Types from '../generated.ts';

export const rendering = {
  Query: {
    renderReport: async (_root, { site, entry, ...input }, { openSite }) =>
      toReport(await renderReport(await openSite(site), { entryId: entry, ...input })),
    renderMatrix: async (_root, { site, entry, ...input }, { openSite }) => {
      const matrix = await renderMatrix(await openSite(site), { entryId: entry, ...input });
      const rows = matrix.rows.map(({ profile, summary, overBudget }) => ({
        profile: toProfile(profile),
        pages: summary.pages,
        totalBytes: summary.totalBytes,
        largestPage: Math.max(...summary.pageBytes),
        overLimit: summary.overLimit,
        losses: summary.losses.length,
        lossesByReason: summary.lossesByReason,
        overBudget,
      }));
      return { ...matrix, rows };
    },
    previewTemplate: async (_root, { input: { site, entry, ...input } }, { openSite }) => {
      const template = input.template ?? null;
      const { report, issues } = await previewTemplate(await openSite(site), { ...input, entryId: entry, template });
      return { report: report && toReport(report), issues };
    },
  },
} satisfies Types.Resolvers;

function toReport(report: RenderReport): Types.RenderReport {
  const { profile, stage, locale, path, title, part, summary, overBudget } = report;
  const { contentType, page, pages, text, bytes } = part;
  return {
    profile: toProfile(profile),
    stage,
    locale,
    path,
    title,
    contentType,
    page,
    pages,
    body: text,
    bodyBase64: Buffer.from(bytes).toString('base64'),
    bytes: bytes.length,
    pageBytes: summary.pageBytes,
    totalBytes: summary.totalBytes,
    overLimit: summary.overLimit,
    losses: summary.losses,
    lossesByReason: summary.lossesByReason,
    overBudget,
  };
}

function toProfile(profile: DeviceProfile): Types.RenderProfile {
  const { id, description, renderClass, target, charset, maxMarkupBytes, maxTotalBytes } = profile;
  return { id, description, renderClass, target, charset, maxMarkupBytes, maxTotalBytes };
}
