/** New content as a writer makes it, in a copy of the project. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from '../../src/content/fault.ts';
import { readContentFiles } from '../../src/content/files.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { root } from '../support/project.ts';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'card-guide-'));
  for (const name of ['dist', 'content', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

async function make(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const command = join(copy, 'dist', 'commands', 'new.js');
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...args], { cwd: copy });
    return { code: 0, output: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
}

const read = (file: string): string => readFileSync(join(copy, file), 'utf8');
async function faults(): Promise<readonly string[]> {
  try {
    loadLibrary(readContentFiles(copy));
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
}

const files = ['content/en/answers/new-question.md', 'content/zh/answers/new-question.md'];

test('a new answer stands in every language, and only what is still to be written keeps the content from being sound', async () => {
  const { code, output } = await make('answer', 'new-question');
  expect(output).toBe(`Made ${files.join(' and ')}. Put a text in the place of every TODO, then: npm run check\n`);
  expect(code).toBe(0);
  const found = await faults();
  for (const file of files) {
    const todo = read(file)
      .split('\n')
      .flatMap((line, index) => (line.includes('TODO') ? [`${file}:${index + 1}: `] : []));
    expect(todo.length).toBeGreaterThan(5);
    const own = found.filter((fault) => fault.startsWith(file));
    expect(own.map((fault) => fault.slice(0, fault.indexOf('expected')))).toEqual(todo);
    for (const fault of own) expect(fault).toContain('expected what is still to be written, got "');
  }
  expect(found.filter((fault) => !files.some((file) => fault.startsWith(file)))).toEqual([]);
});

test('once the texts are written, a new answer is sound', async () => {
  await make('answer', 'new-question');
  for (const file of files) {
    const text = read(file).replace('topic: TODO', 'topic: new-job').replaceAll('TODO', 'Text');
    writeFileSync(join(copy, file), `${text}\nIt rests on something [[REG 6(2)]].\n`);
  }
  expect(await faults()).toEqual([]);
});

test('a new term stands at the end of the glossary; once it is written, it is sound', async () => {
  const before = read('content/glossary.yaml');
  const { code } = await make('term', 'new-word');
  expect(code).toBe(0);
  const after = read('content/glossary.yaml');
  expect(after.startsWith(before)).toBe(true);
  const found = await faults();
  expect(found.length).toBeGreaterThan(4);
  for (const fault of found)
    expect(fault).toMatch(/^content\/glossary\.yaml:\d+: expected what is still to be written/);
  const written = after
    .replace('zh: TODO', 'zh: 新词')
    .replace('pinyin: TODO', 'pinyin: xīn cí')
    .replace('en: TODO', 'en: new word')
    .replace('rests-on: [TODO]', 'rests-on: [REG 7]')
    .replaceAll('TODO', 'Text');
  writeFileSync(join(copy, 'content/glossary.yaml'), written);
  expect(await faults()).toEqual([]);
});

test.each([
  [[], 'Say what is to be made'],
  [['answer'], 'Say what is to be made'],
  [['poem', 'x'], 'Say what is to be made'],
  [['answer', 'x', 'y'], 'Say what is to be made'],
  [['answer', 'Lost Card'], '"Lost Card" is no name like lost-card'],
  [['answer', '../../x'], '"../../x" is no name like lost-card'],
  [['answer', 'lost-card'], 'There is content/en/answers/lost-card.md already'],
  [['term', 'social-security-card'], 'content/glossary.yaml has social-security-card already'],
  [['term', '-x'], '"-x" is no name like lost-card'],
] as const)('%j is refused', async (args, reason) => {
  const before = read('content/glossary.yaml');
  const { code, output } = await make(...args);
  expect(code).toBe(1);
  expect(output).toContain(reason);
  expect(output).not.toContain(' at ');
  expect(existsSync(join(copy, 'content/zh/answers/x.md'))).toBe(false);
  expect(read('content/glossary.yaml')).toBe(before);
});

test('a slug is also taken where one language has it, in a folder', async () => {
  mkdirSync(join(copy, 'content/zh/answers/more'));
  writeFileSync(join(copy, 'content/zh/answers/more/new-question.md'), 'x');
  expect((await make('answer', 'new-question')).output).toContain('content/zh/answers/more/new-question.md already');
  expect(existsSync(join(copy, files[0] ?? ''))).toBe(false);
});
