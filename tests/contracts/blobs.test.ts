import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiskBlobs } from '../../src/platform/blobs/disk.ts';
import { createMemoryBlobs } from '../../src/platform/blobs/memory.ts';
import type { BlobStore } from '../../src/platform/ports.ts';

/** Every adapter of the port answers the same. */
const adapters: readonly { name: string; make: (directory: string) => BlobStore }[] = [
  { name: 'disk', make: createDiskBlobs },
  { name: 'memory', make: () => createMemoryBlobs() },
];

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function* parts(...values: string[]): AsyncIterable<Uint8Array> {
  for (const value of values) yield text(value);
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const found: Uint8Array[] = [];
  for await (const part of stream) found.push(part);
  return Buffer.concat(found).toString();
}

describe.each(adapters)('blobs: $name', ({ make }) => {
  let directory: string;
  let blobs: BlobStore;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'utsuwa-blobs-'));
    blobs = make(directory);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('gives back what was written, whole or as a stream', async () => {
    expect(await blobs.write('a/one.bin', text('hello'))).toEqual({ bytes: 5 });
    expect(await blobs.write('a/two.bin', parts('hel', '', 'lo!'))).toEqual({ bytes: 6 });
    expect(Buffer.from((await blobs.read('a/one.bin')) ?? []).toString()).toBe('hello');
    const opened = await blobs.open('a/two.bin');
    expect(opened?.bytes).toBe(6);
    expect(await gather(opened?.stream ?? parts())).toBe('hello!');
  });

  it('streams a large blob and any range of it', async () => {
    const large = Buffer.alloc(200_000, 'abcdefghij');
    await blobs.write('large', large);
    const range = async (start: number, end: number): Promise<string> =>
      gather((await blobs.open('large', { start, end }))?.stream ?? parts());
    expect(await range(0, 0)).toBe('a');
    expect(await range(65_530, 131_080)).toBe(large.subarray(65_530, 131_081).toString());
    expect(await range(199_998, 199_999)).toBe('ij');
    expect((await blobs.open('large', { start: 5, end: 6 }))?.bytes).toBe(200_000);
  });

  it('replaces a blob as a whole', async () => {
    await blobs.write('again', text('a longer first content'));
    await blobs.write('again', text('short'));
    expect(Buffer.from((await blobs.read('again')) ?? []).toString()).toBe('short');
  });

  it('answers null for what is not there', async () => {
    await blobs.write('folder/file', text('x'));
    for (const key of ['missing', 'folder', 'folder/file/deeper']) {
      expect(await blobs.read(key)).toBeNull();
      expect(await blobs.open(key)).toBeNull();
      expect(await blobs.exists(key)).toBe(false);
    }
    expect(await blobs.exists('folder/file')).toBe(true);
  });

  it('leaves nothing behind, and the old content in place, when the source fails midway', async () => {
    await blobs.write('kept', text('old'));
    const failing = async function* (): AsyncIterable<Uint8Array> {
      yield text('half of the ne');
      throw new Error('the line went dead');
    };
    await expect(blobs.write('kept', failing())).rejects.toThrow('the line went dead');
    await expect(blobs.write('never', failing())).rejects.toThrow('the line went dead');
    expect(Buffer.from((await blobs.read('kept')) ?? []).toString()).toBe('old');
    expect(await blobs.exists('never')).toBe(false);
    expect(await readdir(join(directory, '.unfinished')).catch(() => [])).toEqual([]);
  });

  it('moves a blob over another and refuses to move nothing', async () => {
    await blobs.write('from', text('new'));
    await blobs.write('deep/er/to', text('old'));
    await blobs.rename('from', 'deep/er/to');
    expect(await blobs.exists('from')).toBe(false);
    expect(Buffer.from((await blobs.read('deep/er/to')) ?? []).toString()).toBe('new');
    await expect(blobs.rename('from', 'elsewhere')).rejects.toThrow();
  });

  it('removes, and removing again is no error', async () => {
    await blobs.write('gone', text('x'));
    await blobs.remove('gone');
    await blobs.remove('gone');
    expect(await blobs.exists('gone')).toBe(false);
  });

  it('is not disturbed by readers and writers at once', async () => {
    await blobs.write('busy', text('a'.repeat(100_000)));
    const work = Array.from({ length: 20 }, async (_, n) => {
      if (n % 2 === 0) await blobs.write('busy', text((n % 4 === 0 ? 'a' : 'b').repeat(100_000)));
      const seen = Buffer.from((await blobs.read('busy')) ?? []).toString();
      expect(seen === 'a'.repeat(100_000) || seen === 'b'.repeat(100_000)).toBe(true);
    });
    await Promise.all(work);
  });

  it.each([
    '',
    '/etc/passwd',
    '../up',
    'a/../../up',
    'a/./b',
    'a//b',
    'a/',
    '.hidden',
    'a/.unfinished/x',
    'A',
    'ä',
    'a b',
    'a\0b',
    'a\\b',
    `a${'b'.repeat(200)}`,
  ])('refuses the key %j in every operation', async (key) => {
    await expect(async () => blobs.write(key, text('x'))).rejects.toThrow('Not a blob key');
    await expect(async () => blobs.read(key)).rejects.toThrow('Not a blob key');
    await expect(async () => blobs.open(key)).rejects.toThrow('Not a blob key');
    await expect(async () => blobs.exists(key)).rejects.toThrow('Not a blob key');
    await expect(async () => blobs.remove(key)).rejects.toThrow('Not a blob key');
    await blobs.write('source', text('x'));
    await expect(async () => blobs.rename('source', key)).rejects.toThrow('Not a blob key');
  });
});
