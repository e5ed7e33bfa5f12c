import { EDGE_FORMATS, exportEdge } from '../core/devices/edge/export.ts';
import { listEveryRule } from '../features/devices/device-rules.ts';
import { readOptions, requireOption, UsageError, type Command } from './command.ts';
import { withInstallation } from './installation.ts';

const help = `utsuwa devices export --format <${EDGE_FORMATS.join('|')}> [--custom]

Prints the rules for a CDN. They set X-Utsuwa-Device-Class where the User-Agent leaves no doubt, so that the CDN can keep one
page per class; where they do not, the installation decides. docs/devices-caching.md says how to put them in.

  --format   what the CDN understands
  --custom   leave what the added rules of this installation speak of to the installation (opens the database)
`;

export const devicesExport: Command = {
  name: 'devices export',
  summary: 'Print the device rules for a CDN',
  help,
  run: async (args) => {
    const options = readOptions(args, { format: { type: 'string' }, custom: { type: 'boolean' } });
    const wanted = requireOption(options.format, 'format');
    const format = EDGE_FORMATS.find((one) => one === wanted);
    if (format === undefined) throw new UsageError(`--format is one of ${EDGE_FORMATS.join(', ')}`);
    const custom = options.custom ? await withInstallation((ctx) => listEveryRule(ctx)) : [];
    process.stdout.write(exportEdge(format, custom));
    return 0;
  },
};
