/** The import as an operator runs it, in a copy of the project; the imported text is invented. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeSite } from '../../src/commands/compose.ts';
import type { Law } from '../../src/content/library.ts';
import { chineseArticle, chineseNumber } from '../../src/law/citation-name.ts';
import { baseUrl, root } from '../support/project.ts';

let copy: string;
let law: Law;
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'card-guide-'));
  for (const name of ['dist', 'content', 'views', 'public', 'package.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (source) => !source.endsWith('official') });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const { library } = await composeSite(copy, baseUrl);
  const found = library.laws.find(({ code }) => code === 'SIL');
  if (found === undefined) throw new Error('The Social Insurance Law is missing');
  law = found;
}, 240_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const target = (): string => join(copy, 'content', 'official', 'social-insurance-law.yaml');

async function runImport(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const command = join(copy, 'dist', 'commands', 'import-law.js');
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...args], { cwd: copy });
    return { code: 0, output: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
}

/** Invented words in the shape of a law. */
function inventText({ chapters, articles }: Law): string {
  return chapters
    .flatMap(({ number, title }, index) => [
      `## 第${chineseNumber(number ?? 0)}章 ${title?.zh}`,
      ...articles
        .filter(({ chapter }) => chapter === index)
        .flatMap(({ number: article, structure }) =>
          structure.flatMap((items, place) => [
            `${place === 0 ? `${chineseArticle({ article })}　` : ''}编造的第${article}条${place + 1}段。`,
            ...Array.from({ length: items }, (_, item) => `（${chineseNumber(item + 1)}）编造的一项；`),
          ]),
        ),
    ])
    .join('\n\n')
    .replace(/；$/gm, '。');
}

function write(name: string, text: string | Buffer): string {
  const file = join(copy, name);
  writeFileSync(file, text);
  return file;
}

describe('what is refused, with nothing written', { timeout: 240_000 }, () => {
  test.each([
    ['no file', () => [], /^Name a file and a law/],
    ['no law', () => [write('a.md', '第一条 一。')], /^Name a file and a law/],
    ['an unknown option', () => ['a.md', '--low', 'x'], /low/],
    [
      'an unknown law',
      () => [write('a.md', '第一条 一。'), '--law', 'x'],
      /^No law is called x\. There are: social-insurance-law/,
    ],
    ['a law with gaps', () => [write('a.md', '第一条 一。'), '--law', 'civil-code'], /does not list every article/],
    ['a file that is not there', () => ['nowhere.md', '--law', 'SIL'], /nowhere\.md cannot be read: ENOENT/],
    ['a folder', () => ['content', '--law', 'SIL'], /cannot be read: EISDIR/],
    [
      'a text without articles',
      () => [write('a.md', 'Hello.\n'), '--law', 'SIL', '--accept'],
      /no line begins an article/,
    ],
    [
      'a binary file',
      () => [write('a.bin', Buffer.from([0x25, 0x50, 0, 0xff, 0xfe])), '--law', 'SIL'],
      /is no text in UTF-8/,
    ],
    ['20 MB', () => [write('big.md', Buffer.alloc(20_000_000, 'a')), '--law', 'SIL'], /has 20000000 bytes/],
    [
      'a text that was cut',
      () => [write('cut.md', inventText(law).slice(0, -300)), '--law', 'SIL'],
      /article 98 is missing\n[\s\S]*Nothing was written/,
    ],
  ] as const)('%s', async (_name, args, message) => {
    const { code, output } = await runImport(...args());
    expect(output).toMatch(message);
    expect(code).toBe(1);
    expect(existsSync(target())).toBe(false);
  });
});

test('a text that fits is written and stands beside the summary, in Chinese', { timeout: 240_000 }, async () => {
  const { code, output } = await runImport(write('whole.md', inventText(law)), '--law', 'social-insurance-law');
  expect(output).toContain('98 articles, 156 paragraphs, 45 items, 0 differences');
  expect(code).toBe(0);
  expect(readFileSync(target(), 'utf8')).toContain('编造的第30条1段。');
  const { documents, site } = await composeSite(copy, baseUrl);
  for (const locale of ['en', 'zh']) {
    const html = String(documents.get(`/${locale}/law/social-insurance-law/article-30`)?.body);
    expect(html).toMatch(/<div lang="zh-CN"><p>编造的第30条1段。<\/p><p>（一）编造的一项。<\/p>/);
  }
  expect(String(documents.get('/en/law/social-insurance-law/article-30')?.body)).toContain('Official text');
  // It is searched and stands in the files, but not in the dataset, which is the same for every operator.
  const found = site.answerLaw.en(['social-insurance-law'], '编造的第30条');
  const page = found?.kind === 'page' && found.page.template === 'law' ? found.page : undefined;
  expect(page?.view.chapters.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual(['article-30']);
  const file = site.answerLaw.zh(['social-insurance-law', 'article-30.json'], undefined);
  expect(file?.kind === 'file' && file.file.text).toContain('编造的第30条1段。');
  expect(site.datasetFile().text.includes('编造的第30条')).toBe(false);
});

test('with --accept a text that differs is written, too', { timeout: 240_000 }, async () => {
  const text = inventText(law).replace('编造的第4条2段。', '');
  const { code, output } = await runImport(write('other.md', text), '--law', 'SIL', '--accept');
  expect(output).toMatch(/article 4 has items by paragraph \[0\], recorded is \[0, 0\]/);
  expect(output).toContain('1 differences');
  expect(code).toBe(0);
  const { documents } = await composeSite(copy, baseUrl);
  expect(documents.has('/en/law/social-insurance-law/article-4')).toBe(true);
});
