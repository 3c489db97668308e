/** Citations as people write them, and where they lead on the real site. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { parseCitation, printCitation } from '../../src/law/citation.ts';
import { chineseArticle, englishArticle } from '../../src/law/citation-name.ts';
import { compose } from '../support/project.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

/** What the resolver makes of a text: the address it leads to, or the links and texts of its page. */
function find(text: string, locale: 'en' | 'zh' = 'en'): string | readonly string[] {
  const outcome = composition.site.answerLaw[locale](['find'], text);
  if (outcome === undefined) return 'nothing';
  if (outcome.kind === 'redirect') return outcome.path;
  if (outcome.kind === 'file') return outcome.file.path;
  if (outcome.page.template !== 'find') return outcome.page.path;
  return outcome.page.view.findings.flatMap(({ links, missing }) => [...missing, ...links.map(({ href }) => href)]);
}

const sil = '/en/law/social-insurance-law';
const reg = '/en/law/handling-regulations';
const shr = '/en/law/shanghai-medical-security-regulations';

/** What is typed → where it leads. Add a line for every form that somebody is seen to use. */
const forms: readonly (readonly [string, string])[] = [
  ['SIL 23', `${sil}/article-23`],
  ['sil 23', `${sil}/article-23`],
  ['SIL23', `${sil}/article-23`],
  ['ＳＩＬ　２３', `${sil}/article-23`],
  ['SIL 58(1)', `${sil}/article-58/paragraph-1`],
  ['SIL 30(1)(4)', `${sil}/article-30/paragraph-1/item-4`],
  ['SIL 30 1 4', `${sil}/article-30/paragraph-1/item-4`],
  ['SIL 30.1.4', `${sil}/article-30/paragraph-1/item-4`],
  ['SIL 30/1/4', `${sil}/article-30/paragraph-1/item-4`],
  ['SIL art. 23', `${sil}/article-23`],
  ['SIL art 23', `${sil}/article-23`],
  ['SIL, Art. 58 para. 1', `${sil}/article-58/paragraph-1`],
  ['SIL Article 58 Paragraph 1', `${sil}/article-58/paragraph-1`],
  ['SIL article 58, first paragraph', `${sil}/article-58/paragraph-1`],
  ['SIL article 58, 2nd paragraph', `${sil}/article-58/paragraph-2`],
  ['SIL § 58', `${sil}/article-58`],
  ['§58(1) SIL', `${sil}/article-58/paragraph-1`],
  ['Art. 58 SIL', `${sil}/article-58`],
  ['SIL section 58', `${sil}/article-58`],
  ['SIL article-30/paragraph-1/item-4', `${sil}/article-30/paragraph-1/item-4`],
  ['article 23 of the Social Insurance Law', `${sil}/article-23`],
  ['Article 23 of the Social Insurance Law of China', `${sil}/article-23`],
  ['item 4 of paragraph 1 of article 30 of the Social Insurance Law', `${sil}/article-30/paragraph-1/item-4`],
  ["Social Insurance Law of the People's Republic of China, article 23", `${sil}/article-23`],
  ['Social Insurance Law of the People’s Republic of China (2018), Article 23', `${sil}/article-23`],
  ['Social Insurance Law Art. 30(1) item 4', `${sil}/article-30/paragraph-1/item-4`],
  ['social-insurance-law 23', `${sil}/article-23`],
  ['social insurance law 23', `${sil}/article-23`],
  ['what does article 23 of the Social Insurance Law say?', `${sil}/article-23`],
  ['see SIL art. 23', `${sil}/article-23`],
  ['社会保险法第二十三条', `${sil}/article-23`],
  ['《社会保险法》第二十三条', `${sil}/article-23`],
  ['《中华人民共和国社会保险法》第二十三条', `${sil}/article-23`],
  ['中华人民共和国社会保险法第23条', `${sil}/article-23`],
  ['社会保险法23条', `${sil}/article-23`],
  ['社会保险法 23', `${sil}/article-23`],
  ['社会保险法二十三', `${sil}/article-23`],
  ['社会保险法二三条', `${sil}/article-23`],
  ['社保法23条', `${sil}/article-23`],
  ['社保法第58条第1款', `${sil}/article-58/paragraph-1`],
  ['社会保险法第五十八条第一款', `${sil}/article-58/paragraph-1`],
  ['社会保险法五十八条一款', `${sil}/article-58/paragraph-1`],
  ['社会保险法第 58 条第 1 款', `${sil}/article-58/paragraph-1`],
  ['社会保险法第三十条第一款第四项', `${sil}/article-30/paragraph-1/item-4`],
  ['社会保险法第三十条第一款第（四）项', `${sil}/article-30/paragraph-1/item-4`],
  ['社会保险法第三十条第一款第(四)项', `${sil}/article-30/paragraph-1/item-4`],
  ['社会保险法第三十条第一款（四）', `${sil}/article-30/paragraph-1/item-4`],
  ['社会保险法第三十条第四项', `${sil}/article-30/paragraph-1/item-4`],
  ['社会保险法第三十条（四）项', `${sil}/article-30/paragraph-1/item-4`],
  ['社会保险法第30条第1款第4项', `${sil}/article-30/paragraph-1/item-4`],
  ['社会保险法第三章第二十三条', `${sil}/article-23`],
  ['根据《社会保险法》第二十三条的规定', `${sil}/article-23`],
  ['社会保险法（2018年修正）第二十三条', `${sil}/article-23`],
  ['SIL 第23條', `${sil}/article-23`],
  ['社会保险法第三章', `${sil}/chapter-3`],
  ['SIL chapter 3', `${sil}/chapter-3`],
  ['Social Insurance Law ch. 3', `${sil}/chapter-3`],
  ['SIL', sil],
  ['社保法', sil],
  ['《社会保险法》', sil],
  ['REG 6(2)', `${reg}/article-6/paragraph-2`],
  ['社会保险经办条例第六条第二款', `${reg}/article-6/paragraph-2`],
  ['经办条例6条2款', `${reg}/article-6/paragraph-2`],
  ['Handling Regulations, art. 6(2)', `${reg}/article-6/paragraph-2`],
  ['Regulations on the Handling of Social Insurance, article 6 paragraph 2', `${reg}/article-6/paragraph-2`],
  ['上海市医疗保障条例第15条', `${shr}/article-15`],
  ['上海医保条例15条', `${shr}/article-15`],
  ['Shanghai Regulations art. 15', `${shr}/article-15`],
  ['Shanghai Regulations 15', `${shr}/article-15`],
  ['浙江省医疗保障条例第五十四条', '/en/law/zhejiang-medical-security-regulations/article-54'],
  ['劳动争议司法解释（一）第一条', '/en/law/labour-dispute-interpretation-1/article-1'],
  ['民法典第一百六十五条', '/en/law/civil-code/article-165'],
  ['民法典165', '/en/law/civil-code/article-165'],
  ['CC 165', '/en/law/civil-code/article-165'],
];

