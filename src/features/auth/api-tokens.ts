/** Keys of machines to one site. Only the digest of a secret is kept. */
import { invalidInput, notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { checkName } from '../tenancy/site-settings.ts';
import { API_TOKEN_PREFIX } from './actor.ts';
import { digest } from './secrets.ts';

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly role: 'viewer' | 'editor';
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

const MAX_TOKENS = 200;

export interface CreateApiTokenInput {
  readonly name: string;
  readonly role: ApiToken['role'];
  readonly expiresAt?: Date | null | undefined;
}

/** The secret is in this answer and nowhere else. */
export async function createApiToken(
  ctx: SiteContext,
  input: CreateApiTokenInput,
): Promise<{ apiToken: ApiToken; secret: string }> {
  authorize(ctx, 'apiToken.edit');
  const now = ctx.clock.now();
  const issues = checkName(input.name);
  if (input.expiresAt != null && input.expiresAt <= now) {
    issues.push({
      path: ['expiresAt'],
      message: 'This is past; a key must be good for a while.',
      code: 'out_of_range',
    });
  }
  if (issues.length > 0) throw invalidInput('The API token', issues);
  const secret = `${API_TOKEN_PREFIX}${ctx.ids.token(32)}`;
  const row = await ctx.db.site(ctx.site.id, async (tx) => {
    const live = await tx.apiToken.count({ where: { siteId: ctx.site.id, revokedAt: null } });
    if (live >= MAX_TOKENS) {
      const message = `A site has at most ${MAX_TOKENS} keys; revoke one that is no longer used.`;
      throw invalidInput('The API token', [{ path: [], message, code: 'too_many' }]);
    }
    return tx.apiToken.create({
      data: {
        id: ctx.ids.uuid(),
        siteId: ctx.site.id,
        name: input.name.trim(),
        hint: secret.slice(0, API_TOKEN_PREFIX.length + 5),
        secretHash: digest(secret),
        role: input.role,
        createdAt: now,
        expiresAt: input.expiresAt ?? null,
      },
    });
  });
  return { apiToken: toApiToken(row), secret };
}

export async function listApiTokens(ctx: SiteContext): Promise<ApiToken[]> {
  authorize(ctx, 'apiToken.read');
  const rows = await ctx.db.site(ctx.site.id, (tx) =>
    tx.apiToken.findMany({ where: { siteId: ctx.site.id }, orderBy: { id: 'asc' }, take: 1_000 }),
  );
  return rows.map(toApiToken);
}

/** Revoking again changes nothing. */
export async function revokeApiToken(ctx: SiteContext, input: { id: string }): Promise<ApiToken> {
  authorize(ctx, 'apiToken.edit');
  if (!isUuid(input.id)) throw notFound('The API token');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const row = await tx.apiToken.findFirst({ where: { id: input.id, siteId: ctx.site.id } });
    if (row === null) throw notFound('The API token');
    if (row.revokedAt !== null) return toApiToken(row);
    return toApiToken(await tx.apiToken.update({ where: { id: row.id }, data: { revokedAt: ctx.clock.now() } }));
  });
}

type ApiTokenRow = Omit<ApiToken, 'role'> & { readonly role: string };

function toApiToken(row: ApiTokenRow): ApiToken {
  const { id, name, hint, createdAt, expiresAt, revokedAt } = row;
  return { id, name, hint, role: row.role === 'editor' ? 'editor' : 'viewer', createdAt, expiresAt, revokedAt };
}
