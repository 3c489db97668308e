/** What `npm run check` points out without stopping anything. */
import { beforeAll, expect, test } from 'vitest';
import { type ContentFiles, readContentFiles } from '../../src/content/files.ts';
import { hintsFor } from '../../src/content/hints.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { readMarkdown } from '../../src/content/markdown.ts';
import { sentencesOf } from '../../src/content/reading-length.ts';
import { root } from '../support/project.ts';

let files: ContentFiles;
beforeAll(() => {
  files = readContentFiles(root);
});

const today = '2026-11-24';
const en = 'content/en/answers/lost-card.md';
const zh = 'content/zh/answers/lost-card.md';

/** The hints that the sound content gives once some files are changed, beside those it gives as it is. */
function hintsOf(changes: Readonly<Record<string, (text: string) => string>>, day = today): readonly string[] {
  const changed = new Map(files);
  for (const [file, change] of Object.entries(changes)) changed.set(file, change(files.get(file) ?? ''));
  const before = new Set(hintsFor(loadLibrary(files), day).map(({ file, text }) => `${file}: ${text}`));
  const after = hintsFor(loadLibrary(changed), day).map(({ file, text }) => `${file}: ${text}`);
  return after.filter((hint) => !before.has(hint));
}

const withBody = (addition: string) => (text: string) => `${text}\n${addition}\n`;
const withAnswer = (answer: string) => (text: string) =>
  text.replace(/^answer: >-\n( {2}.*\n)+/m, `answer: >-\n  ${answer} [[REG 62]] [[MSF 17(2)]]\n`);

const withDoNow = (doNow: string) => (text: string) => text.replace(/^do-now: .*\n( {2}.*\n)*/m, `do-now: ${doNow}\n`);

test('the content gives no hint on the day of its review', () => {
  expect(hintsFor(loadLibrary(files), '2026-11-24')).toEqual([]);
});

test.each([
  [
    'a short answer of more than 60 words',
    { [en]: withAnswer('Four words stand here. '.repeat(16)) },
    [`${en}: the short answer has 64 words, more than 60`],
  ],
  [
    'a short answer of more than 120 characters',
    { [zh]: withAnswer('这里有八个字吗。'.repeat(16)) },
    [`${zh}: the short answer has 128 characters, more than 120`],
  ],
  [
    'a text of more than 450 words',
    { [en]: withBody(`${'Four words stand here. '.repeat(12)}\n\n`.repeat(12)) },
    [expect.stringMatching(/^content\/en\/answers\/lost-card\.md: the text has \d{3} words, more than 450$/)],
  ],
  [
    'a text of more than 800 characters',
    { [zh]: withBody(`${'这里有八个字吗。'.repeat(12)}\n\n`.repeat(12)) },
    [expect.stringMatching(/^content\/zh\/answers\/lost-card\.md: the text has \d{4} characters, more than 800$/)],
  ],
  [
    'more to do now than 35 words',
    { [en]: withDoNow('Four words stand here. '.repeat(9)) },
    [`${en}: do-now has 36 words, more than 35`],
  ],
  [
    'a long sentence in what to do now',
    { [zh]: withDoNow(`${'很长很长'.repeat(21)}。`) },
    [
      `${zh}: do-now has 85 characters, more than 70`,
      `${zh}: a sentence has 85 characters, more than 80: "${'很长很长'.repeat(14)}很…"`,
    ],
  ],
  [
    'a sentence of more than 35 words',
    { [en]: withBody(`Long ${'and long '.repeat(18)}it is.`) },
    [`${en}: a sentence has 39 words, more than 35: "Long and long and long and long and long and long and lon…"`],
  ],
  [
    'a Chinese sentence of more than 80 characters',
    { [zh]: withBody(`${'很长很长'.repeat(21)}。`) },
    [`${zh}: a sentence has 85 characters, more than 80: "${'很长很长'.repeat(14)}很…"`],
  ],
  [
    'sentences of more than 20 words on average',
    { [en]: withBody(`This sentence has ${'quite a few '.repeat(10)}words.\n\n`.repeat(60)) },
    [
      expect.stringMatching(/lost-card\.md: the text has \d{4} words, more than 450/),
      expect.stringMatching(/lost-card\.md: its sentences have 2\d\.\d words on average, more than 20/),
    ],
  ],
  [
    'few ways to ask',
    { [en]: (text: string) => text.replace(/asked-as:\n( {2}- .*\n)+/, 'asked-as:\n  - card gone\n') },
    [`${en}: asked-as has 1, fewer than 3`],
  ],
  [
    'a stressed word that is not in the glossary',
    { [zh]: withBody('先办“某某手续”。'), 'content/zh/answers/how-long.md': withBody('**某某手续**要先办。') },
    ['content/zh/answers/how-long.md: "某某手续" is no word of the glossary, but lost-card.md stresses it, too'],
  ],
])('%s', (_name, changes, expected) => {
  expect(hintsOf(changes)).toEqual(expected);
});

test('a word that one answer stresses, or that the glossary has, is no hint', () => {
  const zhOther = 'content/zh/answers/how-long.md';
  expect(hintsOf({ [zh]: withBody('先办“某某手续”，再用“医保码”。'), [zhOther]: withBody('用**医保码**。') })).toEqual(
    [],
  );
});

test('an answer to which only its topic leads is pointed out in each language', () => {
  const without = (text: string): string => text.replace(/(, )?hong-kong-macao-taiwan(?=[,\]])/, '');
  const orphan = 'nothing leads here but its topic: name it under related of another answer';
  expect(
    hintsOf({ 'content/en/answers/foreigner-card.md': without, 'content/zh/answers/foreigner-card.md': without }),
  ).toEqual([
    `content/en/answers/hong-kong-macao-taiwan.md: ${orphan}`,
    `content/zh/answers/hong-kong-macao-taiwan.md: ${orphan}`,
  ]);
});

test('every review that is overdue is named with its date', () => {
  const hints = hintsFor(loadLibrary(files), '2030-01-01').map(({ file, text }) => `${file}: ${text}`);
  for (const file of [
    en,
    zh,
    'content/en/pages/about.md',
    'content/zh/guide.yaml',
    'content/glossary.yaml',
    'content/letters.yaml',
    'content/law/civil-code/law.yaml',
  ]) {
    expect(
      hints.filter((hint) => hint.startsWith(`${file}: the review was due on 20`)),
      file,
    ).toHaveLength(1);
  }
});

test.each([
  [
    'en',
    'Call 12333. Is it lost? “Yes!” Then report it, e.g. at a window.',
    ['Call 12333.', 'Is it lost?', '“Yes!”', 'Then report it, e.g. at a window.'],
  ],
  [
    'en',
    '## A heading. Not counted\n\n- An item without a full stop\n- Another [[SIL 1]].',
    ['An item without a full stop', 'Another.'],
  ],
  ['zh', '丢了吗？“丢了。”马上打12333；再告诉银行。', ['丢了吗？', '“丢了。”', '马上打12333；', '再告诉银行。']],
] as const)('cuts a text in %s into sentences', (locale, text, expected) => {
  expect(sentencesOf(readMarkdown(text), locale)).toEqual(expected);
});
