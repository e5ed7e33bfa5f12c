import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorFromApiToken } from '../../../src/features/auth/actor.ts';
import { openWorld, type World, type WorldMember } from '../../kit/world.ts';

const CREATE =
  'mutation ($input: CreateMemberInput!) { createMember(input: $input) { member { id email grants { id role partner site } } } }';
const EDIT = 'mutation ($input: EditMemberInput!) { editMember(input: $input) { member { id name disabled } } }';
const GRANT =
  'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { member { grants { id role partner site } } } }';
const REVOKE = 'mutation ($grant: ID!) { revokeRole(input: { grant: $grant }) { member { grants { role } } } }';
const LIST =
  'query ($site: ID, $partner: ID) { members(site: $site, partner: $partner, first: 100) { nodes { id email grants { id role site } } } }';

describe('members', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const as =
    (who: WorldMember) =>
    (query: string, variables: object = {}) =>
      world.graphql(query, variables, { token: who.token });
  const codeOf = (answer: Awaited<ReturnType<World['graphql']>>): unknown => answer.errors?.[0]?.extensions['code'];
  let count = 0;
  const person = (grants: object[]) => ({
    input: { email: `person-${(count += 1)}@example.jp`, name: 'Person', password: 'correct horse battery', grants },
  });

  it('are made by who administers the place, with no more than that one holds', async () => {
    const site = await world.site();
    const other = await world.site({ partner: site.partnerId });
    const admin = await world.member({ role: 'siteAdmin', site: site.slug });
    const made = await as(admin)(CREATE, person([{ role: 'editor', site: site.slug }]));
    expect(made.data['createMember'].member.grants).toEqual([
      { id: expect.any(String), role: 'editor', partner: site.partnerId, site: site.id },
    ]);

    const refusals: [object[], string][] = [
      [[{ role: 'operator' }], 'FORBIDDEN'],
      [[{ role: 'editor', site: other.slug }], 'NOT_FOUND'],
      [[{ role: 'editor', partner: site.partnerId }], 'NOT_FOUND'],
      [[{ role: 'partnerAdmin', site: site.slug }], 'INVALID_INPUT'],
      [[{ role: 'editor' }], 'INVALID_INPUT'],
      [[{ role: 'operator', site: site.slug }], 'INVALID_INPUT'],
      [[], 'INVALID_INPUT'],
    ];
    for (const [grants, code] of refusals)
      expect([grants, codeOf(await as(admin)(CREATE, person(grants)))]).toEqual([grants, code]);
    const editor = await world.member({ role: 'editor', site: site.slug });
    expect(codeOf(await as(editor)(CREATE, person([{ role: 'viewer', site: site.slug }])))).toBe('FORBIDDEN');
  });

  it('have one account per address, whatever its case', async () => {
    const admin = await world.admin();
    const { email } = await world.member({ role: 'operator' });
    const answer = await as(admin)(CREATE, {
      input: { ...person([{ role: 'operator' }]).input, email: email.toUpperCase() },
    });
    expect(codeOf(answer)).toBe('CONFLICT');
  });

  it('cannot be taken over by who administers only one of their places', async () => {
    const site = await world.site();
    const siteAdmin = await world.member({ role: 'siteAdmin', site: site.slug });
    const operator = await world.member({ role: 'operator' });
    await as(operator)(GRANT, { input: { member: operator.id, grant: { role: 'editor', site: site.slug } } });
    for (const change of [{ password: 'a new password' }, { disabled: true }, { name: 'x' }]) {
      expect(codeOf(await as(siteAdmin)(EDIT, { input: { member: operator.id, ...change } }))).toBe('FORBIDDEN');
    }
    const stranger = await world.member({ role: 'siteAdmin', site: (await world.site()).slug });
    expect(codeOf(await as(stranger)(EDIT, { input: { member: operator.id, name: 'x' } }))).toBe('NOT_FOUND');
    expect(
      codeOf(await as(stranger)(GRANT, { input: { member: operator.id, grant: { role: 'viewer', site: site.slug } } })),
    ).toBe('NOT_FOUND');
  });

  it('lose their sessions when disabled or given a new password, and their roles at once', async () => {
    const site = await world.site();
    const admin = await world.member({ role: 'siteAdmin', site: site.slug });
    const query = 'query ($site: ID!) { site(site: $site) { id } }';
    const disabled = await world.member({ role: 'editor', site: site.slug });
    expect((await as(disabled)(query, { site: site.slug })).status).toBe(200);
    expect(
      (await as(admin)(EDIT, { input: { member: disabled.id, disabled: true } })).data['editMember'].member.disabled,
    ).toBe(true);
    expect((await as(disabled)(query, { site: site.slug })).status).toBe(401);
    await as(admin)(EDIT, { input: { member: disabled.id, disabled: false } });
    expect((await as(disabled)(query, { site: site.slug })).status).toBe(401);

    const reset = await world.member({ role: 'editor', site: site.slug });
    await as(admin)(EDIT, { input: { member: reset.id, password: 'something quite new' } });
    expect((await as(reset)(query, { site: site.slug })).status).toBe(401);
    await world.signIn({ email: reset.email, password: 'something quite new' });

    const demoted = await world.member({ role: 'editor', site: site.slug });
    const [grant] = (await as(admin)(LIST, { site: site.slug })).data['members'].nodes.find(
      (node: { id: string }) => node.id === demoted.id,
    ).grants;
    expect((await as(admin)(REVOKE, { grant: grant.id })).errors).toBeUndefined();
    expect(codeOf(await as(demoted)(query, { site: site.slug }))).toBe('NOT_FOUND');
  });

  it('cannot disable themselves, and the last operator stays', async () => {
    const fresh = await openWorld();
    try {
      const admin = await fresh.admin();
      const me = await fresh.graphql('{ me { grants { id } } }', {}, { token: admin.token });
      const [grant] = me.data['me'].grants;
      expect(
        codeOf(await fresh.graphql(EDIT, { input: { member: admin.id, disabled: true } }, { token: admin.token })),
      ).toBe('CONFLICT');
      expect(codeOf(await fresh.graphql(REVOKE, { grant: grant.id }, { token: admin.token }))).toBe('CONFLICT');
      expect((await fresh.graphql('{ partners { nodes { id } } }', {}, { token: admin.token })).errors).toBeUndefined();
    } finally {
      await fresh.close();
    }
  });

  it('are listed where one administers, with the roles that one may know of', async () => {
    const site = await world.site();
    const elsewhere = await world.site();
    const both = await world.member({ role: 'editor', site: site.slug });
    await as(await world.admin())(GRANT, {
      input: { member: both.id, grant: { role: 'viewer', site: elsewhere.slug } },
    });
    const admin = await world.member({ role: 'siteAdmin', site: site.slug });
    for (const variables of [{ site: site.slug }, {}]) {
      const nodes = (await as(admin)(LIST, variables)).data['members'].nodes as {
        id: string;
        grants: { site: string }[];
      }[];
      expect(nodes.map(({ id }) => id).sort()).toEqual([admin.id, both.id].sort());
      expect(nodes.find(({ id }) => id === both.id)?.grants.map((grant) => grant.site)).toEqual([site.id]);
    }
    expect(codeOf(await as(admin)(LIST, { site: elsewhere.slug }))).toBe('NOT_FOUND');
    expect(codeOf(await as(admin)(LIST, { partner: site.partnerId }))).toBe('NOT_FOUND');
    expect(codeOf(await as(both)(LIST, {}))).toBe('FORBIDDEN');
  });
});

