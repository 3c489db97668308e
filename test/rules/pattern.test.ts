/** How a situation stands to a pattern, and the patterns of a table as conditions. */
import { describe, expect, test } from 'vitest';
import {
  bitsOf,
  conditionsOf,
  type Fit,
  fitOf,
  fitsOne,
  type Pattern,
  placeOf,
  wantedAt,
} from '../../src/rules/pattern.ts';
import type { Situation } from '../../src/rules/situation.ts';

const waiting: Pattern = { need: 'waiting', stage: ['in-time', 'overdue'] };

test.each<[Situation, Fit]>([
  [{ need: 'waiting', stage: 'overdue' }, 'fits'],
  [{ need: 'waiting', stage: 'overdue', place: 'beijing' }, 'fits'],
  [{ need: 'waiting' }, 'open'],
  [{ stage: 'in-time' }, 'open'],
  [{}, 'open'],
  [{ place: 'beijing' }, 'open'],
  [{ need: 'lost' }, 'contradicted'],
  [{ stage: 'unsure-stage' }, 'contradicted'],
  [{ need: 'waiting', stage: 'unsure-stage' }, 'contradicted'],
])('%j to a pattern with two questions: %s', (situation, fit) => {
  expect(conditionsOf(waiting).map((condition) => fitOf(condition, bitsOf(situation)))).toEqual([fit]);
});

describe('an empty pattern', () => {
  test('fits everybody', () => {
    for (const situation of [{}, { need: 'lost' }] as const) {
      expect(fitsOne(conditionsOf({}), bitsOf(situation))).toBe(true);
    }
  });

  test('is not the same as none', () => {
    expect(fitsOne(conditionsOf([]), bitsOf({}))).toBe(false);
  });
});

test('one pattern of several has to fit, and fit wholly', () => {
  const either = conditionsOf([{ need: 'lost' }, waiting]);
  expect(fitsOne(either, bitsOf({ need: 'lost' }))).toBe(true);
  expect(fitsOne(either, bitsOf({ need: 'waiting', stage: 'in-time' }))).toBe(true);
  expect(fitsOne(either, bitsOf({ need: 'waiting' }))).toBe(false);
  expect(fitsOne(either, bitsOf({ need: 'moved' }))).toBe(false);
});

test('a condition wants something only of the questions that it names', () => {
  const [condition = []] = conditionsOf(waiting);
  expect(condition.map(([place]) => place)).toEqual([placeOf('need'), placeOf('stage')]);
  expect(wantedAt(condition, placeOf('stage'))).toBe(0b11);
  expect(wantedAt(condition, placeOf('place'))).toBe(0);
});
