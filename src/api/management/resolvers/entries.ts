import { pageHref } from '../../../features/delivery/page-path.ts';
import { createEntry } from '../../../features/entries/create-entry.ts';
import { deleteEntry } from '../../../features/entries/delete-entry.ts';
import { getEntry, listIssues } from '../../../features/entries/get-entry.ts';
import { cursorOfEntry, listEntries } from '../../../features/entries/list-entries.ts';
import { cursorOfVersion, listVersions } from '../../../features/entries/list-versions.ts';
import { publishEntry } from '../../../features/entries/publish-entry.ts';
import { saveDraft } from '../../../features/entries/save-draft.ts';
import { unpublishEntry } from '../../../features/entries/unpublish-entry.ts';
import { listEntryUsage } from '../../../features/entries/usage.ts';
import { toConnection } from '../connection.ts';
import type { Resolvers } from '../generated.ts';

export const entries = {
  Query: {
    entries: async (_root, { site, type, ...input }, { openSite }) => {
      const ctx = await openSite(site);
      const page = await listEntries(ctx, { ...input, contentType: type });
      const { nodes, pageInfo } = toConnection(page, cursorOfEntry);
      return { nodes: nodes.map((entry) => ({ ctx, entry })), pageInfo };
    },
    entry: async (_root, { site, id }, { openSite }) => {
      const ctx = await openSite(site);
      return { ctx, entry: await getEntry(ctx, id) };
    },
  },
  Mutation: {
    createEntry: async (_root, { input: { site, type, data } }, { openSite }) => {
      const ctx = await openSite(site);
      const { entry, ...told } = await createEntry(ctx, { contentType: type, data });
      return { ...told, entry: { ctx, entry } };
    },
    saveDraft: async (_root, { input: { site, whole, ...input } }, { openSite }) => {
      const ctx = await openSite(site);
      const { entry, ...told } = await saveDraft(ctx, { ...input, whole: whole ?? false });
      return { ...told, entry: { ctx, entry } };
    },
    publishEntry: async (_root, { input: { site, ...input } }, { openSite }) => {
      const ctx = await openSite(site);
      const { entry, ...told } = await publishEntry(ctx, input);
      return { ...told, entry: { ctx, entry } };
    },
    unpublishEntry: async (_root, { input: { site, ...input } }, { openSite }) => {
      const ctx = await openSite(site);
      const entry = await unpublishEntry(ctx, input);
      return { entry: { ctx, entry }, issues: [], warnings: [] };
    },
    deleteEntry: async (_root, { input }, { openSite }) => ({
      deletedId: await deleteEntry(await openSite(input.site), input.id),
    }),
  },
  Entry: {
    id: ({ entry }) => entry.id,
    contentType: ({ entry }) => entry.contentType,
    title: ({ entry }) => entry.title,
    status: ({ entry }) => entry.status,
    version: ({ entry }) => entry.version,
    data: ({ entry }) => entry.data,
    publications: ({ ctx, entry }) => entry.publications.map((publication) => ({ site: ctx.site, publication })),
    createdAt: ({ entry }) => entry.createdAt,
    updatedAt: ({ entry }) => entry.updatedAt,
    createdBy: ({ entry }) => entry.createdBy,
    updatedBy: ({ entry }) => entry.updatedBy,
    versions: async ({ ctx, entry }, page) =>
      toConnection(await listVersions(ctx, { ...page, entryId: entry.id }), cursorOfVersion),
    usage: ({ ctx, entry }) => listEntryUsage(ctx, entry.id),
    issues: ({ ctx, entry }) => listIssues(ctx, entry.id),
  },
  Publication: {
    locale: ({ publication }) => publication.locale,
    sourceLocale: ({ publication }) => publication.sourceLocale,
    version: ({ publication }) => publication.version,
    path: ({ site, publication: { locale, path } }) => (path === null ? null : pageHref(site, '', { locale, path })),
    startsAt: ({ publication }) => publication.startsAt,
    firstAt: ({ publication }) => publication.firstAt,
  },
  Usage: {
    entry: ({ entryId }) => entryId,
  },
} satisfies Resolvers;
