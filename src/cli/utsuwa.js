#!/usr/bin/env node
// Plain JavaScript, so that an older Node can say what is wrong instead of failing on the first type annotation.
import process from 'node:process';

const wanted = 24;
const found = Number(process.versions.node.split('.')[0]);
if (found < wanted) {
  process.stderr.write(
    `Utsuwa needs Node ${wanted} or newer; this is ${process.versions.node}.\n` +
      `Start it through npm, which uses the Node that "npm install" brought along:\n\n` +
      `  npm start                     the demo\n` +
      `  npm run utsuwa -- <command>   any command\n\n` +
      `or install Node ${wanted} (https://nodejs.org) and try again.\n`,
  );
  process.exit(1);
}
await import('./main.ts');
