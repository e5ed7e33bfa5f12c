/** What a command is, and how it fails. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

export interface Command {
  /** As typed: `admin create`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** The exit code: 0 done, 1 failed, 2 used wrongly. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** The command was typed wrongly: exit code 2 and how to type it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command was right and cannot be done: exit code 1, the message alone, no stack. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a command; anything unknown is a UsageError. */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : String(error));
  }
}

export function requireOption(value: string | undefined, name: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`--${name} is missing`);
  return value;
}
