/**
 * `GET|POST /sites/{site}/graphql`: the content API. Plain requests are answered here, past every framework; what the lean
 * handler does not speak goes to Yoga, and both hand operations to the same engine.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DetectionInput } from '../../core/devices/input.ts';
import { createCursorSealer } from '../../features/delivery/content/cursor.ts';
import type { Services } from '../../features/tenancy/context.ts';
import { findSiteBySlug } from '../../features/tenancy/sites.ts';
import { AppError, notFound } from '../../lib/errors.ts';
import { toFailure } from '../http/failure.ts';
import { bearerToken, factsOf } from '../http/request.ts';
import { askerOf, mayAskWho } from './asker.ts';
import { createAnswerCache, type Made } from './answer-cache.ts';
import { createExplorer } from './explorer.ts';
import { createOperationCache } from './operation.ts';
import { perform, type Engine } from './perform.ts';
import { MAX_BODY_BYTES, readOperation, requireJson } from './read-request.ts';
import { createSchemaCache } from './schema-cache.ts';
import { createTokenCheck } from './token-check.ts';
import { createWaiting, type Waiting } from './waiting.ts';
import { writeAnswer, writeFailure, writePreflight, writeText } from './write-answer.ts';

export interface DeliveryOptions {
  /** Introspection, the printed schema and the explorer: one switch, because each gives away what the others do. */
  readonly introspection?: boolean;
  /** Bytes of finished answers kept in memory; half of what pages may take when left out. */
  readonly cacheBytes?: number;
}

/** A middleware of Express that needs nothing of Express. */
export interface DeliveryDoor {
  (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void): void;
  /** True when the request is for this door, which then answers it: to be asked before any framework. */
  readonly hot: (req: IncomingMessage, res: ServerResponse) => boolean;
  readonly close: () => void;
}

/** Stands in where nobody asks who asks. */
const NOBODY: DetectionInput = { userAgent: '' };

const ADDRESS = /^\/sites\/([a-z][a-z0-9-]{0,39})\/(graphql|schema\.graphql|graphql\/schema\.graphql)$/;

export function buildDeliveryDoor(services: Services, options: DeliveryOptions = {}): DeliveryDoor {
  const introspection = options.introspection ?? true;
  const engine: Engine = {
    services,
    schemas: createSchemaCache(services),
    operations: createOperationCache({ introspection }),
    cursors: createCursorSealer(services.tokens.keyFor('content-cursor')),
    introspection,
  };
  const answers = createAnswerCache(services, options.cacheBytes ?? Math.floor(services.settings.pageCacheBytes / 2));
  const explorer = createExplorer(engine);
  const checkToken = createTokenCheck(services);

  const answer = async (req: IncomingMessage, res: ServerResponse, at: Address): Promise<void> => {
    const facts = factsOf(req);
    facts.site = at.slug;
    if (req.method === 'OPTIONS') {
      writePreflight(res);
      return;
    }
    if (req.method !== 'GET' && req.method !== 'HEAD' && req.method !== 'POST') throw wrongMethod(res);
    const site = await findSiteBySlug(services, at.slug);
    if (!site) throw notFound(`The site "${at.slug}"`);
    const token = bearerToken(req);
    if (token !== null) await checkToken(site, token);
    if (at.sdl) {
      if (!introspection) throw notFound('The schema');
      const { sdl } = await engine.schemas.find(site);
      writeText(res, sdl(), 'text/plain; charset=utf-8');
      return;
    }
    const client = clientOf(res);
    if (isForYoga(req, at.search)) {
      facts.cache = 'bypass';
      requireJson(req);
      requireKnownLength(req);
      await explorer.handle(req, res, { site, requestId: facts.id, waiting: client });
      return;
    }
    const operation = await readOperation(req, at.search);
    // What says who asks is made for each of them, and for nobody else.
    const asker = mayAskWho(operation.raw) ? askerOf(req) : NOBODY;
    const personal = asker === NOBODY ? '' : `${JSON.stringify(asker)} `;
    const key = `${site.id} ${site.modelRevision} ${site.revision} ${personal}${operation.raw}`;
    const kept = answers.get(key);
    if (kept) {
      facts.cache = 'hit';
      writeAnswer(req, res, { answer: kept, state: 'hit', cache: answers, isPersonal: false });
      return;
    }
    facts.cache = 'miss';
    const made = await answers.make({ site, key, client }, async (waiting): Promise<Made> => {
      const request = operation.parse();
      const scene = { requestId: facts.id, waiting, asker };
      const { status, result, tags, life } = await perform(engine, { site, request }, scene);
      return { status, body: Buffer.from(JSON.stringify(result)), tags: asker === NOBODY ? tags : null, life };
    });
    if (!client.over())
      writeAnswer(req, res, { answer: made, state: 'miss', cache: answers, isPersonal: asker !== NOBODY });
  };

  const hot = (req: IncomingMessage, res: ServerResponse): boolean => {
    const at = addressOf(req.url ?? '');
    if (!at) return false;
    answer(req, res, at).catch((error: unknown) => {
      // Nobody is left to read what went wrong with work that was stopped because nobody was left.
      if (res.destroyed) return;
      writeFailure(req, res, toFailure(error, services.log, factsOf(req).id));
    });
    return true;
  };
  const door = (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void): void => {
    if (!hot(req, res)) next();
  };
  return Object.assign(door, { hot, close: answers.close });
}

interface Address {
  readonly slug: string;
  readonly sdl: boolean;
  /** Without the question mark. */
  readonly search: string;
}

function addressOf(url: string): Address | null {
  if (!url.startsWith('/sites/')) return null;
  const mark = url.indexOf('?');
  const match = ADDRESS.exec(mark < 0 ? url : url.slice(0, mark));
  const [, slug, what] = match ?? [];
  if (slug === undefined) return null;
  return { slug, sdl: what !== 'graphql', search: mark < 0 ? '' : url.slice(mark + 1) };
}

/** A browser that opens the address, and clients whose Accept header asks for anything beyond plain JSON. */
function isForYoga(req: IncomingMessage, search: string): boolean {
  const accept = req.headers.accept;
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return false;
  if (/text\/html|text\/event-stream|multipart\/mixed/.test(accept))
    return req.method === 'POST' || accept.includes('text/html') || search.includes('query=');
  return !/application\/(graphql-response\+)?json|application\/\*|\*\/\*/.test(accept);
}

/** Yoga reads bodies itself and without a limit. */
function requireKnownLength(req: IncomingMessage): void {
  if (req.method !== 'POST') return;
  const length = Number(req.headers['content-length'] ?? NaN);
  if (!(length <= MAX_BODY_BYTES)) {
    throw new AppError('LIMIT_EXCEEDED', `The body must be ${MAX_BODY_BYTES} bytes at most, and its length be given.`, {
      details: { limit: 'bytes', allowed: MAX_BODY_BYTES },
    });
  }
}

/** Over when the client hangs up before it has its answer. */
function clientOf(res: ServerResponse): Waiting {
  const waiting = createWaiting();
  res.once('close', () => {
    if (!res.writableFinished) waiting.end();
  });
  return waiting;
}

function wrongMethod(res: ServerResponse): AppError {
  res.setHeader('Allow', 'GET, POST, HEAD, OPTIONS');
  return new AppError('INVALID_INPUT', 'Ask by GET or POST.', { details: { methods: ['GET', 'POST'] } });
}
