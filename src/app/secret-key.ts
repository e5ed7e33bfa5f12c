/** The installation's secret, from which every signature is made. */
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MIN_BYTES = 32;

/** Hex or base64 (also URL-safe) of at least 32 bytes. Errors never repeat the value. */
export function parseSecretKey(text: string): Uint8Array {
  const hex = /^[0-9a-f]+$/i.test(text) && text.length % 2 === 0;
  if (!hex && !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) throw new Error('must be written in base64 or hex');
  const key = Buffer.from(text, hex ? 'hex' : 'base64');
  if (key.length < MIN_BYTES) throw new Error(`must hold at least ${MIN_BYTES} bytes; this one holds ${key.length}`);
  if (new Set(key).size < 8) throw new Error('must be random; this one repeats itself');
  return key;
}

/** The key kept in the data directory; made at the first start, readable by its owner only. */
export function keptSecretKey(dataDir: string): Uint8Array {
  const path = join(dataDir, 'secret.key');
  try {
    return parseSecretKey(readFileSync(path, 'utf8').trim());
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(
        `The secret key in ${path} cannot be used: it ${why}. Restore it, or remove it to sign everybody out.`,
        {
          cause: error,
        },
      );
    }
  }
  mkdirSync(dataDir, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(48).toString('base64')}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    // A link fails where the file exists: of two programs that start at once, both use the first one's key.
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  return parseSecretKey(readFileSync(path, 'utf8').trim());
}