test('there are more than sixty forms, none twice', () => {
  expect(new Set(forms.map(([form]) => form)).size).toBe(forms.length);
  expect(forms.length).toBeGreaterThan(60);
});

test.each(forms)('“%s” leads to %s', (form, path) => {
  expect(find(form)).toBe(path);
});

describe('several provisions', () => {
  const article = (number: number): string => `${sil}/article-${number}`;
  test.each([
    ['SIL 58, 60', [article(58), article(60)]],
    ['SIL articles 58 and 60', [article(58), article(60)]],
    ['SIL arts. 30-32', [article(30), article(31), article(32)]],
    ['Articles 30 to 32 SIL', [article(30), article(31), article(32)]],
    ['社会保险法第五十八、六十条', [article(58), article(60)]],
    ['社会保险法第五十八条和第六十条', [article(58), article(60)]],
    ['社会保险法第三十条至第三十二条', [article(30), article(31), article(32)]],
    ['社会保险法第三十至三十二条', [article(30), article(31), article(32)]],
    ['社会保险法第六十三条第二、三款', [`${article(63)}/paragraph-2`, `${article(63)}/paragraph-3`]],
    ['SIL 63(2), (3)', [`${article(63)}/paragraph-2`, `${article(63)}/paragraph-3`]],
    ['SIL 58 and paragraph 2 of article 60', [article(58), `${article(60)}/paragraph-2`]],
    ['SIL 30(1), 58', [`${article(30)}/paragraph-1`, article(58)]],
    ['SIL 23; REG 6(2)', [article(23), `${reg}/article-6/paragraph-2`]],
    ['art. 23 SIL and art. 6 REG', [article(23), `${reg}/article-6`]],
    ['社会保险法第三十条第一款第一项至第四项', [1, 2, 3, 4].map((item) => `${article(30)}/paragraph-1/item-${item}`)],
  ])('“%s” is a list', (form, paths) => {
    expect(find(form)).toEqual(paths);
  });
});

