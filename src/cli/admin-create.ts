import { createInterface } from 'node:readline/promises';
import { createAdministrator, generatePassword } from '../features/auth/administrator.ts';
import { readOptions, requireOption, UsageError, type Command } from './command.ts';
import { withInstallation } from './installation.ts';

const help = `utsuwa admin create --email <address> --name <name> [--password <password> | --generate]

Creates an operator, who may do everything on the installation.

  --email      address to sign in with
  --name       shown to other members
  --password   8 to 128 characters; other people on this machine may see it in the list of processes
  --generate   make a password and print it

Without --password and --generate the password is asked for, or read from standard input when that is not a terminal.
`;

export const adminCreate: Command = {
  name: 'admin create',
  summary: 'Create an operator',
  help,
  run: async (args) => {
    const options = readOptions(args, {
      email: { type: 'string' },
      name: { type: 'string' },
      password: { type: 'string' },
      generate: { type: 'boolean' },
    });
    const email = requireOption(options.email, 'email');
    const name = requireOption(options.name, 'name');
    if (options.password !== undefined && options.generate)
      throw new UsageError('Give --password or --generate, not both');
    const password = options.password ?? (options.generate ? generatePassword() : await askPassword());
    const member = await withInstallation((ctx) => createAdministrator(ctx, { email, name, password }));
    process.stdout.write(`Created the operator ${member.email} (${member.id}).\n`);
    if (options.generate) process.stdout.write(`Password: ${password}\n`);
    return 0;
  },
};

async function askPassword(): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    const lines = createInterface({ input: stdin });
    for await (const line of lines) return line;
    throw new UsageError('No password came on standard input');
  }
  stderr.write('Password (not shown): ');
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  let typed = '';
  try {
    for await (const chunk of stdin as AsyncIterable<string>) {
      for (const letter of chunk) {
        if (letter === '\u0003') throw new UsageError('Given up');
        if (letter === '\r' || letter === '\n') return typed;
        typed = letter === '\u007f' || letter === '\b' ? typed.slice(0, -1) : typed + letter;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}
