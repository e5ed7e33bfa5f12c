/** A site with articles in ten categories, written by one statement per table: seeding 100,000 takes seconds. */
import type { Services } from '../../src/features/tenancy/context.ts';
import { DEFAULT_THEME } from '../../src/core/render/style/default-theme.ts';
import type { Field, FieldOptions, FieldTypeName } from '../../src/core/model/content-type.ts';

const field = (name: string, type: FieldTypeName, options: FieldOptions = {}): Field => ({
  id: name,
  name,
  type,
  label: name,
  help: '',
  required: false,
  unique: false,
  localised: false,
  default: null,
  options,
});

const ARTICLE = [
  field('title', 'text'),
  field('slug', 'slug'),
  field('body', 'richText'),
  field('category', 'reference', { contentTypes: ['category'] }),
];
const CATEGORY = [field('name', 'text'), field('slug', 'slug')];

export const CATEGORIES = 10;

/** Ids are made from a number, so that references need no look-up. */
const idOf = (kind: string): string => `('0199' || '${kind}' || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
/** About 2 KB of text in one paragraph. */
const BODY = `jsonb_build_array(jsonb_build_object('_key', 'p1', '_type', 'text', 'style', 'normal', 'markDefs', '[]'::jsonb,
  'children', jsonb_build_array(jsonb_build_object('_key', 's1', '_type', 'span', 'marks', '[]'::jsonb, 'text', repeat('The harbour opens at nine. ', 72)))))`;

export async function seedContentSite(
  services: Pick<Services, 'db' | 'ids'>,
  input: { slug: string; articles: number },
): Promise<void> {
  const { db, ids } = services;
  const { slug, articles } = input;
  const partnerId = ids.uuid();
  const siteId = ids.uuid();
  const articleType = ids.uuid();
  const categoryType = ids.uuid();
  const settings = {
    tagline: {},
    footerNote: {},
    locales: [{ code: 'en', label: 'English', fallbacks: [] }],
    theme: DEFAULT_THEME,
    menus: [],
    logoAssetId: null,
    notice: null,
  };
  await db.system(async (tx) => {
    await tx.partner.create({ data: { id: partnerId, slug: `bench-${slug}`, name: 'Bench' } });
    await tx.site.create({
      data: {
        id: siteId,
        partnerId,
        slug,
        name: 'Bench',
        settings: settings as never,
        defaultLocale: 'en',
        timeZone: 'UTC',
      },
    });
  });
  await db.site(siteId, async (tx) => {
    const type = (id: string, name: string, rest: { plural: string; fields: readonly Field[] }) => ({
      id,
      siteId,
      name,
      label: name,
      titleField: rest.fields[0]?.name ?? '',
      plural: rest.plural,
      fields: rest.fields as never,
    });
    await tx.contentType.createMany({
      data: [
        type(articleType, 'article', { plural: 'articles', fields: ARTICLE }),
        type(categoryType, 'category', { plural: 'categories', fields: CATEGORY }),
      ],
    });
    await fill(tx, {
      siteId,
      typeId: categoryType,
      kind: 'cccc',
      count: CATEGORIES,
      data: `jsonb_build_object('name', 'Category ' || n, 'slug', 'category-' || n)`,
      slug: `'category-' || n`,
    });
    await fill(tx, {
      siteId,
      typeId: articleType,
      kind: 'aaaa',
      count: articles,
      data: `jsonb_build_object('title', 'Article ' || n, 'slug', 'article-' || n, 'category', ('0199cccc-0000-7000-8000-' || lpad(to_hex(1 + n % ${CATEGORIES}), 12, '0')), 'body', ${BODY})`,
      slug: `'article-' || n`,
    });
  });
}

interface Rows {
  readonly siteId: string;
  readonly typeId: string;
  readonly kind: string;
  readonly count: number;
  /** SQL over `n`. */
  readonly data: string;
  readonly slug: string;
}

type Tx = Parameters<Parameters<Services['db']['site']>[1]>[0];

async function fill(tx: Tx, rows: Rows): Promise<void> {
  const from = `FROM generate_series(1, ${rows.count}) AS n`;
  const site = `'${rows.siteId}'::uuid`;
  const type = `'${rows.typeId}'::uuid`;
  const version = idOf(rows.kind === 'aaaa' ? 'eeee' : 'dddd');
  const publication = idOf(rows.kind === 'aaaa' ? 'bbbb' : 'ffff');
  const when = `timestamptz '2026-01-01' + n * interval '1 minute'`;
  await tx.$executeRawUnsafe(
    `INSERT INTO entry (id, site_id, content_type_id, draft) SELECT ${idOf(rows.kind)}, ${site}, ${type}, '{}'::jsonb ${from}`,
  );
  await tx.$executeRawUnsafe(
    `INSERT INTO entry_version (id, site_id, entry_id, number, data) SELECT ${version}, ${site}, ${idOf(rows.kind)}, 1, '{}'::jsonb ${from}`,
  );
  await tx.$executeRawUnsafe(`INSERT INTO publication (id, site_id, entry_id, version_id, content_type_id, locale, source_locale, data, slug, starts_at, first_at)
    SELECT ${publication}, ${site}, ${idOf(rows.kind)}, ${version}, ${type}, 'en', 'en', ${rows.data}, ${rows.slug}, ${when}, ${when} ${from}`);
}
