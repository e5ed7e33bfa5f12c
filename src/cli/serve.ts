import { createServices } from '../app/context.ts';
import { JOB_HANDLERS } from '../app/jobs.ts';
import { startServer, type Running } from '../app/start.ts';
import { startJobLoop } from '../features/jobs/job-loop.ts';
import { DEMO_SIGN_IN, seedDemo } from '../features/ops/seed-demo.ts';
import { SYSTEM } from '../features/auth/actor.ts';
import { listSites } from '../features/tenancy/sites.ts';
import { readOptions, type Command } from './command.ts';
import { readConfig } from './installation.ts';
import type { Config } from '../app/config.ts';

const help = `utsuwa serve [--demo]

Runs the server until SIGTERM or SIGINT, then lets requests in flight finish. A second signal stops at once.

  --demo   fills an empty installation with the demo partner, opens the GraphQL explorer and prints where to look

The embedded database (without DATABASE_URL) is migrated at the start. A database server is not: run "utsuwa migrate" first.
`;

export const serve: Command = {
  name: 'serve',
  summary: 'Run the server',
  help,
  run: async (args) => {
    const { demo = false } = readOptions(args, { demo: { type: 'boolean' } });
    const config = readConfig((env) => (demo ? { ...env, graphiql: env.graphiql ?? true } : env));
    const opened = await createServices(config);
    const { log } = opened.services;
    let running: Running;
    try {
      if (demo) await seedWhenEmpty({ ...opened.services, actor: SYSTEM });
      running = await startServer(opened.services, config);
    } catch (error) {
      await opened.close();
      throw error;
    }
    const jobs = startJobLoop(opened.services, JOB_HANDLERS);
    log.info({ url: running.url, mode: config.mode, database: config.database.mode }, 'Utsuwa is running');
    if (demo) process.stdout.write(banner(config));
    const signal = await stopSignal();
    log.info({ signal }, 'Stopping: requests in flight may finish');
    await running.close();
    await jobs.stop();
    await opened.close();
    log.info({}, 'Stopped');
    return 0;
  },
};

async function seedWhenEmpty(ctx: Parameters<typeof seedDemo>[0]): Promise<void> {
  const { items } = await listSites(ctx, { first: 1 });
  if (items.length > 0) return;
  process.stdout.write('Filling the empty installation with the demo partner …\n');
  await seedDemo(ctx);
}

/** Resolves with the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve(signal);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

function banner({ settings, listen, graphiql }: Config): string {
  const url = settings.publicUrl;
  const { port } = new URL(url);
  const onPort = port === '' ? '' : `:${port}`;
  return `
  Utsuwa is running. One entry, every vessel:

    Town office   ${url}/render/town/        http://town.localhost${onPort}/
    Hotel         ${url}/render/hotel/       http://hotel.localhost${onPort}/
    as a phone    ${url}/render/town/?device=imode-foma   (or any other profile: pc, kaios, wml13, signage, text …)

    Content API      ${url}/sites/town/graphql
    Management API   ${url}/graphql${graphiql ? '   (open it in a browser to explore)' : ''}
    Sign in with     ${DEMO_SIGN_IN.email}  ${DEMO_SIGN_IN.password}

  ${listen.host === '127.0.0.1' ? 'Only this machine can reach it; set HOST=0.0.0.0 to let others in. ' : ''}Ctrl+C stops it.

`;
}
