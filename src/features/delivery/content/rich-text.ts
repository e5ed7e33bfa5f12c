/** Rich text for developers: what it refers to, and as markup for a class of device, through the same pipeline as pages. */
import { variantPath } from '../../../core/images/address.ts';
import type { DeviceProfile } from '../../../core/devices/profile.ts';
import type { RichText } from '../../../core/document/rich-text.ts';
import { richTextToNodes } from '../../../core/render/compose/blocks.ts';
import { collectCardNeeds, collectRichTextNeeds } from '../../../core/render/compose/needs.ts';
import { resolverFor } from '../../../core/render/compose/resolver.ts';
import { richTextValue } from '../../../core/render/compose/values.ts';
import type { AssetView, EntryView } from '../../../core/render/page-input.ts';
import { renderFragment } from '../../../core/render/render.ts';
import { qrModules } from '../../../platform/images/qr.ts';
import { buildDateFormat } from '../format-date.ts';
import { toAssetView, toEntryView } from '../load-page.ts';
import { toLink } from '../page-frame.ts';
import type { ContentLoader, Projection } from './load.ts';
import type { AssetRow, EntryRow } from './row.ts';

const WHOLE: Projection = { fields: null, key: '*' };

/** Ids of everything that the text shows or links to, in the order they come. */
export function referencesOf(value: unknown): {
  readonly entries: readonly string[];
  readonly assets: readonly string[];
} {
  const { entries, assets } = collectRichTextNeeds(richTextValue(value));
  return { entries, assets };
}

export interface FragmentInput {
  readonly value: unknown;
  readonly locale: string;
  readonly profile: DeviceProfile;
  /** Origin of the installation: pictures and files live there, while pages are wherever the reader's site is. */
  readonly publicUrl: string;
}

export async function renderRichText(loader: ContentLoader, input: FragmentInput): Promise<string> {
  const richText: RichText = richTextValue(input.value);
  const { site, model } = loader;
  const { locale } = input;
  const needs = collectRichTextNeeds(richText);
  const at = { site, base: '', model, locale };

  const entryRows = await Promise.all(needs.entries.map((id) => loader.entry(id, { locale, projection: WHOLE })));
  const entries = viewsById(entryRows, (row) => toEntryView(row, at));
  const lists = new Map<string, readonly EntryView[]>();
  for (const { key, query } of needs.queries) {
    const { contentType, ...args } = query;
    const rows = model.byName.has(contentType)
      ? (await loader.list(contentType, { args, locale, projection: WHOLE })).rows
      : [];
    lists.set(
      key,
      rows.flatMap((row) => toEntryView(row, at) ?? []),
    );
  }
  const shown = [...entries.values(), ...[...lists.values()].flat()];
  const assetIds = [...new Set([...needs.assets, ...collectCardNeeds(shown)])];
  const assetRows = await Promise.all(assetIds.map((id) => loader.asset(id)));
  const assets = viewsById(assetRows, (row): AssetView => {
    const view = toAssetView(row, at);
    return { ...view, url: input.publicUrl + view.url };
  });
  const nodes = richTextToNodes(
    richText,
    resolverFor({
      locale,
      assets,
      entries,
      lists,
      qrCodes: new Map(needs.qrCodes.map((value) => [value, qrModules(value)])),
      sitePath: (path) => toLink(path, at).href,
      formAction: null,
      formatDate: buildDateFormat(locale, site.timeZone),
    }),
  );
  const { text } = renderFragment(nodes, input.profile, {
    lang: locale,
    variantUrl: (picture, key, format) => input.publicUrl + variantPath(site.slug, picture, { key, format }),
  });
  return text;
}

function viewsById<Row extends EntryRow | AssetRow, View>(
  rows: readonly (Row | null)[],
  toView: (row: Row) => View | null,
): Map<string, View> {
  const views = new Map<string, View>();
  for (const row of rows) {
    const view = row && toView(row);
    if (row && view) views.set(row.id, view);
  }
  return views;
}
