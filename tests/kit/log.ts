import type { Log } from '../../src/platform/ports.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** Keeps what was logged, for tests to look into. Errors are kept as their message. */
export function createRecordingLog(): { readonly log: Log; readonly lines: () => readonly LogLine[] } {
  const lines: LogLine[] = [];
  const build = (always: Readonly<Record<string, unknown>>): Log => {
    const at = (level: LogLine['level']) => (fields: Readonly<Record<string, unknown>>, message: string) => {
      const plain = Object.entries({ ...always, ...fields }).map(([key, value]) => [
        key,
        value instanceof Error ? String(value) : value,
      ]);
      lines.push({ level, fields: Object.fromEntries(plain), message });
    };
    return {
      info: at('info'),
      warn: at('warn'),
      error: at('error'),
      with: (fields) => build({ ...always, ...fields }),
    };
  };
  return { log: build({}), lines: () => lines };
}
