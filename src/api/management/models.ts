/** What resolvers hand on for each type of the schema: the verbs' own results, with the site where a field needs it. */
import type { ApiToken } from '../../features/auth/api-tokens.ts';
import type { HeldGrant, Member } from '../../features/auth/member.ts';
import type { Asset } from '../../features/media/asset.ts';
import type { Partner } from '../../features/tenancy/partners.ts';
import type { Site } from '../../features/tenancy/site.ts';

export type PartnerModel = Partner;
export type SiteModel = Site;
export type AssetModel = Asset;
export type MemberModel = Member;
export type ApiTokenModel = ApiToken;
export type GrantModel = HeldGrant;
