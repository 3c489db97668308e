/**
 * What the words of the guide, of the counter pages and of the letters must never say. The forbidden combinations of
 * answers and lines, with their numbers, stand in `test/rules/forbidden.test.ts`; these are the ones that are words.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/files.ts';
import type { Library } from '../../src/content/library.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { holders } from '../../src/rules/dated-times.ts';
import { lineIds, lineOf } from '../../src/rules/lines.ts';
import { timeIds, timeOf } from '../../src/rules/times.ts';
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

interface Sentence extends Text {
  /** The sentence with the title of its line: what names the place of all that follows. */
  readonly withTitle: string;
}

/** Every sentence of the words, each by itself: what one of them says excuses no other. */
function sentencesIn(all: readonly Text[]): readonly Sentence[] {
  const titles = new Map(all.map(({ place, text }) => [place, text]));
  return all.flatMap(({ place, text }) => {
    const title = titles.get(place.replace(/^(\w+ lines\.[^.]+)\..*/, '$1.title')) ?? '';
    return text
      .split(/(?<=[.;?!:])\s|[。；？！：]/)
      .map((each) => ({ place, text: each, withTitle: `${title} ${each}` }));
  });
}

/** Something that may be said only with what belongs to it, or not at all, in either language. */
interface Guard {
  readonly what: string;
  readonly about: RegExp;
  /** What has to stand beside it, in the sentence or in its title; without this nothing makes it right. */
  readonly says?: RegExp;
  /** Sentences that it has to catch: a guard that catches nothing guards nothing. */
  readonly catches: readonly string[];
}

const placesNamed =
  /Beijing|Shanghai|Guangzhou|Zhongshan|Zhejiang|Qingyuan|one province|one place|北京|上海|广州|中山|浙江|清远|一个省|某一个地方/;
const isLocal = new RegExp(`${placesNamed.source}|local|ask |各地不同|当地|问`, 'i');
const amount = String.raw`(\d+|two|three|six|ten|[一二三五六十半]+)`;
const long = `${amount} ?(working )?(days?|weeks?|months?|years?)`;
const lang = `${amount}个?(工作日|天|日内|周|月|年)`;

