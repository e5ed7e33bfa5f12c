import fc from 'fast-check';
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
import { ROLES, roleAllows, roleCovers } from '../../../src/core/policy/roles.ts';

const here = { partnerId: 'p1', siteId: 's1' };
const member = (...grants: PolicyGrant[]): PolicyActor => ({ kind: 'member', grants });
const on = (role: PolicyGrant['role'], partnerId: string | null, siteId: string | null): PolicyGrant => ({
  role,
  partnerId,
  siteId,
});

describe('rights', () => {
  it.each([
    ['viewer', ['site.read', 'model.read', 'entry.read', 'asset.read']],
    [
      'author',
      [
        'site.read',
        'model.read',
        'entry.read',
        'entry.create',
        'entry.edit',
        'asset.read',
        'asset.upload',
        'asset.edit',
      ],
    ],
    [
      'editor',
      [
        'site.read',
        'model.read',
        'entry.read',
        'entry.create',
        'entry.edit',
        'entry.review',
        'entry.publish',
        'entry.delete',
        'asset.read',
        'asset.upload',
        'asset.edit',
        'asset.delete',
      ],
    ],
  ] as const)('of the role %s are exactly these', (role, actions) => {
    expect(ACTIONS.filter((action) => roleAllows(role, action))).toEqual(
      ACTIONS.filter((action) => (actions as readonly string[]).includes(action)),
    );
  });

  it('grow from role to role', () => {
    ROLES.forEach((role, index) => {
      for (const narrower of ROLES.slice(index)) expect(roleCovers(role, narrower)).toBe(true);
      for (const wider of ROLES.slice(0, index)) expect(roleCovers(role, wider)).toBe(false);
    });
  });

  it('reach only where the grant reaches', () => {
    expect(can(member(on('editor', 'p1', 's1')), 'entry.edit', here)).toBe(true);
    expect(can(member(on('editor', 'p1', 's2')), 'entry.edit', here)).toBe(false);
    expect(can(member(on('partnerAdmin', 'p1', null)), 'entry.edit', here)).toBe(true);
    expect(can(member(on('partnerAdmin', 'p2', null)), 'entry.edit', here)).toBe(false);
    expect(can(member(on('siteAdmin', 'p1', 's1')), 'site.create', { partnerId: 'p1', siteId: null })).toBe(false);
    expect(can(member(on('operator', null, null)), 'partner.create', INSTALLATION)).toBe(true);
    expect(mayKnow(member(on('viewer', 'p1', 's2')), here)).toBe(false);
  });

  it('are none for strangers, whatever grants somebody slipped in', () => {
    const stranger: PolicyActor = { kind: 'anonymous', grants: [on('operator', null, null)] };
    for (const action of ACTIONS) expect(can(stranger, action, here)).toBe(false);
    expect(mayKnow(stranger, here)).toBe(false);
  });

  it('cannot be given away wider than they are held', () => {
    // A site has one partner.
    const place = fc.constantFrom(
      INSTALLATION,
      { partnerId: 'p1', siteId: null },
      { partnerId: 'p1', siteId: 's1' },
      { partnerId: 'p1', siteId: 's2' },
      { partnerId: 'p2', siteId: null },
      { partnerId: 'p2', siteId: 's3' },
    );
    const grant = fc.tuple(fc.constantFrom(...ROLES), place).map(([role, at]) => ({ role, ...at }));
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 3 }), grant, place, (own, given, at) => {
        const actor = member(...own);
        if (!mayGrant(actor, given)) return;
        for (const action of ACTIONS) {
          if (can(member(given), action, at)) expect(can(actor, action, at)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
