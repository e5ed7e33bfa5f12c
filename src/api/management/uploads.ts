/** Uploads: a signed ticket names who sends what to which site, then the bytes come as they are. */
import type { Request, Response } from 'express';
import { can, placeOfSite } from '../../core/policy/can.ts';
import { actorOfMember } from '../../features/auth/actor.ts';
import { uploadAsset } from '../../features/media/upload-asset.ts';
import type { Services, SiteContext } from '../../features/tenancy/context.ts';
import { toSiteContext } from '../../features/tenancy/open-site-context.ts';
import { findSiteById } from '../../features/tenancy/sites.ts';
import { AppError, invalidInput } from '../../lib/errors.ts';
import { sendJson } from '../http/http-errors.ts';
import { factsOf } from '../http/request.ts';

const PURPOSE = 'upload';
const LIFETIME_SECONDS = 3_600;

export interface UploadPlan {
  readonly fileName: string;
  readonly bytes: number;
  readonly alt: Readonly<Record<string, string>>;
  readonly title: string;
}

/** The address that takes the file. Checked here as far as it can be, so that nobody sends a gigabyte to be refused. */
export function beginUpload(ctx: SiteContext, plan: UploadPlan): { url: string; expiresAt: Date } {
  const { maxUploadBytes, publicUrl } = ctx.settings;
  if (plan.bytes < 1 || plan.bytes > maxUploadBytes) {
    const message = `A file has 1 to ${maxUploadBytes} bytes.`;
    throw invalidInput('The upload', [{ path: ['bytes'], message, code: 'out_of_range' }]);
  }
  if (plan.fileName.trim() === '' || plan.fileName.length > 255) {
    throw invalidInput('The upload', [{ path: ['fileName'], message: 'Use 1 to 255 characters.', code: 'bad_name' }]);
  }
  if (JSON.stringify(plan).length > 2_000) {
    const message = 'Texts this long go into editAsset, after the upload.';
    throw invalidInput('The upload', [{ path: ['alt'], message, code: 'too_long' }]);
  }
  const claims = { ...plan, siteId: ctx.site.id, sub: ctx.actor.id, jti: ctx.ids.token(12) };
  const ticket = ctx.tokens.sign(PURPOSE, claims, LIFETIME_SECONDS);
  return {
    url: `${publicUrl}/uploads/${ticket}`,
    expiresAt: new Date(ctx.clock.now().getTime() + LIFETIME_SECONDS * 1000),
  };
}

export async function takeUpload(services: Services, req: Request, res: Response): Promise<void> {
  const claims = services.tokens.verify(PURPOSE, String(req.params['ticket']));
  const { siteId, sub, fileName, bytes, title, alt, jti } = claims ?? {};
  if (
    typeof siteId !== 'string' ||
    typeof sub !== 'string' ||
    typeof fileName !== 'string' ||
    typeof bytes !== 'number'
  ) {
    throw new AppError('UNAUTHENTICATED', 'This upload address is not good (any more). Ask beginUpload for a new one.');
  }
  const declared = req.headers['content-length'];
  if (declared !== undefined && Number(declared) !== bytes) throw wrongSize(bytes, Number(declared));
  const site = await findSiteById(services, siteId);
  const actor = await actorOfMember(services, sub);
  // Rights are those of now, not of when the address was made.
  if (site === null || actor === null || !can(actor, 'asset.upload', placeOfSite(site))) {
    throw new AppError('FORBIDDEN', 'The right to upload here was taken back.');
  }
  const once = await services.limiter.take(`upload:${String(jti)}`, { max: 1, windowSeconds: 2 * LIFETIME_SECONDS });
  if (!once.allowed) {
    throw new AppError('CONFLICT', 'This upload address was used already. Ask beginUpload for a new one.');
  }
  factsOf(req).site = site.slug;
  const ctx = toSiteContext({ ...services, log: services.log.with({ requestId: factsOf(req).id }), actor }, site);
  const asset = await uploadAsset(ctx, {
    fileName,
    title: typeof title === 'string' ? title : '',
    alt: alt as Record<string, string>,
    stream: exactly(req, bytes),
  });
  const { id, mediaType, width, height, hash, url } = asset;
  sendJson(res, 201, {
    asset: { id, fileName: asset.fileName, mediaType, bytes: asset.bytes, width, height, hash, url },
  });
}

/** The body, refused as soon as it is longer than announced, and at its end when it is shorter. */
async function* exactly(body: AsyncIterable<Uint8Array>, bytes: number): AsyncIterable<Uint8Array> {
  let seen = 0;
  for await (const part of body) {
    seen += part.length;
    if (seen > bytes) throw wrongSize(bytes, seen);
    yield part;
  }
  if (seen !== bytes) throw wrongSize(bytes, seen);
}

function wrongSize(announced: number, found: number): AppError {
  const message = `The file was announced with ${announced} bytes; this one has ${found > announced ? 'more' : found}.`;
  return invalidInput('The upload', [{ path: ['bytes'], message, code: 'wrong_size' }]);
}
