/** Why a question is asked, and why a line is there: both name what is true, and all of it. */
import { describe, expect, test } from 'vitest';
import { isPossible, linesDependingOn, openAnswers, reasonsIn } from '../../src/rules/guide.ts';
import { type LineId, lineIds } from '../../src/rules/lines.ts';
import type { Pattern } from '../../src/rules/pattern.ts';
import { type AnswerId, questionOf } from '../../src/rules/questions.ts';
import { refinementsIn } from '../../src/rules/resolve.ts';
import { answersOf, type Situation, withAnswer, withoutAnswer } from '../../src/rules/situation.ts';
import { rules } from '../../src/rules/table.ts';
import { asking, linesAt, nameOf, readPattern, readRule, results, situationAt } from '../support/situations.ts';

const checklists = results.map((situation) => ({ situation, lines: new Set(linesAt(situation)) }));

/** The lines of every checklist, refined ones included, that answering can still lead to. */
function aheadOf(start: Situation): readonly ReadonlySet<LineId>[] {
  const isAhead = readPattern(start as Pattern);
  return checklists.filter(({ situation }) => isAhead(situation)).map(({ lines }) => lines);
}

describe('why a question is asked', () => {
  test('names lines that appear for one answer and not for another', () => {
    for (const { situation, question } of asking) {
      const named = linesDependingOn(question.id, situation);
      expect(named.length, nameOf(situation)).toBeGreaterThan(0);
      const ahead = openAnswers(question, situation).flatMap((answer) => aheadOf(withAnswer(situation, answer)));
      const wrong = named.filter(
        (line) => ahead.every((lines) => lines.has(line)) || !ahead.some((lines) => lines.has(line)),
      );
      expect(wrong, nameOf(situation)).toEqual([]);
    }
  });

  test('names every line that stands on all checklists after one answer and on none after another', () => {
    for (const { situation, question } of asking) {
      const named = linesDependingOn(question.id, situation);
      const ahead = openAnswers(question, situation).map((answer) => aheadOf(withAnswer(situation, answer)));
      const decided = lineIds.filter(
        (line) =>
          ahead.some((lists) => lists.every((lines) => lines.has(line))) &&
          ahead.some((lists) => !lists.some((lines) => lines.has(line))),
      );
      expect(
        decided.filter((line) => !named.includes(line)),
        nameOf(situation),
      ).toEqual([]);
    }
  });

  test('names each line once, in the order of the table', () => {
    const order = rules.map(({ line }) => line);
    for (const { situation, question } of asking) {
      const named = linesDependingOn(question.id, situation);
      expect(named, nameOf(situation)).toEqual(order.filter((line) => named.includes(line)));
    }
  });

  test('does not depend on what was answered to it', () => {
    for (const { situation, question } of asking) {
      const before = linesDependingOn(question.id, situation);
      for (const answer of openAnswers(question, situation)) {
        expect(linesDependingOn(question.id, withAnswer(situation, answer)), nameOf(situation)).toEqual(before);
      }
    }
  });
});

describe('why a line is there', () => {
  const holdsByLine = new Map(rules.map((rule) => [rule.line, readRule(rule).holds]));

  /**
   * The situations with another answer to the same question, all other answers kept, that can be. No answer counts as
   * the other one of a refinement: it is what nobody has given who was not asked.
   */
  function instead(answer: AnswerId, situation: Situation): readonly Situation[] {
    const { answers, kind } = questionOf(answer);
    if (kind === 'refinement') return [withoutAnswer(situation, answer)];
    return answers
      .filter((other) => other !== answer)
      .map((other) => withAnswer(situation, other))
      .filter(isPossible);
  }

  test('names, for every line, each answer instead of which another one makes the line go, and no other answer', () => {
    const wrong: string[] = [];
    for (const situation of results) {
      const reasons = reasonsIn(situation);
      if ([...reasons.keys()].join() !== linesAt(situation).join()) wrong.push(nameOf(situation));
      const others = answersOf(situation).map((answer) => ({ answer, situations: instead(answer, situation) }));
      for (const [line, named] of reasons) {
        const goes = others.filter(({ situations }) => situations.some((other) => !holdsByLine.get(line)?.(other)));
        if (named.join() !== goes.map(({ answer }) => answer).join()) wrong.push(`${line} at ${nameOf(situation)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('names a refinement only where the line goes with it', () => {
    const agency = reasonsIn(situationAt('no-card/employee/foreign/beijing')).get('route-agency');
    expect(agency).toEqual(['no-card', 'employee']);
    expect(reasonsIn(situationAt('no-card/employee/foreign/shanghai')).get('shanghai-employee-cover')).toEqual([
      'no-card',
      'employee',
      'shanghai',
    ]);
    const wrong = results.flatMap((situation) =>
      [...reasonsIn(situation)].flatMap(([line, named]) =>
        named
          .filter((answer) => refinementsIn(situation).includes(answer))
          .filter((answer) => linesAt(withoutAnswer(situation, answer)).includes(line))
          .map((answer) => `${line} because of ${answer} at ${nameOf(situation)}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('is left open only for a line that is on every checklist', () => {
    const everywhere = lineIds.filter((line) => checklists.every(({ lines }) => lines.has(line)));
    expect(everywhere).toEqual(expect.arrayContaining(['enquiries-are-free', 'no-extra-papers', 'only-your-own-card']));
    const unexplained = results.flatMap((situation) =>
      [...reasonsIn(situation)]
        .filter(([line, answers]) => answers.length === 0 && !everywhere.includes(line))
        .map(([line]) => `${line} at ${nameOf(situation)}`),
    );
    expect(unexplained).toEqual([]);
  });
});
