/** What a failure looks like to a client: AppError as itself, anything else as INTERNAL with an id that the log knows. */
import { AppError, type ErrorCode, type Issue } from '../../lib/errors.ts';
import type { Log } from '../../features/tenancy/context.ts';

export interface Failure {
  readonly code: ErrorCode | 'INTERNAL';
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** Logs what is a bug, so that its id leads to the cause; what a client caused is only answered. */
export function toFailure(error: unknown, log: Log, requestId: string): Failure {
  if (error instanceof AppError) {
    const { code, message, issues, details } = error;
    return { code, message, issues, details };
  }
  log.error({ err: error, requestId }, 'Unexpected failure');
  return {
    code: 'INTERNAL',
    message: `Something failed on our side. Name this id when you report it: ${requestId}.`,
    issues: [],
    details: { id: requestId },
  };
}