const guards: readonly Guard[] = [
  {
    what: 'temporary cards',
    about: /temporary (social security |medical |insurance )*card\b|临时(社保|医保|社会保障)?卡/i,
    catches: [
      'Ask for a temporary card.',
      'Get a temporary medical insurance card.',
      '先领一张临时卡。',
      '办临时社保卡。',
    ],
  },
  {
    what: 'a national time until the card is there',
    about: new RegExp(
      `\\bcards?\\b[^.;]*\\b(within|in|takes?|after)\\b[^.;]* ${long}|(within|in|after) ${long}[^.;]*\\b(receive|get|have|collect) (the|your) card|卡[^。；]*${lang}[^。；]*(到手|送到|做好|拿到|领到|寄到)`,
      'i',
    ),
    says: placesNamed,
    catches: [
      'The card is made within 15 working days.',
      'After 10 working days you receive the card.',
      '社保卡15个工作日内做好。',
      '卡一般三个月才拿到。',
    ],
  },
  {
    what: 'a national fee for a card, or none',
    about:
      /\bcards?\b[^.;?]*(free of charge|without charge|is free|costs?\b|\bfee\b|\bprice\b)|(fee|price|cost)s? (of|for) (a|the|your)[^.;]*\bcard|卡[^。；]*(不收费|免费|收费|工本费|不要钱|多少钱)|(补卡|换卡|做卡)[^。；]*(\d+元|不收钱)/i,
    says: isLocal,
    catches: [
      'The first card is free of charge.',
      'A new card costs little.',
      '补卡免费。',
      '社保卡不收费。',
      '补卡要收工本费。',
    ],
  },
  {
    what: 'how long a card is valid',
    about:
      /\bcards? (is|are|stays?) valid for|validity of (the|a) card|expires? after \w+ years|卡[^。；]*有效期(是|为|一般)?[\d一二三五十]|卡[^。；]*[\d十]+年内?有效/i,
    catches: ['The card is valid for ten years.', 'It expires after 10 years.', '社保卡有效期为10年。', '卡10年有效。'],
  },
  {
    what: 'after how many tries a password locks',
    about: new RegExp(
      `${amount} (wrong |failed |false )?(tries|attempts)|password[^.;]*${amount} (digits|wrong)|输错${amount}次|密码(是|为)?${amount}位`,
      'i',
    ),
    catches: [
      'After six wrong tries the password locks.',
      'It locks after 10 attempts.',
      '输错6次就锁。',
      '密码是六位数字。',
    ],
  },
  {
    what: 'by when bills have to be handed in',
    about: new RegExp(
      `(hand in|claim|submit|apply for)[^.;]*(bills?|papers|money|reimbursement|\\bit\\b)[^.;]* (within|at the latest|no later than|before) [^.;]*(${long}|year)|(bills?|receipts?)[^.;]*within ${long}|(报销|单据|票据|材料)[^。；]*(${lang}(内|以内|之内)|(次|第二|下一)年[^。；]*前)`,
      'i',
    ),
    catches: [
      'Hand in the bills within six months.',
      'Claim the money within a year at the latest: within 1 year.',
      '要在6个月内去报销。报销要在6个月内办。',
      '单据最晚次年3月底前交。',
    ],
  },
  {
    what: 'that one can file afterwards',
    about:
      /\bfil(e|es|ed|ing)\b[^.;]*(afterwards|later|in retrospect|after (the |your )?(treatment|care|discharge))|(补办?备案|事后[^。；]*备案|补备案|备案[^。；]*(事后|补办))/i,
    says: /found no rule|没有找到/,
    catches: ['You can file afterwards.', 'File later, after discharge.', '出院以后可以补备案。', '事后也能备案。'],
  },
  {
    what: 'how long a filing stays valid',
    about: new RegExp(`\\bfil(e|ed|ing)\\b.*${long}|备案.*${lang}`, 'i'),
    says: placesNamed,
    catches: ['Filing for a short stay is valid for at least 6 months.', '临时外出的备案，至少6个月有效。'],
  },
  {
    what: 'that hospitals take the electronic social security card',
    about:
      /electronic (social security )?card[^.;]*(hospital|doctor|pharmac)|(hospital|doctor|pharmac)[^.;]*electronic (social security )?card|电子社保卡[^。；]*(医院|药店|看病)|(医院|药店|看病)[^。；]*电子社保卡/i,
    says: isLocal,
    catches: [
      'Show the electronic social security card at the hospital.',
      'Every hospital takes the electronic card.',
      '去医院出示电子社保卡。',
      '用电子社保卡看病。',
    ],
  },
  {
    what: 'that every app takes a passport or a permit',
    about:
      /(passport|travel permit|permanent residence card)[^.;]*\b(app|apps|code)\b|\b(apps?|code)\b[^.;]*(passport|travel permit|permanent residence card)|(护照|通行证|永久居留身份证)[^。；]*(App|医保码)|(App|医保码)[^。；]*(护照|通行证|永久居留身份证)/i,
    says: /no rule that every app|see whether the app|12393|没有找到|认不认/i,
    catches: [
      'Every app accepts your passport.',
      'Activate the code with your passport.',
      '用护照激活医保码。',
      '每个App都能用通行证。',
    ],
  },
  {
    what: 'that schools issue cards in batches',
    about:
      /school[^.;]*\b(batch|issues?|hands? out|makes?|applies)\b|\b(batch|issued|handed out)\b[^.;]*school|(学校|校方)[^。；]*(统一|批量|成批|集中|代)[^。；]*(办|发|领|做)/i,
    catches: [
      'The school issues the card.',
      'Cards are made in a batch by the school: a batch for the school.',
      '学校统一办卡。',
      '学校会批量发卡。',
    ],
  },
  {
    what: 'that pensions have to move to the card',
    about:
      /pension[^.;]*(will|must|has to|have to|are|is) (be )?(moved|transferred|switched|changed) (over )?to|switch(ing)? (of )?(the |your )?pension|养老金[^。；]*(换到|转到|改到|改发|切换|必须[^。；]*卡)/i,
    catches: [
      'Your pension must be moved to the card.',
      'Switching your pension is easy.',
      '养老金要改发到社保卡。',
      '养老金必须用社保卡领。',
    ],
  },
  {
    what: 'where the older example comes from',
    about:
      /\b(older|example)\b[^.;]*(Beijing|Shanghai|Guangzhou|Zhongshan|Zhejiang)|(Beijing|Shanghai|Guangzhou|Zhongshan|Zhejiang)[^.;]*\bolder (way|example|procedure|description)|(示例|较早)[^。；]*(北京|上海|广州|中山|浙江)|(北京|上海|广州|中山|浙江)[^。；]*(示例|较早)/i,
    catches: [
      'The older example comes from Shanghai.',
      'In Shanghai the older procedure may still hold.',
      '这份示例出自上海。',
      '上海较早的办法也许还能用。',
    ],
  },
  {
    what: 'a waiting period in figures for the whole country',
    about: new RegExp(
      `wait(ing period)?\\b[^.;]*${long}|${long} of waiting|等待期[^。；]*${lang}|等${lang}(以后|之后|才)[^。；]*待遇`,
      'i',
    ),
    says: placesNamed,
    catches: ['The waiting period is 3 months.', 'You wait for six months.', '等待期是3个月。', '等待期一般6个月。'],
  },
  {
    what: 'that medical security departments never issued a card',
    about: /never issued (a )?(medical (insurance )?)?cards?|从(没有?|未)发过/i,
    catches: ['They never issued a medical insurance card.', '医保部门从没发过医保卡。'],
  },
  {
    what: 'villages, and what becomes of a dead person’s card',
    about:
      /\bvillages?\b|村里|村委|注销.{0,6}(死|去世)|(死|去世).{0,10}注销|(dead person|died|deceased|death)[^.;]*\bcard\b/i,
    catches: [
      'Collect it in the village.',
      'Cancel a deceased person’s card.',
      '去村委会领卡。',
      '人去世后去注销社保卡。',
    ],
  },
  {
    what: '90 days for newborns as more than what is often named',
    about: /\b90 days\b|90天|九十天/,
    says: /often named|常说/,
    catches: ['Insure the child within 90 days.', '要在90天内参保。'],
  },
];

