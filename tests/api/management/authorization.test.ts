/**
 * Every field of schema.graphql's Query and Mutation × {own site, another site of the partner, another partner's site, nobody}.
 * A new field without a row fails; so does a row without a field.
 */
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { deleteEntry } from '../../../src/features/entries/delete-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { saveRelease } from '../../../src/features/releases/save-release.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { uploadAsset } from '../../../src/features/media/upload-asset.ts';
import { saveDeviceProfile } from '../../../src/features/devices/device-profiles.ts';
import { saveDeviceRule } from '../../../src/features/devices/device-rules.ts';
import { createApiToken } from '../../../src/features/auth/api-tokens.ts';
import { saveRedirect } from '../../../src/features/redirects/save-redirect.ts';
import { openWorld, type World, type WorldMember } from '../../kit/world.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** One site with one of everything, and one more of what rows delete. */
interface Furnished {
  readonly site: string;
  readonly siteId: string;
  readonly partner: string;
  readonly entry: string;
  readonly published: string;
  readonly doomedEntry: string;
  readonly trashedEntry: string;
  readonly purgedEntry: string;
  readonly release: string;
  readonly doomedRelease: string;
  readonly asset: string;
  readonly doomedAsset: string;
  readonly token: string;
  readonly rule: string;
  readonly profile: string;
  readonly redirect: string;
  readonly member: string;
  readonly grant: string;
  /** In everything that this site says; must not be seen by others. */
  readonly canary: string;
}

type Outcome = 'ok' | 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'INVALID_INPUT';

interface Row {
  readonly query: (at: Furnished) => string;
  /** Who asks about the own, the sibling and the foreign site. The administrator of the own site unless said otherwise. */
  readonly as?: 'siteAdmin' | 'partnerAdmin' | 'operator';
  /** own site, other site of the partner, other partner's site, nobody. */
  readonly outcome: readonly [Outcome, Outcome, Outcome, Outcome];
}

const HIDDEN = ['ok', 'NOT_FOUND', 'NOT_FOUND', 'UNAUTHENTICATED'] as const;
let serial = 0;
const fresh = (): string => `fresh-${(serial += 1)}`;

