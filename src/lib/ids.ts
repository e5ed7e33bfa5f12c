declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** All ids are UUIDv7 made by the server (port `Ids`), never reused. */
export type PartnerId = Id<'partner'>;
export type SiteId = Id<'site'>;
export type MemberId = Id<'member'>;
export type AssetId = Id<'asset'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID; ask before an id from outside reaches SQL, where a malformed one is an error. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
