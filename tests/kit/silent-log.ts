import type { Log } from '../../src/platform/ports.ts';

/** A log that says nothing. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {}, with: () => silentLog };
