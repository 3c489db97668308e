/**
 * What the words of the guide, the counter pages, the letters, the answers, the topics and the glossary must never say.
 * The forbidden combinations of answers and lines, with their numbers, stand in `test/rules/forbidden.test.ts`; these are
 * the ones that are words.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { printFault } from '../../src/content/fault.ts';
import { readContentFiles } from '../../src/content/files.ts';
import { forbiddenFaults, publishedTexts } from '../../src/content/forbidden-words.ts';
import type { Library } from '../../src/content/library.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { passagesOf } from '../../src/content/passages.ts';
import { root } from '../support/project.ts';

interface Text {
  /** Where it stands: `en lines.check-card.text`. */
  readonly place: string;
  readonly text: string;
}

let library: Library;
/** The words of the guide, of the counter pages and of the letters. */
let texts: readonly Text[];
/** Those of answers, topics, the glossary and pages about the site, too: whole paragraphs, list items and rows. */
let all: readonly Text[];
beforeAll(async () => {
  library = loadLibrary(await readContentFiles(root));
  const { guide, counter, letters } = library;
  texts = Object.entries({ en: guide.en, zh: guide.zh, counter, letters }).flatMap(([name, words]) =>
    textsIn(words, [name]),
  );
  const others = publishedTexts(library).filter(({ file }) => /answers|pages|topics|glossary/.test(file));
  all = [
    ...texts,
    ...others.flatMap(({ file, field, text }) =>
      passagesOf({ text }).map((passage) => ({ place: `${file} ${field}`, text: passage.text })),
    ),
  ];
});

