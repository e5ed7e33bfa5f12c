/** Settings, database and services for one command, closed after it. */
import { buildConfig, type Config } from '../app/config.ts';
import { createServices, type OpenServices } from '../app/context.ts';
import { readEnv, type Env } from '../app/env.ts';
import { SYSTEM } from '../features/auth/actor.ts';
import type { SystemContext } from '../features/tenancy/context.ts';

export function readConfig(change: (env: Env) => Env = (env) => env): Config {
  return buildConfig(change(readEnv()));
}

/** Quiet: a command's answer is what it prints; only warnings come beside it. */
export async function withInstallation<T>(work: (ctx: SystemContext, opened: OpenServices) => Promise<T>): Promise<T> {
  const config = readConfig((env) => ({ ...env, logLevel: env.logLevel === 'info' ? 'warn' : env.logLevel }));
  const opened = await createServices(config);
  try {
    return await work({ ...opened.services, actor: SYSTEM }, opened);
  } finally {
    await opened.close();
  }
}
