/** A process that tries for a directory's lock, says how it went and waits to be killed. */
import { lockDirectory } from '../../../src/platform/db/embedded/lock.ts';

const answer = await lockDirectory(process.argv[2] ?? '').then(
  () => 'held',
  () => 'refused',
);
process.send?.(answer);
setInterval(() => {}, 60_000);
