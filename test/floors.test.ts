/** The floors of the house: a floor imports only from floors below it, and nothing goes in circles. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support/project.ts';

/** Folder of `src` → its floor. */
const floors: Readonly<Record<string, number>> = {
  rules: 0,
  law: 0,
  search: 0,
  content: 1,
  site: 2,
  render: 3,
  browser: 3,
  http: 4,
  commands: 5,
};

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
const sourceOf = (file: string): string => readFileSync(join(root, 'src', file), 'utf8');
const importsOf = (file: string): readonly string[] =>
  [
    ...sourceOf(file).matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'(?: with \{[^}]*\})?;|import\('([^']+)'\)/gm),
  ].map(([, from, dynamic]) => from ?? dynamic ?? '');
const localImportsOf = (file: string): readonly string[] =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)).replaceAll('\\', '/'));
const folderOf = (file: string): string => file.split('/')[0] ?? '';

test('every file of src stands on a floor, except the settings', () => {
  expect(files.filter((file) => floors[folderOf(file)] === undefined)).toEqual(['config.ts']);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
});

test('a floor imports only from floors below it; the pure folders at the bottom do not know each other', () => {
  const wrong = files.flatMap((file) =>
    localImportsOf(file)
      .filter((target) => target !== 'config.ts' && folderOf(target) !== folderOf(file))
      .filter((target) => (floors[folderOf(target)] ?? 9) >= (floors[folderOf(file)] ?? -1))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('only the commands know the settings, and only the settings’ reader is handed the environment', () => {
  const users = files.filter((file) => localImportsOf(file).includes('config.ts'));
  expect(users.every((file) => folderOf(file) === 'commands')).toBe(true);
  const readers = files.filter((file) =>
    sourceOf(file).replaceAll('readConfig(process.env)', '').includes('process.env'),
  );
  expect(readers).toEqual([]);
});

test('imports run in no circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (trail.includes(file) || done.has(file)) return;
    for (const target of localImportsOf(file)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

describe('what touches the outside stays at its place', () => {
  const usersOf = (pattern: RegExp): readonly string[] =>
    files.filter((file) => importsOf(file).some((name) => pattern.test(name)));

  test('Express, helmet and negotiator belong to http', () => {
    const users = usersOf(/^(express|helmet|negotiator)$/).filter((file) => folderOf(file) !== 'http');
    expect(users).toEqual(['commands/bench/bare-server.ts']);
  });

  test('EJS is used in one file', () => {
    expect(usersOf(/^ejs$/)).toEqual(['render/templates.ts']);
  });

  test('the calendar package and the calendar file’s package are used in one file each', () => {
    expect(usersOf(/^chinese-days/)).toEqual(['content/calendar.ts']);
    expect(usersOf(/^ics$/)).toEqual(['render/calendar-file.ts']);
  });

  test('files are read in one place for each kind', () => {
    expect(usersOf(/^node:fs/).filter((file) => folderOf(file) !== 'commands')).toEqual([
      'content/files.ts',
      'render/assets.ts',
      'render/templates.ts',
    ]);
  });

  test('the pure floors touch nothing: no Node module, no clock, no chance', () => {
    const pure = files.filter((file) => ['rules', 'law', 'search', 'site'].includes(folderOf(file)));
    expect(pure.filter((file) => importsOf(file).some((name) => !name.startsWith('.')))).toEqual([]);
    expect(
      pure.filter((file) => /\bDate\b|Math\.random|performance\.|process\.|console\./.test(sourceOf(file))),
    ).toEqual([]);
  });
});

test('no module keeps state: nothing that changes is declared at the top of a file', () => {
  const stateful = files.filter((file) => /^(export )?(let|var) /m.test(sourceOf(file)));
  expect(stateful).toEqual([]);
  const containers = files.filter((file) =>
    /^(export )?const \w+(: [^=]*)? = (\[\];|\{\};|new (Map|Set|WeakMap)\(\);)/m.test(sourceOf(file)),
  );
  expect(containers).toEqual([]);
});
