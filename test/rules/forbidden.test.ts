/**
 * What must never stand on a checklist. The eleven forbidden combinations have their numbers; those that are a matter
 * of words stand in `test/content/forbidden-words.test.ts`.
 */
import { describe, expect, test } from 'vitest';
import { checklistFor } from '../../src/rules/guide.ts';
import { type LineId, lineIds, lineOf } from '../../src/rules/lines.ts';
import type { AnswerId } from '../../src/rules/questions.ts';
import { answersOf, type Situation } from '../../src/rules/situation.ts';
import { timeIds, timeOf } from '../../src/rules/times.ts';
import { failing, linesAt, nameOf, results, situationAt } from '../support/situations.ts';

const whoSay = (...answers: readonly AnswerId[]): readonly Situation[] =>
  results.filter((situation) => answersOf(situation).some((answer) => answers.includes(answer)));
const has = (situation: Situation, ...lines: readonly LineId[]): boolean =>
  linesAt(situation).some((line) => lines.includes(line));
const papersOf = (situation: Situation): readonly string[] =>
  checklistFor(situation).bring.map(({ document }) => document);
const isOlder = (line: LineId): boolean => lineOf(line).ground.kind === 'older-example';

describe('the forbidden combinations', () => {
  test('1: nobody sends somebody else for a switched-on card without hearing that the bank function needs the holder', () => {
    const switchOn: readonly LineId[] = ['route-switch-on', 'route-replacement', 'route-exchange', 'route-collect'];
    const sent = whoSay('someone-else').filter((situation) => has(situation, ...switchOn));
    expect(sent.length).toBeGreaterThan(20);
    expect(failing(sent, (situation) => has(situation, 'bank-function-in-person'))).toEqual([]);
    const switching = results.filter((situation) => has(situation, 'route-switch-on'));
    expect(failing(switching, (situation) => has(situation, 'bank-function-in-person'))).toEqual([]);
  });

  test('2: no foreigner is asked for an identity card or a household register', () => {
    const wrong = [
      'identity-card',
      'old-card-and-identity-card',
      'valid-certificate',
      'both-certificates',
      'child-papers',
    ];
    const foreign = whoSay('foreign');
    expect(foreign.length).toBeGreaterThan(100);
    expect(failing(foreign, (situation) => !papersOf(situation).some((paper) => wrong.includes(paper)))).toEqual([]);
  });

  test('3: in Guangzhou, people with a foreign or a Hong Kong, Macao or Taiwan document are sent nowhere online', () => {
    const online: readonly LineId[] = [
      'route-agency',
      'route-bank-or-online',
      'route-replacement',
      'route-register-yourself',
      'route-register-as-resident',
      'route-code-only',
      'route-code-if-accepted',
    ];
    const there = whoSay('foreign', 'hk-mo-tw').filter(({ place }) => place === 'guangzhou');
    expect(there.length).toBeGreaterThan(20);
    expect(failing(there, (situation) => !has(situation, ...online))).toEqual([]);
    expect(failing(there, (situation) => has(situation, 'guangzhou-in-person'))).toEqual([]);
  });

  test('4: the older example never stands beside a named place', () => {
    const named = results.filter(({ place }) => place !== undefined);
    expect(failing(named, (situation) => !linesAt(situation).some(isOlder))).toEqual([]);
  });

  test('5: no child under 16 is asked for an identity card of its own, and none applies alone', () => {
    const children = whoSay('child', 'newborn');
    expect(children.length).toBeGreaterThan(20);
    const own = ['identity-card', 'valid-certificate', 'old-card-and-identity-card'];
    const isUnaskedFor = (situation: Situation): boolean => !papersOf(situation).some((paper) => own.includes(paper));
    expect(failing(children, isUnaskedFor)).toEqual([]);
    expect(
      failing(children, (situation) => has(situation, 'guardian-applies-for-child', 'guardian-applies-for-newborn')),
    ).toEqual([]);
  });

  test('6: somebody who is not registered is not told to use a card, the code or a claim', () => {
    const uncovered = whoSay(
      'job-not-registered',
      'freelance-not-registered',
      'no-job-not-registered',
      'not-registered-yet',
      'waived',
    );
    const asIfCovered: readonly LineId[] = [
      'show-the-code',
      'show-the-code-if-registered',
      'show-the-code-if-accepted',
      'code-through-parent',
      'code-for-others',
      'route-code-only',
      'route-code-if-accepted',
      'if-equipment-fails',
      'pay-and-claim',
      'ask-for-true-bill',
      'one-card-in-most-places',
      'no-second-trip',
      'relative-sets-up-code',
      'registered-so-card-follows',
      'pay-and-claim-if-registered',
      'emergency-care-is-covered',
    ];
    expect(failing(uncovered, (situation) => !has(situation, ...asIfCovered))).toEqual([]);
    expect(failing(uncovered, (situation) => has(situation, 'not-covered-yet'))).toEqual([]);
  });

  test('8: no time adds two up: each has one start, and the older example’s belongs to the service point alone', () => {
    expect(lineIds.filter((line) => isOlder(line) && lineOf(line).times !== undefined)).toEqual([
      'route-service-point',
    ]);
    expect(lineIds.filter((line) => lineOf(line).times?.includes('service-point'))).toEqual(['route-service-point']);
    expect(timeOf('service-point')).toMatchObject({
      amount: 3,
      unit: 'working-days',
      ground: { kind: 'older-example' },
    });
    const inWorkingDays = timeIds.filter((time) => timeOf(time).unit === 'working-days');
    expect(
      inWorkingDays.map((time) => timeOf(time).amount).filter((amount) => ![3, 10, 15, 30].includes(amount)),
    ).toEqual([]);
  });
});

