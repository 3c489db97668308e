/** The table against the checklists: the engine reads it as a person would, and nothing in it is dead. */
import { describe, expect, test } from 'vitest';
import { exclusions } from '../../src/rules/exclusions.ts';
import { checklistFor, isPossible, linesFor } from '../../src/rules/guide.ts';
import { type LineId, lineIds, lineOf, type Section, sections } from '../../src/rules/lines.ts';
import { answerIds, questions } from '../../src/rules/questions.ts';
import { addressOf, type Situation, withAnswer } from '../../src/rules/situation.ts';
import { rules } from '../../src/rules/table.ts';
import { gapsFrom } from '../../src/rules/walk.ts';
import {
  asking,
  failing,
  holding,
  plainResults,
  type Reading,
  readPattern,
  readRule,
  results,
  steps,
  tried,
} from '../support/situations.ts';

const readRules = rules.map(readRule);
const readExclusions = exclusions.map(readPattern);
const without = (readings: readonly Reading[], own: Reading): readonly Reading[] =>
  readings.filter((reading) => reading !== own);

/** Every result with every refinement that can be given, whether it is offered there or not. */
const imaginable = questions
  .filter(({ kind }) => kind === 'refinement')
  .reduce<readonly Situation[]>(
    (found, { answers }) => found.concat(found.flatMap((form) => answers.map((answer) => withAnswer(form, answer)))),
    plainResults,
  )
  .filter(isPossible);

describe('the engine', () => {
  test('has a line on a checklist exactly where its row says so, in the order of the rows', () => {
    const gaps = gapsFrom(tried);
    const expected = (situation: Situation): string =>
      readRules
        .filter(({ holds }) => holds(situation))
        .map(({ line }) => line)
        .join();
    const every = [...steps.map(({ situation }) => situation), ...gaps, ...imaginable];
    const all = [...new Map(every.map((situation) => [addressOf(situation), situation])).values()];
    expect(failing(all, (situation) => linesFor(situation).join() === expected(situation))).toEqual([]);
  });

  test('excludes exactly the answers that an exclusion names together', () => {
    const all = asking.flatMap(({ situation }) => answerIds.map((answer) => withAnswer(situation, answer)));
    expect(
      failing(all, (situation) => isPossible(situation) === !readExclusions.some((reading) => reading(situation))),
    ).toEqual([]);
  });

  test('sorts the lines into their sections, gathers papers and times, and leaves nothing out and nothing twice', () => {
    const users = <T>(lines: readonly LineId[], of: (line: LineId) => readonly T[]) =>
      [...new Set(lines.flatMap(of))].map((wanted) => [wanted, lines.filter((line) => of(line).includes(wanted))]);
    const isRight = (situation: Situation): boolean => {
      const checklist = checklistFor(situation);
      const lines = linesFor(situation);
      const expected = [
        sections
          .map((section) => [section, lines.filter((line) => lineOf(line).section === section)])
          .filter(([, own]) => own?.length !== 0),
        users(lines, (line) => lineOf(line).bring ?? []),
        users(lines, (line) => lineOf(line).times ?? []),
      ];
      const given = [
        checklist.sections.map(({ section, lines: own }) => [section, own]),
        checklist.bring.map(({ document, lines: own }) => [document, own]),
        checklist.times.map(({ time, lines: own }) => [time, own]),
      ];
      return JSON.stringify(given) === JSON.stringify(expected);
    };
    expect(failing(results, isRight)).toEqual([]);
  });
});

describe('the table', () => {
  test('has one rule for each line', () => {
    expect(rules.map(({ line }) => line).toSorted()).toEqual(lineIds.toSorted());
    expect(new Set(answerIds).size).toBe(answerIds.length);
  });

  test('has no dead case: each brings its line to some checklist to which no other case brings it', () => {
    const dead = readRules.flatMap(({ line, cases, exceptions, holds }) => {
      const standing = results.filter(holds);
      const isAlone = (own: Reading): boolean => {
        const holdsWithout = holding(without(cases, own), exceptions);
        return standing.some((situation) => !holdsWithout(situation));
      };
      return cases.flatMap((own, place) => (isAlone(own) ? [] : `${line}, case ${place + 1}`));
    });
    expect(dead).toEqual([]);
  });

  test('has no dead exception: without it the line would stand where it does not', () => {
    const dead = readRules.flatMap(({ line, cases, exceptions, holds }) => {
      const isAlone = (own: Reading): boolean => {
        const holdsWithout = holding(cases, without(exceptions, own));
        return imaginable.some((situation) => holdsWithout(situation) && !holds(situation));
      };
      return exceptions.flatMap((own, place) => (isAlone(own) ? [] : `${line}, exception ${place + 1}`));
    });
    expect(dead).toEqual([]);
  });

  test('has no dead exclusion: each alone keeps some answer from a page, or from what refines a result', () => {
    const tried = [
      ...asking.flatMap(({ situation, question }) => question.answers.map((answer) => withAnswer(situation, answer))),
      ...plainResults.flatMap((situation) =>
        questions.flatMap(({ kind, answers }) =>
          kind === 'refinement' ? answers.map((answer) => withAnswer(situation, answer)) : [],
        ),
      ),
    ];
    const isAlone = (own: Reading): boolean =>
      tried.some((situation) => own(situation) && !without(readExclusions, own).some((other) => other(situation)));
    const dead = exclusions.filter((_exclusion, place) => !isAlone(readExclusions[place] as Reading));
    expect(dead).toEqual([]);
  });

  test('gives every checklist a meaning, rights and a warning', () => {
    const wanted: readonly Section[] = ['answer', 'rights', 'avoid'];
    const has = (situation: Situation, section: Section): boolean =>
      linesFor(situation).some((line) => lineOf(line).section === section);
    expect(failing(results, (situation) => wanted.every((section) => has(situation, section)))).toEqual([]);
  });
});

test('no two results have the same address', () => {
  expect(new Set(results.map(addressOf)).size).toBe(results.length);
});
