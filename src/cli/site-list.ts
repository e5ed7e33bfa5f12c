import { listPartners } from '../features/tenancy/partners.ts';
import { listSites } from '../features/tenancy/sites.ts';
import type { Site } from '../features/tenancy/site.ts';
import type { SystemContext } from '../features/tenancy/context.ts';
import { readOptions, type Command } from './command.ts';
import { everyPage } from './every-page.ts';
import { withInstallation } from './installation.ts';

const help = `utsuwa site list [--json]

Lists all sites of all partners: slug, partner, locales and host names.

  --json   one JSON object a line
`;

export const siteList: Command = {
  name: 'site list',
  summary: 'List all sites',
  help,
  run: async (args) => {
    const { json } = readOptions(args, { json: { type: 'boolean' } });
    const { sites, partners } = await withInstallation(async (ctx) => ({
      sites: await everyPage((after) => listSites(ctx, { first: 100, after })),
      partners: await partnerSlugs(ctx),
    }));
    if (sites.length === 0 && !json) process.stderr.write('There are no sites yet.\n');
    for (const site of sites) process.stdout.write(`${json ? asJson(site, partners) : asLine(site, partners)}\n`);
    return 0;
  },
};

async function partnerSlugs(ctx: SystemContext): Promise<ReadonlyMap<string, string>> {
  const partners = await everyPage((after) => listPartners(ctx, { first: 100, after }));
  return new Map(partners.map(({ id, slug }) => [id, slug]));
}

function asLine(site: Site, partners: ReadonlyMap<string, string>): string {
  const locales = site.locales.map(({ code }) => code).join(',');
  return [
    site.slug,
    partners.get(site.partnerId) ?? site.partnerId,
    locales,
    site.hosts.join(',') || '-',
    site.name,
  ].join('\t');
}

function asJson(site: Site, partners: ReadonlyMap<string, string>): string {
  const { id, slug, name, hosts, locales, defaultLocale, timeZone } = site;
  const partner = partners.get(site.partnerId) ?? site.partnerId;
  return JSON.stringify({
    id,
    slug,
    partner,
    name,
    hosts,
    locales: locales.map(({ code }) => code),
    defaultLocale,
    timeZone,
  });
}