/** Lines of which a checklist holds one at most: they answer the same question differently. */
const exclusive: readonly (readonly [why: string, lines: readonly LineId[]])[] = [
  [
    'registered, perhaps registered, not registered',
    [
      'show-the-code',
      'show-the-code-if-registered',
      'show-the-code-if-accepted',
      'code-through-parent',
      'not-covered-yet',
    ],
  ],
  ['a claim by whom', ['pay-and-claim', 'pay-and-claim-if-registered', 'not-covered-yet']],
  ['whether cover is there', ['registered-so-card-follows', 'not-covered-yet', 'find-out-first']],
  ['how late the employer is', ['employer-has-time', 'employer-is-late', 'count-thirty-days']],
  ['remind or insist', ['remind-employer', 'ask-employer-in-writing']],
  [
    'where the application stands',
    ['office-has-time', 'office-is-late', 'count-ten-working-days', 'card-waits-for-you'],
  ],
  [
    'what card is held',
    ['one-card-in-most-places', 'not-switched-on-yet', 'old-card-may-have-ended', 'registered-so-card-follows'],
  ],
  ['what became of a lost card', ['block-the-card-first', 'lift-the-report', 'old-card-stays-dead']],
  ['report a loss or lift the report', ['route-formal-report', 'route-lift-report', 'route-exchange']],
  ['keep the card or wait for a new one', ['card-stays-in-province', 'new-card-in-new-province']],
  ['file before or ask afterwards', ['file-before-you-travel', 'ask-before-you-leave-hospital']],
  [
    'who registers',
    [
      'route-register-yourself',
      'route-register-as-resident',
      'route-register-at-window',
      'route-through-employer',
      'route-register-staff',
      'registered-so-card-follows',
    ],
  ],
  [
    'whose papers',
    [
      'adult-brings-identity-card',
      'teen-needs-identity-card',
      'guardian-applies-for-child',
      'guardian-applies-for-newborn',
      'foreign-same-document',
      'hmt-same-procedure',
      'passport-proves-identity',
    ],
  ],
  ['the code alone', ['route-code-only', 'route-code-if-accepted', 'code-through-parent']],
  ['whose staff applies together', ['route-employer-together', 'route-staff-together']],
  ['a benefit that runs or that could', ['keep-benefit-papers', 'claim-unemployment-benefit']],
  ['which Shanghai card', ['shanghai-medical-card', 'shanghai-foreign-medical-card']],
  ['a letter for whom', ['authorise-in-writing', 'route-home-visit', 'route-employer-together']],
  [
    'when cover starts, in general or in Shanghai or Zhejiang',
    ['cover-may-start-later', 'shanghai-flexible-cover', 'zhejiang-flexible-cover'],
  ],
  ['when residents are covered', ['late-joiners-wait', 'shanghai-resident-cover', 'zhejiang-resident-cover']],
  ['how many years', ['years-are-local', 'shanghai-retired-years', 'zhejiang-retired-years']],
  ['what premiums do', ['premiums-must-be-paid', 'shanghai-employee-cover', 'zhejiang-employee-cover']],
];

