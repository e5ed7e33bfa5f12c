import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PartnerModel, SiteModel, EntryModel, EntryVersionModel, AssetModel, MemberModel, ApiTokenModel, GrantModel, ContentTypeModel, UsageModel, EntryProblemModel, ReleaseModel, ReleaseItemModel, PresenceModel, PublicationModel, RedirectModel, CustomDeviceProfileModel } from './models.ts';
import type { ManagementContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A number; for `date` and `dateTime` fields an ISO 8601 text. */
  Bound: { input: number | string; output: number | string; }
  /** An instant in UTC, ISO 8601: `2026-11-22T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

export type ApiToken = {
  readonly createdAt: Scalars['DateTime']['output'];
  /** Null = does not expire. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** First characters of the secret, to tell keys apart. */
  readonly hint: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly role: ApiTokenRole;
};

export type ApiTokenPayload = {
  readonly apiToken: ApiToken;
};

/** What a machine may do: `viewer` reads, drafts included; `editor` also changes entries and assets. */
export type ApiTokenRole =
  | 'editor'
  | 'viewer';

/** An uploaded file. */
export type Asset = {
  /** Alternative text per locale. */
  readonly alt: ReadonlyArray<LocalisedText>;
  readonly bytes: Scalars['Int']['output'];
  /** `#rrggbb`, the average of an image. */
  readonly colour?: Maybe<Scalars['String']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy?: Maybe<Scalars['ID']['output']>;
  readonly fileName: Scalars['String']['output'];
  /** The point that crops keep, 0 to 1 from the top left. */
  readonly focalPoint: FocalPoint;
  /** SHA-256 of the file, hex. */
  readonly hash: Scalars['String']['output'];
  readonly height?: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Found from the bytes, not from the name. */
  readonly mediaType: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** Address of the file itself; it never changes. */
  readonly url: Scalars['String']['output'];
  /** Entries that show it. */
  readonly usage: ReadonlyArray<Usage>;
  /** Images only. */
  readonly width?: Maybe<Scalars['Int']['output']>;
};

export type AssetConnection = {
  readonly nodes: ReadonlyArray<Asset>;
  readonly pageInfo: PageInfo;
};

export type AssetPayload = {
  readonly asset: Asset;
};

