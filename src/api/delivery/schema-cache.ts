/** One schema per site and model revision: equal requests get the same object, which all other caches hang on. */
import { printSchema, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { findSiteModel } from '../../features/delivery/content/load.ts';
import type { SiteModel } from '../../features/delivery/content/site-model.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { Site } from '../../features/tenancy/site.ts';
import { buildDeliverySchema } from './schema/build-schema.ts';

export interface SiteSchema {
  readonly key: string;
  readonly model: SiteModel;
  readonly schema: GraphQLSchema;
  /** Printed on first use. */
  readonly sdl: () => string;
}

export interface SchemaCache {
  readonly find: (site: Site) => Promise<SiteSchema>;
}

/** A schema takes about a megabyte; the coldest is built again when it is asked for. */
const MAX_SCHEMAS = 200;

export function createSchemaCache(services: Pick<Services, 'db'>): SchemaCache {
  const schemas = new LRUCache<string, SiteSchema>({ max: MAX_SCHEMAS });
  const building = new Map<string, Promise<SiteSchema>>();
  const build = async (site: Site, key: string): Promise<SiteSchema> => {
    const model = await findSiteModel(services.db, site);
    const schema = buildDeliverySchema(model);
    let sdl: string | null = null;
    const made: SiteSchema = { key, model, schema, sdl: () => (sdl ??= printSchema(schema)) };
    schemas.set(key, made);
    return made;
  };
  return {
    find: (site) => {
      const key = `${site.id} ${site.modelRevision}`;
      const known = schemas.get(key);
      if (known) return Promise.resolve(known);
      let underWay = building.get(key);
      if (!underWay) {
        underWay = build(site, key).finally(() => building.delete(key));
        building.set(key, underWay);
      }
      return underWay;
    },
  };
}
