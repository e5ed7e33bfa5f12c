/** A site's content types by name and id, cached per model revision: a request pays no statement for the model. */
import { LRUCache } from 'lru-cache';
import type { ContentType, Field } from '../../../core/model/content-type.ts';
import type { Budgets } from '../../../core/model/budgets.ts';
import type { Template } from '../../../core/model/template.ts';
import type { SqlReader } from '../../../platform/db/database.ts';
import type { Site } from '../../tenancy/site.ts';

export interface SiteModel {
  readonly siteId: string;
  readonly revision: number;
  readonly types: readonly ContentType[];
  readonly byName: ReadonlyMap<string, ContentType>;
  readonly byId: ReadonlyMap<string, ContentType>;
}

interface ContentTypeRow {
  readonly id: string;
  readonly name: string;
  readonly plural: string;
  readonly label: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly title_field: string;
  readonly path: string | null;
  readonly template: Template | null;
  readonly budgets: Budgets;
  readonly revision: number;
}

const TYPES = `SELECT id, name, plural, label, description, fields, title_field, path, template, budgets, revision
  FROM content_type WHERE site_id = $1 ORDER BY position, name`;

/** Models are a few kilobytes each; beyond this many sites in use at once the coldest is read again. */
const models = new LRUCache<string, SiteModel>({ max: 1_000 });

export async function loadSiteModel(sql: SqlReader, site: Pick<Site, 'id' | 'modelRevision'>): Promise<SiteModel> {
  const key = `${site.id} ${site.modelRevision}`;
  const known = models.get(key);
  if (known) return known;
  const rows = await sql<ContentTypeRow>(TYPES, [site.id]);
  const model = buildSiteModel(site, rows.map(toContentType));
  models.set(key, model);
  return model;
}

function buildSiteModel(site: Pick<Site, 'id' | 'modelRevision'>, types: readonly ContentType[]): SiteModel {
  return {
    siteId: site.id,
    revision: site.modelRevision,
    types,
    byName: new Map(types.map((type) => [type.name, type])),
    byId: new Map(types.map((type) => [type.id, type])),
  };
}

function toContentType(row: ContentTypeRow): ContentType {
  return {
    id: row.id,
    name: row.name,
    plural: row.plural,
    label: row.label,
    description: row.description,
    fields: row.fields,
    titleField: row.title_field,
    path: row.path,
    template: row.template,
    budgets: row.budgets,
    revision: row.revision,
  };
}