const QUERIES: Readonly<Record<string, Row>> = {
  me: { query: () => '{ me { id } }', outcome: ['ok', 'ok', 'ok', 'ok'] },
  partners: {
    query: () => '{ partners { nodes { name sites { nodes { name } } } } }',
    outcome: ['ok', 'ok', 'ok', 'UNAUTHENTICATED'],
  },
  partner: {
    as: 'partnerAdmin',
    query: (at) => `{ partner(partner: "${at.partner}") { name } }`,
    outcome: ['ok', 'ok', 'NOT_FOUND', 'UNAUTHENTICATED'],
  },
  sites: { query: () => '{ sites { nodes { name } } }', outcome: ['ok', 'ok', 'ok', 'UNAUTHENTICATED'] },
  site: { query: (at) => `{ site(site: "${at.site}") { name logo { id } } }`, outcome: HIDDEN },
  contentTypes: { query: (at) => `{ contentTypes(site: "${at.site}") { label } }`, outcome: HIDDEN },
  contentType: { query: (at) => `{ contentType(site: "${at.site}", name: "note") { label } }`, outcome: HIDDEN },
  entries: { query: (at) => `{ entries(site: "${at.siteId}") { nodes { title } } }`, outcome: HIDDEN },
  entry: {
    query: (at) =>
      `{ entry(site: "${at.site}", id: "${at.entry}") { title versions { nodes { number } } usage { title } } }`,
    outcome: HIDDEN,
  },
  entryChanges: {
    query: (at) => `{ entryChanges(site: "${at.site}", id: "${at.entry}") { before } }`,
    outcome: HIDDEN,
  },
  trash: { query: (at) => `{ trash(site: "${at.siteId}") { nodes { title } } }`, outcome: HIDDEN },
  renderReport: {
    query: (at) => `{ renderReport(site: "${at.site}", entry: "${at.entry}", device: "PC") { title body } }`,
    // Entries of this type have no pages: asked by those who may.
    outcome: ['INVALID_INPUT', 'NOT_FOUND', 'NOT_FOUND', 'UNAUTHENTICATED'],
  },
  renderMatrix: {
    query: (at) => `{ renderMatrix(site: "${at.site}", entry: "${at.entry}") { rows { pages } } }`,
    // Entries of this type have no pages: asked by those who may.
    outcome: ['INVALID_INPUT', 'NOT_FOUND', 'NOT_FOUND', 'UNAUTHENTICATED'],
  },
  previewTemplate: {
    query: (at) =>
      `{ previewTemplate(input: { site: "${at.site}", contentType: "note", entry: "${at.entry}", device: "PC", template: {} }) { issues { code } } }`,
    outcome: HIDDEN,
  },
  releases: { query: (at) => `{ releases(site: "${at.site}") { nodes { name } } }`, outcome: HIDDEN },
  release: { query: (at) => `{ release(site: "${at.site}", id: "${at.release}") { name } }`, outcome: HIDDEN },
  assets: { query: (at) => `{ assets(site: "${at.site}") { nodes { title } } }`, outcome: HIDDEN },
  asset: { query: (at) => `{ asset(site: "${at.site}", id: "${at.asset}") { title } }`, outcome: HIDDEN },
  redirects: { query: (at) => `{ redirects(site: "${at.site}") { nodes { from } } }`, outcome: HIDDEN },
  exportRedirects: { query: (at) => `{ exportRedirects(site: "${at.site}") }`, outcome: HIDDEN },
  members: { query: (at) => `{ members(site: "${at.site}") { nodes { name } } }`, outcome: HIDDEN },
  apiTokens: { query: (at) => `{ apiTokens(site: "${at.site}") { name } }`, outcome: HIDDEN },
  detectDevice: {
    query: (at) => `{ detectDevice(userAgent: "canary/1", site: "${at.site}") { class rule } }`,
    outcome: HIDDEN,
  },
  deviceRules: { query: (at) => `{ deviceRules(site: "${at.site}") { name } }`, outcome: HIDDEN },
  deviceProfiles: { query: (at) => `{ deviceProfiles(site: "${at.site}") { description } }`, outcome: HIDDEN },
  previewDeviceRule: {
    query: (at) =>
      `{ previewDeviceRule(input: { site: "${at.site}", rule: { name: "x", prefix: "canary", class: "tv" } }) { changedRequests } }`,
    outcome: HIDDEN,
  },
  deviceStatistics: {
    as: 'partnerAdmin',
    query: () => '{ deviceStatistics { requests } }',
    outcome: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'],
  },
  jobStatistics: {
    as: 'partnerAdmin',
    query: () => '{ jobStatistics { waiting } }',
    outcome: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'],
  },
};

