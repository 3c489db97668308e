/** The ways that can be compared: which lines they are, what to bring on them, how long they take, where they are open. */
import { describe, expect, test } from 'vitest';
import { lineIds, lineOf } from '../../src/rules/lines.ts';
import { rules } from '../../src/rules/table.ts';
import { bringOnWay, isToldWay, placeOfLine, timesOnWay, toldWays, wayIds } from '../../src/rules/ways.ts';

test('a way is a line that says where to go, or one that is told apart; each once, in the order of the lines', () => {
  expect(wayIds).toEqual(
    lineIds.filter((line) => lineOf(line).section === 'go' || toldWays.some((way) => way === line)),
  );
  expect(wayIds.length).toBeLessThan(lineIds.length);
  expect(lineIds.filter(isToldWay).toSorted()).toEqual([...toldWays].sort());
});

describe('on a way one brings, and waits for,', () => {
  test.each(wayIds)('%s: what its line says, and each thing once', (way) => {
    const { bring = [], times = [] } = lineOf(way);
    expect(bringOnWay(way)).toEqual(expect.arrayContaining([...bring]));
    expect(timesOnWay(way)).toEqual(expect.arrayContaining([...times]));
    expect(new Set(bringOnWay(way)).size).toBe(bringOnWay(way).length);
    expect(new Set(timesOnWay(way)).size).toBe(timesOnWay(way).length);
  });

  test('what other lines of the same checklists call for', () => {
    expect(timesOnWay('route-register-yourself')).toContain('registration');
    expect(bringOnWay('guangzhou-in-person')).toEqual(
      expect.arrayContaining(['registration-passport', 'travel-or-residence-permit']),
    );
  });

  test('nothing, where neither says anything', () => {
    expect(timesOnWay('guangzhou-in-person')).toEqual([]);
  });
});

describe('the place of a line', () => {
  test('is the one that every case of its rules names', () => {
    expect(placeOfLine('beijing-exchange-outlet')).toBe('beijing');
    expect(placeOfLine('zhejiang-foreign-card')).toBe('zhejiang');
    expect(placeOfLine('route-centre')).toBeUndefined();
  });

  test.each(lineIds)('%s: each of its cases wants that place, or none does', (line) => {
    const patterns = rules.filter((rule) => rule.line === line).flatMap(({ when }) => [when].flat());
    const wanted = new Set(patterns.map(({ place }) => JSON.stringify([place ?? []].flat())));
    const only = [...wanted].length === 1 ? JSON.parse([...wanted][0] ?? '[]') : [];
    expect(placeOfLine(line)).toBe(only.length === 1 ? only[0] : undefined);
  });
});
