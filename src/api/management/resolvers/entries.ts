import { pageHref } from '../../../features/delivery/page-path.ts';
import { changeEntries } from '../../../features/entries/change-entries.ts';
import { createEntry } from '../../../features/entries/create-entry.ts';
import { deleteEntry } from '../../../features/entries/delete-entry.ts';
import { duplicateEntry } from '../../../features/entries/duplicate-entry.ts';
import { getEntry, listIssues } from '../../../features/entries/get-entry.ts';
import { cursorOfEntry, listEntries } from '../../../features/entries/list-entries.ts';
import { cursorOfVersion, listVersions } from '../../../features/entries/list-versions.ts';
import { publishEntry } from '../../../features/entries/publish-entry.ts';
import { touchEntry } from '../../../features/entries/presence.ts';
import { approveEntry, rejectEntry, requestReview } from '../../../features/entries/review.ts';
import { saveDraft } from '../../../features/entries/save-draft.ts';
import { purgeAt, purgeEntry, restoreEntry } from '../../../features/entries/trash.ts';
import { unpublishEntry } from '../../../features/entries/unpublish-entry.ts';
import { listEntryUsage } from '../../../features/entries/usage.ts';
import { compareVersions, restoreVersion } from '../../../features/entries/versions.ts';
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
    entryChanges: async (_root, { site, ...input }, { openSite }) => compareVersions(await openSite(site), input),
    trash: async (_root, { site, type, ...input }, { openSite }) => {
      const ctx = await openSite(site);
      const page = await listEntries(ctx, { ...input, contentType: type, trash: true });
      const { nodes, pageInfo } = toConnection(page, cursorOfEntry);
      return { nodes: nodes.map((entry) => ({ ctx, entry })), pageInfo };
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
    restoreVersion: async (_root, { input: { site, ...input } }, { openSite }) => {
      const ctx = await openSite(site);
      const { entry, ...told } = await restoreVersion(ctx, input);
      return { ...told, entry: { ctx, entry } };
    },
    touchEntry: async (_root, { input: { site, id, leave } }, { openSite }) => ({
      others: await touchEntry(await openSite(site), { id, leave: leave === true }),
    }),
    requestReview: async (_root, { input: { site, ...input } }, { openSite }) => {
      const ctx = await openSite(site);
      return { entry: { ctx, entry: await requestReview(ctx, input) } };
    },
    approveEntry: async (_root, { input: { site, ...input } }, { openSite }) => {
      const ctx = await openSite(site);
      return { entry: { ctx, entry: await approveEntry(ctx, input) } };
    },
    rejectEntry: async (_root, { input: { site, ...input } }, { openSite }) => {
      const ctx = await openSite(site);
      return { entry: { ctx, entry: await rejectEntry(ctx, input) } };
    },
    duplicateEntry: async (_root, { input }, { openSite }) => {
      const ctx = await openSite(input.site);
      const { entry, ...told } = await duplicateEntry(ctx, input.id);
      return { ...told, entry: { ctx, entry } };
    },
    deleteEntry: async (_root, { input }, { openSite }) => ({
      deletedId: await deleteEntry(await openSite(input.site), input.id),
    }),
    restoreEntry: async (_root, { input }, { openSite }) => {
      const ctx = await openSite(input.site);
      const { entry, ...told } = await restoreEntry(ctx, input.id);
      return { ...told, entry: { ctx, entry } };
    },
    purgeEntry: async (_root, { input: { site, id, confirm } }, { openSite }) => ({
      deletedId: await purgeEntry(await openSite(site), { id, confirm: confirm === true }),
    }),
    changeEntries: async (_root, { input: { site, ...input } }, { openSite }) => {
      const ctx = await openSite(site);
      const { entries: changed, ...told } = await changeEntries(ctx, input);
      return { ...told, entries: changed.map((entry) => ({ ctx, entry })) };
    },
  },
  Entry: {
    id: ({ entry }) => entry.id,
    contentType: ({ entry }) => entry.contentType,
    title: ({ entry }) => entry.title,
    status: ({ entry }) => entry.status,
    version: ({ entry }) => entry.version,
    data: ({ entry }) => entry.data,
    review: ({ entry }) => entry.review,
    publications: ({ ctx, entry }) => entry.publications.map((publication) => ({ site: ctx.site, publication })),
    createdAt: ({ entry }) => entry.createdAt,
    updatedAt: ({ entry }) => entry.updatedAt,
    createdBy: ({ entry }) => entry.createdBy,
    updatedBy: ({ entry }) => entry.updatedBy,
    deletedAt: ({ entry }) => entry.deletedAt,
    deletedBy: ({ entry }) => entry.deletedBy,
    purgeAt: ({ entry }) => (entry.deletedAt === null ? null : purgeAt(entry.deletedAt)),
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
  Presence: {
    member: ({ memberId }) => memberId,
  },
  EntryProblem: {
    entry: ({ entryId }) => entryId,
  },
  Usage: {
    entry: ({ entryId }) => entryId,
  },
} satisfies Resolvers;
