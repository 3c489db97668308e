/**
 * What the words of the guide, of the counter pages and of the letters must never say. The forbidden combinations of
 * answers and lines, with their numbers, stand in `test/rules/forbidden.test.ts`; these are the ones that are words.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/files.ts';
import type { Library } from '../../src/content/library.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { root } from '../support/project.ts';

interface Text {
  /** Where it stands: `en lines.check-card.text`. */
  readonly place: string;
  readonly text: string;
}

let library: Library;
let texts: readonly Text[];
beforeAll(async () => {
  library = loadLibrary(await readContentFiles(root));
  const { guide, counter, letters } = library;
  texts = Object.entries({ en: guide.en, zh: guide.zh, counter, letters }).flatMap(([name, words]) =>
    textsIn(words, [name]),
  );
});

/** Every text in a tree of words, with its place. */
function textsIn(words: unknown, path: readonly string[]): readonly Text[] {
  if (typeof words === 'string') return [{ place: `${path[0]} ${path.slice(1).join('.')}`, text: words }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

/** The places whose text is about something and does not say what belongs to it. */
const unless = (about: RegExp, says: RegExp): readonly string[] =>
  texts.filter(({ text }) => about.test(text) && !says.test(text)).map(({ place }) => place);
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
    expect(unless(/second card/i, /most places|only there/i)).toEqual([]);
    expect(unless(/第二张/, /多数地方|只有/)).toEqual([]);
  });

  test('8: no times are added up', () => {
    expect(never(/\d+ ?(working )?(days)? ?\+ ?\d+|\d+个?(工作日|天)?[加＋+]\d+/)).toEqual([]);
    expect(library.guide.en.times['service-point']).not.toMatch(/\d/);
  });

  test('9: no default password, and no sum of money but the fines of the law', () => {
    expect(never(/123456|default (PIN|password)|last six|初始密码|默认密码|后六位/i)).toEqual([]);
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
      never(/will be (paid|reimbursed)|you (will )?get (the|your) money back|一定(能|会)(报|退)|保证(能|可以)报销/i),
    ).toEqual([]);
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
    ['villages, and what becomes of a dead person’s card', /\bvillage\b|村里|村委|注销.{0,6}(死|去世)/i],
  ])('%s: not a word', (_what, about) => {
    expect(never(about)).toEqual([]);
  });

  test('the 90 days for newborns stand only as what is often named', () => {
    expect(unless(/\b90 days\b/, /often named/)).toEqual([]);
    expect(unless(/90天/, /常说/)).toEqual([]);
    expect([...linesWith(/\b90 days\b|90天/)]).toEqual(['newborn-limit-is-local']);
  });
});
