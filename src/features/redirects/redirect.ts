import { REDIRECT_STATUSES, type RedirectRule, type RedirectStatus } from '../../core/model/redirect.ts';

/** Where an address leads that is no page, as verbs give it out. */
export interface Redirect extends RedirectRule {
  readonly id: string;
  /** An address that a page had; kept by itself. */
  readonly automatic: boolean;
  readonly updatedAt: Date;
}

/** A row of the table `redirect`, as Prisma gives it. */
export interface RedirectRow {
  readonly id: string;
  readonly locale: string;
  readonly path: string;
  readonly prefix: boolean;
  readonly status: number;
  readonly toEntry: string | null;
  readonly toAddress: string | null;
  readonly automatic: boolean;
  readonly updatedAt: Date;
}

export function toRedirect(row: RedirectRow): Redirect {
  const { id, locale, path, prefix, toEntry, toAddress, automatic, updatedAt } = row;
  return {
    id,
    locale: locale === '' ? null : locale,
    path,
    prefix,
    status: toStatus(row.status),
    toEntry,
    toAddress,
    automatic,
    updatedAt,
  };
}

export function toStatus(status: number): RedirectStatus {
  // The table holds no other.
  return REDIRECT_STATUSES.find((known) => known === status) ?? 410;
}

/** The columns that say from where. */
export function originOf(rule: Pick<RedirectRule, 'locale' | 'path' | 'prefix'>): {
  readonly locale: string;
  readonly path: string;
  readonly prefix: boolean;
} {
  return { locale: rule.locale ?? '', path: rule.path, prefix: rule.prefix };
}
