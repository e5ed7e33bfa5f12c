import type { Budgets } from '../../../core/model/budgets.ts';
import type { Template } from '../../../core/model/template.ts';
import { changeContentType } from '../../../features/model/change-content-type.ts';
import { getContentType, listContentTypes } from '../../../features/model/content-types.ts';
import { defineContentType } from '../../../features/model/define-content-type.ts';
import { deleteContentType } from '../../../features/model/delete-content-type.ts';
import type { Resolvers } from '../generated.ts';

export const model = {
  Query: {
    contentTypes: async (_root, { site }, { openSite }) => listContentTypes(await openSite(site)),
    contentType: async (_root, { site, name }, { openSite }) => getContentType(await openSite(site), name),
  },
  Mutation: {
    defineContentType: async (_root, { input: { site, template, budgets, ...input } }, { openSite }) => ({
      contentType: await defineContentType(await openSite(site), {
        ...input,
        template: toTemplate(template),
        budgets: toBudgets(budgets),
      }),
    }),
    changeContentType: async (_root, { input: { site, template, budgets, ...input } }, { openSite }) => ({
      contentType: await changeContentType(await openSite(site), {
        ...input,
        template: toTemplate(template),
        budgets: toBudgets(budgets),
      }),
    }),
    deleteContentType: async (_root, { input }, { openSite }) => ({
      deletedId: await deleteContentType(await openSite(input.site), input.contentType),
    }),
  },
  ContentType: {
    requiresApproval: (type) => type.requiresApproval === true,
  },
} satisfies Resolvers;

/** Any JSON may come here; the verbs check it before they believe it. Left out and null stay apart. */
function toTemplate(template: unknown): Template | null | undefined {
  return template as Template | null | undefined;
}

function toBudgets(budgets: unknown): Budgets | null | undefined {
  return budgets as Budgets | null | undefined;
}
