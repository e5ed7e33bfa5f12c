import { createServices } from '../app/context.ts';
import { startServer } from '../app/start.ts';
import { ruleSetsOf } from '../features/devices/rule-sets.ts';
import type { Services } from '../features/tenancy/context.ts';
import { findSiteBySlug } from '../features/tenancy/sites.ts';
import { CommandFailure, readOptions, requireOption, UsageError, type Command } from './command.ts';
import { readConfig } from './installation.ts';
import { printMatrix } from './render-matrix.ts';

const help = `utsuwa render --site <slug> [--path <path>] [--device <name> | --ua <user agent>] [--locale <code>] [--page <n>] [--report] [--matrix] [--headers]

Prints one page exactly as a device gets it, byte for byte.

  --site      slug of the site
  --path      address of the page, / when left out
  --device    a profile (imode-foma) or class (FEATURE_PHONE)
  --ua        a User-Agent header to detect the device from
  --locale    of the page
  --page      part of a page that is cut into several
  --report    print what was decided and lost instead: profile, losses, bytes, pages, as JSON
  --matrix    instead, one line for each profile: parts, bytes, losses by reason, what is over a budget; with --report as JSON
  --headers   print the status and the headers to standard error
`;

export const render: Command = {
  name: 'render',
  summary: 'Render one page as a device gets it',
  help,
  run: async (args) => {
    const options = readOptions(args, {
      site: { type: 'string' },
      path: { type: 'string', default: '/' },
      device: { type: 'string' },
      ua: { type: 'string' },
      locale: { type: 'string' },
      page: { type: 'string' },
      report: { type: 'boolean' },
      matrix: { type: 'boolean' },
      headers: { type: 'boolean' },
    });
    const site = requireOption(options.site, 'site');
    if (options.device !== undefined && options.ua !== undefined)
      throw new UsageError('Give --device or --ua, not both');
    if (!options.path.startsWith('/')) throw new UsageError('--path begins with /');
    if (options.matrix) {
      if (options.device ?? options.ua ?? options.page) throw new UsageError('--matrix is about every device');
      const { path, locale } = options;
      process.stdout.write(await printMatrix({ site, path, locale, json: options.report === true }));
      return 0;
    }
    const query = new URLSearchParams();
    for (const name of ['device', 'locale', 'page'] as const) {
      const value = options[name];
      if (value !== undefined) query.set(name, value);
    }
    const target = `/render/${encodeURIComponent(site)}${options.path}${query.size > 0 ? `?${query.toString()}` : ''}`;
    const response = await ask({ site, device: options.device }, target, {
      'User-Agent': options.ua ?? 'utsuwa-cli',
      Accept: options.report ? 'application/json' : '*/*',
    });
    if (options.headers) process.stderr.write(`${response.head}\n`);
    process.stdout.write(response.body);
    if (response.status >= 400) throw new CommandFailure(`\nThe page answered ${response.status}.`);
    return 0;
  },
};

/** Through the real doors on a port of its own, so that this shows what readers get and not something like it. */
async function ask(
  named: Named,
  target: string,
  headers: Record<string, string>,
): Promise<{ status: number; head: string; body: Uint8Array }> {
  const config = readConfig((env) => ({
    ...env,
    host: '127.0.0.1',
    port: 0,
    publicUrl: env.publicUrl ?? `http://localhost:${env.port}`,
    accessLog: false,
    logLevel: env.logLevel === 'info' ? 'warn' : env.logLevel,
  }));
  const opened = await createServices(config);
  try {
    await mustKnow(opened.services, named);
    const running = await startServer(opened.services, config);
    try {
      const response = await fetch(running.url + target, { headers, redirect: 'manual' });
      const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, head: [`HTTP ${response.status}`, ...lines].join('\n'), body };
    } finally {
      await running.close();
    }
  } finally {
    await opened.close();
  }
}

interface Named {
  readonly site: string;
  readonly device: string | undefined;
}

/** A reader who names an unknown site gets a page that says so; who types a command has mistyped it. */
async function mustKnow(services: Services, { site: slug, device }: Named): Promise<void> {
  const site = await findSiteBySlug(services, slug);
  if (site === null) throw new CommandFailure(`There is no site "${slug}". "utsuwa site list" names those there are.`);
  if (device === undefined) return;
  const rules = await ruleSetsOf(services.db).of(services, site);
  if (rules.findNamed(device.toLowerCase()) === undefined) {
    throw new CommandFailure(`There is no device profile or class "${device}". docs/devices.md names the profiles.`);
  }
}