describe('API tokens', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('show their secret once, open exactly one site, and end when revoked or expired', async () => {
    const site = await world.site();
    const other = await world.site({ partner: site.partnerId });
    const { token } = await world.member({ role: 'siteAdmin', site: site.slug });
    const ask = (query: string, variables: object) => world.graphql(query, variables, { token });
    const create =
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret apiToken { id name hint role expiresAt } } }';
    const made = (await ask(create, { input: { site: site.slug, name: 'Frontend' } })).data['createApiToken'];
    expect(made.secret).toMatch(/^utsuwa_[A-Za-z0-9_-]{43}$/);
    expect(made.apiToken).toMatchObject({
      name: 'Frontend',
      role: 'viewer',
      hint: made.secret.slice(0, 12),
      expiresAt: null,
    });
    const list = await ask('query ($site: ID!) { apiTokens(site: $site) { id revokedAt } }', { site: site.slug });
    expect(list.data['apiTokens']).toEqual([{ id: made.apiToken.id, revokedAt: null }]);
    expect(JSON.stringify(list)).not.toContain(made.secret);

    expect(await actorFromApiToken(world.services, site, made.secret)).toEqual({
      kind: 'token',
      id: made.apiToken.id,
      grants: [{ role: 'viewer', partnerId: site.partnerId, siteId: site.id }],
    });
    expect(await actorFromApiToken(world.services, other, made.secret)).toBeNull();
    expect(await actorFromApiToken(world.services, site, `${made.secret.slice(0, -1)}!`)).toBeNull();
    expect((await world.graphql('{ me { id } }', {}, { token: made.secret })).status).toBe(401);

    await ask('mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { apiToken { revokedAt } } }', {
      input: { site: site.slug, id: made.apiToken.id },
    });
    expect(await actorFromApiToken(world.services, site, made.secret)).toBeNull();

    const expiresAt = new Date(world.clock.now().getTime() + 60_000).toISOString();
    const brief = (await ask(create, { input: { site: site.slug, name: 'Brief', role: 'editor', expiresAt } })).data[
      'createApiToken'
    ];
    expect((await actorFromApiToken(world.services, site, brief.secret))?.grants[0]?.role).toBe('editor');
    world.clock.forward(61);
    expect(await actorFromApiToken(world.services, site, brief.secret)).toBeNull();
  });

  it('are kept as a digest only', async () => {
    const site = await world.site();
    const { token } = await world.member({ role: 'siteAdmin', site: site.slug });
    const made = await world.graphql(
      'mutation ($s: ID!) { createApiToken(input: { site: $s, name: "x" }) { secret } }',
      { s: site.slug },
      { token },
    );
    const rows = await world.services.db.system((tx) => tx.apiToken.findMany());
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(made.data['createApiToken'].secret.slice(14));
  });
});
