/** `POST /graphql` and `PUT /uploads/{ticket}`: editors, partners and operators. Bearer tokens only, so no other site can act for them. */
import { Router, type Request, type Response } from 'express';
import type { GraphQLError } from 'graphql';
import type { Services } from '../../features/tenancy/context.ts';
import { invalidInput, type AppError } from '../../lib/errors.ts';
import { toFailure } from '../http/failure.ts';
import { toGraphQLError } from '../http/graphql-errors.ts';
import { DEVELOPER_LIMITS } from '../http/graphql-limits.ts';
import { failureHeaders, sendJson, toHttpStatus, unreadBody } from '../http/http-errors.ts';
import { factsOf, mediaTypeOf, readBody } from '../http/request.ts';
import { buildManagementContext, type ManagementContext } from './context.ts';
import { buildChecker, run, type GraphQLRequest } from './execute.ts';
import { buildExplorer } from './explorer.ts';
import { buildManagementSchema } from './schema.ts';
import { takeUpload } from './uploads.ts';

export interface ManagementOptions {
  /** The explorer, and the schema for people who are not signed in. */
  readonly graphiql: boolean;
}

/** A document and its variables; a draft with long rich text needs more than a stranger may send. */
const MAX_BYTES = { anonymous: 256 * 1024, member: 2 * 1024 * 1024 } as const;
/** The whole API is wider than it is deep: fields of fields of blocks need the room. */
const LIMITS = { ...DEVELOPER_LIMITS, depth: 12 };

export function buildManagementDoor(services: Services, options: ManagementOptions): Router {
  const schema = buildManagementSchema();
  const checkers = {
    member: buildChecker(schema, { limits: LIMITS, introspection: true }),
    anonymous: buildChecker(schema, { limits: LIMITS, introspection: options.graphiql }),
  };
  const explorer = options.graphiql ? buildExplorer() : null;

  const answer = async (req: Request, res: Response): Promise<void> => {
    requireJson(req);
    const context = await buildManagementContext(services, req);
    const request = await readRequest(req, context);
    const signedIn = context.session !== null;
    const scene = {
      log: context.system.log,
      requestId: context.requestId,
      suggestions: signedIn || options.graphiql,
    };
    const format = (errors: readonly GraphQLError[]) => errors.map((error) => toGraphQLError(error, scene));
    const { document, errors } = checkers[signedIn ? 'member' : 'anonymous'](request.query);
    if (document === null) {
      sendJson(res, 400, { errors: format(errors) });
      return;
    }
    const result = await run(schema, document, { request, contextValue: context });
    // Without `data` the operation never began: a variable was wrong, or no operation had the name.
    const status = 'data' in result ? 200 : 400;
    sendJson(res, status, { ...result, ...(result.errors && { errors: format(result.errors) }) });
  };

  const router = Router();
  router.post('/graphql', (req, res) =>
    answer(req, res).catch((error: unknown) => refuse(services, { req, res, error })),
  );
  router.all('/graphql', (req, res) => {
    if (explorer !== null && req.method === 'GET' && req.query['query'] === undefined) {
      explorer(res);
      return;
    }
    const message = 'Send operations as POST with a JSON body. By GET nothing is run.';
    sendJson(res, 405, { errors: [{ message, extensions: { code: 'INVALID_INPUT' } }] }, { Allow: 'POST' });
  });
  router.put('/uploads/:ticket', (req, res) => takeUpload(services, req, res));
  return router;
}

/** What failed before execution, in GraphQL's form and with HTTP's status. */
function refuse(services: Services, { req, res, error }: { req: Request; res: Response; error: unknown }): void {
  const failure = toFailure(error, services.log, factsOf(req).id);
  const { code, message, issues, details } = failure;
  const extensions = {
    code,
    ...(issues.length > 0 && { issues }),
    ...(Object.keys(details).length > 0 && { details }),
  };
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const headers = { ...failureHeaders(failure), ...unreadBody(res) };
  sendJson(res, toHttpStatus(failure), { errors: [{ message, extensions }] }, headers);
}

/** Browsers send other sites' forms as text/plain, urlencoded or multipart without asking; JSON they ask for first. */
function requireJson(req: Request): void {
  if (mediaTypeOf(req) === 'application/json') return;
  const message = 'Send the header "Content-Type: application/json".';
  throw invalidInput('The request', [{ path: ['Content-Type'], message, code: 'bad_media_type' }]);
}

async function readRequest(req: Request, context: ManagementContext): Promise<GraphQLRequest> {
  const bytes = await readBody(req, context.session === null ? MAX_BYTES.anonymous : MAX_BYTES.member);
  const body = parseJson(bytes);
  if (Array.isArray(body)) throw bad([], 'Send one operation per request; a list of them is not taken.');
  if (typeof body !== 'object' || body === null) throw bad([], 'Send an object: {"query": "…", "variables": {…}}.');
  const { query, variables, operationName } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || query.trim() === '') throw bad(['query'], 'Send the operation as text in "query".');
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw bad(['variables'], '"variables" must be an object.');
  }
  if (operationName != null && typeof operationName !== 'string')
    throw bad(['operationName'], '"operationName" must be text.');
  return { query, variables: (variables ?? {}) as Record<string, unknown>, operationName: operationName ?? null };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw bad([], `The body is no JSON in UTF-8: ${error instanceof Error ? error.message.slice(0, 100) : ''}`);
  }
}

function bad(path: readonly string[], message: string): AppError {
  return invalidInput('The request', [{ path, message, code: 'bad_request' }]);
}
