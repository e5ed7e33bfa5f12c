/** The closed list of failures a client can meet. Anything else thrown is a bug: logged with an id, shown as INTERNAL. */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing that a person can mend: where it is, what is wrong, how to put it right. */
export interface Issue {
  /** Path to the fault, outermost first: `['body', 3, 'children', 0, 'marks']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong and how to mend it, as a sentence for a person. */
  readonly message: string;
  /** A stable name for programs, such as `required`, `too_long`, `unknown_block`. */
  readonly code: string;
}

export interface AppErrorOptions {
  readonly issues?: readonly Issue[];
  /** Facts for programs, such as `{ expected: 3, actual: 4 }` of a CONFLICT. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.issues = options.issues ?? [];
    this.details = options.details ?? {};
  }
}

/** INVALID_INPUT carrying every issue found; the message names the first ones so that a log line is enough. */
export function invalidInput(what: string, issues: readonly Issue[]): AppError {
  const named = issues.slice(0, 3).map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`);
  const more = issues.length > 3 ? ` (and ${issues.length - 3} more)` : '';
  return new AppError('INVALID_INPUT', `${what}: ${named.join('; ')}${more}`, { issues });
}

export function notFound(what: string): AppError {
  return new AppError('NOT_FOUND', `${what} was not found.`);
}
