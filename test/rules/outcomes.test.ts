/** The outcomes: with what refinements do to them they tell every checklist, each once. */
import { expect, test } from 'vitest';
import { refinedSteps, resultsFrom, walkFlow } from '../../src/rules/flow.ts';
import { outcomesOf } from '../../src/rules/outcomes.ts';
import { refinementsIn } from '../../src/rules/resolve.ts';
import { addressOf, answersOf } from '../../src/rules/situation.ts';

const flow = walkFlow();
const { outcomes, variations } = outcomesOf(flow);
const variationsOf = (index: number) => variations.filter((variation) => variation.outcomes.includes(index));

test('outcomes and variations together give every checklist back', () => {
  const results = resultsFrom(flow).flatMap((base) => [base, ...refinedSteps(base)].map((step) => ({ base, step })));
  for (const { base, step } of results) {
    const index = outcomes.findIndex(({ situations }) => situations.includes(base.situation));
    const refinements = refinementsIn(step.situation);
    const own = variationsOf(index);
    const together = own.filter(({ answers }) => answers.join() === refinements.join());
    const each = own.filter(
      ({ answers: [answer, ...more] }) => more.length === 0 && answer && refinements.includes(answer),
    );
    const applied = together.length > 0 ? together : each;
    const lines = new Set<string>(outcomes[index]?.lines);
    for (const { removed } of applied) for (const line of removed) lines.delete(line);
    for (const { added } of applied) for (const line of added) lines.add(line);
    expect([...lines].sort(), addressOf(step.situation)).toEqual([...step.certain].sort());
  }
});

test('no outcome is told twice', () => {
  const told = outcomes.map(({ lines }, index) =>
    JSON.stringify([lines, variationsOf(index).map(({ answers, added, removed }) => [answers, added, removed])]),
  );
  expect(new Set(told).size).toBe(outcomes.length);
});

test('every way without refinements leads to one outcome, whose first way is one of the shortest', () => {
  const ways = outcomes.flatMap(({ situations }) => situations.map(addressOf));
  expect(ways.toSorted()).toEqual(
    resultsFrom(flow)
      .map(({ situation }) => addressOf(situation))
      .sort(),
  );
  for (const { situations } of outcomes) {
    const lengths = situations.map((situation) => answersOf(situation).length);
    expect(lengths[0]).toBe(Math.min(...lengths));
  }
});

test('a variation adds what its outcomes do not have, and takes away what they have', () => {
  for (const { added, removed, outcomes: of } of variations) {
    expect(of.length).toBeGreaterThan(0);
    for (const index of of) {
      const lines = outcomes[index]?.lines ?? [];
      expect(added.filter((line) => lines.includes(line))).toEqual([]);
      expect(removed.filter((line) => !lines.includes(line))).toEqual([]);
    }
    expect(new Set(of).size).toBe(of.length);
  }
});

test('refinements are told together only where each by itself tells something else', () => {
  const together = variations.filter(({ answers }) => answers.length > 1);
  expect(together.length).toBeGreaterThan(0);
  expect(together.length).toBeLessThan(variations.length);
  for (const { answers, added, removed, outcomes: of } of together) {
    for (const index of of) {
      const parts = variationsOf(index).filter(
        (own) => own.answers.length === 1 && answers.includes(own.answers[0] as never),
      );
      const sum = (lines: (part: (typeof parts)[number]) => readonly string[]) =>
        [...new Set(parts.flatMap(lines))].sort();
      expect([sum((part) => part.added), sum((part) => part.removed)]).not.toEqual([
        [...added].sort(),
        [...removed].sort(),
      ]);
    }
  }
});
