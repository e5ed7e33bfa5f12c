import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../src/core/policy/actions.ts';
import {
  can,
  INSTALLATION,
  mayGrant,
  mayKnow,
  type PolicyActor,
  type PolicyGrant,
} from '../../../src/core/policy/can.ts';
import { ROLES, roleAllows, roleCovers, type Role } from '../../../src/core/policy/roles.ts';

const partner = { partnerId: 'p1', siteId: null };
const site = { partnerId: 'p1', siteId: 's1' };
const sibling = { partnerId: 'p1', siteId: 's2' };
const foreign = { partnerId: 'p2', siteId: 's9' };
const member = (...grants: PolicyGrant[]): PolicyActor => ({ kind: 'member', grants });
const grant = (role: Role, place: { partnerId: string | null; siteId: string | null }): PolicyGrant => ({
  role,
  ...place,
});

describe('rights', () => {
  it.each([
    ['operator', INSTALLATION, [true, true, true, true]],
    ['partnerAdmin', partner, [false, true, true, false]],
    ['siteAdmin', site, [false, true, false, false]],
    ['editor', partner, [false, true, true, false]],
    ['viewer', site, [false, true, false, false]],
  ] as const)('of a %s reach as far as the grant', (role, place, [everywhere, own, next, other]) => {
    const actor = member(grant(role, place));
    expect([INSTALLATION, site, sibling, foreign].map((at) => can(actor, 'entry.read', at))).toEqual([
      everywhere,
      own,
      next,
      other,
    ]);
    expect([INSTALLATION, site, sibling, foreign].map((at) => mayKnow(actor, at))).toEqual([
      everywhere,
      own,
      next,
      other,
    ]);
  });

  it('are the ones that each role says, and grow from role to role', () => {
    const table = Object.fromEntries(ROLES.map((role) => [role, ACTIONS.filter((action) => roleAllows(role, action))]));
    expect(table['viewer']).toEqual(['site.read', 'model.read', 'entry.read', 'asset.read']);
    expect(table['editor']).not.toContain('model.edit');
    expect(table['siteAdmin']).not.toContain('site.create');
    expect(table['partnerAdmin']).not.toContain('partner.create');
    expect(table['operator']).toEqual([...ACTIONS]);
    for (const [at, role] of ROLES.entries())
      for (const narrower of ROLES.slice(at)) expect(roleCovers(role, narrower)).toBe(true);
    expect(roleCovers('editor', 'siteAdmin')).toBe(false);
  });

  it('of nobody are none, of the system all', () => {
    for (const action of ACTIONS) {
      expect(can({ kind: 'anonymous', grants: [grant('operator', INSTALLATION)] }, action, site)).toBe(false);
      expect(can({ kind: 'system', grants: [] }, action, INSTALLATION)).toBe(true);
    }
  });

  it('can be given away only by who administers members, and only as far as held', () => {
    const admin = member(grant('siteAdmin', site));
    expect(mayGrant(admin, grant('editor', site))).toBe(true);
    expect(mayGrant(admin, grant('siteAdmin', site))).toBe(true);
    expect(mayGrant(admin, grant('editor', sibling))).toBe(false);
    expect(mayGrant(admin, grant('editor', partner))).toBe(false);
    expect(mayGrant(admin, grant('operator', INSTALLATION))).toBe(false);
    expect(mayGrant(member(grant('editor', site)), grant('viewer', site))).toBe(false);
    expect(mayGrant(member(grant('editor', partner), grant('viewer', site)), grant('viewer', site))).toBe(false);
    expect(mayGrant({ kind: 'token', grants: [grant('siteAdmin', site)] }, grant('viewer', site))).toBe(false);
  });
});
