/** The cache folder: what one start leaves and another one uses, and when it does not. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCacheFolder } from '../../src/commands/cache-folder.ts';
import type { Composition } from '../../src/commands/compose.ts';
import { fillCache } from '../../src/commands/fill-cache.ts';
import { nameOfState } from '../../src/commands/project-state.ts';
import type { DocumentFacts } from '../../src/http/answer.ts';
import { securityHeaders } from '../../src/http/headers.ts';
import { createShelf } from '../../src/http/look-up.ts';
import { compose } from '../support/project.ts';

const work = mkdtempSync(join(tmpdir(), 'card-guide-cache-'));
afterAll(() => rmSync(work, { recursive: true }));

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

const paths = ['/en/answers/how-long', '/zh/answers/how-long', '/robots.txt'];

/** Fills a folder with a few documents. */
async function fill(folder: string, state: string, keys = paths, signal = new AbortController().signal) {
  const finished = new Map<string, DocumentFacts>();
  const shelf = createShelf({ document: composition.documents.get }, securityHeaders(true));
  const documents = { ...composition.documents, keys: () => keys };
  await fillCache({ documents, inventory: 'three', cache: openCacheFolder(folder, state), shelf, finished, signal });
}

test('what was left gives the same bytes in every encoding, with the list of its state', async () => {
  const folder = join(work, 'same');
  await fill(folder, 'state');
  const cache = openCacheFolder(folder, 'state');
  expect(cache.listing?.inventory).toBe('three');
  expect([...(cache.listing?.documents.keys() ?? [])]).toEqual(paths);
  for (const [path, facts] of cache.listing?.documents ?? []) {
    const document = composition.documents.get(path);
    expect(facts.etag).toBe(document?.etag);
    expect(cache.read(facts, 'identity')?.bytes.equals(document?.body ?? Buffer.alloc(0)), path).toBe(true);
    if (!facts.isCompressible) continue;
    expect(cache.read(facts, 'br')?.bytes.length, path).toBeLessThan(document?.body.length ?? 0);
  }
});

test('another state finds no list, but the bytes', async () => {
  const folder = join(work, 'other');
  await fill(folder, 'state');
  const cache = openCacheFolder(folder, 'changed');
  const document = composition.documents.get(paths[0] ?? '');
  expect(cache.listing).toBeUndefined();
  expect(document && cache.has(document, 'br')).toBe(true);
});

test('a server that stops before the end leaves bytes and no list', async () => {
  const folder = join(work, 'stopped');
  const stopping = new AbortController();
  const many = [...composition.documents.keys()].slice(0, 20);
  const filling = fill(folder, 'state', many, stopping.signal);
  await expect
    .poll(() => openCacheFolder(folder, 'state').has(composition.documents.get(many[0] ?? '') as DocumentFacts, 'br'))
    .toBe(true);
  stopping.abort();
  await filling;
  expect(openCacheFolder(folder, 'state').listing).toBeUndefined();
});

test('a missing file of the folder is as if it had never been there', async () => {
  const folder = join(work, 'damaged');
  await fill(folder, 'state');
  const { listing } = openCacheFolder(folder, 'state');
  rmSync(join(folder, 'bytes'), { recursive: true });
  for (const facts of listing?.documents.values() ?? []) {
    expect(openCacheFolder(folder, 'state').read(facts, 'br')).toBeUndefined();
  }
});

test('only the last states are kept, and of their bytes only those that a list names', async () => {
  const folder = join(work, 'old');
  await fill(folder, 'first', [paths[2] ?? '']);
  const yesterday = new Date(Date.now() - 48 * 60 * 60 * 1000);
  utimesSync(join(folder, 'first.json'), yesterday, yesterday);
  for (const name of readdirSync(join(folder, 'bytes'))) utimesSync(join(folder, 'bytes', name), yesterday, yesterday);
  for (const state of ['a', 'b', 'c']) await fill(folder, state, [paths[0] ?? '']);
  expect(openCacheFolder(folder, 'first').listing).toBeDefined();
  await fill(folder, 'd', [paths[0] ?? '']);
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json', 'bytes', 'c.json', 'd.json']);
  expect(readdirSync(join(folder, 'bytes'))).toHaveLength(2);
});

describe('the name of a state', () => {
  const project = join(work, 'project');
  const write = (file: string, text: string): void => {
    mkdirSync(join(project, file, '..'), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  beforeAll(() => {
    write('content/en/a.md', 'text');
    write('views/a.ejs', 'template');
    write('public/a.css', 'style');
    write('dist/a.js', 'code');
    write('package-lock.json', '{}');
  });

  test('is the same for the same state', () => {
    expect(nameOfState(project, ['https://a.example'])).toBe(nameOfState(project, ['https://a.example']));
  });

  test.each(['content/en/a.md', 'views/a.ejs', 'public/a.css', 'dist/a.js', 'package-lock.json'])(
    'is another one when %s changes by a letter, whatever its date',
    (file) => {
      const before = nameOfState(project, []);
      const text = readFileSync(join(project, file), 'utf8');
      write(file, text.replace(/.$/, 'X'));
      expect(nameOfState(project, [])).not.toBe(before);
      write(file, text);
      expect(nameOfState(project, [])).toBe(before);
    },
  );

  test('is another one with another setting, another file, or a text moved from one file to the next', () => {
    const before = nameOfState(project, ['https://a.example']);
    expect(nameOfState(project, ['https://b.example'])).not.toBe(before);
    write('content/en/b.md', '');
    const withEmpty = nameOfState(project, ['https://a.example']);
    expect(withEmpty).not.toBe(before);
    write('content/en/a.md', 'te');
    write('content/en/b.md', 'xt');
    expect(nameOfState(project, ['https://a.example'])).not.toBe(withEmpty);
  });
});