describe('lines that exclude each other', () => {
  test.each(exclusive)('%s: never meet', (_why, lines) => {
    expect(
      failing(results, (situation) => linesAt(situation).filter((line) => lines.includes(line)).length < 2),
    ).toEqual([]);
    const met = new Set(results.flatMap(linesAt));
    expect(lines.filter((line) => !met.has(line))).toEqual([]);
  });

  test('local lines stand only where their place was chosen', () => {
    const isOwn = ({ place }: Situation, line: LineId): boolean => place !== undefined && line.startsWith(`${place}-`);
    expect(
      failing(results, (situation) =>
        linesAt(situation).every((line) => lineOf(line).section !== 'local' || isOwn(situation, line)),
      ),
    ).toEqual([]);
  });
});

describe('nobody who is unsure', () => {
  test('whether they are registered gets the code without a condition', () => {
    const sure = whoSay('employee', 'self-paying', 'residents', 'retired', 'on-benefit');
    const unsure = results.filter((situation) => !sure.includes(situation));
    expect(failing(unsure, (situation) => !has(situation, 'show-the-code', 'route-code-only'))).toEqual([]);
  });

  test('what they have gets a way of the older example as if it were sure', () => {
    const unsure = whoSay('unsure', 'unsure-held', 'unsure-cover', 'unsure-trouble');
    expect(failing(unsure, (situation) => !linesAt(situation).some(isOlder))).toEqual([]);
    expect(failing(unsure, (situation) => has(situation, 'find-out-first'))).toEqual([]);
  });
});

test('a paper beyond identity papers is never asked for without the right to ask why, nor a card shown without the warning', () => {
  expect(failing(results, (situation) => has(situation, 'no-extra-papers'))).toEqual([]);
  expect(failing(results, (situation) => has(situation, 'only-your-own-card'))).toEqual([]);
});

describe('the four routes of the older example', () => {
  const older: readonly LineId[] = ['route-centre', 'route-service-point', 'route-proxy', 'route-employer-together'];

  test.each(['no-medical-card/switched-on/adult', 'no-card/employee/adult'])('stand together at %s', (address) => {
    expect(linesAt(situationAt(address)).filter(isOlder)).toEqual(older);
  });

  test('each name their documents', () => {
    expect(older.map((line) => lineOf(line).bring)).toEqual([
      ['valid-certificate'],
      ['valid-certificate'],
      ['both-certificates'],
      ['letter-of-introduction', 'handling-person-certificate'],
    ]);
  });

  test('leave out the employer for somebody who pays for themself', () => {
    const lines = linesAt(situationAt('no-card/self-paying/adult'));
    expect(lines).toContain('route-proxy');
    expect(lines).not.toContain('route-employer-together');
  });
});

test('every refused combination is looked for among more than a thousand results', () => {
  expect(new Set(results.map(nameOf)).size).toBeGreaterThan(1000);
});
