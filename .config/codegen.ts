import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the resolvers, generated from schema.graphql: `npx graphql-codegen --config .config/codegen.ts`. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  silent: true,
  generates: {
    'src/api/management/generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: './context.ts#ManagementContext',
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        immutableTypes: true,
        makeResolverTypeCallable: true,
        inputMaybeValue: 'T | null | undefined',
        scalars: { ID: 'string', DateTime: 'Date', JSON: 'unknown', Bound: 'number | string' },
        mappers: {
          Partner: './models.ts#PartnerModel',
          Site: './models.ts#SiteModel',
          Entry: './models.ts#EntryModel',
          EntryVersion: './models.ts#EntryVersionModel',
          Asset: './models.ts#AssetModel',
          Member: './models.ts#MemberModel',
          ApiToken: './models.ts#ApiTokenModel',
          Grant: './models.ts#GrantModel',
          ContentType: './models.ts#ContentTypeModel',
          Usage: './models.ts#UsageModel',
          EntryProblem: './models.ts#EntryProblemModel',
          Release: './models.ts#ReleaseModel',
          ReleaseItem: './models.ts#ReleaseItemModel',
          Presence: './models.ts#PresenceModel',
          Publication: './models.ts#PublicationModel',
          Redirect: './models.ts#RedirectModel',
          CustomDeviceProfile: './models.ts#CustomDeviceProfileModel',
        },
      },
    },
  },
};

// eslint-disable-next-line no-restricted-syntax -- graphql-codegen reads the default export
export default config;
