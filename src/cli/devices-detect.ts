import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { createDetector } from '../core/devices/detector.ts';
import { readBatchLine, toWire } from '../core/devices/wire.ts';
import { readOptions, UsageError, type Command } from './command.ts';

const help = `utsuwa devices detect [--ua <user agent>]

Says which device a User-Agent belongs to, as JSON. Without --ua it reads JSON lines {"ua": "…", "headers": {…}} from standard
input and answers one line for each; a line that cannot be read is answered with {"error": "…"}, and the command ends with 1.

  --ua   the User-Agent to detect

By the rules that Utsuwa brings: no database is opened. GET /devices/detect of a running server knows the added ones too.
`;

export const devicesDetect: Command = {
  name: 'devices detect',
  summary: 'Say which device a User-Agent belongs to',
  help,
  run: async (args) => {
    const { ua } = readOptions(args, { ua: { type: 'string' } });
    const detect = createDetector({ maxEntries: 5_000 });
    if (ua !== undefined) {
      process.stdout.write(`${JSON.stringify(toWire(detect({ userAgent: ua })))}\n`);
      return 0;
    }
    const { stdin, stdout } = process;
    if (stdin.isTTY) throw new UsageError('Give --ua, or JSON lines on standard input');
    let failed = 0;
    for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
      const read = readBatchLine(line);
      if ('error' in read) failed += 1;
      if (!stdout.write(`${JSON.stringify('error' in read ? read : toWire(detect(read.input)))}\n`))
        await once(stdout, 'drain');
    }
    return failed === 0 ? 0 : 1;
  },
};
