/** What resolvers hand on for each type of the schema: the verbs' own results, with the site where a field needs it. */
import type { ApiToken } from '../../features/auth/api-tokens.ts';
import type { HeldGrant, Member } from '../../features/auth/member.ts';
import type { Asset } from '../../features/media/asset.ts';
import type { SavedDeviceProfile } from '../../features/devices/device-profiles.ts';
import type { ContentType } from '../../core/model/content-type.ts';
import type { Entry, LivePublication } from '../../features/entries/entry.ts';
import type { EntryVersion } from '../../features/entries/list-versions.ts';
import type { StepProblem } from '../../features/entries/perform-steps.ts';
import type { Presence } from '../../features/entries/presence.ts';
import type { Usage } from '../../features/entries/usage.ts';
import type { Release, ReleaseItem } from '../../features/releases/release.ts';
import type { Redirect } from '../../features/redirects/redirect.ts';
import type { SiteContext } from '../../features/tenancy/context.ts';
import type { Partner } from '../../features/tenancy/partners.ts';
import type { Site } from '../../features/tenancy/site.ts';

export type PartnerModel = Partner;
export type SiteModel = Site;
export type MemberModel = Member;
export type ApiTokenModel = ApiToken;
export type GrantModel = HeldGrant;
export type ContentTypeModel = ContentType;
/** With its site's context: what an entry's fields ask for is on that site. */
export interface EntryModel {
  readonly ctx: SiteContext;
  readonly entry: Entry;
}
export interface PublicationModel {
  readonly site: Site;
  readonly publication: LivePublication;
}
export type EntryVersionModel = EntryVersion;
export type UsageModel = Usage;
export type ReleaseModel = Release;
export type ReleaseItemModel = ReleaseItem;
export type PresenceModel = Presence;
export type EntryProblemModel = StepProblem;
export interface AssetModel {
  readonly ctx: SiteContext;
  readonly asset: Asset;
}
export type CustomDeviceProfileModel = SavedDeviceProfile;
export type RedirectModel = Redirect;