/** Every text in a tree of words, with its place. */
function textsIn(words: unknown, path: readonly string[]): readonly Text[] {
  if (typeof words === 'string') return [{ place: `${path[0]} ${path.slice(1).join('.')}`, text: words }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

/** The places whose text is about something and does not say what belongs to it. */
const unless = (about: RegExp, says: RegExp): readonly string[] =>
  all.filter(({ text }) => about.test(text) && !says.test(text)).map(({ place }) => place);
const never = (about: RegExp): readonly string[] => unless(about, /$^/);
/** The lines in whose words something stands, in either language. */
const linesWith = (about: RegExp): ReadonlySet<string> =>
  new Set(
    texts
      .filter(({ place, text }) => about.test(text) && / lines\./.test(place))
      .map(({ place }) => place.replace(/^\w+ lines\.([^.]+).*/, '$1')),
  );
const wordsOf = (
  line: 'pay-and-claim' | 'pay-and-claim-if-registered' | 'claim-by-hand' | 'check-password' | 'route-bank-or-online',
) => [library.guide.en.lines[line], library.guide.zh.lines[line]].map((words) => JSON.stringify(words));

test('there are words to look at', () => {
  expect(texts.length).toBeGreaterThan(1500);
  expect(all.length - texts.length).toBeGreaterThan(2000);
});

describe('the forbidden combinations', () => {
  test('1: passwords and the bank function are named with the word that the holder has to come', () => {
    for (const line of ['check-password', 'route-bank-or-online'] as const) {
      const [english, chinese] = wordsOf(line);
      expect(english).toMatch(/holder usually has to come in person/i);
      expect(chinese).toMatch(/本人/);
    }
  });

  test('7: a second card is named only with the places that want one', () => {
    expect(unless(/second card/i, /most places|only there|only where/i)).toEqual([]);
    expect(unless(/第二张/, /多数地方|只有/)).toEqual([]);
  });

  test('8: no times are added up', () => {
    expect(never(/\d+ ?(working )?(days)? ?\+ ?\d+|\d+个?(工作日|天)?[加＋+]\d+/)).toEqual([]);
    expect(library.guide.en.times['service-point']).not.toMatch(/\d/);
  });

  test('9: no default password, and no sum of money but the fines of the law', () => {
    expect(
      unless(
        /123456|default (PIN|password)|last six|初始密码|默认密码|后六位/i,
        /We print no default PIN|我们不写初始密码|they help thieves|只会帮小偷/,
      ),
    ).toEqual([]);
    expect([...linesWith(/\byuan\b|\d元|万元/)].sort()).toEqual(['fine-for-wage-cards', 'penalty-for-employer']);
    expect(texts.filter(({ place, text }) => !/ lines\./.test(place) && /\byuan\b|\d元/.test(text))).toEqual([]);
  });

  test('10: nobody is called exempt', () => {
    expect(never(/exempt|免缴|免除缴费|不用参保|无需参保/i)).toEqual([]);
  });

  test('11: no claim is promised to be paid', () => {
    for (const line of ['pay-and-claim', 'pay-and-claim-if-registered', 'claim-by-hand'] as const) {
      const [english, chinese] = wordsOf(line);
      expect(english).toMatch(/special circumstances/);
      expect(english).toMatch(/nobody can promise/i);
      expect(chinese).toMatch(/特殊情况/);
      expect(chinese).toMatch(/保证不了/);
    }
    expect(
      unless(
        /will be (paid|reimbursed)|you (will )?get (the|your) money back|一定(能|会)(报|退)|保证(能|可以)报销/i,
        /不能保证/,
      ),
    ).toEqual([]);
  });
});

describe('in every text that readers see', () => {
  test('npm run check finds nothing of it', () => {
    expect(forbiddenFaults(publishedTexts(library)).map(printFault)).toEqual([]);
  });

  const faultsIn = (text: string) =>
    forbiddenFaults([{ file: 'content/en/answers/a.md', field: '', text }]).map(printFault);

  test.each([
    ['The password is 123456.', 'no PIN'],
    ['Try the last six digits of your number.', 'no PIN'],
    ['初始密码是身份证号后6位。', 'no PIN'],
    ['The premium is 400 yuan a year.', 'no amount'],
    ['One line.\n\n- The fund reimburses\n  70% of the bill.', 'no amount'],
    ['居民每人缴费400元。', 'no amount'],
    ['住院报销70%。', 'no amount'],
    ['Germans are exempt from the pension.', 'nobody called exempt'],
    ['德国人免缴养老保险。', 'nobody called exempt'],
    ['Your bill will be reimbursed.', 'no promise'],
    ['留好单据，一定能报。', 'no promise'],
  ])('%j is a fault', (text, what) => {
    expect(faultsIn(text)).toEqual([expect.stringContaining(`content/en/answers/a.md: expected ${what}`)]);
  });

  test.each([
    'A late fee of 0.05% a day runs on premiums [[SIL 86]].',
    'A fine of 500 yuan. Premiums are set by each city.',
    '罚应缴社保费的1倍至3倍，责任人员每人罚500元至3000元。',
    '“钱一定能报回来”：这种话我们不能保证。',
    'A new card after loss costs 20 yuan there.',
    'We print no default PIN.',
  ])('%j is none', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  test('what people ask is theirs to say', () => {
    const asked = library.answers.en.flatMap(({ askedAs }) => askedAs).join('\n');
    expect(asked).toMatch(/last six digits/);
    expect(publishedTexts(library).some(({ text }) => /last six digits/.test(text))).toBe(false);
  });
});

describe('what no reliable source says', () => {
  test.each<[string, RegExp]>([
    ['temporary cards', /temporary (social security |medical )?card\b|临时卡|临时社保卡|临时医保卡/i],
    [
      'a delivery time or a fee for the whole country',
      /\b(free of charge )?(nationwide|everywhere in China) (takes|costs)|工本费\d|全国统一(工本费|收费|时限)/i,
    ],
    ['a waiting period in months for the whole country', /(waiting period|wait) (of|is) \d+ months|等待期(为|是)?\d/i],
    ['that medical security departments never issued a card', /never issued (a )?cards?|从(没|未)发过/i],
  ])('%s: not a word', (_what, about) => {
    expect(never(about)).toEqual([]);
  });

  test('villages, and what becomes of a dead person’s card: not a word in the guide and what goes with it', () => {
    expect(texts.filter(({ text }) => /\bvillage\b|村里|村委|注销.{0,6}(死|去世)/i.test(text))).toEqual([]);
  });

  test('the 90 days for newborns stand only as what is often named', () => {
    expect(unless(/\b90 days\b/, /often named/)).toEqual([]);
    expect(unless(/90天/, /常说|常见的说法/)).toEqual([]);
    expect([...linesWith(/\b90 days\b|90天/)]).toEqual(['newborn-limit-is-local']);
  });
});
