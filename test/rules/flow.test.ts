/** The walked flow: what lies ahead, where answers lead, how far it is. Over every step and every gap. */
import { describe, expect, test } from 'vitest';
import { follow, progressOf, refinedSteps, resultsFrom, stepsFrom, walkFlow } from '../../src/rules/flow.ts';
import { linesFor, nextQuestion, openAnswers } from '../../src/rules/guide.ts';
import { answersOf, type Situation, withAnswer } from '../../src/rules/situation.ts';
import { gapsFrom } from '../../src/rules/walk.ts';
import { nameOf } from '../support/situations.ts';

const flow = walkFlow();
const steps = stepsFrom(flow);
const gaps = gapsFrom(steps.map(({ situation }) => situation));

/** The results that answering leads to, found without the flow; where an answer is given, only behind that one. */
function ahead(situation: Situation, given: Situation = {}): readonly Situation[] {
  const question = nextQuestion(situation);
  if (question === undefined) return [situation];
  const answers = openAnswers(question, situation);
  const taken = answers.filter((answer) => answer === given[question.id]);
  return (taken.length > 0 ? taken : answers).flatMap((answer) => ahead(withAnswer(situation, answer), given));
}

const lengthOf = (situation: Situation): number => answersOf(situation).length;

describe('the flow', () => {
  test('hangs together: behind each answer stands the situation with it', () => {
    for (const { situation, question, next } of steps) {
      expect([...next.keys()], nameOf(situation)).toEqual(
        question === undefined ? [] : openAnswers(question, situation),
      );
      for (const [answer, step] of next) expect(step.situation).toEqual(withAnswer(situation, answer));
    }
  });

  test('knows of every result its lines', () => {
    for (const { situation, certain, possible } of resultsFrom(flow).flatMap((step) => [step, ...refinedSteps(step)])) {
      expect(certain, nameOf(situation)).toEqual(linesFor(situation));
      expect(possible, nameOf(situation)).toEqual(certain);
    }
  });

  test('knows of every question which lines are certain and which are possible', () => {
    for (const { situation, question, certain, possible } of steps) {
      if (question === undefined) continue;
      const checklists = ahead(situation).map(linesFor);
      const all = new Set(checklists.flat());
      const inEach = [...all].filter((line) => checklists.every((lines) => lines.includes(line)));
      expect([...certain].sort(), nameOf(situation)).toEqual(inEach.sort());
      expect([...possible].sort(), nameOf(situation)).toEqual([...all].sort());
    }
  });

  test('leads given answers where the guide leads them', () => {
    for (const step of steps) expect(follow(flow, step.situation)).toBe(step);
    for (const form of resultsFrom(flow).flatMap(refinedSteps)) {
      expect(follow(flow, form.situation), nameOf(form.situation)).toEqual(form);
    }
    for (const situation of gaps) {
      expect(follow(flow, situation).question?.id, nameOf(situation)).toBe(nextQuestion(situation)?.id);
    }
  });
});

describe('how far a question is', () => {
  test('counts the questions before it and the longest way on', () => {
    for (const { situation, question } of steps) {
      if (question === undefined) continue;
      expect(progressOf(flow, situation), nameOf(situation)).toEqual({
        number: lengthOf(situation) + 1,
        of: Math.max(...ahead(situation).map(lengthOf)),
      });
    }
  });

  test('never goes back while one answers', () => {
    for (const { situation, question } of steps) {
      const here = progressOf(flow, situation);
      for (const answer of question === undefined ? [] : openAnswers(question, situation)) {
        const next = progressOf(flow, withAnswer(situation, answer));
        if (here === undefined || next === undefined) continue;
        expect(next.number, nameOf(situation)).toBe(here.number + 1);
        expect(next.of, nameOf(situation)).toBeLessThanOrEqual(here.of);
      }
    }
  });

  test('counts answers behind a gap as given', () => {
    for (const situation of gaps) {
      const before = follow(flow, situation).situation;
      expect(progressOf(flow, situation), nameOf(situation)).toEqual({
        number: lengthOf(before) + 1,
        of: Math.max(...ahead(before, situation).map(lengthOf)),
      });
    }
  });

  test('is unknown on a result', () => {
    for (const { situation } of resultsFrom(flow)) expect(progressOf(flow, situation)).toBeUndefined();
  });
});