const MUTATIONS: Readonly<Record<string, Row>> = {
  signIn: {
    query: () => 'mutation { signIn(input: { email: "x@example.jp", password: "wrong" }) { accessToken } }',
    outcome: ['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  },
  refreshSession: {
    query: () => 'mutation { refreshSession(input: { refreshToken: "x.y" }) { accessToken } }',
    outcome: ['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  },
  changePassword: {
    query: () =>
      'mutation { changePassword(input: { currentPassword: "wrong", newPassword: "a much better one" }) { member { id } } }',
    outcome: ['INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT', 'UNAUTHENTICATED'],
  },
  createPartner: {
    as: 'partnerAdmin',
    query: () => `mutation { createPartner(input: { slug: "${fresh()}", name: "x" }) { partner { id } } }`,
    outcome: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'],
  },
  editPartner: {
    as: 'partnerAdmin',
    query: (at) => `mutation { editPartner(input: { partner: "${at.partner}", name: "Renamed" }) { partner { id } } }`,
    outcome: ['ok', 'ok', 'NOT_FOUND', 'UNAUTHENTICATED'],
  },
  createSite: {
    as: 'partnerAdmin',
    query: (at) =>
      `mutation { createSite(input: { partner: "${at.partner}", slug: "${fresh()}", name: "x", defaultLocale: "ja" }) { site { id } } }`,
    outcome: ['ok', 'ok', 'NOT_FOUND', 'UNAUTHENTICATED'],
  },
  editSite: {
    query: (at) => `mutation { editSite(input: { site: "${at.site}", timeZone: "UTC" }) { site { id } } }`,
    outcome: HIDDEN,
  },
  defineContentType: {
    query: (at) =>
      `mutation { defineContentType(input: { site: "${at.site}", name: "extra", plural: "extras", label: "x", fields: [{ name: "title", type: text }] }) { contentType { id } } }`,
    outcome: HIDDEN,
  },
  changeContentType: {
    query: (at) =>
      `mutation { changeContentType(input: { site: "${at.site}", contentType: "note", description: "changed" }) { contentType { id } } }`,
    outcome: HIDDEN,
  },
  createEntry: {
    query: (at) =>
      `mutation { createEntry(input: { site: "${at.site}", type: "note", data: { title: "x" } }) { entry { id } } }`,
    outcome: HIDDEN,
  },
  saveDraft: {
    query: (at) =>
      `mutation { saveDraft(input: { site: "${at.site}", id: "${at.entry}", version: 1, data: { title: "changed" } }) { entry { id } } }`,
    outcome: HIDDEN,
  },
  restoreVersion: {
    query: (at) =>
      `mutation { restoreVersion(input: { site: "${at.site}", id: "${at.published}", number: 1, version: 1 }) { entry { title } } }`,
    outcome: HIDDEN,
  },
  touchEntry: {
    query: (at) => `mutation { touchEntry(input: { site: "${at.site}", id: "${at.entry}" }) { others { name } } }`,
    outcome: HIDDEN,
  },
  requestReview: {
    query: (at) =>
      `mutation { requestReview(input: { site: "${at.site}", id: "${at.published}", version: 1 }) { entry { title } } }`,
    outcome: HIDDEN,
  },
  approveEntry: {
    query: (at) =>
      `mutation { approveEntry(input: { site: "${at.site}", id: "${at.published}", version: 1 }) { entry { title } } }`,
    outcome: HIDDEN,
  },
  rejectEntry: {
    query: (at) =>
      `mutation { rejectEntry(input: { site: "${at.site}", id: "${at.published}", version: 1, comment: "x" }) { entry { title } } }`,
    outcome: HIDDEN,
  },
  publishEntry: {
    query: (at) =>
      `mutation { publishEntry(input: { site: "${at.site}", id: "${at.entry}" }) { entry { id } issues { message } } }`,
    outcome: HIDDEN,
  },
  unpublishEntry: {
    query: (at) => `mutation { unpublishEntry(input: { site: "${at.site}", id: "${at.entry}" }) { entry { id } } }`,
    outcome: HIDDEN,
  },
  duplicateEntry: {
    query: (at) => `mutation { duplicateEntry(input: { site: "${at.site}", id: "${at.entry}" }) { entry { title } } }`,
    outcome: HIDDEN,
  },
  deleteEntry: {
    query: (at) => `mutation { deleteEntry(input: { site: "${at.site}", id: "${at.doomedEntry}" }) { deletedId } }`,
    outcome: HIDDEN,
  },
  restoreEntry: {
    query: (at) =>
      `mutation { restoreEntry(input: { site: "${at.site}", id: "${at.trashedEntry}" }) { entry { title } } }`,
    outcome: HIDDEN,
  },
  purgeEntry: {
    query: (at) =>
      `mutation { purgeEntry(input: { site: "${at.site}", id: "${at.purgedEntry}", confirm: true }) { deletedId } }`,
    outcome: HIDDEN,
  },
  changeEntries: {
    query: (at) =>
      `mutation { changeEntries(input: { site: "${at.site}", action: unpublish, ids: ["${at.entry}"] }) { done entries { title } } }`,
    outcome: HIDDEN,
  },
  createRelease: {
    query: (at) =>
      `mutation { createRelease(input: { site: "${at.site}", items: [{ entry: "${at.entry}" }] }) { release { id } } }`,
    outcome: HIDDEN,
  },
  editRelease: {
    query: (at) =>
      `mutation { editRelease(input: { site: "${at.site}", id: "${at.release}", items: [{ entry: "${at.entry}" }] }) { release { id } } }`,
    outcome: HIDDEN,
  },
  runRelease: {
    query: (at) =>
      `mutation { runRelease(input: { site: "${at.site}", id: "${at.release}" }) { release { id } problems { title } } }`,
    outcome: HIDDEN,
  },
  deleteRelease: {
    query: (at) => `mutation { deleteRelease(input: { site: "${at.site}", id: "${at.doomedRelease}" }) { deletedId } }`,
    outcome: HIDDEN,
  },
  deleteContentType: {
    query: (at) => `mutation { deleteContentType(input: { site: "${at.site}", contentType: "doomed" }) { deletedId } }`,
    outcome: HIDDEN,
  },
  beginUpload: {
    query: (at) => `mutation { beginUpload(input: { site: "${at.site}", fileName: "x.png", bytes: 10 }) { url } }`,
    outcome: HIDDEN,
  },
  editAsset: {
    query: (at) =>
      `mutation { editAsset(input: { site: "${at.site}", id: "${at.asset}", title: "changed" }) { asset { id } } }`,
    outcome: HIDDEN,
  },
  deleteAsset: {
    query: (at) => `mutation { deleteAsset(input: { site: "${at.site}", id: "${at.doomedAsset}" }) { deletedId } }`,
    outcome: HIDDEN,
  },
  createMember: {
    query: (at) =>
      `mutation { createMember(input: { email: "${fresh()}@example.jp", name: "x", password: "correct horse battery", grants: [{ role: viewer, site: "${at.site}" }] }) { member { id } } }`,
    outcome: HIDDEN,
  },
  editMember: {
    query: (at) => `mutation { editMember(input: { member: "${at.member}", name: "Renamed" }) { member { id } } }`,
    outcome: HIDDEN,
  },
  grantRole: {
    query: (at) =>
      `mutation { grantRole(input: { member: "${at.member}", grant: { role: editor, site: "${at.site}" } }) { member { id } } }`,
    outcome: HIDDEN,
  },
  revokeRole: {
    query: (at) => `mutation { revokeRole(input: { grant: "${at.grant}" }) { member { id } } }`,
    outcome: HIDDEN,
  },
  createApiToken: {
    query: (at) => `mutation { createApiToken(input: { site: "${at.site}", name: "x" }) { secret } }`,
    outcome: HIDDEN,
  },
  revokeApiToken: {
    query: (at) => `mutation { revokeApiToken(input: { site: "${at.site}", id: "${at.token}" }) { apiToken { id } } }`,
    outcome: HIDDEN,
  },
  saveDeviceRule: {
    query: (at) =>
      `mutation { saveDeviceRule(input: { id: "${at.rule}", rule: { name: "x", prefix: "canary", class: "tv" } }) { rule { id } } }`,
    outcome: HIDDEN,
  },
  deleteDeviceRule: {
    query: (at) => `mutation { deleteDeviceRule(input: { id: "${at.rule}" }) { deletedId } }`,
    outcome: HIDDEN,
  },
  saveDeviceProfile: {
    query: (at) =>
      `mutation { saveDeviceProfile(input: { site: "${at.site}", profile: { name: "${fresh()}", base: "pc" } }) { profile { id } } }`,
    outcome: HIDDEN,
  },
  deleteDeviceProfile: {
    query: (at) => `mutation { deleteDeviceProfile(input: { id: "${at.profile}" }) { deletedId } }`,
    outcome: HIDDEN,
  },
  createPreviewLink: {
    query: (at) => `mutation { createPreviewLink(input: { site: "${at.site}", entry: "${at.entry}" }) { expiresAt } }`,
    outcome: HIDDEN,
  },
  revokePreviewLinks: {
    query: (at) => `mutation { revokePreviewLinks(input: { site: "${at.site}" }) { site { id } } }`,
    outcome: HIDDEN,
  },
  saveRedirect: {
    query: (at) =>
      `mutation { saveRedirect(input: { site: "${at.site}", id: "${at.redirect}", redirect: { from: "/x", to: "/y" } }) { redirect { id } } }`,
    outcome: HIDDEN,
  },
  deleteRedirect: {
    query: (at) => `mutation { deleteRedirect(input: { site: "${at.site}", id: "${at.redirect}" }) { deletedId } }`,
    outcome: HIDDEN,
  },
  importRedirects: {
    query: (at) =>
      `mutation { importRedirects(input: { site: "${at.site}", csv: "from,locale,status,to" }) { created } }`,
    outcome: HIDDEN,
  },
  // Last: it ends the session of who asks.
  signOut: {
    query: () => 'mutation { signOut(input: {}) { endedSessions } }',
    outcome: ['ok', 'ok', 'ok', 'UNAUTHENTICATED'],
  },
};

describe('who may do what', () => {
  let world: World;
  let own: Furnished;
  let sibling: Furnished;
  let foreign: Furnished;
  let actors: Record<'siteAdmin' | 'partnerAdmin' | 'operator', WorldMember>;

  beforeAll(async () => {
    world = await openWorld();
    const [ours, theirs] = [await world.partner(), await world.partner({ name: 'canary-foreign' })];
    own = await furnish(world, ours.id, 'canary-own');
    sibling = await furnish(world, ours.id, 'canary-sibling');
    foreign = await furnish(world, theirs.id, 'canary-foreign');
    actors = {
      siteAdmin: await world.member({ role: 'siteAdmin', site: own.site }),
      partnerAdmin: await world.member({ role: 'partnerAdmin', partner: ours.id }),
      operator: await world.member({ role: 'operator' }),
    };
  });
  afterAll(() => world.close());

  it('is said for every field of the schema, and for no other', () => {
    const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
    const fields = (type: GraphQLObjectType | null | undefined): string[] =>
      Object.keys(type?.getFields() ?? {}).sort();
    expect(Object.keys(QUERIES).sort()).toEqual(fields(schema.getQueryType()));
    expect(Object.keys(MUTATIONS).sort()).toEqual(fields(schema.getMutationType()));
  });

  // One test in one order: the last of each row succeeds and changes the site that the earlier ones were refused.
  it('holds for every field, and nothing of another partner is ever told', async () => {
    for (const [name, row] of [...Object.entries(QUERIES), ...Object.entries(MUTATIONS)]) {
      const asked = [
        ['nobody', own, undefined, row.outcome[3]],
        ["another partner's site", foreign, actors[row.as ?? 'siteAdmin'], row.outcome[2]],
        ['another site of the partner', sibling, actors[row.as ?? 'siteAdmin'], row.outcome[1]],
        ['the own site', own, actors[row.as ?? 'siteAdmin'], row.outcome[0]],
      ] as const;
      for (const [where, at, who, expected] of asked) {
        // Ending one's session ends it for the rows after: each asks with a session of its own.
        const token = who === undefined ? {} : { token: name === 'signOut' ? await world.signIn(who) : who.token };
        const answer = await world.graphql(row.query(at), {}, token);
        const code = answer.errors?.[0]?.extensions['code'] ?? 'ok';
        expect(`${name} on ${where}: ${String(code)}`).toBe(`${name} on ${where}: ${expected}`);
        expect(JSON.stringify(answer)).not.toContain('canary-foreign');
        if ((row.as ?? 'siteAdmin') === 'siteAdmin') expect(JSON.stringify(answer)).not.toContain('canary-sibling');
      }
    }
  });

  it("gives nothing that belongs to another site through one's own", async () => {
    const { token } = actors.siteAdmin;
    const spliced: Furnished[] = [
      { ...foreign, site: own.site, siteId: own.siteId },
      { ...sibling, site: own.site, siteId: own.siteId },
    ];
    const byId = [
      'entry',
      'asset',
      'saveDraft',
      'publishEntry',
      'unpublishEntry',
      'deleteEntry',
      'duplicateEntry',
      'entryChanges',
      'restoreVersion',
      'touchEntry',
      'requestReview',
      'approveEntry',
      'rejectEntry',
      'release',
      'editRelease',
      'runRelease',
      'deleteRelease',
      'restoreEntry',
      'purgeEntry',
      'editAsset',
      'deleteAsset',
      'revokeApiToken',
      'saveRedirect',
      'createPreviewLink',
      'deleteRedirect',
    ];
    for (const at of spliced) {
      for (const name of byId) {
        const row = QUERIES[name] ?? MUTATIONS[name];
        const answer = await world.graphql(row?.query(at) ?? '', {}, { token });
        expect([name, answer.errors?.[0]?.extensions['code']]).toEqual([name, 'NOT_FOUND']);
      }
    }
  });

  it('answers about what another has as about what nobody has, byte for byte', async () => {
    const { token } = actors.siteAdmin;
    const nothing = '01900000-0000-7000-8000-000000000000';
    for (const [name, query] of [
      ['site by id', (id: string) => `{ site(site: "${id}") { id } }`],
      ['member', (id: string) => `mutation { editMember(input: { member: "${id}", name: "x" }) { member { id } } }`],
      ['grant', (id: string) => `mutation { revokeRole(input: { grant: "${id}" }) { member { id } } }`],
      ['partner', (id: string) => `{ partner(partner: "${id}") { id } }`],
    ] as const) {
      const existing = {
        'site by id': foreign.siteId,
        member: foreign.member,
        grant: foreign.grant,
        partner: foreign.partner,
      }[name];
      const [theirs, nobodys] = [
        await world.graphql(query(existing), {}, { token }),
        await world.graphql(query(nothing), {}, { token }),
      ];
      expect(theirs.errors).toBeDefined();
      expect(theirs).toEqual(nobodys);
    }
  });
});

async function furnish(world: World, partner: string, canary: string): Promise<Furnished> {
  const site = await world.site({ partner, name: canary });
  const ctx = await world.open(site.slug);
  const field = { name: 'title', type: 'text' as const, label: canary };
  await defineContentType(ctx, { name: 'note', plural: 'notes', label: canary, fields: [field] });
  await defineContentType(ctx, { name: 'doomed', plural: 'doomeds', label: canary, fields: [field] });
  const entry = async () => (await createEntry(ctx, { contentType: 'note', data: { title: canary } })).entry.id;
  const published = async () => (await publishEntry(ctx, { id: await entry() })).entry.id;
  const trashed = async () => deleteEntry(ctx, await entry());
  const release = async () => (await saveRelease(ctx, { name: canary, items: [{ entry: await entry() }] })).release.id;
  const asset = async () =>
    (
      await uploadAsset(ctx, {
        fileName: `${canary}.png`,
        title: canary,
        stream: (async function* () {
          yield PNG;
        })(),
      })
    ).id;
  const member = await world.member({ role: 'editor', site: site.slug });
  const { grants } = await world.services.db.system((tx) =>
    tx.member.findUniqueOrThrow({ where: { id: member.id }, include: { grants: true } }),
  );
  return {
    site: site.slug,
    siteId: site.id,
    partner,
    entry: await entry(),
    published: await published(),
    doomedEntry: await entry(),
    trashedEntry: await trashed(),
    purgedEntry: await trashed(),
    release: await release(),
    doomedRelease: await release(),
    asset: await asset(),
    doomedAsset: await asset(),
    token: (await createApiToken(ctx, { name: canary, role: 'viewer' })).apiToken.id,
    redirect: (await saveRedirect(ctx, { redirect: { from: `/${canary}`, to: '/new' } })).redirect.id,
    rule: (
      await saveDeviceRule(ctx, { site: site.slug, rule: { name: canary, prefix: `${canary}/`, class: 'signage' } })
    ).id,
    profile: (
      await saveDeviceProfile(ctx, {
        site: site.slug,
        profile: { name: 'own-profile', base: 'pc', description: canary },
      })
    ).id,
    member: member.id,
    grant: grants[0]?.id ?? '',
    canary,
  };
}
