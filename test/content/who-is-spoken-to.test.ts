/** Whom the words of a checklist speak to, over every checklist: an employer, an employee, somebody with another document. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/files.ts';
import type { Library } from '../../src/content/library.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { locales } from '../../src/content/schemas.ts';
import { checklistFor } from '../../src/rules/guide.ts';
import { lineOf } from '../../src/rules/lines.ts';
import { answersOf, type Situation } from '../../src/rules/situation.ts';
import { timeOf } from '../../src/rules/times.ts';
import { root } from '../support/project.ts';
import { nameOf, results } from '../support/situations.ts';

let library: Library;
beforeAll(async () => {
  library = loadLibrary(await readContentFiles(root));
});

/** The words of a checklist in both languages, each with the line, paper, time or answer that brings it. */
function wordsOn(situation: Situation): readonly (readonly [place: string, words: string])[] {
  const { sections, bring, times } = checklistFor(situation);
  const lines = sections.flatMap((section) => section.lines);
  return locales.flatMap((locale) => {
    const guide = library.guide[locale];
    return [
      ...answersOf(situation).map((answer) => [answer, guide.answers[answer].summary] as const),
      ...lines.map((line) => [line, Object.values(guide.lines[line]).flat().join(' ')] as const),
      ...lines.flatMap((line) => {
        const request = library.counter.requests[line];
        return request === undefined ? [] : [[`counter ${line}`, request[locale]] as const];
      }),
      ...bring.map(({ document }) => [document, guide.documents[document]] as const),
      ...times.map(({ time }) => [time, `${guide.times[time]}; ${guide.starts[timeOf(time).start]}`] as const),
    ];
  });
}

/** Where words that are not meant for these readers stand on their checklists, each place once with an example. */
function misplaced(among: readonly Situation[], words: RegExp, except: readonly string[] = []): readonly string[] {
  const found = new Map<string, string>();
  for (const situation of among) {
    for (const [place, text] of wordsOn(situation)) {
      if (!found.has(place) && !except.includes(place) && words.test(text)) found.set(place, nameOf(situation));
    }
  }
  return [...found].map(([place, example]) => `${place} at ${example}`);
}

const toEmployees =
  /\byour employer\b|\byour first day\b|\byour registration\b|you do not have to go|you are insured|你的单位|单位(申请|替你|会)?给你|给你(办|登记)|你上班|不用你自己跑|你(在\S{2})?参保/i;
const toEmployers =
  /\byour (new )?(staff|workers|members of staff)\b|\bthe worker’s\b|each (new )?worker\b|you deduct|\bour staff\b|每个员工|新员工|你这边的经办人|员工统一申请|把卡发给员工$|新职工/i;

describe('an employer', () => {
  const staff = results.filter(({ need }) => need === 'for-staff');
  const others = results.filter(({ need }) => need !== 'for-staff');

  test('is not spoken to as an employee', () => {
    expect(staff.length).toBeGreaterThan(3);
    expect(misplaced(staff, toEmployees)).toEqual([]);
  });

  test('has words of its own, which nobody else gets', () => {
    expect(misplaced(others, toEmployers)).toEqual([]);
    const own = misplaced(staff, toEmployers).map((found) => found.split(' at ')[0]);
    expect(own).toEqual(expect.arrayContaining(['route-register-staff', 'route-staff-together', 'staff-registered']));
  });

  test('would be noticed where it got an employee’s line', () => {
    const employee = results.filter(({ trouble, cover }) => trouble === 'waived' || cover === 'job-not-registered');
    const own = misplaced(employee, toEmployees).map((found) => found.split(' at ')[0]);
    expect(own).toEqual(expect.arrayContaining(['route-through-employer', 'employer-registers', 'remind-employer']));
  });
});

test('in Guangzhou no way to go leads foreigners or people from Hong Kong, Macao and Taiwan online', () => {
  const there = results.filter(
    ({ place, holder }) => place === 'guangzhou' && (holder === 'foreign' || holder === 'hk-mo-tw'),
  );
  expect(there.length).toBeGreaterThan(20);
  const online = new Set(
    there.flatMap((situation) =>
      checklistFor(situation)
        .sections.flatMap((section) => section.lines)
        .filter((line) => lineOf(line).section === 'go')
        .filter((line) =>
          locales.some((locale) => {
            const { where = '', steps = [] } = library.guide[locale].lines[line];
            return /website|\bapps?\b|online|WeChat|网站|网上|手机应用|微信/i.test([where, ...steps].join(' '));
          }),
        ),
    ),
  );
  expect([...online]).toEqual([]);
});

test('no foreigner reads of an identity card or a household register of their own', () => {
  const foreign = results.filter(({ holder }) => holder === 'foreign');
  expect(foreign.length).toBeGreaterThan(100);
  expect(
    misplaced(
      foreign,
      /(?<!resident |residence )\b(your|an) identity card\b|household register\b|你的身份证(?!件)|户口簿/i,
    ),
  ).toEqual([]);
});

test('no child is told to pass a check or to bring an identity card of its own', () => {
  const children = results.filter(({ holder }) => holder === 'child' || holder === 'newborn');
  expect(misplaced(children, /pass the (face )?check|your identity card|人脸验证|你的身份证(?!件)/i)).toEqual([]);
});

test('nobody with another document, and no child, is told to use or activate the code without a condition', () => {
  const others = results.filter(({ holder }) => !['adult', 'teen', undefined].includes(holder));
  // The last one says what is proof by the law, not what to do.
  const onCondition = [
    'show-the-code-if-accepted',
    'route-code-if-accepted',
    'relative-sets-up-code',
    'one-card-in-most-places',
  ];
  const words = /\b(use|activate|show) the (medical insurance )?code\b|(?<!怎么)(用|激活|出示)(手机上的)?医保码|用码/i;
  expect(misplaced(others, words, [...onCondition, 'code-through-parent'])).toEqual([]);
  const citizens = results.filter(({ holder }) => holder === 'adult');
  expect(misplaced(citizens, words).map((found) => found.split(' at ')[0])).toContain('show-the-code');
});