describe('what no reliable source says', () => {
  const caught = ({ about, says }: Guard, all: readonly Text[]): readonly string[] =>
    sentencesIn(all)
      .filter(({ text, withTitle }) => about.test(text) && !says?.test(withTitle))
      .map(({ place, text }) => `${place}: ${text}`);

  test.each(guards.map((guard) => [guard.what, guard] as const))('%s: not a word', (_what, guard) => {
    expect(caught(guard, texts)).toEqual([]);
  });

  test.each(guards.map((guard) => [guard.what, guard] as const))('%s: would be noticed', (_what, guard) => {
    const missed = guard.catches.filter(
      (text) => caught(guard, [{ place: 'en lines.made-up.text', text }]).length === 0,
    );
    expect(missed).toEqual([]);
    expect(guard.catches.some((text) => /[a-z]{3}/.test(text))).toBe(true);
    expect(guard.catches.some((text) => /[一-龥]/.test(text))).toBe(true);
  });

  test('90 days stand in one line alone', () => {
    expect([...linesWith(/\b90 days\b|90天/)]).toEqual(['newborn-limit-is-local']);
  });

  test('a time for handing in bills is none of the reader’s', () => {
    const running = timeIds.filter((time) => timeOf(time).start === 'claim-handed-in');
    expect(running.map((time) => holders[time])).toEqual(['agency']);
  });

  test('the older example’s words name no place', () => {
    const own = lineIds.filter((line) => lineOf(line).ground.kind === 'older-example');
    expect(own.length).toBeGreaterThan(4);
    const named = texts.filter(
      ({ place, text }) =>
        own.some((line) => place.includes(` lines.${line}.`)) && (placesNamed.test(text) || /本市/.test(text)),
    );
    expect(named).toEqual([]);
  });
});
