/** What devices get of one entry and what they lose: one in full, or every profile in figures. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeviceProfile } from '../../core/devices/profile.ts';
import { checkTemplate } from '../../core/model/check-template.ts';
import type { Template } from '../../core/model/template.ts';
import { renderParts, type Rendered } from '../../core/render/render.ts';
import { findBreaches, summarise, type BudgetBreach, type RenderSummary } from '../../core/render/report.ts';
import { invalidInput, type Issue } from '../../lib/errors.ts';
import { ruleSetsOf } from '../devices/rule-sets.ts';
import { getContentType, listContentTypes } from '../model/content-types.ts';
import { checkTargets } from '../model/define-content-type.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { Services, SiteContext } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { renderOptions } from './compose-entry.ts';
import { openEntryPage, pickLocale, type OpenedPage, type Stage } from './entry-page.ts';
import { pageHref } from './page-path.ts';

export interface RenderReportInput {
  readonly entryId: string;
  /** A profile or a class, in any case. */
  readonly device: string;
  /** Left out = the default locale. */
  readonly locale?: string | null | undefined;
  /** 1-based; beyond the last = the last. */
  readonly page?: number | null | undefined;
  readonly stage?: Stage | null | undefined;
}

interface Where {
  readonly stage: Stage;
  readonly locale: string;
  /** With the locale's prefix. */
  readonly path: string;
}

export interface RenderReport extends Where {
  readonly profile: DeviceProfile;
  readonly title: string;
  /** The part asked for. */
  readonly part: Rendered;
  readonly summary: RenderSummary;
  readonly overBudget: readonly BudgetBreach[];
}

export interface MatrixRow {
  readonly profile: DeviceProfile;
  readonly summary: RenderSummary;
  readonly overBudget: readonly BudgetBreach[];
}

export interface RenderMatrix extends Where {
  readonly rows: readonly MatrixRow[];
}

/** An entry's page as one device gets it. INVALID_INPUT for an unknown device or locale, or a draft that has no page. */
export async function renderReport(ctx: SiteContext, input: RenderReportInput): Promise<RenderReport> {
  authorize(ctx, 'entry.read');
  return report(ctx, input);
}

/**
 * The same for every profile of the site. Content is fetched once and composed once a class; the event loop gets its turn between
 * profiles, so that readers do not wait for an editor's table.
 */
export async function renderMatrix(
  ctx: SiteContext,
  input: Pick<RenderReportInput, 'entryId' | 'locale' | 'stage'>,
): Promise<RenderMatrix> {
  authorize(ctx, 'entry.read');
  const { profiles } = await ruleSetsOf(ctx.db).of(ctx, ctx.site);
  const stage = input.stage ?? 'draft';
  const opened = await openEntryPage(ctx, {
    entryId: input.entryId,
    stage,
    locale: pickLocale(ctx.site, input.locale),
  });
  const rows: MatrixRow[] = [];
  for (const profile of profiles.slice(0, MAX_ROWS)) {
    rows.push({ profile, ...measure(ctx, opened, profile) });
    await nextTurn();
  }
  return { ...whereOf(opened, stage), rows };
}

/** Ours are about thirty; a site may add as many as it likes. */
const MAX_ROWS = 100;

export interface PreviewTemplateInput extends Omit<RenderReportInput, 'stage'> {
  readonly contentType: string;
  /** Anything; null = the default template. */
  readonly template: unknown;
}

/** An entry's draft by a template that is not saved. */
export async function previewTemplate(
  ctx: SiteContext,
  input: PreviewTemplateInput,
): Promise<{ readonly report: RenderReport | null; readonly issues: readonly Issue[] }> {
  authorize(ctx, 'model.edit');
  const type = await getContentType(ctx, input.contentType);
  const template = input.template ?? null;
  const faults = template === null ? [] : checkTemplate(template, type.fields, ['template']);
  if (faults.length > 0) return { report: null, issues: faults };
  // Checked above.
  const others = (await listContentTypes(ctx)).filter(({ id }) => id !== type.id);
  const issues = checkTargets({ ...type, template: template as Template | null }, others);
  if (issues.length > 0) return { report: null, issues };
  const made = await report(ctx, { ...input, stage: 'draft', template: template as Template | null, typeId: type.id });
  return { report: made, issues: [] };
}

type Asked = RenderReportInput & { readonly template?: Template | null; readonly typeId?: string };

async function report(ctx: SiteContext, input: Asked): Promise<RenderReport> {
  const profile = await findDevice(ctx, ctx.site, input.device);
  const page = readPage(input.page);
  const stage = input.stage ?? 'draft';
  const opened = await openEntryPage(ctx, {
    entryId: input.entryId,
    stage,
    locale: pickLocale(ctx.site, input.locale),
    ...('template' in input && { template: input.template }),
  });
  if (input.typeId !== undefined && opened.contentType.id !== input.typeId) {
    const message = `This entry is of "${opened.contentType.name}"; choose one of the type that the template is for.`;
    throw invalidInput('The preview', [{ path: ['entry'], code: 'wrong_type', message }]);
  }
  const { parts, summary, overBudget } = measure(ctx, opened, profile);
  const part = parts[Math.min(page, parts.length) - 1];
  if (part === undefined) throw new Error('A document has at least one part.');
  const { title } = opened.composed.documentFor(profile.renderClass).meta;
  return { ...whereOf(opened, stage), profile, title, part, summary, overBudget };
}

function measure(
  services: Pick<Services, 'charset'>,
  opened: OpenedPage,
  profile: DeviceProfile,
): { parts: readonly Rendered[]; summary: RenderSummary; overBudget: readonly BudgetBreach[] } {
  const document = opened.composed.documentFor(profile.renderClass);
  const options = renderOptions(services, opened.place, { page: 1, accept: '', keepQuery: '' });
  const parts = renderParts(document, profile, options);
  const summary = summarise(parts, profile);
  return { parts, summary, overBudget: findBreaches(opened.contentType.budgets, profile, summary) };
}

function whereOf({ place }: OpenedPage, stage: Stage): Where {
  return { stage, locale: place.locale, path: pageHref(place.site, '', place) };
}

/** A profile or class by name, the site's own included. */
async function findDevice(services: Services, site: Site, name: string): Promise<DeviceProfile> {
  const rules = await ruleSetsOf(services.db).of(services, site);
  const found = name.length > 100 ? undefined : (rules.findNamed(name) ?? rules.findNamed(name.toLowerCase()));
  if (found !== undefined) return found;
  const message = `There is no device profile or class "${name.slice(0, 40)}"; use PC, TABLET, SMARTPHONE, FEATURE_PHONE, SIGNAGE or a profile such as imode-foma.`;
  throw invalidInput('The rendering', [{ path: ['device'], code: 'unknown_device', message }]);
}

function readPage(page: number | null | undefined): number {
  const asked = page ?? 1;
  if (Number.isInteger(asked) && asked >= 1) return asked;
  throw invalidInput('The rendering', [{ path: ['page'], code: 'out_of_range', message: 'Parts count from 1.' }]);
}