describe('what is not sure', () => {
  test('a number alone offers every law that has it', () => {
    const found = find('第二十三条');
    expect(found).toContain(`${sil}/article-23`);
    expect(found).toContain(`${shr}/article-23`);
  });

  test('a number alone is no redirect even where only one law fits', () => {
    expect(find('第三十条第三款')).toBeInstanceOf(Array);
  });

  test('part of a name offers the laws that have it in theirs', () => {
    expect(find('医疗保障条例第15条')).toEqual([
      `/en/law/zhejiang-medical-security-regulations/article-15`,
      `${shr}/article-15`,
    ]);
    expect(find('medical security', 'zh')).toContain('/zh/law/shanghai-medical-security-regulations');
  });

  test('an item named without its paragraph offers each that has it', () => {
    expect(find('SIL 79 item 2')).toBe(`${sil}/article-79/paragraph-2/item-2`);
  });
});

describe('what does not exist', () => {
  test.each([
    ['SIL 30(3)', 'Article 30 has 2 paragraphs; paragraph 1 has 4 items.'],
    ['SIL 30(1)(5)', 'Article 30 has 2 paragraphs; paragraph 1 has 4 items.'],
    ['SIL 99', 'Social Insurance Law has no such article here. It has entries for: 1–98.'],
    ['SIL 23-1', 'Social Insurance Law has no such article here. It has entries for: 1–98.'],
    ['SIL chapter 13', 'Social Insurance Law has 12 chapters.'],
    ['宪法第三十三条', 'No law here is called “宪法”.'],
    ['劳动合同法实施条例第七条', 'No law here is called “劳动合同法实施条例”.'],
    ['Road Traffic Act art. 5', 'No law here is called “road traffic act”.'],
    ['???', 'No law and no article was found in it.'],
    ['<b>', 'No law here is called “b”.'],
    ['9999', 'No law here has an entry for it. The law with the most articles here is the Civil Code, with 1260.'],
    [
      '第三十条第九款',
      'No law here has an entry for it. The law with the most articles here is the Civil Code, with 1260.',
    ],
    // Only the Civil Code has so many articles, but no entry for this one.
    ['article 900', '/en/law/civil-code'],
  ])('“%s”: %s', (form, text) => {
    expect(find(form)).toContain(text);
  });

  test('what is found is named once, by its link', () => {
    const outcome = composition.site.answerLaw.en(['find'], 'SIL 23; REG 6(2); SIL 99');
    const page = outcome?.kind === 'page' && outcome.page.template === 'find' ? outcome.page : undefined;
    expect(page?.view.findings).toMatchObject([
      {
        understood: undefined,
        lead: 'These provisions were found:',
        links: [{ href: `${sil}/article-23` }, { href: `${reg}/article-6/paragraph-2` }],
      },
      { understood: 'Understood: Social Insurance Law, article 99' },
    ]);
  });

  test('says what it understood', () => {
    const outcome = composition.site.answerLaw.zh(['find'], '社会保险法第三十条第三款');
    const page = outcome?.kind === 'page' && outcome.page.template === 'find' ? outcome.page : undefined;
    expect(page?.view.findings[0]).toMatchObject({
      understood: '认出的是：《社会保险法》第三十条第三款',
      missing: ['第三十条共2款，第一款有4项。'],
    });
  });

  test('nothing odd breaks it', () => {
    const odd = [
      '',
      ' ',
      '条',
      '第条',
      '((((',
      '1'.repeat(500),
      '条'.repeat(500),
      '第'.repeat(300),
      '0',
      'SIL 0',
      '\ue000 1',
      '-',
      '–1',
      '.1',
      '1-',
      'SIL 1-99999',
      'a'.repeat(9999),
      '💳 23',
    ];
    for (const text of odd) expect(() => find(text), text).not.toThrow();
  });
});

test('what the site prints is read back, for every provision of every law, in both languages and the writers’ form', () => {
  const { laws } = composition.library;
  const wrong: string[] = [];
  for (const law of laws) {
    for (const { number, structure } of law.articles) {
      const citations = [
        printCitation({ law: law.code, article: number }),
        ...structure.flatMap((items, index) => [
          printCitation({ law: law.code, article: number, paragraph: index + 1 }),
          ...(items > 0 ? [printCitation({ law: law.code, article: number, paragraph: index + 1, item: items })] : []),
        ]),
      ].flatMap((text) => parseCitation(text) ?? []);
      for (const citation of citations) {
        const { article, paragraph, item } = citation;
        const parts = [`article-${article}`, paragraph && `paragraph-${paragraph}`, item && `item-${item}`];
        const path = ['/en/law', law.id, ...parts.filter(Boolean)].join('/');
        for (const form of [
          printCitation(citation),
          `《${law.title.zh}》${chineseArticle(citation)}`,
          `《${law.shortTitle.zh}》${chineseArticle(citation)}`,
          `${law.title.en}, ${englishArticle(citation)}`,
          `${law.shortTitle.en}, ${englishArticle(citation)}`,
        ]) {
          if (find(form) !== path) wrong.push(`${form} → ${find(form)}`);
        }
      }
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
}, 240_000);
