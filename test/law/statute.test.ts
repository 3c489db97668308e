/** The text of a statute, read and compared; the statute is invented. */
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../src/law/number.ts';
import { parseStatute } from '../../src/law/statute.ts';
import { type RecordedLaw, statuteDifferences } from '../../src/law/statute-differences.ts';

const statute = `# 某市雨伞管理办法

2020年1月1日 某市议事会通过

目　录

第一章　总则
第二章　借伞

<!-- INFO END -->

## 第一章 总 则

第一条　为了让人们不淋雨，制定本办法。

**第二条** 伞由某市备好。

第一条规定的伞，颜色不限。

## 第二章 借伞

### 第一节 怎么借

第三条 借伞的人应当:

（一）说出姓名；

(二)说好哪天还。

还伞时不用再登记.

第三条之一
雨停以后，
（一）可以接着借；
（二）也可以还。

第四条 本办法自公布之日起施行。
`;

const recorded: RecordedLaw = {
  chapters: [
    {
      number: 1,
      title: '总则',
      articles: new Map([
        ['1', [0]],
        ['2', [0, 0]],
      ]),
    },
    {
      number: 2,
      title: '借伞',
      articles: new Map([
        ['3', [2, 0]],
        ['3-1', [2]],
        ['4', [0]],
      ]),
    },
  ],
};

const differences = (text: string): readonly string[] => statuteDifferences(parseStatute(text), recorded);

test('a statute is read into chapters, articles, paragraphs and items', () => {
  const { chapters, articles, faults } = parseStatute(statute);
  expect(faults).toEqual([]);
  expect(chapters.map(({ number, title }) => [number, title])).toEqual([
    [1, '总则'],
    [2, '借伞'],
  ]);
  expect(articles.map(({ number, chapter }) => [number, chapter])).toEqual([
    ['1', 1],
    ['2', 1],
    ['3', 2],
    ['3-1', 2],
    ['4', 2],
  ]);
  expect(articles[1]?.paragraphs[1]?.text).toBe('第一条规定的伞，颜色不限。');
  expect(articles[2]?.paragraphs).toEqual([
    { text: '借伞的人应当:', items: ['说出姓名；', '说好哪天还。'] },
    { text: '还伞时不用再登记.', items: [] },
  ]);
  expect(articles[3]?.paragraphs).toEqual([{ text: '雨停以后，', items: ['可以接着借；', '也可以还。'] }]);
});

test('as plain text with other line ends it is the same', () => {
  const plain = statute.replace(/^#+ /gm, '').replaceAll('\n', '\r\n').replace(/^/, '\uFEFF');
  expect(parseStatute(plain).articles.map(({ paragraphs }) => paragraphs)).toEqual(
    parseStatute(statute).articles.map(({ paragraphs }) => paragraphs),
  );
});

test('a text that fits what is recorded has no differences', () => {
  expect(differences(statute)).toEqual([]);
});

test('without the heading of chapter 1 it still fits', () => {
  const body = statute.slice(statute.indexOf('第一条　'));
  expect(differences(body)).toEqual([]);
});

describe('a difference names the article', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, text.indexOf('第四条')), ['article 4 is missing']],
    [
      'cut off in a sentence',
      (text: string) => text.replace('自公布之日起施行。', '自公布之'),
      [/^line 37: article 4 does not end with the end of a sentence$/],
    ],
    [
      'an article twice',
      (text: string) => `${text}\n第二条 伞由某市备好。\n\n再来一段。\n`,
      [
        /^line 39: article 2 stands twice, first in line 16$/,
        /^line 39: article 2 stands in chapter 2, recorded in chapter 1$/,
      ],
    ],
    [
      'articles in another order',
      (text: string) =>
        text.replace('第一条　', '第九条　').replace('**第二条**', '第一条').replace('第九条　', '第二条　'),
      [
        /^line 16: article 1 stands behind article 2$/,
        /^line 14: article 2 has items by paragraph \[0\], recorded is \[0, 0\]$/,
        /^line 16: article 1 has items by paragraph \[0, 0\], recorded is \[0\]$/,
      ],
    ],
    [
      'a wrong number',
      (text: string) => text.replace('第四条', '第五条'),
      ['article 4 is missing', /^line 37: article 5 is not recorded$/],
    ],
    [
      'an item out of its order',
      (text: string) => text.replace('(二)', '(三)'),
      [/^line 28: article 3 has item 3 where item 2 is expected$/],
    ],
    [
      'a paragraph too many',
      (text: string) => text.replace('制定本办法。', '制定本办法。\n\n又一段。'),
      [/^line 14: article 1 has items by paragraph \[0, 0\], recorded is \[0\]$/],
    ],
    [
      'a chapter with another name',
      (text: string) => text.replace('## 第二章 借伞', '## 第二章 还伞'),
      [/chapter 2 is called 还伞, recorded is 借伞$/],
    ],
    [
      'an article without a text',
      (text: string) => text.replace('第四条 本办法自公布之日起施行。', '第四条'),
      [/article 4 has no text$/, /article 4 has items by paragraph \[\], recorded is \[0\]/],
    ],
  ] as const)('%s', (_name, change, expected) => {
    const found = differences(change(statute));
    expect(found).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
  });
});

test.each([
  ['23', 23],
  ['二十三', 23],
  ['二三', 23],
  ['十', 10],
  ['一百零五', 105],
  ['一百一十', 110],
  ['一千二百六十', 1260],
  ['两百', 200],
  ['0', undefined],
  ['零', undefined],
  ['x', undefined],
])('the number %s is %s', (text, value) => {
  expect(readNumber(text)).toBe(value);
});
