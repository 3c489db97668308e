/** The folder of an export: what is written, what is taken over, and that it is whole whenever the work is cut off. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { type ExportFolder, openExportFolder } from '../../src/commands/export-folder.ts';
import { CommandError } from '../../src/commands/fail.ts';
import { compressAhead } from '../../src/http/encoding.ts';

const work = mkdtempSync(join(tmpdir(), 'card-guide-export-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const open = (folder: string, state: string): ExportFolder => openExportFolder(folder, state, compressAhead);

/** Exports texts; returns what the export says of itself. */
async function put(folder: string, state: string, texts: Readonly<Record<string, string>>) {
  const target = open(folder, state);
  for (const [file, text] of Object.entries(texts)) {
    await target.place({ file, body: Buffer.from(text), isCompressible: file.endsWith('.html'), care: 'best' });
  }
  return target.finish();
}

/** Every file with its text, compressed ones unpacked. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pairs = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const text = path.endsWith('.br') ? brotliDecompressSync(bytes) : path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    return [path.slice(folder.length + 1), String(text)] as const;
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== '.card-guide-export').sort());
}

const long = (text: string): string => text.repeat(100);

test('holds each file, and beside what can be compressed its compressed forms', async () => {
  const folder = join(work, 'first');
  const exported = await put(folder, 'a', { 'en/index.html': long('home'), 'robots.txt': 'all' });
  expect(exported).toEqual({ files: 4, written: 4 });
  expect(textsIn(folder)).toEqual({
    'en/index.html': long('home'),
    'en/index.html.br': long('home'),
    'en/index.html.gz': long('home'),
    'robots.txt': 'all',
  });
  expect([existsSync(`${folder}.next`), existsSync(`${folder}.previous`)]).toEqual([false, false]);
});

describe('a second time', () => {
  test('writes what changed, takes over what did not, compressed forms included, and leaves out what is gone', async () => {
    const folder = join(work, 'second');
    await put(folder, 'a', { 'same.html': long('same'), 'other.html': long('old'), 'gone.html': long('gone') });
    const kept = statSync(join(folder, 'same.html.br'));
    expect(await put(folder, 'b', { 'same.html': long('same'), 'other.html': long('new') })).toEqual({
      files: 6,
      written: 3,
    });
    expect(Object.keys(textsIn(folder))).toEqual(
      ['other.html', 'same.html'].flatMap((name) => [name, `${name}.br`, `${name}.gz`]),
    );
    expect(textsIn(folder)['other.html.gz']).toBe(long('new'));
    expect(statSync(join(folder, 'same.html.br')).ino).toBe(kept.ino);
  });

  test('knows an export of the same state, unless a file of it was changed or lost since', async () => {
    const folder = join(work, 'known');
    await put(folder, 'a', { 'x.html': long('x') });
    expect(open(folder, 'a').current()).toEqual({ files: 3, written: 0 });
    expect(open(folder, 'b').current()).toBeUndefined();
    writeFileSync(join(folder, 'x.html'), long('y'));
    expect(open(folder, 'a').current()).toBeUndefined();
    await put(folder, 'a', { 'x.html': long('x') });
    rmSync(join(folder, 'x.html.gz'));
    expect(open(folder, 'a').current()).toBeUndefined();
    expect(await put(folder, 'a', { 'x.html': long('x') })).toEqual({ files: 3, written: 1 });
    expect(textsIn(folder)['x.html.gz']).toBe(long('x'));
  });

  test('goes on from an attempt that was broken off, and never writes into the files of the old export', async () => {
    const folder = join(work, 'resumed');
    await put(folder, 'a', { 'x.html': long('x'), 'y.html': long('y') });
    const begun = open(folder, 'b');
    await begun.place({ file: 'x.html', body: Buffer.from(long('x')), isCompressible: true, care: 'best' });
    await begun.place({ file: 'z.html', body: Buffer.from(long('z')), isCompressible: true, care: 'best' });
    // The state changes once more before the attempt is taken up: what it took over from the old export is written anew.
    const target = open(folder, 'c');
    await target.place({ file: 'x.html', body: Buffer.from(long('X')), isCompressible: true, care: 'best' });
    expect(textsIn(folder)['x.html.br']).toBe(long('x'));
    await target.place({ file: 'z.html', body: Buffer.from(long('z')), isCompressible: true, care: 'best' });
    expect(target.finish()).toEqual({ files: 6, written: 3 });
    expect(textsIn(folder)['x.html.br']).toBe(long('X'));
  });
});

test('a folder with files of somebody else is refused, and left as it is', () => {
  const folder = join(work, 'theirs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter.txt'), 'mine');
  expect(() => open(folder, 'a')).toThrow(CommandError);
  expect(textsIn(folder)).toEqual({ 'letter.txt': 'mine' });
});

test('an export that was killed between the two renamings is put back', async () => {
  const folder = join(work, 'between');
  await put(folder, 'a', { 'x.html': long('x') });
  renameSync(folder, `${folder}.previous`);
  open(folder, 'b');
  expect(textsIn(folder)['x.html.br']).toBe(long('x'));
});

test('killed at any moment, the export that is there is whole: the one before, or the new one', async () => {
  const folder = join(work, 'killed');
  const files = 40;
  await put(folder, 'v0', Object.fromEntries(Array.from({ length: files }, (_, i) => [`${i}.html`, long(`v0-${i} `)])));
  let version = 0;
  const seen = new Set<number>();
  for (let round = 0; round < 15; round += 1) {
    const child = fork(join(import.meta.dirname, 'export-again.js'), [folder, String(version + 1), String(files)]);
    // It tells of each file: killed soon after one of them, up to some way into the third version.
    for (let message = 0; message <= (round * 13) % 100; message += 1) await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    // The next export looks after what the one that was killed has left.
    open(folder, 'any');
    const texts = Object.entries(textsIn(folder));
    expect(texts.length).toBe(3 * files);
    const versions = new Set(texts.map(([, text]) => /^v(\d+)-/.exec(text)?.[1]));
    expect(versions.size).toBe(1);
    version = Number([...versions][0]);
    for (const [name, text] of texts) expect(text).toBe(long(`v${version}-${name.split('.')[0]} `));
    seen.add(version);
  }
  // Some were killed before they had finished a version, others later.
  expect(seen.size).toBeGreaterThan(3);
});
