/**
 * What the table of situations wants of every checklist, held over all of them: which words a reader is spoken to with,
 * which code, which papers, which time. The lists here are written from the facts, not from the rules.
 */
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/rules/documents.ts';
import { checklistFor } from '../../src/rules/guide.ts';
import { type LineId, lineOf } from '../../src/rules/lines.ts';
import type { AnswerId } from '../../src/rules/questions.ts';
import { answersOf, type Situation, withoutQuestion } from '../../src/rules/situation.ts';
import { failing, linesAt, results } from '../support/situations.ts';

const has = (situation: Situation, ...lines: readonly LineId[]): boolean =>
  linesAt(situation).some((line) => lines.includes(line));
const papersOf = (situation: Situation): readonly string[] =>
  checklistFor(situation).bring.map(({ document }) => document);
const timesIn = (situation: Situation): readonly string[] => checklistFor(situation).times.map(({ time }) => time);
const whoSay = (...answers: readonly AnswerId[]): readonly Situation[] =>
  results.filter((situation) => answersOf(situation).some((answer) => answers.includes(answer)));

describe('the code', () => {
  const plain: readonly LineId[] = ['show-the-code', 'show-the-code-if-registered', 'route-code-only'];
  const onCondition: readonly LineId[] = ['show-the-code-if-accepted', 'route-code-if-accepted'];

  test('is offered without a condition to nobody whose document an app may not accept', () => {
    const others = whoSay('foreign', 'hk-mo-tw', 'settled-abroad');
    expect(others.length).toBeGreaterThan(300);
    expect(failing(others, (situation) => !has(situation, ...plain))).toEqual([]);
    const citizens = whoSay('adult', 'teen', 'child', 'newborn');
    expect(failing(citizens, (situation) => !has(situation, ...onCondition))).toEqual([]);
  });

  test('is offered on condition to all of them who hold a card or are registered, but for foreigners in Guangzhou', () => {
    const notYet = ['freelance-not-registered', 'no-job-not-registered'];
    const wanted = whoSay('foreign', 'hk-mo-tw', 'settled-abroad').filter(
      ({ need, cover, holder, place }) =>
        !notYet.includes(String(cover)) && !(need === 'no-card' && holder === 'foreign' && place === 'guangzhou'),
    );
    expect(failing(wanted, (situation) => has(situation, 'show-the-code-if-accepted'))).toEqual([]);
    const there = whoSay('foreign').filter(
      ({ need, cover, place }) => need === 'no-card' && place === 'guangzhou' && !notYet.includes(String(cover)),
    );
    expect(there.length).toBeGreaterThan(3);
    expect(failing(there, (situation) => has(situation, 'pay-and-claim'))).toEqual([]);
    expect(failing(there, (situation) => !has(situation, ...plain, ...onCondition, 'relative-sets-up-code'))).toEqual(
      [],
    );
  });

  test('comes with a word on other documents wherever nobody was asked for whom it is', () => {
    const unasked = results.filter(
      (situation) => has(situation, ...plain) && situation.holder === undefined && situation.loss !== 'id-lost-too',
    );
    expect(unasked.length).toBeGreaterThan(100);
    expect(failing(unasked, (situation) => has(situation, 'code-for-others'))).toEqual([]);
    const asked = results.filter(({ holder }) => holder !== undefined);
    expect(failing(asked, (situation) => !has(situation, 'code-for-others'))).toEqual([]);
  });

  test('of a child is the parent’s to add: the child is told neither to use it nor to pass a check', () => {
    const children = whoSay('child', 'newborn').filter(({ cover }) => cover !== 'no-job-not-registered');
    expect(children.length).toBeGreaterThan(40);
    expect(failing(children, (situation) => has(situation, 'code-through-parent'))).toEqual([]);
    expect(failing(children, (situation) => !has(situation, ...plain))).toEqual([]);
  });

  test('can be set up by a relative of whoever cannot come', () => {
    const cannotCome = whoSay('someone-else', 'home-visit').filter((situation) =>
      has(situation, ...plain, 'show-the-code-if-accepted'),
    );
    expect(cannotCome.length).toBeGreaterThan(300);
    expect(failing(cannotCome, (situation) => has(situation, 'relative-sets-up-code'))).toEqual([]);
  });
});

