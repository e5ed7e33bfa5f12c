/** The Log port over pino: one JSON object per line, secrets taken out by name wherever they stand. */
import pino from 'pino';
import type { DestinationStream } from 'pino';
import type { Log } from './ports.ts';

type Fields = Readonly<Record<string, unknown>>;

const HIDDEN = '[hidden]';
/** Matched as part of a name without regard to case or separators: `refreshToken`, `set-cookie`, `SECRET_KEY`. */
const SECRET_NAME =
  /authorization|cookie|password|passwd|passphrase|secret|token|apikey|privatekey|signature|credential/;
/** Where the value itself gives it away: a bearer header, one of our JSON Web Tokens, a URL with a password. */
const SECRET_VALUES: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, `$1 ${HIDDEN}`],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, HIDDEN],
  [/([?&](?:token|secret|password|preview|key|signature|code)=)[^&\s"']+/gi, `$1${HIDDEN}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s/@]+@/gi, `$1${HIDDEN}@`],
];
const DEEPEST = 6;
const LONGEST_LIST = 100;

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.toLowerCase().replace(/[-_. ]/g, ''));
}

function cleanText(text: string): string {
  return SECRET_VALUES.reduce((clean, [pattern, put]) => clean.replace(pattern, put), text);
}

/** A copy without secrets: cut at a depth, so that a cycle or a whole request object does no harm. */
function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (depth >= DEEPEST) return '[deep]';
  if (value instanceof Error) return cleanError(value, depth);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((item) => clean(item, depth + 1));
  if (value instanceof Map || value instanceof Set) return clean([...value], depth);
  return cleanRecord(value, depth);
}

function cleanRecord(record: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    isSecretName(name) ? HIDDEN : clean(value, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

function cleanError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  return {
    ...cleanRecord(error, depth),
    name,
    message: cleanText(message),
    stack: cleanText(stack ?? ''),
    ...(cause === undefined ? {} : { cause: clean(cause, depth + 1) }),
  };
}

export interface LogOptions {
  readonly level?: 'info' | 'warn' | 'error' | 'silent';
  /** Standard output when left out. */
  readonly destination?: DestinationStream;
}

export function createLog({ level = 'info', destination }: LogOptions = {}): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    messageKey: 'message',
  };
  return toLog(destination === undefined ? pino(options) : pino(options, destination));
}

function toLog(logger: pino.Logger): Log {
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (fields: Fields, message: string): void => {
      if (logger.isLevelEnabled(level)) logger[level](cleanRecord(fields, 0), cleanText(message));
    };
  return {
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (fields) => toLog(logger.child(cleanRecord(fields, 0))),
  };
}