export type BeginUploadInput = {
  readonly alt?: InputMaybe<ReadonlyArray<LocalisedTextInput>>;
  /** Exact size of the file; another number of bytes is refused while it comes in. */
  readonly bytes: Scalars['Int']['input'];
  readonly fileName: Scalars['String']['input'];
  readonly site: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type BeginUploadPayload = {
  readonly expiresAt: Scalars['DateTime']['output'];
  /** `PUT` the bytes here within the hour. */
  readonly url: Scalars['String']['output'];
};

export type BlockShape = {
  readonly fields: ReadonlyArray<Field>;
  readonly label: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
};

export type BlockShapeInput = {
  readonly fields: ReadonlyArray<FieldInput>;
  readonly label: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
};

/** A page that is larger than its content type wants it. */
export type BudgetBreach = {
  readonly actual: Scalars['Int']['output'];
  readonly limit: Scalars['Int']['output'];
  /** `bytes`, `pages` or `losses`. */
  readonly measure: Scalars['String']['output'];
  /** `WARN` or `BLOCK`. */
  readonly onExceed: Scalars['String']['output'];
  readonly profile: Scalars['String']['output'];
  readonly renderClass: Scalars['String']['output'];
};

export type ChangeContentTypeInput = {
  /** All of them, as `ContentType.budgets`; null = none. */
  readonly budgets?: InputMaybe<Scalars['JSON']['input']>;
  /** Says that content of fields left out may be deleted from the entries that hold it; without it such a change is refused. */
  readonly confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its present name. */
  readonly contentType: Scalars['String']['input'];
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly fields?: InputMaybe<ReadonlyArray<FieldInput>>;
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Null = no pages. */
  readonly path?: InputMaybe<Scalars['String']['input']>;
  readonly plural?: InputMaybe<Scalars['String']['input']>;
  readonly requiresApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** The revision that the change was made from; another one answers `CONFLICT`. Left out = overwrite. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  readonly site: Scalars['ID']['input'];
  /** Null = the default. */
  readonly template?: InputMaybe<Scalars['JSON']['input']>;
  readonly titleField?: InputMaybe<Scalars['String']['input']>;
};

export type ChangeEntriesInput = {
  readonly action: EntryAction;
  /** For `purge`: says that it cannot be undone. */
  readonly confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 100 entries. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** For `publish` and `unpublish`; left out = every locale. */
  readonly locales?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly site: Scalars['ID']['input'];
};

export type ChangeEntriesPayload = {
  /** False where there are `problems`: nothing was changed then. */
  readonly done: Scalars['Boolean']['output'];
  /** As they are now, in the order that was asked; purged ones are left out. */
  readonly entries: ReadonlyArray<Entry>;
  /** What stands in the way, entry by entry. */
  readonly problems: ReadonlyArray<EntryProblem>;
};

export type ChangeKind =
  | 'added'
  | 'changed'
  /** A block that stands elsewhere now. */
  | 'moved'
  | 'removed';

export type ChangePasswordInput = {
  readonly currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters. Length counts more than odd characters; commonly used passwords are refused. */
  readonly newPassword: Scalars['String']['input'];
};

export type ChangePasswordPayload = {
  readonly member: Member;
};

/** A model that editors define: what an entry of it is made of, and where it appears. */
export type ContentType = {
  /**
   * How large pages of its entries may be, by class of device: `{"FEATURE_PHONE": {"bytes": 30000, "pages": 6, "losses": 20,
   * "onExceed": "WARN"}}`. `bytes` is markup after encoding, all parts together;
   * `profiles` names those to measure, left out = all of the class. Publishing an entry over it answers `warnings`
   * (`WARN`) or is refused with `issues` (`BLOCK`), which say what to shorten. `{}` = none.
   */
  readonly budgets: Scalars['JSON']['output'];
  readonly description: Scalars['String']['output'];
  readonly fields: ReadonlyArray<Field>;
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  /** Singular: root field of the content API, and its type in PascalCase. */
  readonly name: Scalars['String']['output'];
  /** Address of its entries, such as `/news/{slug}`; null = they have no pages. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** Root field of the content API for the list. */
  readonly plural: Scalars['String']['output'];
  /** A version is published only when somebody approved it (`approveEntry`). */
  readonly requiresApproval: Scalars['Boolean']['output'];
  readonly revision: Scalars['Int']['output'];
  /**
   * How an entry becomes a page: `parts`, each with a `key` and a `kind` (`hero`, `field`, `facts`, `entries`). A part may be for some
   * `classes` only, and differ by class: `overrides: {"FEATURE_PHONE": {"shorten": {"chars": 300, "items": 3}}}`, `{"hide": true}` or
   * `{"replace": {"kind": "field", "field": "summary"}}`. `order: {"SIGNAGE": ["facts", "body"]}` puts parts first on a class. Null = the
   * default. `previewTemplate` tries one out.
   * `page` may say `schema` (Article, NewsArticle, BlogPosting, Event, FAQPage, WebPage), `noindex` (true, or the name of a boolean field), `feed` (whether new
   * entries are news of the site), and name the fields `author`, `starts`, `ends` and `place`.
   */
  readonly template?: Maybe<Scalars['JSON']['output']>;
  /** Field whose value names an entry in lists. */
  readonly titleField: Scalars['String']['output'];
};

export type ContentTypePayload = {
  readonly contentType: ContentType;
};

export type CreateApiTokenInput = {
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for, in your words. */
  readonly name: Scalars['String']['input'];
  readonly role?: InputMaybe<ApiTokenRole>;
  readonly site: Scalars['ID']['input'];
};

export type CreateApiTokenPayload = {
  readonly apiToken: ApiToken;
  /** Shown once. Send it to the content API as `Authorization: Bearer …`. */
  readonly secret: Scalars['String']['output'];
};

export type CreateEntryInput = {
  readonly data: Scalars['JSON']['input'];
  readonly site: Scalars['ID']['input'];
  /** Name of the content type. */
  readonly type: Scalars['String']['input'];
};

export type CreateMemberInput = {
  readonly email: Scalars['String']['input'];
  readonly grants: ReadonlyArray<GrantInput>;
  readonly name: Scalars['String']['input'];
  /** 8 to 128 characters. */
  readonly password: Scalars['String']['input'];
};

export type CreatePartnerInput = {
  readonly name: Scalars['String']['input'];
  readonly slug: Scalars['String']['input'];
};

export type CreatePreviewLinkInput = {
  /**
   * Everything else by what is live at that instant as publications begin and end; links lead on to other pages of that instant. What a
   * release is still to publish is not among it: name the entry to see its draft. Without `at`
   * the link shows the entry's page alone.
   */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** A class (`pc`, `feature-phone`, …) or profile to force. Left out, the device that opens the link decides. */
  readonly device?: InputMaybe<Scalars['String']['input']>;
  /** Whose newest draft is shown, whatever is still wrong with it. Left out with `at`: the site from its front page. */
  readonly entry?: InputMaybe<Scalars['ID']['input']>;
  /** Left out = the site's default locale. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** How long it is good: 1 to 1440. */
  readonly minutes?: Scalars['Int']['input'];
  readonly site: Scalars['ID']['input'];
};

export type CreateReleaseInput = {
  /** An instant to come; left out = it waits for `runRelease`. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 100, each entry once. */
  readonly items: ReadonlyArray<ReleaseItemInput>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly site: Scalars['ID']['input'];
};

export type CreateSiteInput = {
  readonly defaultLocale: Scalars['String']['input'];
  readonly footerNote?: InputMaybe<ReadonlyArray<LocalisedTextInput>>;
  readonly hosts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** False = search engines are asked to keep out: `robots.txt` says so, and every page. */
  readonly indexing?: InputMaybe<Scalars['Boolean']['input']>;
  /** Left out = one locale, `defaultLocale`. */
  readonly locales?: InputMaybe<ReadonlyArray<SiteLocaleInput>>;
  readonly menus?: InputMaybe<ReadonlyArray<SiteMenuInput>>;
  readonly name: Scalars['String']['input'];
  /** Partner's id or slug. */
  readonly partner: Scalars['ID']['input'];
  /** `^[a-z][a-z0-9-]{0,39}$`, one for the whole installation. */
  readonly slug: Scalars['String']['input'];
  readonly tagline?: InputMaybe<ReadonlyArray<LocalisedTextInput>>;
  readonly theme?: InputMaybe<ThemeInput>;
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** One of Utsuwa's profiles with some capabilities changed, shown as the whole that pages are made for. */
export type CustomDeviceProfile = {
  /** The profile it is based on: output language, charset and pictograms are always those of the base. */
  readonly base: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly imageColours?: Maybe<Scalars['Int']['output']>;
  readonly imageFormats: ReadonlyArray<Scalars['String']['output']>;
  /** Null = no limit in practice, here and below. */
  readonly imageMaxBytes?: Maybe<Scalars['Int']['output']>;
  readonly imageMaxWidth: Scalars['Int']['output'];
  readonly maxMarkupBytes?: Maybe<Scalars['Int']['output']>;
  readonly maxTotalBytes?: Maybe<Scalars['Int']['output']>;
  /** What rules and `?device=` call it. */
  readonly name: Scalars['String']['output'];
  readonly screenHeight: Scalars['Int']['output'];
  readonly screenWidth: Scalars['Int']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type DefineContentTypeInput = {
  /** As `ContentType.budgets`; left out = none. */
  readonly budgets?: InputMaybe<Scalars['JSON']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly fields: ReadonlyArray<FieldInput>;
  readonly label: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly path?: InputMaybe<Scalars['String']['input']>;
  readonly plural: Scalars['String']['input'];
  readonly requiresApproval?: InputMaybe<Scalars['Boolean']['input']>;
  readonly site: Scalars['ID']['input'];
  readonly template?: InputMaybe<Scalars['JSON']['input']>;
  /** Left out = the first text field. */
  readonly titleField?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteAssetInput = {
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

export type DeleteAssetPayload = {
  readonly deletedId: Scalars['ID']['output'];
};

export type DeleteContentTypeInput = {
  readonly contentType: Scalars['String']['input'];
  readonly site: Scalars['ID']['input'];
};

export type DeleteContentTypePayload = {
  readonly deletedId: Scalars['ID']['output'];
};

export type DeleteDevicePayload = {
  readonly deletedId: Scalars['ID']['output'];
};

export type DeleteDeviceProfileInput = {
  readonly id: Scalars['ID']['input'];
};

export type DeleteDeviceRuleInput = {
  readonly id: Scalars['ID']['input'];
};

export type DeleteEntryInput = {
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

export type DeleteEntryPayload = {
  readonly deletedId: Scalars['ID']['output'];
};

export type DeleteRedirectInput = {
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

export type DeleteRedirectPayload = {
  readonly deletedId: Scalars['ID']['output'];
};

export type DeleteReleaseInput = {
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

export type DeleteReleasePayload = {
  readonly deletedId: Scalars['ID']['output'];
};

/** What a request comes from. */
export type DetectedDevice = {
  readonly browser?: Maybe<Scalars['String']['output']>;
  /** `docomo`, `au`, `softbank`, `willcom` or `emobile`. */
  readonly carrier?: Maybe<Scalars['String']['output']>;
  /**
   * `desktop`, `tablet`, `smartphone`, `feature-phone`, `signage`, `tv`, `console`, `ereader`, `wearable`, `car`, `bot`, `preview` or
   * `unknown`.
   */
  readonly class: Scalars['String']['output'];
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  readonly engine?: Maybe<Scalars['String']['output']>;
  readonly model?: Maybe<Scalars['String']['output']>;
  readonly os?: Maybe<Scalars['String']['output']>;
  /** Name of the profile: what the device can do. */
  readonly profile: Scalars['String']['output'];
  /** The one of five that pages are made for: `PC`, `TABLET`, `SMARTPHONE`, `FEATURE_PHONE` or `SIGNAGE`. */
  readonly renderClass: Scalars['String']['output'];
  /** The rule that decided; `custom:` and an id for one that was added. */
  readonly rule: Scalars['String']['output'];
  readonly vendor?: Maybe<Scalars['String']['output']>;
};

export type DeviceCount = {
  readonly name: Scalars['String']['output'];
  readonly requests: Scalars['Float']['output'];
};

/** One request header. */
export type DeviceHeaderInput = {
  readonly name: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

/** What is left out stays as the base has it. */
export type DeviceProfileInput = {
  readonly base: Scalars['String']['input'];
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly imageColours?: InputMaybe<Scalars['Int']['input']>;
  /** Best first: `avif`, `webp`, `jpeg`, `png`, `gif`, `wbmp`; an empty list = no images. */
  readonly imageFormats?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly imageMaxBytes?: InputMaybe<Scalars['Int']['input']>;
  readonly imageMaxWidth?: InputMaybe<Scalars['Int']['input']>;
  readonly maxMarkupBytes?: InputMaybe<Scalars['Int']['input']>;
  readonly maxTotalBytes?: InputMaybe<Scalars['Int']['input']>;
  /** Lower-case words joined by `-`; cannot be changed later. */
  readonly name: Scalars['String']['input'];
  readonly screenHeight?: InputMaybe<Scalars['Int']['input']>;
  readonly screenWidth?: InputMaybe<Scalars['Int']['input']>;
};

export type DeviceProfilePayload = {
  readonly profile: CustomDeviceProfile;
};

/**
 * A rule about User-Agents, made of words instead of expressions. It holds when the User-Agent begins with `prefix`, holds each word
 * of `allOf` and none of `noneOf`, in any case.
 */
export type DeviceRule = {
  readonly allOf: ReadonlyArray<Scalars['String']['output']>;
  readonly carrier?: Maybe<Scalars['String']['output']>;
  readonly class: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly model?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly noneOf: ReadonlyArray<Scalars['String']['output']>;
  /** Rules of one scope are asked from the lowest to the highest. */
  readonly position: Scalars['Int']['output'];
  readonly prefix?: Maybe<Scalars['String']['output']>;
  /** Null = the profile that the class gets. */
  readonly profile?: Maybe<Scalars['String']['output']>;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly vendor?: Maybe<Scalars['String']['output']>;
};

export type DeviceRuleChange = {
  readonly classAfter: Scalars['String']['output'];
  readonly classBefore: Scalars['String']['output'];
  readonly profileAfter: Scalars['String']['output'];
  readonly profileBefore: Scalars['String']['output'];
  readonly requests: Scalars['Float']['output'];
  /** Without what identifies a person, cut to 256 characters. */
  readonly userAgent: Scalars['String']['output'];
};

export type DeviceRuleInput = {
  /** Up to 8 words of 3 to 80 characters; at least one here, or a `prefix`. */
  readonly allOf?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly carrier?: InputMaybe<Scalars['String']['input']>;
  readonly class: Scalars['String']['input'];
  readonly model?: InputMaybe<Scalars['String']['input']>;
  readonly name: Scalars['String']['input'];
  readonly noneOf?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly prefix?: InputMaybe<Scalars['String']['input']>;
  readonly profile?: InputMaybe<Scalars['String']['input']>;
  readonly vendor?: InputMaybe<Scalars['String']['input']>;
};

export type DeviceRulePayload = {
  readonly rule: DeviceRule;
};

/** What a rule would do to the requests of the sample. */
export type DeviceRulePreview = {
  /** Requests that would get another class or profile. */
  readonly changedRequests: Scalars['Float']['output'];
  /** The most frequent of them. */
  readonly examples: ReadonlyArray<DeviceRuleChange>;
  /** Requests for which the rule holds. */
  readonly matchedRequests: Scalars['Float']['output'];
  /** Different User-Agents in the sample. */
  readonly sampled: Scalars['Int']['output'];
  readonly sampledRequests: Scalars['Float']['output'];
};

export type DeviceStatistics = {
  readonly classes: ReadonlyArray<DeviceCount>;
  /** Requests that no rule knew. */
  readonly fellToDefault: Scalars['Float']['output'];
  readonly requests: Scalars['Float']['output'];
  readonly rules: ReadonlyArray<DeviceCount>;
  /** When this node began to count. */
  readonly since: Scalars['DateTime']['output'];
  /** The most frequent of those in the sample. */
  readonly unknown: ReadonlyArray<SampledUserAgent>;
};

export type DuplicateEntryInput = {
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

export type EditAssetInput = {
  readonly alt?: InputMaybe<ReadonlyArray<LocalisedTextInput>>;
  readonly focalPoint?: InputMaybe<FocalPointInput>;
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type EditMemberInput = {
  readonly disabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly member: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A new password; ends every session of the member. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

export type EditPartnerInput = {
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Id or slug. */
  readonly partner: Scalars['ID']['input'];
  readonly slug?: InputMaybe<Scalars['String']['input']>;
};

export type EditReleaseInput = {
  /** Null takes the instant away; left out = as it was. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly id: Scalars['ID']['input'];
  /** The whole new list; left out = as it was. */
  readonly items?: InputMaybe<ReadonlyArray<ReleaseItemInput>>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly site: Scalars['ID']['input'];
};

export type EditSiteInput = {
  readonly defaultLocale?: InputMaybe<Scalars['String']['input']>;
  readonly footerNote?: InputMaybe<ReadonlyArray<LocalisedTextInput>>;
  readonly hosts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** False = search engines are asked to keep out: `robots.txt` says so, and every page. */
  readonly indexing?: InputMaybe<Scalars['Boolean']['input']>;
  readonly locales?: InputMaybe<ReadonlyArray<SiteLocaleInput>>;
  /** Id of an image; null = no logo. */
  readonly logo?: InputMaybe<Scalars['ID']['input']>;
  readonly menus?: InputMaybe<ReadonlyArray<SiteMenuInput>>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Null or an empty list = no notice. */
  readonly notice?: InputMaybe<ReadonlyArray<LocalisedTextInput>>;
  /** The whole of it; null = an emergency from now on, without a link. */
  readonly noticeBand?: InputMaybe<NoticeBandInput>;
  /** The revision that the change was made from; another one answers `CONFLICT`. Left out = overwrite. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** Lines that `robots.txt` adds to its own, such as `Disallow: /drafts/` or `User-agent: GPTBot`; remarks begin with `#`. At most 200. */
  readonly robotsLines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly site: Scalars['ID']['input'];
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  readonly tagline?: InputMaybe<ReadonlyArray<LocalisedTextInput>>;
  readonly theme?: InputMaybe<ThemeInput>;
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** One piece of content of a type: a draft that is edited, versions that were published. */
export type Entry = {
  readonly contentType: ContentType;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the member; null for what the system made. */
  readonly createdBy?: Maybe<Scalars['ID']['output']>;
  /** The draft: field name → value; of a localised field, `{ "ja": …, "en": … }`. */
  readonly data: Scalars['JSON']['output'];
  /** When it was moved to the trash; null for an entry in use. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly deletedBy?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What an editor must mend before the draft can be published. Empty = nothing. */
  readonly issues: ReadonlyArray<Issue>;
  /** What is live now, one per locale of the site. */
  readonly publications: ReadonlyArray<Publication>;
  /** When the trash deletes it for good; null for an entry in use. */
  readonly purgeAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the present version stands in its review. */
  readonly review: Review;
  readonly status: EntryStatus;
  /** The value of the type's title field in the site's default locale, or the first locale that has one. */
  readonly title: Scalars['String']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly updatedBy?: Maybe<Scalars['ID']['output']>;
  /** Who refers to this entry. */
  readonly usage: ReadonlyArray<Usage>;
  /** Goes up with every save; `saveDraft` and `publishEntry` name the one they were made from. */
  readonly version: Scalars['Int']['output'];
  /** Immutable snapshots, newest first. */
  readonly versions: EntryVersionConnection;
};


/** One piece of content of a type: a draft that is edited, versions that were published. */
export type EntryVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type EntryAction =
  /** To the trash. */
  | 'delete'
  | 'publish'
  /** From the trash, for good. */
  | 'purge'
  /** Out of the trash. */
  | 'restore'
  | 'unpublish';

export type EntryChange = {
  readonly after?: Maybe<Scalars['JSON']['output']>;
  readonly before?: Maybe<Scalars['JSON']['output']>;
  readonly kind: ChangeKind;
  /** Field, locale where it has one, then the `_key` of a block: `["body", "ja", "a1b2"]`. */
  readonly path: ReadonlyArray<Scalars['JSON']['output']>;
};

export type EntryConnection = {
  readonly nodes: ReadonlyArray<Entry>;
  readonly pageInfo: PageInfo;
};

export type EntryPayload = {
  readonly entry: Entry;
  /** What an editor must mend before the entry can be published. Empty = nothing. */
  readonly issues: ReadonlyArray<Issue>;
  /** Worth knowing, and no obstacle, such as references to entries that are not published. */
  readonly warnings: ReadonlyArray<Issue>;
};

/** Why one of several entries could not be changed. */
export type EntryProblem = {
  readonly entry: Scalars['ID']['output'];
  readonly issues: ReadonlyArray<Issue>;
  /** Empty where there is no such entry. */
  readonly title: Scalars['String']['output'];
};

export type EntryStatus =
  /** Published, and edited since. */
  | 'changed'
  /** Never published, or taken off the site. */
  | 'draft'
  /** What readers see is what the draft says. */
  | 'published';

export type EntryVersion = {
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy?: Maybe<Scalars['ID']['output']>;
  readonly data: Scalars['JSON']['output'];
  /** The entry's `version` when the snapshot was taken. */
  readonly number: Scalars['Int']['output'];
};

export type EntryVersionConnection = {
  readonly nodes: ReadonlyArray<EntryVersion>;
  readonly pageInfo: PageInfo;
};

export type FailedJob = {
  readonly attempts: Scalars['Int']['output'];
  readonly dueAt: Scalars['DateTime']['output'];
  readonly error: Scalars['String']['output'];
  readonly failedAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: Scalars['String']['output'];
  /** Id of its site; null = of the installation. */
  readonly site?: Maybe<Scalars['ID']['output']>;
};

export type Field = {
  /** Value of a new entry. */
  readonly default?: Maybe<Scalars['JSON']['output']>;
  /** For editors. */
  readonly help: Scalars['String']['output'];
  /** Stable through renames. */
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly localised: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly options: FieldOptions;
  readonly required: Scalars['Boolean']['output'];
  readonly type: FieldType;
  readonly unique: Scalars['Boolean']['output'];
};

export type FieldInput = {
  readonly default?: InputMaybe<Scalars['JSON']['input']>;
  readonly help?: InputMaybe<Scalars['String']['input']>;
  /** Of an existing field, to keep its content through this change; left out = a new field. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Left out = the name. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** One value per locale of the site. */
  readonly localised?: InputMaybe<Scalars['Boolean']['input']>;
  /** `^[a-z][a-zA-Z0-9]{0,39}$` */
  readonly name: Scalars['String']['input'];
  readonly options?: InputMaybe<FieldOptionsInput>;
  readonly required?: InputMaybe<Scalars['Boolean']['input']>;
  readonly type: FieldType;
  /** No two entries hold the same value. For text, number, slug, email, url and phone. */
  readonly unique?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FieldOptions = {
  readonly choices?: Maybe<ReadonlyArray<SelectOption>>;
  readonly contentTypes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly fields?: Maybe<ReadonlyArray<Field>>;
  readonly from?: Maybe<Scalars['String']['output']>;
  readonly kind?: Maybe<NumberKind>;
  readonly max?: Maybe<Scalars['Bound']['output']>;
  readonly mediaTypes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly min?: Maybe<Scalars['Bound']['output']>;
  readonly multiple?: Maybe<Scalars['Boolean']['output']>;
  readonly pattern?: Maybe<Scalars['String']['output']>;
  readonly shapes?: Maybe<ReadonlyArray<BlockShape>>;
};

/** Options of a field; one that its type does not know is refused. */
export type FieldOptionsInput = {
  /** select. */
  readonly choices?: InputMaybe<ReadonlyArray<SelectOptionInput>>;
  /** reference: names of the content types allowed; left out = any. */
  readonly contentTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** group. */
  readonly fields?: InputMaybe<ReadonlyArray<FieldInput>>;
  /** slug: name of the field it is made from when left empty. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** number: `decimal` unless said otherwise. */
  readonly kind?: InputMaybe<NumberKind>;
  /** Longest length, largest value, latest date or most items. */
  readonly max?: InputMaybe<Scalars['Bound']['input']>;
  /** asset: media types allowed, such as `image/*`. */
  readonly mediaTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Shortest length, smallest value, earliest date or fewest items. */
  readonly min?: InputMaybe<Scalars['Bound']['input']>;
  /** select, asset, reference: a list instead of one value. */
  readonly multiple?: InputMaybe<Scalars['Boolean']['input']>;
  /** text, longText: a regular expression that the whole value must match; no back references or nested repetition. */
  readonly pattern?: InputMaybe<Scalars['String']['input']>;
  /** blocks: the shapes that an item may take. */
  readonly shapes?: InputMaybe<ReadonlyArray<BlockShapeInput>>;
};

/** What a field holds. Each type is explained with its options at `FieldOptionsInput`. */
export type FieldType =
  | 'asset'
  | 'blocks'
  | 'boolean'
  | 'colour'
  | 'date'
  | 'dateTime'
  | 'email'
  | 'group'
  | 'json'
  | 'location'
  | 'longText'
  | 'number'
  | 'phone'
  | 'reference'
  | 'richText'
  | 'select'
  | 'slug'
  | 'text'
  | 'url';

export type FocalPoint = {
  readonly x: Scalars['Float']['output'];
  readonly y: Scalars['Float']['output'];
};

export type FocalPointInput = {
  readonly x: Scalars['Float']['input'];
  readonly y: Scalars['Float']['input'];
};

/** A role and where it counts. */
export type Grant = {
  readonly id: Scalars['ID']['output'];
  /** Null = the whole installation. */
  readonly partner?: Maybe<Scalars['ID']['output']>;
  readonly role: Role;
  /** Null = every site of the partner. */
  readonly site?: Maybe<Scalars['ID']['output']>;
};

export type GrantInput = {
  /** Partner's id or slug. With neither `partner` nor `site`: the whole installation. */
  readonly partner?: InputMaybe<Scalars['ID']['input']>;
  readonly role: Role;
  /** Site's id or slug. */
  readonly site?: InputMaybe<Scalars['ID']['input']>;
};

export type GrantRoleInput = {
  readonly grant: GrantInput;
  readonly member: Scalars['ID']['input'];
};

export type ImportRedirectsInput = {
  readonly csv: Scalars['String']['input'];
  /** Deletes the written redirects that the file does not name. */
  readonly replace?: InputMaybe<Scalars['Boolean']['input']>;
  readonly site: Scalars['ID']['input'];
};

export type ImportRedirectsPayload = {
  readonly changed: Scalars['Int']['output'];
  readonly created: Scalars['Int']['output'];
  readonly deleted: Scalars['Int']['output'];
  /** At most 100. */
  readonly warnings: ReadonlyArray<Issue>;
};

/** One thing that a person can mend: where it is, what is wrong and how to put it right. */
export type Issue = {
  /** A stable name for programs, such as `required` or `too_long`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and how to mend it, as a sentence for a person. */
  readonly message: Scalars['String']['output'];
  /** Path to the fault, outermost first: `["body", 3, "children", 0]`. */
  readonly path: ReadonlyArray<Scalars['JSON']['output']>;
};

/** Work that has an instant, such as a planned release or what is purged from the trash. */
export type JobStatistics = {
  /** Given up by the answering node after the last try. */
  readonly failed: Scalars['Int']['output'];
  /** What was given up by any node, the newest first, at most 50. */
  readonly failures: ReadonlyArray<FailedJob>;
  /** Begun by the answering node more than 5 seconds after their instant. */
  readonly late: Scalars['Int']['output'];
  /** Past their instant and not done; more than a few mean that no node runs jobs. */
  readonly overdue: Scalars['Int']['output'];
  /** Done by the answering node. */
  readonly ran: Scalars['Int']['output'];
  /** In the queue, those for the future included. */
  readonly waiting: Scalars['Int']['output'];
};

export type LocalisedText = {
  readonly locale: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type LocalisedTextInput = {
  readonly locale: Scalars['String']['input'];
  readonly text: Scalars['String']['input'];
};

export type LossCount = {
  readonly count: Scalars['Int']['output'];
  readonly reason: Scalars['String']['output'];
};

/** A person. */
export type Member = {
  readonly createdAt: Scalars['DateTime']['output'];
  readonly disabled: Scalars['Boolean']['output'];
  readonly email: Scalars['String']['output'];
  /** The roles that the asking member may know of. */
  readonly grants: ReadonlyArray<Grant>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

export type MemberConnection = {
  readonly nodes: ReadonlyArray<Member>;
  readonly pageInfo: PageInfo;
};

export type MemberPayload = {
  readonly member: Member;
};

export type MenuPlace =
  | 'footer'
  | 'header';

export type Mutation = {
  /** Approves the version that is in review. Types with `requiresApproval` are published in approved versions only. */
  readonly approveEntry: ReviewPayload;
  /**
   * Prepares an upload and answers an address that takes the file's bytes once, as the body of a `PUT` without any encoding.
   * That request answers `{"asset": {"id": …}}`.
   */
  readonly beginUpload: BeginUploadPayload;
  /**
   * Changes a content type. `fields`, when given, is the whole new list: a field with the `id` of an existing one keeps its
   * content (under its new name, when renamed); existing fields left out are deleted, and with `confirm` their content too.
   */
  readonly changeContentType: ContentTypePayload;
  /**
   * Does one thing to many entries, at most 100: to all of them at the same instant, or to none. With `problems` in the answer
   * nothing was changed. Entries that are deleted together may refer to each other.
   */
  readonly changeEntries: ChangeEntriesPayload;
  /** Sets a new password and ends every session of the member, this one included. */
  readonly changePassword: ChangePasswordPayload;
  /** Creates a key to one site for a machine. `secret` is shown in this answer and never again. */
  readonly createApiToken: CreateApiTokenPayload;
  /** Creates an entry as a draft. What is missing for publishing is not refused here: it comes back as `issues`. */
  readonly createEntry: EntryPayload;
  /**
   * Creates a person with a first password, which an administrator hands over and the person changes. At least one grant is
   * needed, and none may be wider than the creator's own.
   */
  readonly createMember: MemberPayload;
  /** Creates a partner. Operators only. */
  readonly createPartner: PartnerPayload;
  /**
   * A link that shows a draft, or the site as it will be at an instant, to whoever holds it: signed, good for an hour unless asked
   * otherwise, on any device. It needs the right to read drafts, and no account to be opened.
   */
  readonly createPreviewLink: PreviewLinkPayload;
  /**
   * Plans what goes live, or off, together. With `at` the release runs by itself at that instant; a single entry is planned as a
   * release of one. `problems` say what would stand in the way if it ran now.
   */
  readonly createRelease: ReleasePayload;
  /** Creates a site of a partner. Every setting that is left out has a default that looks good. */
  readonly createSite: SitePayload;
  /** Defines a content type. */
  readonly defineContentType: ContentTypePayload;
  /** Deletes a file with its variants. Refused as `CONFLICT` while it is shown somewhere; `details.users` names where. */
  readonly deleteAsset: DeleteAssetPayload;
  /** Deletes a content type that has no entries. */
  readonly deleteContentType: DeleteContentTypePayload;
  /** Refused with `CONFLICT` while a rule names the profile. */
  readonly deleteDeviceProfile: DeleteDevicePayload;
  readonly deleteDeviceRule: DeleteDevicePayload;
  /**
   * Moves an entry to the trash: off the site (its addresses answer 410) and out of every list. After 30 days it is deleted for good
   * with its versions. Refused as `CONFLICT` while others refer to it; `Entry.usage` names them.
   */
  readonly deleteEntry: DeleteEntryPayload;
  /** Takes a redirect away: its address answers 404 from now on, or leads where a page that was there has gone. */
  readonly deleteRedirect: DeleteRedirectPayload;
  /** Takes a plan back. One that was done stays, as history. */
  readonly deleteRelease: DeleteReleasePayload;
  /**
   * Makes a copy of an entry's draft, with a new id and today's dates. Its slugs and the texts that must be unique get a number that
   * no other entry has; unique values that nobody can make up, such as an e-mail address, are left empty.
   */
  readonly duplicateEntry: EntryPayload;
  /** Changes what is said about a file: alternative text per locale, title, focal point. */
  readonly editAsset: AssetPayload;
  /** Changes a member's name, sets a new password, or disables and enables the account. Disabling ends every session. */
  readonly editMember: MemberPayload;
  /** Changes a partner's name or slug. */
  readonly editPartner: PartnerPayload;
  /** Changes a release that has not run, its instant included; a failed one that gets a new instant is planned again. */
  readonly editRelease: ReleasePayload;
  /**
   * Changes settings of a site; what is left out stays. Changing `locales` or `defaultLocale` renews what is published under the
   * new fallbacks.
   */
  readonly editSite: SitePayload;
  /** Gives a member a role on the installation, a partner or a site. */
  readonly grantRole: MemberPayload;
  /**
   * Takes a CSV file with the columns `from,locale,status,to`, all of it or nothing: what is wrong comes as `INVALID_INPUT` with
   * `issues` whose path begins with `csv` and the row's number as a spreadsheet counts it. A row whose address has a redirect
   * already changes that one.
   */
  readonly importRedirects: ImportRedirectsPayload;
  /** Publishes the draft: one immutable snapshot of the whole entry. With `issues` in the answer nothing was published. */
  readonly publishEntry: EntryPayload;
  /** Deletes an entry of the trash for good, with its versions and publications. Needs `confirm: true`. */
  readonly purgeEntry: DeleteEntryPayload;
  /**
   * Exchanges the refresh token for a new pair. Each refresh token works once: presenting a used one ends the session, because
   * somebody else may hold a copy.
   */
  readonly refreshSession: SignInPayload;
  /** Sends the version that is in review, or was approved, back. Needs a `comment`. */
  readonly rejectEntry: ReviewPayload;
  /** Asks for a review of the draft as it is. Any edit makes it a draft again. */
  readonly requestReview: ReviewPayload;
  /**
   * Takes an entry out of the trash, as a draft. `issues` say what stands in the way of publishing it again, such as an address
   * that was given to another entry meanwhile.
   */
  readonly restoreEntry: EntryPayload;
  /**
   * Makes a version the draft again; what is live stays. `version` is the entry's present one, as for `saveDraft`. Fields and
   * locales that there are no more are left out.
   */
  readonly restoreVersion: EntryPayload;
  /** Revokes a key at once. */
  readonly revokeApiToken: ApiTokenPayload;
  /** Makes every preview link of the site that was created until now answer 403. */
  readonly revokePreviewLinks: RevokePreviewLinksPayload;
  /** Takes a role away. */
  readonly revokeRole: MemberPayload;
  /** Runs a release now: all of it at one instant. With `problems` in the answer nothing was changed. */
  readonly runRelease: ReleasePayload;
  /** Adds a device profile to a site, a partner or the installation, or changes one (`id`). It counts for the next request. */
  readonly saveDeviceProfile: DeviceProfilePayload;
  /** Adds a rule about devices to a site, a partner or the installation, or changes one (`id`). It counts for the next request. */
  readonly saveDeviceRule: DeviceRulePayload;
  /**
   * Saves a draft. `data` holds the fields to change: a field left out stays, `null` empties it, and in a localised field the same
   * holds for each locale. `version` is the one the edit was
   * made from; when somebody saved in between, the answer is `CONFLICT` with both sides in `details`: `expected` and `actual`
   * version, `savedAt`, `savedBy`, the `draft` as it is now, and `differences` (`path`, `theirs`, `yours`).
   */
  readonly saveDraft: EntryPayload;
  /**
   * Adds a redirect or changes one (`id`); it counts for the next request. One that would lead to another redirect, or to itself, is
   * `INVALID_INPUT` with the code `chain` or `loop`; a second one from the same address is `CONFLICT`.
   */
  readonly saveRedirect: RedirectPayload;
  /**
   * Signs in with e-mail and password. The answer to an unknown e-mail and to a wrong password is the same. Too many tries answer
   * `LIMIT_EXCEEDED` with `details.retryAfterSeconds`.
   */
  readonly signIn: SignInPayload;
  /** Ends this session, or every session of the member. */
  readonly signOut: SignOutPayload;
  /**
   * Says that the member has the entry open, and answers who else has. Send it every 30 seconds; who is silent for 60 seconds is
   * forgotten. It locks nothing: `saveDraft` finds out who was first.
   */
  readonly touchEntry: TouchEntryPayload;
  /** Takes an entry off the site; its address answers 410 from now on. The draft stays. */
  readonly unpublishEntry: EntryPayload;
};


export type MutationApproveEntryArgs = {
  input: ReviewInput;
};


export type MutationBeginUploadArgs = {
  input: BeginUploadInput;
};


export type MutationChangeContentTypeArgs = {
  input: ChangeContentTypeInput;
};


export type MutationChangeEntriesArgs = {
  input: ChangeEntriesInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


export type MutationCreateEntryArgs = {
  input: CreateEntryInput;
};


export type MutationCreateMemberArgs = {
  input: CreateMemberInput;
};


export type MutationCreatePartnerArgs = {
  input: CreatePartnerInput;
};


export type MutationCreatePreviewLinkArgs = {
  input: CreatePreviewLinkInput;
};


export type MutationCreateReleaseArgs = {
  input: CreateReleaseInput;
};


export type MutationCreateSiteArgs = {
  input: CreateSiteInput;
};


export type MutationDefineContentTypeArgs = {
  input: DefineContentTypeInput;
};


export type MutationDeleteAssetArgs = {
  input: DeleteAssetInput;
};


export type MutationDeleteContentTypeArgs = {
  input: DeleteContentTypeInput;
};


export type MutationDeleteDeviceProfileArgs = {
  input: DeleteDeviceProfileInput;
};


export type MutationDeleteDeviceRuleArgs = {
  input: DeleteDeviceRuleInput;
};


export type MutationDeleteEntryArgs = {
  input: DeleteEntryInput;
};


export type MutationDeleteRedirectArgs = {
  input: DeleteRedirectInput;
};


export type MutationDeleteReleaseArgs = {
  input: DeleteReleaseInput;
};


export type MutationDuplicateEntryArgs = {
  input: DuplicateEntryInput;
};


export type MutationEditAssetArgs = {
  input: EditAssetInput;
};


export type MutationEditMemberArgs = {
  input: EditMemberInput;
};


export type MutationEditPartnerArgs = {
  input: EditPartnerInput;
};


export type MutationEditReleaseArgs = {
  input: EditReleaseInput;
};


export type MutationEditSiteArgs = {
  input: EditSiteInput;
};


export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


export type MutationImportRedirectsArgs = {
  input: ImportRedirectsInput;
};


export type MutationPublishEntryArgs = {
  input: PublishEntryInput;
};


export type MutationPurgeEntryArgs = {
  input: PurgeEntryInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRejectEntryArgs = {
  input: ReviewInput;
};


export type MutationRequestReviewArgs = {
  input: ReviewInput;
};


export type MutationRestoreEntryArgs = {
  input: RestoreEntryInput;
};


export type MutationRestoreVersionArgs = {
  input: RestoreVersionInput;
};


export type MutationRevokeApiTokenArgs = {
  input: RevokeApiTokenInput;
};


export type MutationRevokePreviewLinksArgs = {
  input: RevokePreviewLinksInput;
};


export type MutationRevokeRoleArgs = {
  input: RevokeRoleInput;
};


export type MutationRunReleaseArgs = {
  input: RunReleaseInput;
};


export type MutationSaveDeviceProfileArgs = {
  input: SaveDeviceProfileInput;
};


export type MutationSaveDeviceRuleArgs = {
  input: SaveDeviceRuleInput;
};


export type MutationSaveDraftArgs = {
  input: SaveDraftInput;
};


export type MutationSaveRedirectArgs = {
  input: SaveRedirectInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  input: SignOutInput;
};


export type MutationTouchEntryArgs = {
  input: TouchEntryInput;
};


export type MutationUnpublishEntryArgs = {
  input: UnpublishEntryInput;
};

/** How, where to and when the notice is shown. */
export type NoticeBand = {
  /** Null = at once. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** Null = it is no link. */
  readonly href?: Maybe<Scalars['String']['output']>;
  readonly level: NoticeLevel;
  /** Null = until it is taken down. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
};

export type NoticeBandInput = {
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** A path on the site, an `https:` or `http:` address, `tel:` or `mailto:`. */
  readonly href?: InputMaybe<Scalars['String']['input']>;
  readonly level?: InputMaybe<NoticeLevel>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type NoticeLevel =
  | 'emergency'
  | 'info'
  | 'warning';

export type NumberKind =
  | 'decimal'
  | 'integer';

/** Where a page of a list lies. */
export type PageInfo = {
  /** Give it as `after` to go on. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** An OEM reseller: its sites, its members, its brand. */
export type Partner = {
  readonly createdAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly sites: SiteConnection;
  /** `^[a-z][a-z0-9-]{0,39}$` */
  readonly slug: Scalars['String']['output'];
};


/** An OEM reseller: its sites, its members, its brand. */
export type PartnerSitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type PartnerConnection = {
  readonly nodes: ReadonlyArray<Partner>;
  readonly pageInfo: PageInfo;
};

export type PartnerPayload = {
  readonly partner: Partner;
};

/** Somebody who has an entry open. */
export type Presence = {
  readonly member: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly seenAt: Scalars['DateTime']['output'];
  readonly since: Scalars['DateTime']['output'];
};

export type PreviewDeviceRuleInput = {
  /** Of the rule that this one would replace. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly partner?: InputMaybe<Scalars['ID']['input']>;
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  readonly rule: DeviceRuleInput;
  readonly site?: InputMaybe<Scalars['ID']['input']>;
};

export type PreviewLinkPayload = {
  readonly expiresAt: Scalars['DateTime']['output'];
  /** On the installation's own host name. Whoever has it sees the page: send it like a password. */
  readonly url: Scalars['String']['output'];
};

export type PreviewTemplateInput = {
  /** Name of the content type; the entry is one of it. */
  readonly contentType: Scalars['String']['input'];
  /** A profile or a class. */
  readonly device: Scalars['String']['input'];
  readonly entry: Scalars['ID']['input'];
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  readonly page?: InputMaybe<Scalars['Int']['input']>;
  readonly site: Scalars['ID']['input'];
  /** As `ContentType.template`; null = the default. */
  readonly template?: InputMaybe<Scalars['JSON']['input']>;
};

/** Which version is live in one locale. */
export type Publication = {
  /** When the entry was first published. */
  readonly firstAt: Scalars['DateTime']['output'];
  readonly locale: Scalars['String']['output'];
  /** Address on the site, with the locale's prefix; null = no page. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** The locale whose own values are shown; differs from `locale` where it fell back. */
  readonly sourceLocale: Scalars['String']['output'];
  readonly startsAt: Scalars['DateTime']['output'];
  /** The entry's version that was published. */
  readonly version: Scalars['Int']['output'];
};

export type PublishEntryInput = {
  readonly id: Scalars['ID']['input'];
  /** Left out = every locale of the site. */
  readonly locales?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly site: Scalars['ID']['input'];
  /** Left out = whatever the draft is now. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

export type PurgeEntryInput = {
  /** Says that it cannot be undone. */
  readonly confirm?: InputMaybe<Scalars['Boolean']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

export type Query = {
  /** Keys of machines to one site, revoked and expired ones included. The secrets themselves are never shown again. */
  readonly apiTokens: ReadonlyArray<ApiToken>;
  readonly asset: Asset;
  /** Uploaded files of a site, newest first. */
  readonly assets: AssetConnection;
  /** One content type by name. */
  readonly contentType: ContentType;
  /** The content types of a site, in the order of the Studio's menu. */
  readonly contentTypes: ReadonlyArray<ContentType>;
  /** Who asks? The same answer as `GET /devices/detect`, for anybody; with `site` by that site's own rules, for its members. */
  readonly detectDevice: DetectedDevice;
  /** The device profiles that were added to one scope; those that Utsuwa brings are not among them. */
  readonly deviceProfiles: ReadonlyArray<CustomDeviceProfile>;
  /**
   * The rules of one scope in the order in which they are asked: of a site, else of a partner, else of the installation. A request
   * meets the site's rules first, then its partner's, then the installation's, then those that Utsuwa brings.
   */
  readonly deviceRules: ReadonlyArray<DeviceRule>;
  /** Who asked: counters of the node that answers, since it started, and the sample of all nodes. Operators only. */
  readonly deviceStatistics: DeviceStatistics;
  /** Entries of a site, the one saved last first. */
  readonly entries: EntryConnection;
  /** One entry with its draft. */
  readonly entry: Entry;
  /**
   * What leads from one version of an entry to another, by field, locale and block. `from` and `to` are numbers of `Entry.versions`;
   * left out = the draft.
   */
  readonly entryChanges: ReadonlyArray<EntryChange>;
  /**
   * The redirects that editors wrote as CSV with the columns `from,locale,status,to`; `to` is a path, a URL, `entry:` with an id, or
   * empty. `importRedirects` takes it back.
   */
  readonly exportRedirects: Scalars['String']['output'];
  /** The queue of work that has an instant, and what the answering node did of it since it started. Operators only. */
  readonly jobStatistics: JobStatistics;
  /** The signed-in member; null without a valid access token. */
  readonly me?: Maybe<Member>;
  /**
   * Members with a role on the site (or, without `site`, on the partner; without both, on any place the member administers).
   * Only grants that the asking member may know of are shown.
   */
  readonly members: MemberConnection;
  /** One partner by id or slug. */
  readonly partner: Partner;
  /** The partners that the member may see, in order of creation. */
  readonly partners: PartnerConnection;
  /** Tries a rule on the sample of User-Agents that lately asked for pages of the scope's sites. Nothing is changed. */
  readonly previewDeviceRule: DeviceRulePreview;
  /** An entry's draft as a template makes it that is not saved. Nothing is changed. */
  readonly previewTemplate: TemplatePreview;
  /**
   * Where addresses of a site lead that are no page, in order of creation: what editors wrote, and the former addresses of pages,
   * which are kept by themselves. A live page wins over any redirect.
   */
  readonly redirects: RedirectConnection;
  readonly release: Release;
  /**
   * What is planned and what was: entries that go live, or off, together. With `state: planned` in the order of their instants,
   * otherwise the newest first.
   */
  readonly releases: ReleaseConnection;
  /** The same in figures for every profile there is on the site, its own included. */
  readonly renderMatrix: RenderMatrix;
  /**
   * An entry's page as a device gets it, with what is lost on the way: of the draft, before anybody else sees it, or of what is
   * published. `device` is a profile (`imode-foma`) or a class (`FEATURE_PHONE`).
   */
  readonly renderReport: RenderReport;
  /** One site by id or slug. */
  readonly site: Site;
  /** The sites that the member may see, in order of creation; of one partner when `partner` (id or slug) is given. */
  readonly sites: SiteConnection;
  /** Deleted entries of a site that can still be restored, the one deleted last first. */
  readonly trash: EntryConnection;
};


export type QueryApiTokensArgs = {
  site: Scalars['ID']['input'];
};


export type QueryAssetArgs = {
  id: Scalars['ID']['input'];
  site: Scalars['ID']['input'];
};


export type QueryAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  site: Scalars['ID']['input'];
};


export type QueryContentTypeArgs = {
  name: Scalars['String']['input'];
  site: Scalars['ID']['input'];
};


export type QueryContentTypesArgs = {
  site: Scalars['ID']['input'];
};


export type QueryDetectDeviceArgs = {
  headers?: InputMaybe<ReadonlyArray<DeviceHeaderInput>>;
  site?: InputMaybe<Scalars['ID']['input']>;
  userAgent: Scalars['String']['input'];
};


export type QueryDeviceProfilesArgs = {
  partner?: InputMaybe<Scalars['ID']['input']>;
  site?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryDeviceRulesArgs = {
  partner?: InputMaybe<Scalars['ID']['input']>;
  site?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  site: Scalars['ID']['input'];
  status?: InputMaybe<EntryStatus>;
  type?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEntryArgs = {
  id: Scalars['ID']['input'];
  site: Scalars['ID']['input'];
};


export type QueryEntryChangesArgs = {
  from?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  site: Scalars['ID']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryExportRedirectsArgs = {
  site: Scalars['ID']['input'];
};


export type QueryMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  partner?: InputMaybe<Scalars['ID']['input']>;
  site?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPartnerArgs = {
  partner: Scalars['ID']['input'];
};


export type QueryPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPreviewDeviceRuleArgs = {
  input: PreviewDeviceRuleInput;
};


export type QueryPreviewTemplateArgs = {
  input: PreviewTemplateInput;
};


export type QueryRedirectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  automatic?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  site: Scalars['ID']['input'];
};


export type QueryReleaseArgs = {
  id: Scalars['ID']['input'];
  site: Scalars['ID']['input'];
};


export type QueryReleasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  entry?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  site: Scalars['ID']['input'];
  state?: InputMaybe<ReleaseState>;
};


export type QueryRenderMatrixArgs = {
  entry: Scalars['ID']['input'];
  locale?: InputMaybe<Scalars['String']['input']>;
  site: Scalars['ID']['input'];
  stage?: InputMaybe<RenderStage>;
};


export type QueryRenderReportArgs = {
  device: Scalars['String']['input'];
  entry: Scalars['ID']['input'];
  locale?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  site: Scalars['ID']['input'];
  stage?: InputMaybe<RenderStage>;
};


export type QuerySiteArgs = {
  site: Scalars['ID']['input'];
};


export type QuerySitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  partner?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryTrashArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  site: Scalars['ID']['input'];
  type?: InputMaybe<Scalars['String']['input']>;
};

export type Redirect = {
  /** The former (or, while a redirect of an editor holds there, the present) address of a page, kept by itself. */
  readonly automatic: Scalars['Boolean']['output'];
  /** Leads to the page of this entry, wherever it is. While it has none the answer is 410. */
  readonly entry?: Maybe<Scalars['ID']['output']>;
  /** `/old`, or `/old/*` for everything below it. Without the locale's prefix, not percent-encoded. */
  readonly from: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Null = in every locale. */
  readonly locale?: Maybe<Scalars['String']['output']>;
  /** 301, 302, 307, 308; 200 shows the entry at this address; 410 says that there was something and is no more. Old handsets are sent 301 for 308 and 302 for 307. */
  readonly status: Scalars['Int']['output'];
  /** A path on the site or an absolute URL; null where an entry is named, and for 410. */
  readonly to?: Maybe<Scalars['String']['output']>;
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type RedirectConnection = {
  readonly nodes: ReadonlyArray<Redirect>;
  readonly pageInfo: PageInfo;
};

export type RedirectInput = {
  /** An entry instead of `to`. */
  readonly entry?: InputMaybe<Scalars['ID']['input']>;
  /**
   * A path such as `/old`, or `/old/*` for everything below it. An exact address is asked before a prefix, the longest prefix first,
   * and a rule of one locale before those of all. What is percent-encoded is decoded.
   */
  readonly from: Scalars['String']['input'];
  /** Left out = in every locale. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** 301, 302, 307, 308, 410, or 200 with `entry`: a vanity address that shows the page, whose canonical address stays its own. */
  readonly status?: Scalars['Int']['input'];
  /**
   * A path on the site, in the reader's locale unless it begins with another's code (`/en/news`), or an `http:` or `https:` address.
   * With `/*` at its end it takes what `from` leaves over. The query of a request is kept.
   */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

export type RedirectPayload = {
  readonly redirect: Redirect;
  /** Why it does not count yet: `page_wins`, `unpublished_entry`. */
  readonly warnings: ReadonlyArray<Issue>;
};

export type RefreshSessionInput = {
  readonly refreshToken: Scalars['String']['input'];
};

/** Entries that go live, or off, together: all at one instant, or none. */
export type Release = {
  /** When it runs by itself, within 5 seconds, on one node; null = when somebody runs it. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy?: Maybe<Scalars['ID']['output']>;
  /** Why it failed; null unless it did. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** When it was done or failed. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly items: ReadonlyArray<ReleaseItem>;
  /** Empty for a plan without a name. */
  readonly name: Scalars['String']['output'];
  /** What stood in the way when it failed, entry by entry. */
  readonly problems: ReadonlyArray<EntryProblem>;
  readonly state: ReleaseState;
};

export type ReleaseAction =
  | 'publish'
  | 'unpublish';

export type ReleaseConnection = {
  readonly nodes: ReadonlyArray<Release>;
  readonly pageInfo: PageInfo;
};

export type ReleaseItem = {
  readonly action: ReleaseAction;
  readonly entry: Scalars['ID']['output'];
  /** Null = every locale that the site has then. */
  readonly locales?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly title: Scalars['String']['output'];
  /** The snapshot that goes live; null = whatever the draft is then. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

export type ReleaseItemInput = {
  readonly action?: InputMaybe<ReleaseAction>;
  readonly entry: Scalars['ID']['input'];
  /** Left out = every locale. */
  readonly locales?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * What goes live is fixed now: the draft's present version, or one of `Entry.versions`. Left out = whatever the draft is when the
   * release runs.
   */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

export type ReleasePayload = {
  /** What stands in the way, entry by entry. */
  readonly problems: ReadonlyArray<EntryProblem>;
  readonly release: Release;
};

export type ReleaseState =
  | 'done'
  /** Its instant came and something stood in the way: nothing of it was changed. */
  | 'failed'
  /** No instant yet: it waits for `runRelease`. */
  | 'open'
  /** Runs by itself at its instant. */
  | 'planned';

/** One thing that a device cannot be shown. */
export type RenderLoss = {
  /** What was done instead, such as `groups`, `link` or `dropped`. */
  readonly action: Scalars['String']['output'];
  /** Key of the block of rich text, field or part of the template. */
  readonly key: Scalars['String']['output'];
  /** `table`, `video`, …; `mark` and `text` for what is inside one. */
  readonly nodeType: Scalars['String']['output'];
  /** Why, as a stable code such as `no-tables` or `mark-unsupported`. */
  readonly reason: Scalars['String']['output'];
  /** The words that do not reach the reader, if any. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** One page on every profile. */
export type RenderMatrix = {
  readonly locale: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
  readonly rows: ReadonlyArray<RenderMatrixRow>;
  readonly stage: RenderStage;
};

export type RenderMatrixRow = {
  /** Of the largest part. */
  readonly largestPage: Scalars['Int']['output'];
  readonly losses: Scalars['Int']['output'];
  readonly lossesByReason: ReadonlyArray<LossCount>;
  readonly overBudget: ReadonlyArray<BudgetBreach>;
  readonly overLimit: Scalars['Boolean']['output'];
  readonly pages: Scalars['Int']['output'];
  readonly profile: RenderProfile;
  readonly totalBytes: Scalars['Int']['output'];
};

/** What a device can show, as far as a report needs it. */
export type RenderProfile = {
  readonly charset: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  /** `imode-foma` */
  readonly id: Scalars['String']['output'];
  /** Most bytes of markup in one part; null = no limit in practice. */
  readonly maxMarkupBytes?: Maybe<Scalars['Int']['output']>;
  /** Most bytes with pictures. */
  readonly maxTotalBytes?: Maybe<Scalars['Int']['output']>;
  /** `PC`, `TABLET`, `SMARTPHONE`, `FEATURE_PHONE` or `SIGNAGE`. */
  readonly renderClass: Scalars['String']['output'];
  /** Output language: `html`, `xhtml-mp`, `chtml`, `wml`, … */
  readonly target: Scalars['String']['output'];
};

/** An entry's page on one device. */
export type RenderReport = {
  /** Markup before it is encoded. */
  readonly body: Scalars['String']['output'];
  /** The bytes themselves, in the profile's charset. */
  readonly bodyBase64: Scalars['String']['output'];
  /** Of this part, after encoding. */
  readonly bytes: Scalars['Int']['output'];
  /** With charset: `application/xhtml+xml; charset=Shift_JIS`. */
  readonly contentType: Scalars['String']['output'];
  readonly locale: Scalars['String']['output'];
  /** Everything that the device is not shown as it was written: of all parts. */
  readonly losses: ReadonlyArray<RenderLoss>;
  /** The most frequent reason first. */
  readonly lossesByReason: ReadonlyArray<LossCount>;
  /** Where the page is over a budget of its content type. */
  readonly overBudget: ReadonlyArray<BudgetBreach>;
  /** Some part is larger than the device takes. */
  readonly overLimit: Scalars['Boolean']['output'];
  /** The part that `body` holds, from 1. */
  readonly page: Scalars['Int']['output'];
  /** Of each part, in order. */
  readonly pageBytes: ReadonlyArray<Scalars['Int']['output']>;
  readonly pages: Scalars['Int']['output'];
  /** Address on the site, with the locale's prefix. */
  readonly path: Scalars['String']['output'];
  readonly profile: RenderProfile;
  readonly stage: RenderStage;
  readonly title: Scalars['String']['output'];
  readonly totalBytes: Scalars['Int']['output'];
};

export type RenderStage =
  /** What is being edited, as it would be published now. */
  | 'draft'
  /** What readers see. */
  | 'published';

export type RestoreEntryInput = {
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

export type RestoreVersionInput = {
  readonly id: Scalars['ID']['input'];
  /** Of the version that comes back. */
  readonly number: Scalars['Int']['input'];
  readonly site: Scalars['ID']['input'];
  /** The entry's present version. */
  readonly version: Scalars['Int']['input'];
};

/** Where one version stands; an edit begins anew. */
export type Review = {
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the member. */
  readonly by?: Maybe<Scalars['ID']['output']>;
  /** Of the last step; empty for none. */
  readonly comment: Scalars['String']['output'];
  readonly state: ReviewState;
};

export type ReviewInput = {
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
  /** The version that is meant; when the draft has gone on, the answer is `CONFLICT`. */
  readonly version: Scalars['Int']['input'];
};

export type ReviewPayload = {
  readonly entry: Entry;
};

export type ReviewState =
  | 'approved'
  /** Nobody asked for a review of this version. */
  | 'draft'
  | 'inReview'
  /** Sent back: a draft again, with a comment. */
  | 'rejected';

export type RevokeApiTokenInput = {
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

export type RevokePreviewLinksInput = {
  readonly site: Scalars['ID']['input'];
};

export type RevokePreviewLinksPayload = {
  readonly site: Site;
};

export type RevokeRoleInput = {
  readonly grant: Scalars['ID']['input'];
};

/**
 * What a person may do. `operator`: everything. `partnerAdmin`: everything on the partner's sites, and creating sites.
 * `siteAdmin`: everything on a site. `editor`: entries and assets, reviewing and publishing included. `author`: writes entries,
 * uploads files and asks for reviews; publishes and deletes nothing. `viewer`: reading, drafts included.
 */
export type Role =
  | 'author'
  | 'editor'
  | 'operator'
  | 'partnerAdmin'
  | 'siteAdmin'
  | 'viewer';

export type RunReleaseInput = {
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
};

/** A User-Agent without what identifies a person, cut to 256 characters. */
export type SampledUserAgent = {
  readonly class: Scalars['String']['output'];
  readonly requests: Scalars['Float']['output'];
  readonly rule: Scalars['String']['output'];
  readonly seenAt: Scalars['DateTime']['output'];
  readonly userAgent: Scalars['String']['output'];
};

export type SaveDeviceProfileInput = {
  /** Of the profile to change; left out = a new one, in the scope that `site` or `partner` names, else on the installation. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly partner?: InputMaybe<Scalars['ID']['input']>;
  readonly profile: DeviceProfileInput;
  readonly site?: InputMaybe<Scalars['ID']['input']>;
};

export type SaveDeviceRuleInput = {
  /** Of the rule to change; left out = a new one, in the scope that `site` or `partner` names, else on the installation. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly partner?: InputMaybe<Scalars['ID']['input']>;
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  readonly rule: DeviceRuleInput;
  readonly site?: InputMaybe<Scalars['ID']['input']>;
};

export type SaveDraftInput = {
  readonly data: Scalars['JSON']['input'];
  readonly id: Scalars['ID']['input'];
  readonly site: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  /** `data` is everything: what is left out is emptied. */
  readonly whole?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SaveRedirectInput = {
  /** The redirect to change; left out = a new one. One that was kept by itself becomes an editor's. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly redirect: RedirectInput;
  readonly site: Scalars['ID']['input'];
};

export type SelectOption = {
  readonly label: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type SelectOptionInput = {
  readonly label: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type SignInInput = {
  readonly email: Scalars['String']['input'];
  /** 8 to 128 characters, taken exactly as sent. */
  readonly password: Scalars['String']['input'];
};

export type SignInPayload = {
  /** Send it as `Authorization: Bearer …`. Good for 10 minutes. */
  readonly accessToken: Scalars['String']['output'];
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  readonly member: Member;
  /** Keep it secret; it works once, for `refreshSession`. */
  readonly refreshToken: Scalars['String']['output'];
  /** End of the session, unless it is signed out before. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
};

export type SignOutInput = {
  /** Ends the sessions on all devices, not only this one. */
  readonly everywhere?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SignOutPayload = {
  readonly endedSessions: Scalars['Int']['output'];
};

/** A tenant of a partner, with its own content, devices, brand and domains. */
export type Site = {
  /** Where readers see it. */
  readonly addresses: SiteAddresses;
  readonly defaultLocale: Scalars['String']['output'];
  /** Per locale; shown at the foot of every page. */
  readonly footerNote: ReadonlyArray<LocalisedText>;
  /** Host names that answer as this site, the main one first. */
  readonly hosts: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** False = search engines are asked to keep out of the whole site. */
  readonly indexing: Scalars['Boolean']['output'];
  readonly locales: ReadonlyArray<SiteLocale>;
  readonly logo?: Maybe<Asset>;
  readonly menus: ReadonlyArray<SiteMenu>;
  /** Goes up with every change of the content types. */
  readonly modelRevision: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  /** Shown on every page of every device while set: for emergencies. Null = none. */
  readonly notice?: Maybe<ReadonlyArray<LocalisedText>>;
  readonly noticeBand: NoticeBand;
  readonly partner: Scalars['ID']['output'];
  /** Goes up with every change of these settings. */
  readonly revision: Scalars['Int']['output'];
  /** Lines that `robots.txt` adds to its own. */
  readonly robotsLines: ReadonlyArray<Scalars['String']['output']>;
  /** Part of the addresses `/render/{slug}/…` and `/sites/{slug}/graphql`. */
  readonly slug: Scalars['String']['output'];
  /** Per locale. */
  readonly tagline: ReadonlyArray<LocalisedText>;
  readonly theme: Theme;
  /** IANA name, such as `Asia/Tokyo`. */
  readonly timeZone: Scalars['String']['output'];
};

export type SiteAddresses = {
  /** Content API. */
  readonly graphql: Scalars['String']['output'];
  /** Front page on this installation's own host name. */
  readonly render: Scalars['String']['output'];
};

export type SiteConnection = {
  readonly nodes: ReadonlyArray<Site>;
  readonly pageInfo: PageInfo;
};

export type SiteLocale = {
  /** BCP 47: `ja`, `en`, `pt-BR`. */
  readonly code: Scalars['String']['output'];
  /** Locales asked in turn where this one has no value. */
  readonly fallbacks: ReadonlyArray<Scalars['String']['output']>;
  readonly label: Scalars['String']['output'];
};

export type SiteLocaleInput = {
  readonly code: Scalars['String']['input'];
  readonly fallbacks?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Shown to readers; left out = the language's own name for itself. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
};

export type SiteMenu = {
  readonly items: ReadonlyArray<SiteMenuItem>;
  readonly locale: Scalars['String']['output'];
  readonly place: MenuPlace;
};

export type SiteMenuInput = {
  readonly items: ReadonlyArray<SiteMenuItemInput>;
  readonly locale: Scalars['String']['input'];
  readonly place: MenuPlace;
};

export type SiteMenuItem = {
  readonly children: ReadonlyArray<SiteMenuItem>;
  readonly href: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
};

export type SiteMenuItemInput = {
  /** One level below the top. */
  readonly children?: InputMaybe<ReadonlyArray<SiteMenuItemInput>>;
  /** A path on the site (`/news`), an `https:` or `http:` address, `tel:` or `mailto:`. */
  readonly href: Scalars['String']['input'];
  readonly label: Scalars['String']['input'];
};

export type SitePayload = {
  /** Warnings: the change was made, but somebody should look, such as at colours of an older theme too close to be read. */
  readonly issues: ReadonlyArray<Issue>;
  readonly site: Site;
};

export type TemplatePreview = {
  /** What is wrong with the template, with paths into it. */
  readonly issues: ReadonlyArray<Issue>;
  /** Null where the template has `issues`. */
  readonly report?: Maybe<RenderReport>;
};

export type Theme = {
  /** Text must reach a contrast of 4.5:1 on what it is read on; a theme that does not is refused with the nearest colours that do. */
  readonly colours: ThemeColours;
  /** For readers who prefer dark pages; null = made from `colours`. */
  readonly dark?: Maybe<ThemeColours>;
  readonly font: ThemeFont;
  /** Corner radius in CSS pixels, 0 to 24. */
  readonly radius: Scalars['Float']['output'];
  readonly scale: ThemeScale;
  readonly spacing: ThemeSpacing;
};

/** Each as `#rrggbb`. */
export type ThemeColours = {
  readonly accent: Scalars['String']['output'];
  readonly background: Scalars['String']['output'];
  readonly muted: Scalars['String']['output'];
  readonly primary: Scalars['String']['output'];
  readonly surface: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type ThemeColoursInput = {
  readonly accent: Scalars['String']['input'];
  readonly background: Scalars['String']['input'];
  readonly muted: Scalars['String']['input'];
  readonly primary: Scalars['String']['input'];
  readonly surface: Scalars['String']['input'];
  readonly text: Scalars['String']['input'];
};

export type ThemeFont =
  | 'rounded'
  | 'sans'
  | 'serif';

export type ThemeInput = {
  readonly colours: ThemeColoursInput;
  readonly dark?: InputMaybe<ThemeColoursInput>;
  readonly font?: InputMaybe<ThemeFont>;
  readonly radius?: InputMaybe<Scalars['Float']['input']>;
  readonly scale?: InputMaybe<ThemeScale>;
  readonly spacing?: InputMaybe<ThemeSpacing>;
};

/** How far headings stand out from the text, on PCs, tablets and smartphones. */
export type ThemeScale =
  | 'compact'
  | 'large'
  | 'regular';

/** Room around the page and between its blocks, on PCs, tablets and smartphones. */
export type ThemeSpacing =
  | 'regular'
  | 'roomy'
  | 'tight';

export type TouchEntryInput = {
  readonly id: Scalars['ID']['input'];
  /** The member closes the entry. */
  readonly leave?: InputMaybe<Scalars['Boolean']['input']>;
  readonly site: Scalars['ID']['input'];
};

export type TouchEntryPayload = {
  /** Who else has the entry open, the first one first. */
  readonly others: ReadonlyArray<Presence>;
};

export type UnpublishEntryInput = {
  readonly id: Scalars['ID']['input'];
  /** Left out = every locale. */
  readonly locales?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly site: Scalars['ID']['input'];
};

/** An entry that holds a reference. */
export type Usage = {
  readonly entry: Scalars['ID']['output'];
  /** `draft` or `published`. */
  readonly stage: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApiToken: ResolverTypeWrapper<ApiTokenModel>;
  ApiTokenPayload: ResolverTypeWrapper<Omit<ApiTokenPayload, 'apiToken'> & { apiToken: ResolversTypes['ApiToken'] }>;
  ApiTokenRole: ApiTokenRole;
  Asset: ResolverTypeWrapper<AssetModel>;
  AssetConnection: ResolverTypeWrapper<Omit<AssetConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Asset']> }>;
  AssetPayload: ResolverTypeWrapper<Omit<AssetPayload, 'asset'> & { asset: ResolversTypes['Asset'] }>;
  BeginUploadInput: BeginUploadInput;
  BeginUploadPayload: ResolverTypeWrapper<BeginUploadPayload>;
  BlockShape: ResolverTypeWrapper<BlockShape>;
  BlockShapeInput: BlockShapeInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Bound: ResolverTypeWrapper<Scalars['Bound']['output']>;
  BudgetBreach: ResolverTypeWrapper<BudgetBreach>;
  ChangeContentTypeInput: ChangeContentTypeInput;
  ChangeEntriesInput: ChangeEntriesInput;
  ChangeEntriesPayload: ResolverTypeWrapper<Omit<ChangeEntriesPayload, 'entries' | 'problems'> & { entries: ReadonlyArray<ResolversTypes['Entry']>, problems: ReadonlyArray<ResolversTypes['EntryProblem']> }>;
  ChangeKind: ChangeKind;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'member'> & { member: ResolversTypes['Member'] }>;
  ContentType: ResolverTypeWrapper<ContentTypeModel>;
  ContentTypePayload: ResolverTypeWrapper<Omit<ContentTypePayload, 'contentType'> & { contentType: ResolversTypes['ContentType'] }>;
  CreateApiTokenInput: CreateApiTokenInput;
  CreateApiTokenPayload: ResolverTypeWrapper<Omit<CreateApiTokenPayload, 'apiToken'> & { apiToken: ResolversTypes['ApiToken'] }>;
  CreateEntryInput: CreateEntryInput;
  CreateMemberInput: CreateMemberInput;
  CreatePartnerInput: CreatePartnerInput;
  CreatePreviewLinkInput: CreatePreviewLinkInput;
  CreateReleaseInput: CreateReleaseInput;
  CreateSiteInput: CreateSiteInput;
  CustomDeviceProfile: ResolverTypeWrapper<CustomDeviceProfileModel>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DefineContentTypeInput: DefineContentTypeInput;
  DeleteAssetInput: DeleteAssetInput;
  DeleteAssetPayload: ResolverTypeWrapper<DeleteAssetPayload>;
  DeleteContentTypeInput: DeleteContentTypeInput;
  DeleteContentTypePayload: ResolverTypeWrapper<DeleteContentTypePayload>;
  DeleteDevicePayload: ResolverTypeWrapper<DeleteDevicePayload>;
  DeleteDeviceProfileInput: DeleteDeviceProfileInput;
  DeleteDeviceRuleInput: DeleteDeviceRuleInput;
  DeleteEntryInput: DeleteEntryInput;
  DeleteEntryPayload: ResolverTypeWrapper<DeleteEntryPayload>;
  DeleteRedirectInput: DeleteRedirectInput;
  DeleteRedirectPayload: ResolverTypeWrapper<DeleteRedirectPayload>;
  DeleteReleaseInput: DeleteReleaseInput;
  DeleteReleasePayload: ResolverTypeWrapper<DeleteReleasePayload>;
  DetectedDevice: ResolverTypeWrapper<DetectedDevice>;
  DeviceCount: ResolverTypeWrapper<DeviceCount>;
  DeviceHeaderInput: DeviceHeaderInput;
  DeviceProfileInput: DeviceProfileInput;
  DeviceProfilePayload: ResolverTypeWrapper<Omit<DeviceProfilePayload, 'profile'> & { profile: ResolversTypes['CustomDeviceProfile'] }>;
  DeviceRule: ResolverTypeWrapper<DeviceRule>;
  DeviceRuleChange: ResolverTypeWrapper<DeviceRuleChange>;
  DeviceRuleInput: DeviceRuleInput;
  DeviceRulePayload: ResolverTypeWrapper<DeviceRulePayload>;
  DeviceRulePreview: ResolverTypeWrapper<DeviceRulePreview>;
  DeviceStatistics: ResolverTypeWrapper<DeviceStatistics>;
  DuplicateEntryInput: DuplicateEntryInput;
  EditAssetInput: EditAssetInput;
  EditMemberInput: EditMemberInput;
  EditPartnerInput: EditPartnerInput;
  EditReleaseInput: EditReleaseInput;
  EditSiteInput: EditSiteInput;
  Entry: ResolverTypeWrapper<EntryModel>;
  EntryAction: EntryAction;
  EntryChange: ResolverTypeWrapper<EntryChange>;
  EntryConnection: ResolverTypeWrapper<Omit<EntryConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Entry']> }>;
  EntryPayload: ResolverTypeWrapper<Omit<EntryPayload, 'entry'> & { entry: ResolversTypes['Entry'] }>;
  EntryProblem: ResolverTypeWrapper<EntryProblemModel>;
  EntryStatus: EntryStatus;
  EntryVersion: ResolverTypeWrapper<EntryVersionModel>;
  EntryVersionConnection: ResolverTypeWrapper<Omit<EntryVersionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['EntryVersion']> }>;
  FailedJob: ResolverTypeWrapper<FailedJob>;
  Field: ResolverTypeWrapper<Field>;
  FieldInput: FieldInput;
  FieldOptions: ResolverTypeWrapper<FieldOptions>;
  FieldOptionsInput: FieldOptionsInput;
  FieldType: FieldType;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FocalPoint: ResolverTypeWrapper<FocalPoint>;
  FocalPointInput: FocalPointInput;
  Grant: ResolverTypeWrapper<GrantModel>;
  GrantInput: GrantInput;
  GrantRoleInput: GrantRoleInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportRedirectsInput: ImportRedirectsInput;
  ImportRedirectsPayload: ResolverTypeWrapper<ImportRedirectsPayload>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Issue: ResolverTypeWrapper<Issue>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JobStatistics: ResolverTypeWrapper<JobStatistics>;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  LocalisedTextInput: LocalisedTextInput;
  LossCount: ResolverTypeWrapper<LossCount>;
  Member: ResolverTypeWrapper<MemberModel>;
  MemberConnection: ResolverTypeWrapper<Omit<MemberConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Member']> }>;
  MemberPayload: ResolverTypeWrapper<Omit<MemberPayload, 'member'> & { member: ResolversTypes['Member'] }>;
  MenuPlace: MenuPlace;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoticeBand: ResolverTypeWrapper<NoticeBand>;
  NoticeBandInput: NoticeBandInput;
  NoticeLevel: NoticeLevel;
  NumberKind: NumberKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Partner: ResolverTypeWrapper<PartnerModel>;
  PartnerConnection: ResolverTypeWrapper<Omit<PartnerConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Partner']> }>;
  PartnerPayload: ResolverTypeWrapper<Omit<PartnerPayload, 'partner'> & { partner: ResolversTypes['Partner'] }>;
  Presence: ResolverTypeWrapper<PresenceModel>;
  PreviewDeviceRuleInput: PreviewDeviceRuleInput;
  PreviewLinkPayload: ResolverTypeWrapper<PreviewLinkPayload>;
  PreviewTemplateInput: PreviewTemplateInput;
  Publication: ResolverTypeWrapper<PublicationModel>;
  PublishEntryInput: PublishEntryInput;
  PurgeEntryInput: PurgeEntryInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Redirect: ResolverTypeWrapper<RedirectModel>;
  RedirectConnection: ResolverTypeWrapper<Omit<RedirectConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Redirect']> }>;
  RedirectInput: RedirectInput;
  RedirectPayload: ResolverTypeWrapper<Omit<RedirectPayload, 'redirect'> & { redirect: ResolversTypes['Redirect'] }>;
  RefreshSessionInput: RefreshSessionInput;
  Release: ResolverTypeWrapper<ReleaseModel>;
  ReleaseAction: ReleaseAction;
  ReleaseConnection: ResolverTypeWrapper<Omit<ReleaseConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Release']> }>;
  ReleaseItem: ResolverTypeWrapper<ReleaseItemModel>;
  ReleaseItemInput: ReleaseItemInput;
  ReleasePayload: ResolverTypeWrapper<Omit<ReleasePayload, 'problems' | 'release'> & { problems: ReadonlyArray<ResolversTypes['EntryProblem']>, release: ResolversTypes['Release'] }>;
  ReleaseState: ReleaseState;
  RenderLoss: ResolverTypeWrapper<RenderLoss>;
  RenderMatrix: ResolverTypeWrapper<RenderMatrix>;
  RenderMatrixRow: ResolverTypeWrapper<RenderMatrixRow>;
  RenderProfile: ResolverTypeWrapper<RenderProfile>;
  RenderReport: ResolverTypeWrapper<RenderReport>;
  RenderStage: RenderStage;
  RestoreEntryInput: RestoreEntryInput;
  RestoreVersionInput: RestoreVersionInput;
  Review: ResolverTypeWrapper<Review>;
  ReviewInput: ReviewInput;
  ReviewPayload: ResolverTypeWrapper<Omit<ReviewPayload, 'entry'> & { entry: ResolversTypes['Entry'] }>;
  ReviewState: ReviewState;
  RevokeApiTokenInput: RevokeApiTokenInput;
  RevokePreviewLinksInput: RevokePreviewLinksInput;
  RevokePreviewLinksPayload: ResolverTypeWrapper<Omit<RevokePreviewLinksPayload, 'site'> & { site: ResolversTypes['Site'] }>;
  RevokeRoleInput: RevokeRoleInput;
  Role: Role;
  RunReleaseInput: RunReleaseInput;
  SampledUserAgent: ResolverTypeWrapper<SampledUserAgent>;
  SaveDeviceProfileInput: SaveDeviceProfileInput;
  SaveDeviceRuleInput: SaveDeviceRuleInput;
  SaveDraftInput: SaveDraftInput;
  SaveRedirectInput: SaveRedirectInput;
  SelectOption: ResolverTypeWrapper<SelectOption>;
  SelectOptionInput: SelectOptionInput;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<Omit<SignInPayload, 'member'> & { member: ResolversTypes['Member'] }>;
  SignOutInput: SignOutInput;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  Site: ResolverTypeWrapper<SiteModel>;
  SiteAddresses: ResolverTypeWrapper<SiteAddresses>;
  SiteConnection: ResolverTypeWrapper<Omit<SiteConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Site']> }>;
  SiteLocale: ResolverTypeWrapper<SiteLocale>;
  SiteLocaleInput: SiteLocaleInput;
  SiteMenu: ResolverTypeWrapper<SiteMenu>;
  SiteMenuInput: SiteMenuInput;
  SiteMenuItem: ResolverTypeWrapper<SiteMenuItem>;
  SiteMenuItemInput: SiteMenuItemInput;
  SitePayload: ResolverTypeWrapper<Omit<SitePayload, 'site'> & { site: ResolversTypes['Site'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TemplatePreview: ResolverTypeWrapper<TemplatePreview>;
  Theme: ResolverTypeWrapper<Theme>;
  ThemeColours: ResolverTypeWrapper<ThemeColours>;
  ThemeColoursInput: ThemeColoursInput;
  ThemeFont: ThemeFont;
  ThemeInput: ThemeInput;
  ThemeScale: ThemeScale;
  ThemeSpacing: ThemeSpacing;
  TouchEntryInput: TouchEntryInput;
  TouchEntryPayload: ResolverTypeWrapper<Omit<TouchEntryPayload, 'others'> & { others: ReadonlyArray<ResolversTypes['Presence']> }>;
  UnpublishEntryInput: UnpublishEntryInput;
  Usage: ResolverTypeWrapper<UsageModel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiToken: ApiTokenModel;
  ApiTokenPayload: Omit<ApiTokenPayload, 'apiToken'> & { apiToken: ResolversParentTypes['ApiToken'] };
  Asset: AssetModel;
  AssetConnection: Omit<AssetConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Asset']> };
  AssetPayload: Omit<AssetPayload, 'asset'> & { asset: ResolversParentTypes['Asset'] };
  BeginUploadInput: BeginUploadInput;
  BeginUploadPayload: BeginUploadPayload;
  BlockShape: BlockShape;
  BlockShapeInput: BlockShapeInput;
  Boolean: Scalars['Boolean']['output'];
  Bound: Scalars['Bound']['output'];
  BudgetBreach: BudgetBreach;
  ChangeContentTypeInput: ChangeContentTypeInput;
  ChangeEntriesInput: ChangeEntriesInput;
  ChangeEntriesPayload: Omit<ChangeEntriesPayload, 'entries' | 'problems'> & { entries: ReadonlyArray<ResolversParentTypes['Entry']>, problems: ReadonlyArray<ResolversParentTypes['EntryProblem']> };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'member'> & { member: ResolversParentTypes['Member'] };
  ContentType: ContentTypeModel;
  ContentTypePayload: Omit<ContentTypePayload, 'contentType'> & { contentType: ResolversParentTypes['ContentType'] };
  CreateApiTokenInput: CreateApiTokenInput;
  CreateApiTokenPayload: Omit<CreateApiTokenPayload, 'apiToken'> & { apiToken: ResolversParentTypes['ApiToken'] };
  CreateEntryInput: CreateEntryInput;
  CreateMemberInput: CreateMemberInput;
  CreatePartnerInput: CreatePartnerInput;
  CreatePreviewLinkInput: CreatePreviewLinkInput;
  CreateReleaseInput: CreateReleaseInput;
  CreateSiteInput: CreateSiteInput;
  CustomDeviceProfile: CustomDeviceProfileModel;
  DateTime: Scalars['DateTime']['output'];
  DefineContentTypeInput: DefineContentTypeInput;
  DeleteAssetInput: DeleteAssetInput;
  DeleteAssetPayload: DeleteAssetPayload;
  DeleteContentTypeInput: DeleteContentTypeInput;
  DeleteContentTypePayload: DeleteContentTypePayload;
  DeleteDevicePayload: DeleteDevicePayload;
  DeleteDeviceProfileInput: DeleteDeviceProfileInput;
  DeleteDeviceRuleInput: DeleteDeviceRuleInput;
  DeleteEntryInput: DeleteEntryInput;
  DeleteEntryPayload: DeleteEntryPayload;
  DeleteRedirectInput: DeleteRedirectInput;
  DeleteRedirectPayload: DeleteRedirectPayload;
  DeleteReleaseInput: DeleteReleaseInput;
  DeleteReleasePayload: DeleteReleasePayload;
  DetectedDevice: DetectedDevice;
  DeviceCount: DeviceCount;
  DeviceHeaderInput: DeviceHeaderInput;
  DeviceProfileInput: DeviceProfileInput;
  DeviceProfilePayload: Omit<DeviceProfilePayload, 'profile'> & { profile: ResolversParentTypes['CustomDeviceProfile'] };
  DeviceRule: DeviceRule;
  DeviceRuleChange: DeviceRuleChange;
  DeviceRuleInput: DeviceRuleInput;
  DeviceRulePayload: DeviceRulePayload;
  DeviceRulePreview: DeviceRulePreview;
  DeviceStatistics: DeviceStatistics;
  DuplicateEntryInput: DuplicateEntryInput;
  EditAssetInput: EditAssetInput;
  EditMemberInput: EditMemberInput;
  EditPartnerInput: EditPartnerInput;
  EditReleaseInput: EditReleaseInput;
  EditSiteInput: EditSiteInput;
  Entry: EntryModel;
  EntryChange: EntryChange;
  EntryConnection: Omit<EntryConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Entry']> };
  EntryPayload: Omit<EntryPayload, 'entry'> & { entry: ResolversParentTypes['Entry'] };
  EntryProblem: EntryProblemModel;
  EntryVersion: EntryVersionModel;
  EntryVersionConnection: Omit<EntryVersionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['EntryVersion']> };
  FailedJob: FailedJob;
  Field: Field;
  FieldInput: FieldInput;
  FieldOptions: FieldOptions;
  FieldOptionsInput: FieldOptionsInput;
  Float: Scalars['Float']['output'];
  FocalPoint: FocalPoint;
  FocalPointInput: FocalPointInput;
  Grant: GrantModel;
  GrantInput: GrantInput;
  GrantRoleInput: GrantRoleInput;
  ID: Scalars['ID']['output'];
  ImportRedirectsInput: ImportRedirectsInput;
  ImportRedirectsPayload: ImportRedirectsPayload;
  Int: Scalars['Int']['output'];
  Issue: Issue;
  JSON: Scalars['JSON']['output'];
  JobStatistics: JobStatistics;
  LocalisedText: LocalisedText;
  LocalisedTextInput: LocalisedTextInput;
  LossCount: LossCount;
  Member: MemberModel;
  MemberConnection: Omit<MemberConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Member']> };
  MemberPayload: Omit<MemberPayload, 'member'> & { member: ResolversParentTypes['Member'] };
  Mutation: Record<PropertyKey, never>;
  NoticeBand: NoticeBand;
  NoticeBandInput: NoticeBandInput;
  PageInfo: PageInfo;
  Partner: PartnerModel;
  PartnerConnection: Omit<PartnerConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Partner']> };
  PartnerPayload: Omit<PartnerPayload, 'partner'> & { partner: ResolversParentTypes['Partner'] };
  Presence: PresenceModel;
  PreviewDeviceRuleInput: PreviewDeviceRuleInput;
  PreviewLinkPayload: PreviewLinkPayload;
  PreviewTemplateInput: PreviewTemplateInput;
  Publication: PublicationModel;
  PublishEntryInput: PublishEntryInput;
  PurgeEntryInput: PurgeEntryInput;
  Query: Record<PropertyKey, never>;
  Redirect: RedirectModel;
  RedirectConnection: Omit<RedirectConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Redirect']> };
  RedirectInput: RedirectInput;
  RedirectPayload: Omit<RedirectPayload, 'redirect'> & { redirect: ResolversParentTypes['Redirect'] };
  RefreshSessionInput: RefreshSessionInput;
  Release: ReleaseModel;
  ReleaseConnection: Omit<ReleaseConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Release']> };
  ReleaseItem: ReleaseItemModel;
  ReleaseItemInput: ReleaseItemInput;
  ReleasePayload: Omit<ReleasePayload, 'problems' | 'release'> & { problems: ReadonlyArray<ResolversParentTypes['EntryProblem']>, release: ResolversParentTypes['Release'] };
  RenderLoss: RenderLoss;
  RenderMatrix: RenderMatrix;
  RenderMatrixRow: RenderMatrixRow;
  RenderProfile: RenderProfile;
  RenderReport: RenderReport;
  RestoreEntryInput: RestoreEntryInput;
  RestoreVersionInput: RestoreVersionInput;
  Review: Review;
  ReviewInput: ReviewInput;
  ReviewPayload: Omit<ReviewPayload, 'entry'> & { entry: ResolversParentTypes['Entry'] };
  RevokeApiTokenInput: RevokeApiTokenInput;
  RevokePreviewLinksInput: RevokePreviewLinksInput;
  RevokePreviewLinksPayload: Omit<RevokePreviewLinksPayload, 'site'> & { site: ResolversParentTypes['Site'] };
  RevokeRoleInput: RevokeRoleInput;
  RunReleaseInput: RunReleaseInput;
  SampledUserAgent: SampledUserAgent;
  SaveDeviceProfileInput: SaveDeviceProfileInput;
  SaveDeviceRuleInput: SaveDeviceRuleInput;
  SaveDraftInput: SaveDraftInput;
  SaveRedirectInput: SaveRedirectInput;
  SelectOption: SelectOption;
  SelectOptionInput: SelectOptionInput;
  SignInInput: SignInInput;
  SignInPayload: Omit<SignInPayload, 'member'> & { member: ResolversParentTypes['Member'] };
  SignOutInput: SignOutInput;
  SignOutPayload: SignOutPayload;
  Site: SiteModel;
  SiteAddresses: SiteAddresses;
  SiteConnection: Omit<SiteConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Site']> };
  SiteLocale: SiteLocale;
  SiteLocaleInput: SiteLocaleInput;
  SiteMenu: SiteMenu;
  SiteMenuInput: SiteMenuInput;
  SiteMenuItem: SiteMenuItem;
  SiteMenuItemInput: SiteMenuItemInput;
  SitePayload: Omit<SitePayload, 'site'> & { site: ResolversParentTypes['Site'] };
  String: Scalars['String']['output'];
  TemplatePreview: TemplatePreview;
  Theme: Theme;
  ThemeColours: ThemeColours;
  ThemeColoursInput: ThemeColoursInput;
  ThemeInput: ThemeInput;
  TouchEntryInput: TouchEntryInput;
  TouchEntryPayload: Omit<TouchEntryPayload, 'others'> & { others: ReadonlyArray<ResolversParentTypes['Presence']> };
  UnpublishEntryInput: UnpublishEntryInput;
  Usage: UsageModel;
};

export type ApiTokenResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ApiTokenRole'], ParentType, ContextType>;
};

export type ApiTokenPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ApiTokenPayload'] = ResolversParentTypes['ApiTokenPayload']> = {
  apiToken?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
};

export type AssetResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  alt?: Resolver<ReadonlyArray<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  focalPoint?: Resolver<ResolversTypes['FocalPoint'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usage?: Resolver<ReadonlyArray<ResolversTypes['Usage']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AssetConnectionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['AssetConnection'] = ResolversParentTypes['AssetConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AssetPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['AssetPayload'] = ResolversParentTypes['AssetPayload']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type BeginUploadPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['BeginUploadPayload'] = ResolversParentTypes['BeginUploadPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BlockShapeResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['BlockShape'] = ResolversParentTypes['BlockShape']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['Field']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface BoundScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Bound'], any> {
  name: 'Bound';
}

export type BudgetBreachResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['BudgetBreach'] = ResolversParentTypes['BudgetBreach']> = {
  actual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onExceed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  renderClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeEntriesPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ChangeEntriesPayload'] = ResolversParentTypes['ChangeEntriesPayload']> = {
  done?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['Entry']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EntryProblem']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type ContentTypeResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ContentType'] = ResolversParentTypes['ContentType']> = {
  budgets?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['Field']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plural?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requiresApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  titleField?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContentTypePayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ContentTypePayload'] = ResolversParentTypes['ContentTypePayload']> = {
  contentType?: Resolver<ResolversTypes['ContentType'], ParentType, ContextType>;
};

export type CreateApiTokenPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['CreateApiTokenPayload'] = ResolversParentTypes['CreateApiTokenPayload']> = {
  apiToken?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomDeviceProfileResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['CustomDeviceProfile'] = ResolversParentTypes['CustomDeviceProfile']> = {
  base?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageColours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  imageFormats?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  imageMaxBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  imageMaxWidth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxMarkupBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxTotalBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  screenHeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  screenWidth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAssetPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeleteAssetPayload'] = ResolversParentTypes['DeleteAssetPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteContentTypePayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeleteContentTypePayload'] = ResolversParentTypes['DeleteContentTypePayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteDevicePayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeleteDevicePayload'] = ResolversParentTypes['DeleteDevicePayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteEntryPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeleteEntryPayload'] = ResolversParentTypes['DeleteEntryPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteRedirectPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeleteRedirectPayload'] = ResolversParentTypes['DeleteRedirectPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteReleasePayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeleteReleasePayload'] = ResolversParentTypes['DeleteReleasePayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DetectedDeviceResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DetectedDevice'] = ResolversParentTypes['DetectedDevice']> = {
  browser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  engine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  os?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  renderClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeviceCountResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeviceCount'] = ResolversParentTypes['DeviceCount']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DeviceProfilePayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeviceProfilePayload'] = ResolversParentTypes['DeviceProfilePayload']> = {
  profile?: Resolver<ResolversTypes['CustomDeviceProfile'], ParentType, ContextType>;
};

export type DeviceRuleResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeviceRule'] = ResolversParentTypes['DeviceRule']> = {
  allOf?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  noneOf?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeviceRuleChangeResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeviceRuleChange'] = ResolversParentTypes['DeviceRuleChange']> = {
  classAfter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  classBefore?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profileAfter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profileBefore?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  userAgent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeviceRulePayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeviceRulePayload'] = ResolversParentTypes['DeviceRulePayload']> = {
  rule?: Resolver<ResolversTypes['DeviceRule'], ParentType, ContextType>;
};

export type DeviceRulePreviewResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeviceRulePreview'] = ResolversParentTypes['DeviceRulePreview']> = {
  changedRequests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  examples?: Resolver<ReadonlyArray<ResolversTypes['DeviceRuleChange']>, ParentType, ContextType>;
  matchedRequests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sampled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampledRequests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DeviceStatisticsResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['DeviceStatistics'] = ResolversParentTypes['DeviceStatistics']> = {
  classes?: Resolver<ReadonlyArray<ResolversTypes['DeviceCount']>, ParentType, ContextType>;
  fellToDefault?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['DeviceCount']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unknown?: Resolver<ReadonlyArray<ResolversTypes['SampledUserAgent']>, ParentType, ContextType>;
};

export type EntryResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Entry'] = ResolversParentTypes['Entry']> = {
  contentType?: Resolver<ResolversTypes['ContentType'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  publications?: Resolver<ReadonlyArray<ResolversTypes['Publication']>, ParentType, ContextType>;
  purgeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EntryStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  usage?: Resolver<ReadonlyArray<ResolversTypes['Usage']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['EntryVersionConnection'], ParentType, ContextType, RequireFields<EntryVersionsArgs, 'first'>>;
};

export type EntryChangeResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['EntryChange'] = ResolversParentTypes['EntryChange']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type EntryConnectionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['EntryConnection'] = ResolversParentTypes['EntryConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EntryPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['EntryPayload'] = ResolversParentTypes['EntryPayload']> = {
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
};

export type EntryProblemResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['EntryProblem'] = ResolversParentTypes['EntryProblem']> = {
  entry?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EntryVersionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['EntryVersion'] = ResolversParentTypes['EntryVersion']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntryVersionConnectionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['EntryVersionConnection'] = ResolversParentTypes['EntryVersionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EntryVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FailedJobResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['FailedJob'] = ResolversParentTypes['FailedJob']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  site?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type FieldResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Field'] = ResolversParentTypes['Field']> = {
  default?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  help?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  localised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ResolversTypes['FieldOptions'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FieldType'], ParentType, ContextType>;
  unique?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FieldOptionsResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['FieldOptions'] = ResolversParentTypes['FieldOptions']> = {
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SelectOption']>>, ParentType, ContextType>;
  contentTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Field']>>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['NumberKind']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Bound']>, ParentType, ContextType>;
  mediaTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Bound']>, ParentType, ContextType>;
  multiple?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  pattern?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shapes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BlockShape']>>, ParentType, ContextType>;
};

export type FocalPointResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['FocalPoint'] = ResolversParentTypes['FocalPoint']> = {
  x?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GrantResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  site?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ImportRedirectsPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ImportRedirectsPayload'] = ResolversParentTypes['ImportRedirectsPayload']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
};

export type IssueResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Issue'] = ResolversParentTypes['Issue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobStatisticsResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['JobStatistics'] = ResolversParentTypes['JobStatistics']> = {
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failures?: Resolver<ReadonlyArray<ResolversTypes['FailedJob']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ran?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LossCountResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['LossCount'] = ResolversParentTypes['LossCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['Grant']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemberPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['MemberPayload'] = ResolversParentTypes['MemberPayload']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveEntry?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationApproveEntryArgs, 'input'>>;
  beginUpload?: Resolver<ResolversTypes['BeginUploadPayload'], ParentType, ContextType, RequireFields<MutationBeginUploadArgs, 'input'>>;
  changeContentType?: Resolver<ResolversTypes['ContentTypePayload'], ParentType, ContextType, RequireFields<MutationChangeContentTypeArgs, 'input'>>;
  changeEntries?: Resolver<ResolversTypes['ChangeEntriesPayload'], ParentType, ContextType, RequireFields<MutationChangeEntriesArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  createApiToken?: Resolver<ResolversTypes['CreateApiTokenPayload'], ParentType, ContextType, RequireFields<MutationCreateApiTokenArgs, 'input'>>;
  createEntry?: Resolver<ResolversTypes['EntryPayload'], ParentType, ContextType, RequireFields<MutationCreateEntryArgs, 'input'>>;
  createMember?: Resolver<ResolversTypes['MemberPayload'], ParentType, ContextType, RequireFields<MutationCreateMemberArgs, 'input'>>;
  createPartner?: Resolver<ResolversTypes['PartnerPayload'], ParentType, ContextType, RequireFields<MutationCreatePartnerArgs, 'input'>>;
  createPreviewLink?: Resolver<ResolversTypes['PreviewLinkPayload'], ParentType, ContextType, RequireFields<MutationCreatePreviewLinkArgs, 'input'>>;
  createRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationCreateReleaseArgs, 'input'>>;
  createSite?: Resolver<ResolversTypes['SitePayload'], ParentType, ContextType, RequireFields<MutationCreateSiteArgs, 'input'>>;
  defineContentType?: Resolver<ResolversTypes['ContentTypePayload'], ParentType, ContextType, RequireFields<MutationDefineContentTypeArgs, 'input'>>;
  deleteAsset?: Resolver<ResolversTypes['DeleteAssetPayload'], ParentType, ContextType, RequireFields<MutationDeleteAssetArgs, 'input'>>;
  deleteContentType?: Resolver<ResolversTypes['DeleteContentTypePayload'], ParentType, ContextType, RequireFields<MutationDeleteContentTypeArgs, 'input'>>;
  deleteDeviceProfile?: Resolver<ResolversTypes['DeleteDevicePayload'], ParentType, ContextType, RequireFields<MutationDeleteDeviceProfileArgs, 'input'>>;
  deleteDeviceRule?: Resolver<ResolversTypes['DeleteDevicePayload'], ParentType, ContextType, RequireFields<MutationDeleteDeviceRuleArgs, 'input'>>;
  deleteEntry?: Resolver<ResolversTypes['DeleteEntryPayload'], ParentType, ContextType, RequireFields<MutationDeleteEntryArgs, 'input'>>;
  deleteRedirect?: Resolver<ResolversTypes['DeleteRedirectPayload'], ParentType, ContextType, RequireFields<MutationDeleteRedirectArgs, 'input'>>;
  deleteRelease?: Resolver<ResolversTypes['DeleteReleasePayload'], ParentType, ContextType, RequireFields<MutationDeleteReleaseArgs, 'input'>>;
  duplicateEntry?: Resolver<ResolversTypes['EntryPayload'], ParentType, ContextType, RequireFields<MutationDuplicateEntryArgs, 'input'>>;
  editAsset?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationEditAssetArgs, 'input'>>;
  editMember?: Resolver<ResolversTypes['MemberPayload'], ParentType, ContextType, RequireFields<MutationEditMemberArgs, 'input'>>;
  editPartner?: Resolver<ResolversTypes['PartnerPayload'], ParentType, ContextType, RequireFields<MutationEditPartnerArgs, 'input'>>;
  editRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationEditReleaseArgs, 'input'>>;
  editSite?: Resolver<ResolversTypes['SitePayload'], ParentType, ContextType, RequireFields<MutationEditSiteArgs, 'input'>>;
  grantRole?: Resolver<ResolversTypes['MemberPayload'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  importRedirects?: Resolver<ResolversTypes['ImportRedirectsPayload'], ParentType, ContextType, RequireFields<MutationImportRedirectsArgs, 'input'>>;
  publishEntry?: Resolver<ResolversTypes['EntryPayload'], ParentType, ContextType, RequireFields<MutationPublishEntryArgs, 'input'>>;
  purgeEntry?: Resolver<ResolversTypes['DeleteEntryPayload'], ParentType, ContextType, RequireFields<MutationPurgeEntryArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  rejectEntry?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationRejectEntryArgs, 'input'>>;
  requestReview?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationRequestReviewArgs, 'input'>>;
  restoreEntry?: Resolver<ResolversTypes['EntryPayload'], ParentType, ContextType, RequireFields<MutationRestoreEntryArgs, 'input'>>;
  restoreVersion?: Resolver<ResolversTypes['EntryPayload'], ParentType, ContextType, RequireFields<MutationRestoreVersionArgs, 'input'>>;
  revokeApiToken?: Resolver<ResolversTypes['ApiTokenPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiTokenArgs, 'input'>>;
  revokePreviewLinks?: Resolver<ResolversTypes['RevokePreviewLinksPayload'], ParentType, ContextType, RequireFields<MutationRevokePreviewLinksArgs, 'input'>>;
  revokeRole?: Resolver<ResolversTypes['MemberPayload'], ParentType, ContextType, RequireFields<MutationRevokeRoleArgs, 'input'>>;
  runRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationRunReleaseArgs, 'input'>>;
  saveDeviceProfile?: Resolver<ResolversTypes['DeviceProfilePayload'], ParentType, ContextType, RequireFields<MutationSaveDeviceProfileArgs, 'input'>>;
  saveDeviceRule?: Resolver<ResolversTypes['DeviceRulePayload'], ParentType, ContextType, RequireFields<MutationSaveDeviceRuleArgs, 'input'>>;
  saveDraft?: Resolver<ResolversTypes['EntryPayload'], ParentType, ContextType, RequireFields<MutationSaveDraftArgs, 'input'>>;
  saveRedirect?: Resolver<ResolversTypes['RedirectPayload'], ParentType, ContextType, RequireFields<MutationSaveRedirectArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  touchEntry?: Resolver<ResolversTypes['TouchEntryPayload'], ParentType, ContextType, RequireFields<MutationTouchEntryArgs, 'input'>>;
  unpublishEntry?: Resolver<ResolversTypes['EntryPayload'], ParentType, ContextType, RequireFields<MutationUnpublishEntryArgs, 'input'>>;
};

export type NoticeBandResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['NoticeBand'] = ResolversParentTypes['NoticeBand']> = {
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  href?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['NoticeLevel'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sites?: Resolver<ResolversTypes['SiteConnection'], ParentType, ContextType, RequireFields<PartnerSitesArgs, 'first'>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartnerConnectionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['PartnerConnection'] = ResolversParentTypes['PartnerConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Partner']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PartnerPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['PartnerPayload'] = ResolversParentTypes['PartnerPayload']> = {
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
};

export type PresenceResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Presence'] = ResolversParentTypes['Presence']> = {
  member?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PreviewLinkPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['PreviewLinkPayload'] = ResolversParentTypes['PreviewLinkPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublicationResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Publication'] = ResolversParentTypes['Publication']> = {
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceLocale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiTokens?: Resolver<ReadonlyArray<ResolversTypes['ApiToken']>, ParentType, ContextType, RequireFields<QueryApiTokensArgs, 'site'>>;
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType, RequireFields<QueryAssetArgs, 'id' | 'site'>>;
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<QueryAssetsArgs, 'first' | 'site'>>;
  contentType?: Resolver<ResolversTypes['ContentType'], ParentType, ContextType, RequireFields<QueryContentTypeArgs, 'name' | 'site'>>;
  contentTypes?: Resolver<ReadonlyArray<ResolversTypes['ContentType']>, ParentType, ContextType, RequireFields<QueryContentTypesArgs, 'site'>>;
  detectDevice?: Resolver<ResolversTypes['DetectedDevice'], ParentType, ContextType, RequireFields<QueryDetectDeviceArgs, 'userAgent'>>;
  deviceProfiles?: Resolver<ReadonlyArray<ResolversTypes['CustomDeviceProfile']>, ParentType, ContextType, Partial<QueryDeviceProfilesArgs>>;
  deviceRules?: Resolver<ReadonlyArray<ResolversTypes['DeviceRule']>, ParentType, ContextType, Partial<QueryDeviceRulesArgs>>;
  deviceStatistics?: Resolver<ResolversTypes['DeviceStatistics'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['EntryConnection'], ParentType, ContextType, RequireFields<QueryEntriesArgs, 'first' | 'site'>>;
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType, RequireFields<QueryEntryArgs, 'id' | 'site'>>;
  entryChanges?: Resolver<ReadonlyArray<ResolversTypes['EntryChange']>, ParentType, ContextType, RequireFields<QueryEntryChangesArgs, 'id' | 'site'>>;
  exportRedirects?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QueryExportRedirectsArgs, 'site'>>;
  jobStatistics?: Resolver<ResolversTypes['JobStatistics'], ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<QueryMembersArgs, 'first'>>;
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType, RequireFields<QueryPartnerArgs, 'partner'>>;
  partners?: Resolver<ResolversTypes['PartnerConnection'], ParentType, ContextType, RequireFields<QueryPartnersArgs, 'first'>>;
  previewDeviceRule?: Resolver<ResolversTypes['DeviceRulePreview'], ParentType, ContextType, RequireFields<QueryPreviewDeviceRuleArgs, 'input'>>;
  previewTemplate?: Resolver<ResolversTypes['TemplatePreview'], ParentType, ContextType, RequireFields<QueryPreviewTemplateArgs, 'input'>>;
  redirects?: Resolver<ResolversTypes['RedirectConnection'], ParentType, ContextType, RequireFields<QueryRedirectsArgs, 'first' | 'site'>>;
  release?: Resolver<ResolversTypes['Release'], ParentType, ContextType, RequireFields<QueryReleaseArgs, 'id' | 'site'>>;
  releases?: Resolver<ResolversTypes['ReleaseConnection'], ParentType, ContextType, RequireFields<QueryReleasesArgs, 'first' | 'site'>>;
  renderMatrix?: Resolver<ResolversTypes['RenderMatrix'], ParentType, ContextType, RequireFields<QueryRenderMatrixArgs, 'entry' | 'site' | 'stage'>>;
  renderReport?: Resolver<ResolversTypes['RenderReport'], ParentType, ContextType, RequireFields<QueryRenderReportArgs, 'device' | 'entry' | 'page' | 'site' | 'stage'>>;
  site?: Resolver<ResolversTypes['Site'], ParentType, ContextType, RequireFields<QuerySiteArgs, 'site'>>;
  sites?: Resolver<ResolversTypes['SiteConnection'], ParentType, ContextType, RequireFields<QuerySitesArgs, 'first'>>;
  trash?: Resolver<ResolversTypes['EntryConnection'], ParentType, ContextType, RequireFields<QueryTrashArgs, 'first' | 'site'>>;
};

export type RedirectResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Redirect'] = ResolversParentTypes['Redirect']> = {
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RedirectConnectionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['RedirectConnection'] = ResolversParentTypes['RedirectConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Redirect']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RedirectPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['RedirectPayload'] = ResolversParentTypes['RedirectPayload']> = {
  redirect?: Resolver<ResolversTypes['Redirect'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
};

export type ReleaseResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ReleaseItem']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EntryProblem']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReleaseState'], ParentType, ContextType>;
};

export type ReleaseConnectionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ReleaseConnection'] = ResolversParentTypes['ReleaseConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Release']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReleaseItemResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ReleaseItem'] = ResolversParentTypes['ReleaseItem']> = {
  action?: Resolver<ResolversTypes['ReleaseAction'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locales?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReleasePayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ReleasePayload'] = ResolversParentTypes['ReleasePayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['EntryProblem']>, ParentType, ContextType>;
  release?: Resolver<ResolversTypes['Release'], ParentType, ContextType>;
};

export type RenderLossResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['RenderLoss'] = ResolversParentTypes['RenderLoss']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RenderMatrixResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['RenderMatrix'] = ResolversParentTypes['RenderMatrix']> = {
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['RenderMatrixRow']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['RenderStage'], ParentType, ContextType>;
};

export type RenderMatrixRowResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['RenderMatrixRow'] = ResolversParentTypes['RenderMatrixRow']> = {
  largestPage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  losses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lossesByReason?: Resolver<ReadonlyArray<ResolversTypes['LossCount']>, ParentType, ContextType>;
  overBudget?: Resolver<ReadonlyArray<ResolversTypes['BudgetBreach']>, ParentType, ContextType>;
  overLimit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['RenderProfile'], ParentType, ContextType>;
  totalBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RenderProfileResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['RenderProfile'] = ResolversParentTypes['RenderProfile']> = {
  charset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxMarkupBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxTotalBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  renderClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RenderReportResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['RenderReport'] = ResolversParentTypes['RenderReport']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bodyBase64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  losses?: Resolver<ReadonlyArray<ResolversTypes['RenderLoss']>, ParentType, ContextType>;
  lossesByReason?: Resolver<ReadonlyArray<ResolversTypes['LossCount']>, ParentType, ContextType>;
  overBudget?: Resolver<ReadonlyArray<ResolversTypes['BudgetBreach']>, ParentType, ContextType>;
  overLimit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  page?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageBytes?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['RenderProfile'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['RenderStage'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReviewState'], ParentType, ContextType>;
};

export type ReviewPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ReviewPayload'] = ResolversParentTypes['ReviewPayload']> = {
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
};

export type RevokePreviewLinksPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['RevokePreviewLinksPayload'] = ResolversParentTypes['RevokePreviewLinksPayload']> = {
  site?: Resolver<ResolversTypes['Site'], ParentType, ContextType>;
};

export type SampledUserAgentResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SampledUserAgent'] = ResolversParentTypes['SampledUserAgent']> = {
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SelectOptionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SelectOption'] = ResolversParentTypes['SelectOption']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SiteResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Site'] = ResolversParentTypes['Site']> = {
  addresses?: Resolver<ResolversTypes['SiteAddresses'], ParentType, ContextType>;
  defaultLocale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  footerNote?: Resolver<ReadonlyArray<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  hosts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indexing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  locales?: Resolver<ReadonlyArray<ResolversTypes['SiteLocale']>, ParentType, ContextType>;
  logo?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  menus?: Resolver<ReadonlyArray<ResolversTypes['SiteMenu']>, ParentType, ContextType>;
  modelRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notice?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocalisedText']>>, ParentType, ContextType>;
  noticeBand?: Resolver<ResolversTypes['NoticeBand'], ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  robotsLines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tagline?: Resolver<ReadonlyArray<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['Theme'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SiteAddressesResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SiteAddresses'] = ResolversParentTypes['SiteAddresses']> = {
  graphql?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  render?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SiteConnectionResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SiteConnection'] = ResolversParentTypes['SiteConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Site']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SiteLocaleResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SiteLocale'] = ResolversParentTypes['SiteLocale']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fallbacks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SiteMenuResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SiteMenu'] = ResolversParentTypes['SiteMenu']> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['SiteMenuItem']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['MenuPlace'], ParentType, ContextType>;
};

export type SiteMenuItemResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SiteMenuItem'] = ResolversParentTypes['SiteMenuItem']> = {
  children?: Resolver<ReadonlyArray<ResolversTypes['SiteMenuItem']>, ParentType, ContextType>;
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SitePayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['SitePayload'] = ResolversParentTypes['SitePayload']> = {
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  site?: Resolver<ResolversTypes['Site'], ParentType, ContextType>;
};

export type TemplatePreviewResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['TemplatePreview'] = ResolversParentTypes['TemplatePreview']> = {
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['RenderReport']>, ParentType, ContextType>;
};

export type ThemeResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Theme'] = ResolversParentTypes['Theme']> = {
  colours?: Resolver<ResolversTypes['ThemeColours'], ParentType, ContextType>;
  dark?: Resolver<Maybe<ResolversTypes['ThemeColours']>, ParentType, ContextType>;
  font?: Resolver<ResolversTypes['ThemeFont'], ParentType, ContextType>;
  radius?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['ThemeScale'], ParentType, ContextType>;
  spacing?: Resolver<ResolversTypes['ThemeSpacing'], ParentType, ContextType>;
};

export type ThemeColoursResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['ThemeColours'] = ResolversParentTypes['ThemeColours']> = {
  accent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  background?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  muted?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TouchEntryPayloadResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['TouchEntryPayload'] = ResolversParentTypes['TouchEntryPayload']> = {
  others?: Resolver<ReadonlyArray<ResolversTypes['Presence']>, ParentType, ContextType>;
};

export type UsageResolvers<ContextType = ManagementContext, ParentType extends ResolversParentTypes['Usage'] = ResolversParentTypes['Usage']> = {
  entry?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ManagementContext> = {
  ApiToken?: ApiTokenResolvers<ContextType>;
  ApiTokenPayload?: ApiTokenPayloadResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  AssetConnection?: AssetConnectionResolvers<ContextType>;
  AssetPayload?: AssetPayloadResolvers<ContextType>;
  BeginUploadPayload?: BeginUploadPayloadResolvers<ContextType>;
  BlockShape?: BlockShapeResolvers<ContextType>;
  Bound?: GraphQLScalarType;
  BudgetBreach?: BudgetBreachResolvers<ContextType>;
  ChangeEntriesPayload?: ChangeEntriesPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ContentType?: ContentTypeResolvers<ContextType>;
  ContentTypePayload?: ContentTypePayloadResolvers<ContextType>;
  CreateApiTokenPayload?: CreateApiTokenPayloadResolvers<ContextType>;
  CustomDeviceProfile?: CustomDeviceProfileResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAssetPayload?: DeleteAssetPayloadResolvers<ContextType>;
  DeleteContentTypePayload?: DeleteContentTypePayloadResolvers<ContextType>;
  DeleteDevicePayload?: DeleteDevicePayloadResolvers<ContextType>;
  DeleteEntryPayload?: DeleteEntryPayloadResolvers<ContextType>;
  DeleteRedirectPayload?: DeleteRedirectPayloadResolvers<ContextType>;
  DeleteReleasePayload?: DeleteReleasePayloadResolvers<ContextType>;
  DetectedDevice?: DetectedDeviceResolvers<ContextType>;
  DeviceCount?: DeviceCountResolvers<ContextType>;
  DeviceProfilePayload?: DeviceProfilePayloadResolvers<ContextType>;
  DeviceRule?: DeviceRuleResolvers<ContextType>;
  DeviceRuleChange?: DeviceRuleChangeResolvers<ContextType>;
  DeviceRulePayload?: DeviceRulePayloadResolvers<ContextType>;
  DeviceRulePreview?: DeviceRulePreviewResolvers<ContextType>;
  DeviceStatistics?: DeviceStatisticsResolvers<ContextType>;
  Entry?: EntryResolvers<ContextType>;
  EntryChange?: EntryChangeResolvers<ContextType>;
  EntryConnection?: EntryConnectionResolvers<ContextType>;
  EntryPayload?: EntryPayloadResolvers<ContextType>;
  EntryProblem?: EntryProblemResolvers<ContextType>;
  EntryVersion?: EntryVersionResolvers<ContextType>;
  EntryVersionConnection?: EntryVersionConnectionResolvers<ContextType>;
  FailedJob?: FailedJobResolvers<ContextType>;
  Field?: FieldResolvers<ContextType>;
  FieldOptions?: FieldOptionsResolvers<ContextType>;
  FocalPoint?: FocalPointResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  ImportRedirectsPayload?: ImportRedirectsPayloadResolvers<ContextType>;
  Issue?: IssueResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JobStatistics?: JobStatisticsResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  LossCount?: LossCountResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberPayload?: MemberPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoticeBand?: NoticeBandResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  PartnerConnection?: PartnerConnectionResolvers<ContextType>;
  PartnerPayload?: PartnerPayloadResolvers<ContextType>;
  Presence?: PresenceResolvers<ContextType>;
  PreviewLinkPayload?: PreviewLinkPayloadResolvers<ContextType>;
  Publication?: PublicationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Redirect?: RedirectResolvers<ContextType>;
  RedirectConnection?: RedirectConnectionResolvers<ContextType>;
  RedirectPayload?: RedirectPayloadResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  ReleaseConnection?: ReleaseConnectionResolvers<ContextType>;
  ReleaseItem?: ReleaseItemResolvers<ContextType>;
  ReleasePayload?: ReleasePayloadResolvers<ContextType>;
  RenderLoss?: RenderLossResolvers<ContextType>;
  RenderMatrix?: RenderMatrixResolvers<ContextType>;
  RenderMatrixRow?: RenderMatrixRowResolvers<ContextType>;
  RenderProfile?: RenderProfileResolvers<ContextType>;
  RenderReport?: RenderReportResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewPayload?: ReviewPayloadResolvers<ContextType>;
  RevokePreviewLinksPayload?: RevokePreviewLinksPayloadResolvers<ContextType>;
  SampledUserAgent?: SampledUserAgentResolvers<ContextType>;
  SelectOption?: SelectOptionResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  Site?: SiteResolvers<ContextType>;
  SiteAddresses?: SiteAddressesResolvers<ContextType>;
  SiteConnection?: SiteConnectionResolvers<ContextType>;
  SiteLocale?: SiteLocaleResolvers<ContextType>;
  SiteMenu?: SiteMenuResolvers<ContextType>;
  SiteMenuItem?: SiteMenuItemResolvers<ContextType>;
  SitePayload?: SitePayloadResolvers<ContextType>;
  TemplatePreview?: TemplatePreviewResolvers<ContextType>;
  Theme?: ThemeResolvers<ContextType>;
  ThemeColours?: ThemeColoursResolvers<ContextType>;
  TouchEntryPayload?: TouchEntryPayloadResolvers<ContextType>;
  Usage?: UsageResolvers<ContextType>;
};

