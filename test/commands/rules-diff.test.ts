/** The rules of another version, read from a repository made for the purpose. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitOf, readRulesAt } from '../../src/commands/rules-at.ts';
import { rules } from '../../src/rules/table.ts';
import { compareVersions } from '../../src/rules/versions.ts';
import { root } from '../support/project.ts';

let folder: string;
const git = (...words: readonly string[]): string =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=A test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false', ...words],
    {
      encoding: 'utf8',
    },
  );
const commit = (tag: string): void => {
  git('add', '-A');
  git('commit', '--quiet', '--allow-empty', '-m', tag);
  git('tag', tag);
};

/** Three versions: without rules, with those of the project, and with all of these but the last. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'card-guide-test-'));
  git('init', '--quiet');
  commit('empty');
  const own = join(folder, 'src', 'rules');
  cpSync(join(root, 'src', 'rules'), own, { recursive: true });
  commit('full');
  renameSync(join(own, 'table.ts'), join(own, 'whole-table.ts'));
  const shorter = [
    "import { rules as all } from './whole-table.ts';",
    "export type * from './whole-table.ts';",
    'export const rules = all.slice(0, -1);',
  ];
  writeFileSync(join(own, 'table.ts'), shorter.join('\n'));
  commit('shorter');
  writeFileSync(join(own, 'table.ts'), 'export const rows = [];');
  commit('odd');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const versionAt = async (tag: string) => readRulesAt(folder, await commitOf(folder, tag));

test('a rule less takes its line away in just the situations where it held', {
  timeout: 240_000,
}, async () => {
  const [before, now] = await Promise.all([versionAt('full'), versionAt('shorter')]);
  const line = rules.at(-1)?.line ?? '';
  const held = [...before.checklists.values()].filter((lines) => lines.includes(line)).length;
  const difference = compareVersions(before, now);
  expect(difference).toMatchObject({ onlyNow: [], onlyBefore: [] });
  expect(difference.rules).toEqual([
    { line, appears: 0, goes: held, known: 'in both', isRuleChanged: true, isLineChanged: false },
  ]);
  for (const { added, removed } of difference.changed) expect([added, removed]).toEqual([[], [line]]);
  expect(git('status', '--porcelain')).toBe('');
});

test('what is no version, or one without such rules, is told in plain words', { timeout: 240_000 }, async () => {
  await expect(commitOf(folder, 'nowhere')).rejects.toThrow('Git knows no version called "nowhere" here.');
  await expect(commitOf(folder, '--all')).rejects.toThrow('Git knows no version called "--all" here.');
  await expect(versionAt('empty')).rejects.toThrow('has no rules in src/rules');
  await expect(versionAt('odd')).rejects.toThrow('of another make');
});
