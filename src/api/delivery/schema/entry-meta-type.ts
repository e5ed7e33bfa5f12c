import { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import type { EntryRow } from '../../../features/delivery/content/row.ts';
import { pageHref } from '../../../features/delivery/page-path.ts';
import { cost } from './cost.ts';
import { DateTimeScalar, LocaleScalar } from './scalars.ts';
import type { DeliveryContext } from './source.ts';

const instant = new GraphQLNonNull(DateTimeScalar);
const locale = new GraphQLNonNull(LocaleScalar);

export const EntryMetaType = new GraphQLObjectType<EntryRow, DeliveryContext>({
  name: 'EntryMeta',
  description: 'What was served, and since when.',
  fields: {
    contentType: { type: new GraphQLNonNull(GraphQLString), resolve: (row) => row.contentTypeName },
    version: {
      type: new GraphQLNonNull(GraphQLInt),
      description: 'Goes up with every save.',
      resolve: (row) => row.versionNumber,
    },
    publishedAt: { type: instant, description: 'When the entry was first published.' },
    updatedAt: { type: instant, description: 'When what is served was published.' },
    unpublishAt: { type: DateTimeScalar, description: 'When it will go, if that is planned.' },
    requestedLocale: { type: locale, resolve: (row) => row.locale },
    locale: { type: locale, description: 'The locale whose values are served.', resolve: (row) => row.sourceLocale },
    fellBack: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'There is no translation, so that of another locale is served.',
      resolve: (row) => row.locale !== row.sourceLocale,
    },
    availableLocales: {
      type: new GraphQLNonNull(new GraphQLList(locale)),
      description: 'Locales in which the entry is translated.',
      extensions: cost(1),
      resolve: (row, _args, { loader }) => loader.ownLocales(row.id),
    },
    path: {
      type: GraphQLString,
      description: 'Address on the site, locale prefix included; null where the entry has no page.',
      resolve: (row, _args, { loader }) =>
        row.path === null ? null : pageHref(loader.site, '', { locale: row.locale, path: row.path }),
    },
  },
});
