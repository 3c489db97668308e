/** Answers that fall away when another one changes: where they counted last, and the way back. */
import { describe, expect, test } from 'vitest';
import { openAnswers } from '../../src/rules/guide.ts';
import { type AnswerId, answerIds, questionOf } from '../../src/rules/questions.ts';
import { openRefinements, resolveSituation, whereTheyMatter } from '../../src/rules/resolve.ts';
import { addressOf, answersOf, type Situation, withAnswer } from '../../src/rules/situation.ts';
import { nameOf, plainResults, results } from '../support/situations.ts';

/** Every change of one answer of a checklist by which others fall away. */
const falls = plainResults.flatMap((situation) =>
  answerIds
    .filter((other) => situation[questionOf(other).id] !== undefined)
    .map((other) => ({ situation, other, ...resolveTo(situation, other) }))
    .filter(({ dropped }) => dropped.length > 0),
);

function resolveTo(situation: Situation, other: AnswerId) {
  const { situation: to, dropped } = resolveSituation(withAnswer(situation, other));
  return { to, dropped };
}

describe('answers that fall away when one is changed', () => {
  test('count again where they mattered last, at a page of its own', () => {
    expect(falls.length).toBeGreaterThan(plainResults.length);
    const lost = falls.filter(({ to, dropped }) => {
      const back = whereTheyMatter(to, dropped);
      const isThere = dropped.every((each) => answersOf(back).includes(each));
      return !isThere || addressOf(resolveSituation(back).situation) !== addressOf(back);
    });
    expect(lost.map(({ situation, other }) => `${other} at ${nameOf(situation)}`)).toEqual([]);
  });

  test('fall away again when that answer is given there', () => {
    const elsewhere = falls.filter(({ other, to, dropped }) => {
      if (dropped.includes(other)) return false;
      const back = whereTheyMatter(to, dropped);
      return addressOf(resolveSituation(withAnswer(back, other)).situation) !== addressOf(to);
    });
    expect(elsewhere.map(({ situation, other }) => `${other} at ${nameOf(situation)}`)).toEqual([]);
  });

  test.each([
    ['unsure', ['over-30-days'], 'over-30-days'],
    ['no-card/employee', ['newborn'], 'no-card/newborn'],
    ['no-card/employee/adult', ['over-30-days', 'newborn'], 'no-card/newborn/over-30-days'],
  ] as const)('of %s: %j, and the way back is %s', (address, dropped, back) => {
    const given = address.split('/').reduce<Situation>((all, id) => withAnswer(all, id as AnswerId), {});
    const to = whereTheyMatter(given, dropped);
    expect(answersOf(to).toSorted()).toEqual(back.split('/').sort());
  });
});

test('a checklist offers only refinements that it does not have, and of which some answer changes it', () => {
  for (const situation of results) {
    for (const question of openRefinements(situation)) {
      expect(situation[question.id], nameOf(situation)).toBeUndefined();
      expect(openAnswers(question, situation).length, nameOf(situation)).toBeGreaterThan(0);
    }
  }
});