describe('papers', () => {
  test('of both people go with whoever is sent, wherever somebody is', () => {
    const sent = whoSay('someone-else');
    expect(sent.length).toBeGreaterThan(400);
    const both = ['documents-of-both', 'both-identity-documents'];
    expect(failing(sent, (situation) => papersOf(situation).some((paper) => both.includes(paper)))).toEqual([]);
    expect(failing(sent, (situation) => papersOf(situation).includes('power-of-attorney'))).toEqual([]);
  });

  test.each([
    [['unsure', 'unsure-held', 'unsure-cover'], 'identity-document'],
    [['new-job'], 'identity-document'],
    [['leaving-china'], 'passport'],
    [['for-staff'], 'staff-identity-documents'],
    [['on-benefit'], 'end-of-employment-certificate'],
  ] as const)('of those who say %j hold %s', (answers, paper) => {
    expect(failing(whoSay(...answers), (situation) => papersOf(situation).includes(paper))).toEqual([]);
  });
});

describe('an employer’s checklist', () => {
  const staff = whoSay('for-staff');
  const others = results.filter(({ need }) => need !== 'for-staff');
  const ofEmployers: readonly LineId[] = [
    'register-each-new-worker',
    'route-register-staff',
    'route-staff-together',
    'code-for-staff',
    'tell-staff-what-you-paid',
    'batch-is-local',
    'penalties-grow-for-employers',
  ];
  const ofEmployees: readonly LineId[] = ['route-through-employer', 'route-employer-together', 'remind-employer'];

  test('has lines of its own, which no employee gets, and none that speaks to an employee', () => {
    expect(staff.length).toBeGreaterThan(3);
    expect(failing(staff, (situation) => !has(situation, ...ofEmployees))).toEqual([]);
    expect(failing(others, (situation) => !has(situation, ...ofEmployers))).toEqual([]);
  });

  test('has a time of its own, from the worker’s first day', () => {
    expect(failing(staff, (situation) => timesIn(situation).includes('staff-registered'))).toEqual([]);
    expect(failing(staff, (situation) => !timesIn(situation).includes('employer-registers'))).toEqual([]);
    expect(failing(others, (situation) => !timesIn(situation).includes('staff-registered'))).toEqual([]);
  });
});

describe('foreigners whom an employer has not registered', () => {
  const unregistered = whoSay('job-not-registered', 'not-registered-yet', 'waived', 'for-staff');

  test('find the time that runs from their work document wherever the other one stands, and so does their employer', () => {
    expect(unregistered.length).toBeGreaterThan(40);
    expect(failing(unregistered, (situation) => timesIn(situation).includes('foreign-employee-registered'))).toEqual(
      [],
    );
    const counted = results.filter((situation) => timesIn(situation).includes('employer-registers'));
    expect(failing(counted, (situation) => timesIn(situation).includes('foreign-employee-registered'))).toEqual([]);
  });

  test('find the agreement, the work permit and, in Shanghai, the papers of the registration', () => {
    const newToTheJob = [
      ...whoSay('job-not-registered').filter(({ need }) => need === 'no-card'),
      ...whoSay('not-registered-yet'),
    ];
    const isNew = ({ started }: Situation): boolean => started !== 'over-30-days';
    const wanted: readonly LineId[] = ['agreement-country-asks-first', 'hmt-hired-join'];
    expect(failing(newToTheJob, (situation) => wanted.every((line) => has(situation, line)))).toEqual([]);
    const permits = failing(newToTheJob.filter(isNew), (situation) => has(situation, 'work-permit-and-card-in-one'));
    expect(permits).toEqual([]);
    const there = newToTheJob.filter(({ place }) => place === 'shanghai');
    expect(there.length).toBeGreaterThan(3);
    expect(failing(there, (situation) => papersOf(situation).includes('shanghai-registration-papers'))).toEqual([]);
  });
});

test('a named place takes the older example’s ways away and puts another way there', () => {
  const older: readonly LineId[] = ['route-centre', 'route-proxy', 'route-staff-together'];
  const stripped = results.filter(
    (situation) => situation.place !== undefined && has(withoutQuestion(situation, 'place'), ...older),
  );
  expect(stripped.length).toBeGreaterThan(50);
  expect(failing(stripped, (situation) => has(situation, 'look-up-the-local-guide'))).toEqual([]);
  expect(failing(stripped, (situation) => checklistFor(situation).bring.length > 0)).toEqual([]);
});

test('somebody who does not know what they have reads of checking first, whatever else is said', () => {
  const unsure = whoSay('unsure', 'unsure-held', 'unsure-cover', 'unsure-trouble');
  expect(failing(unsure, (situation) => linesAt(situation)[0] === 'find-out-first')).toEqual([]);
});

test('every paper that an employer or a proxy brings rests on what it says it does', () => {
  expect(documentOf('staff-identity-documents').ground.kind).toBe('law');
  expect(documentOf('documents-of-both').ground.kind).toBe('practice');
  expect(lineOf('route-staff-together').ground.kind).toBe('older-example');
});
