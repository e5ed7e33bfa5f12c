/** Making preview links, and taking all of them back. */
import { invalidInput, notFound, type Issue } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { ruleSetsOf } from '../devices/rule-sets.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { loadSiteModel } from './content/site-model.ts';
import { findDraft } from './find-draft.ts';
import { pageHref } from './page-path.ts';
import { placeName, signPreview } from './preview.ts';

export interface CreatePreviewLink {
  /** Whose draft is shown; left out, `at` shows the site from its front page. */
  readonly entry?: string | null | undefined;
  /** Left out = the site's default. */
  readonly locale?: string | null | undefined;
  /** Class or profile that is forced; left out, the device that asks decides. */
  readonly device?: string | null | undefined;
  /** Everything else as it is live then; other pages of the site can be reached. */
  readonly at?: Date | null | undefined;
  /** 1 to 1440; 60 when left out. */
  readonly minutes?: number | null | undefined;
}

export interface PreviewLink {
  readonly url: string;
  readonly expiresAt: Date;
}

const MOST_MINUTES = 24 * 60;

/** A link for people without an account: who may read drafts may show them. */
export async function createPreviewLink(ctx: SiteContext, input: CreatePreviewLink): Promise<PreviewLink> {
  authorize(ctx, 'entry.read');
  const { site, settings } = ctx;
  const minutes = input.minutes ?? 60;
  const locale = input.locale ?? site.defaultLocale;
  const entry = input.entry ?? null;
  const at = input.at ?? null;
  const device = input.device?.toLowerCase() ?? null;
  const issues = await checkLink(ctx, { minutes, locale, entry, at, device });
  if (issues.length > 0) throw invalidInput('The preview', issues);
  const path = entry === null ? '/' : await findDraftPath(ctx, { entry, locale });
  const token = signPreview(ctx, site, { entry, place: placeName({ locale, path }), at, seconds: minutes * 60 });
  const query = device === null ? `preview=${token}` : `device=${encodeURIComponent(device)}&preview=${token}`;
  return {
    url: `${settings.publicUrl}${pageHref(site, `/render/${site.slug}`, { locale, path })}?${query}`,
    expiresAt: new Date(ctx.clock.now().getTime() + minutes * 60_000),
  };
}

/** Every preview link of the site that was made until now answers 403 from now on. */
export async function revokePreviewLinks(ctx: SiteContext): Promise<void> {
  authorize(ctx, 'entry.publish');
  await ctx.db.site(ctx.site.id, async (tx) => {
    await tx.$executeRaw`UPDATE site SET preview_epoch = preview_epoch + 1 WHERE id = ${ctx.site.id}::uuid`;
    tx.invalidate(['site']);
  });
}

async function findDraftPath(ctx: SiteContext, at: { entry: string; locale: string }): Promise<string> {
  const row = isUuid(at.entry)
    ? await ctx.db.read(ctx.site.id, async (sql) => {
        const model = await loadSiteModel(sql, ctx.site);
        return findDraft(sql, { site: ctx.site, model, ...at });
      })
    : null;
  if (row === null) throw notFound('The entry');
  return row.path;
}

interface LinkInput {
  readonly minutes: number;
  readonly locale: string;
  readonly entry: string | null;
  readonly at: Date | null;
  readonly device: string | null;
}

async function checkLink(ctx: SiteContext, { minutes, locale, entry, at, device }: LinkInput): Promise<Issue[]> {
  const issues: Issue[] = [];
  const codes = ctx.site.locales.map(({ code }) => code);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
    issues.push({
      path: ['minutes'],
      code: 'out_of_range',
      message: `A link is good for 1 to ${MOST_MINUTES} minutes.`,
    });
  }
  if (!codes.includes(locale)) {
    issues.push({ path: ['locale'], code: 'unknown_locale', message: `The site has the locales ${codes.join(', ')}.` });
  }
  if (entry === null && at === null) {
    const message = 'Name an entry to see its draft, an instant to see the site as it will be then, or both.';
    issues.push({ path: ['entry'], code: 'required', message });
  }
  if (device !== null && (await ruleSetsOf(ctx.db).of(ctx, ctx.site)).findNamed(device) === undefined) {
    const message = 'There is no device profile or class of this name; "pc" and "imode-foma" are two of them.';
    issues.push({ path: ['device'], code: 'unknown_device', message });
  }
  return issues;
}
