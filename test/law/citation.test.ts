import { describe, expect, test } from 'vitest';
import { parseCitation, printCitation } from '../../src/law/citation.ts';
import { chineseArticle, chineseNumber, englishArticle } from '../../src/law/citation-name.ts';
import { citationFault } from '../../src/law/structure.ts';

describe('a citation', () => {
  test.each([
    ['SIL 23', { law: 'SIL', article: '23' }],
    ['REG 6(2)', { law: 'REG', article: '6', paragraph: 2 }],
    ['ARL 11(1)(12)', { law: 'ARL', article: '11', paragraph: 1, item: 12 }],
    ['CRL 280-1', { law: 'CRL', article: '280-1' }],
  ])('%s is read, and printed as it was written', (text, citation) => {
    expect(parseCitation(text)).toEqual(citation);
    expect(printCitation(citation)).toBe(text);
  });

  test.each(['SIL', 'sil 23', 'SIL 23(0)', 'SIL 23 (1)', 'SIL23', 'SIL 23(1', 'SIL 99999', ''])(
    '"%s" is none',
    (text) => {
      expect(parseCitation(text)).toBeUndefined();
    },
  );

  test.each([
    [{ article: '23' }, 'article 23', '第二十三条'],
    [{ article: '58', paragraph: 1 }, 'article 58 paragraph 1', '第五十八条第一款'],
    [{ article: '30', paragraph: 1, item: 4 }, 'article 30 paragraph 1 item 4', '第三十条第一款第四项'],
    [{ article: '280-1' }, 'article 280-1', '第二百八十条之一'],
  ])('%j has a name in each language', (citation, english, chinese) => {
    expect(englishArticle(citation)).toBe(english);
    expect(chineseArticle(citation)).toBe(chinese);
  });
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [98, '九十八'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1260, '一千二百六十'],
  [1005, '一千零五'],
])('%i in Chinese figures is %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});

describe('a citation that leads nowhere', () => {
  const laws = new Map([['SIL', new Map([['30', [4, 0]]])]]);
  test.each([
    ['SIL 30', undefined],
    ['SIL 30(2)', undefined],
    ['SIL 30(1)(4)', undefined],
    ['ABC 1', 'a law code (SIL)'],
    ['SIL 31', 'an article of SIL that has an entry'],
    ['SIL 30(3)', 'a paragraph from 1 to 2 of SIL 30'],
    ['SIL 30(1)(5)', 'an item from 1 to 4 of SIL 30(1)'],
    ['SIL 30(2)(1)', 'no item: SIL 30(2) has none'],
  ])('%s: %s', (text, fault) => {
    const citation = parseCitation(text);
    expect(citation && citationFault(laws, citation)).toBe(fault);
  });
});
