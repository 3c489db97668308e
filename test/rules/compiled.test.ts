/** The compiled table says what the table says: narrowed to an answer, it loses nothing that can hold and keeps nothing that cannot. */
import { describe, expect, test } from 'vitest';
import { allRules, tableAt } from '../../src/rules/compiled.ts';
import { bitsOf, conditionsOf, type Pattern, type Patterns } from '../../src/rules/pattern.ts';
import { questionIds, questions } from '../../src/rules/questions.ts';
import type { Situation } from '../../src/rules/situation.ts';
import { rules } from '../../src/rules/table.ts';

const listOf = (patterns: Patterns | undefined): readonly Pattern[] => [patterns ?? []].flat();

/** The patterns that do not want another answer to the first question. */
const left = (patterns: Patterns | undefined, need: string): readonly Pattern[] =>
  listOf(patterns).filter((pattern) => pattern.need === undefined || [pattern.need].flat().some((id) => id === need));

test('the whole table holds every rule with all its cases and exceptions, in their order', () => {
  const whole = rules.map(({ line, when, unless }) => ({
    line,
    when: conditionsOf(when),
    unless: conditionsOf(listOf(unless)),
  }));
  expect(allRules).toEqual(whole);
  expect(tableAt(bitsOf({})).rules).toEqual(whole);
});

describe.each(questions[0].answers)('the table where %s is answered first', (need) => {
  const table = tableAt(bitsOf({ need }));

  test('holds the rules that can still hold, with the cases and exceptions that can still fit', () => {
    const expected = rules
      .map(({ line, when, unless }) => ({ line, when: left(when, need), unless: left(unless, need) }))
      .filter(({ when }) => when.length > 0);
    expect(table.rules).toEqual(
      expected.map(({ line, when, unless }) => ({ line, when: conditionsOf(when), unless: conditionsOf(unless) })),
    );
    expect(expected.length).toBeLessThan(rules.length);
  });

  test('is the same whatever else is answered', () => {
    const more: Situation = { need, cover: 'employee', place: 'beijing' };
    expect(tableAt(bitsOf(more))).toBe(table);
  });
});

test.each([{}, ...questions[0].answers.map((need) => ({ need }))])(
  'of %j each question has the rules that name it',
  (situation) => {
    const { rules: own, naming } = tableAt(bitsOf(situation));
    for (const [place] of questionIds.entries()) {
      const expected = own.flatMap((rule) => {
        const conditions = [...rule.when, ...rule.unless].filter((condition) =>
          condition.some(([named]) => named === place),
        );
        return conditions.length === 0 ? [] : [{ rule, naming: conditions }];
      });
      expect(naming[place], questionIds[place]).toEqual(expected);
    }
  },
);
