import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../../lib/errors.ts';
import type { Log } from '../../features/tenancy/context.ts';
import { toFailure } from './failure.ts';

/** What the mapping needs to know about the request. */
export interface ErrorScene {
  readonly log: Log;
  readonly requestId: string;
  /** Whether "Did you mean …" may be shown: it names parts of the schema that were not asked for. */
  readonly suggestions: boolean;
}

/** An execution or validation error as clients read it: `extensions.code`, and `issues` and `details` where there are any. */
export function toGraphQLError(error: GraphQLError, scene: ErrorScene): GraphQLFormattedError {
  const cause = rootCause(error);
  const where = {
    ...(error.locations !== undefined && { locations: error.locations }),
    ...(error.path !== undefined && { path: error.path }),
  };
  if (cause === undefined) {
    const code = error.extensions['code'] ?? 'INVALID_INPUT';
    const message = scene.suggestions ? error.message : error.message.replace(/ Did you mean .*$/s, '');
    return { message, ...where, extensions: { ...error.extensions, code } };
  }
  const { code, message, issues, details } = toFailure(cause, scene.log, scene.requestId);
  return {
    message,
    ...where,
    extensions: { code, ...(issues.length > 0 && { issues }), ...(Object.keys(details).length > 0 && { details }) },
  };
}

/**
 * What a resolver threw; undefined for what graphql-js itself found wrong with the request.
 * A GraphQLError with no path comes from parsing, validation or coercion: its message speaks of the client's own words.
 */
function rootCause(error: GraphQLError): unknown {
  const original = error.originalError;
  if (original === undefined || original === null) return error.path === undefined ? undefined : error;
  if (original instanceof GraphQLError) return isInputError(original) ? undefined : rootCause(original);
  if (original instanceof AppError || error.path !== undefined) return original;
  return undefined;
}

function isInputError(error: GraphQLError): boolean {
  return error.extensions['code'] !== undefined;
}
