import type { MemberId } from '../../lib/ids.ts';
import type { Grant } from '../tenancy/context.ts';

/** A grant with the id that `revokeRole` takes. */
export interface HeldGrant extends Grant {
  readonly id: string;
}

export interface Member {
  readonly id: MemberId;
  readonly email: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly createdAt: Date;
  readonly grants: readonly HeldGrant[];
}

export interface MemberRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  readonly grants: readonly {
    readonly id: string;
    readonly role: string;
    readonly partnerId: string | null;
    readonly siteId: string | null;
  }[];
}

export function toMember(row: MemberRow): Member {
  return {
    id: row.id as MemberId,
    email: row.email,
    name: row.name,
    disabled: row.disabledAt !== null,
    createdAt: row.createdAt,
    // Roles are written from the closed list of core/policy only.
    grants: row.grants.map(({ id, role, partnerId, siteId }) => ({
      id,
      role: role as Grant['role'],
      partnerId,
      siteId,
    })),
  };
}
