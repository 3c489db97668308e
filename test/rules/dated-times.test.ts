/** Which times are dated, over every checklist. */
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../src/content/calendar.ts';
import { deadlinesOf, isExample, queryNames, startsAhead, startsOf, timesOf } from '../../src/rules/dated-times.ts';
import type { Day } from '../../src/rules/day.ts';
import { countDeadline, type Deadline } from '../../src/rules/deadline.ts';
import { walkFlow } from '../../src/rules/flow.ts';
import { checklistFor } from '../../src/rules/guide.ts';
import { type LineId, lineOf } from '../../src/rules/lines.ts';
import type { Pattern } from '../../src/rules/pattern.ts';
import { answerIds } from '../../src/rules/questions.ts';
import type { Situation } from '../../src/rules/situation.ts';
import { type StartId, starts, type TimeId, timeIds, timeOf } from '../../src/rules/times.ts';
import { asking, linesAt, nameOf, plainResults, readPattern, situationAt, tried } from '../support/situations.ts';

const calendar = readCalendar();
const count = (time: TimeId, day: Day): Deadline => countDeadline(day, timeOf(time), calendar);
const checklists = tried.map(checklistFor);

describe('an address', () => {
  test('has a name of its own for every start event, which is no other name of a query', () => {
    const names = starts.map((start) => queryNames[start]);
    expect(new Set(['dropped', ...names]).size).toBe(starts.length + 1);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('of a calendar file cannot be taken for an answer: no answer id holds a dot', () => {
    expect(answerIds.filter((id) => id.includes('.'))).toEqual([]);
  });
});

describe('on every checklist', () => {
  test('a time stands among its own where some line beside the older example’s ways calls for it', () => {
    const isOlder = (line: LineId): boolean => lineOf(line).ground.kind === 'older-example';
    expect(timeIds.filter(isExample)).toEqual(['service-point']);
    const wrong = tried.filter((situation) => {
      const lines = linesAt(situation).filter((line) => !isOlder(line));
      const expected = timeIds.filter((time) => lines.some((line) => lineOf(line).times?.includes(time)));
      return timesOf(checklistFor(situation)).toSorted().join() !== expected.toSorted().join();
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test('each start event that a rule’s time runs from has a field, and no other has', () => {
    for (const checklist of checklists) {
      const wanted = timesOf(checklist)
        .filter((time) => !isExample(time))
        .map((time) => timeOf(time).start);
      expect(new Set(startsOf(timesOf(checklist)))).toEqual(new Set(wanted));
    }
  });

  test('a day dates the times that run from it, each by its own unit, and nothing else', () => {
    const counted = new Map(timeIds.map((time) => [time, countDeadline('2026-03-02', timeOf(time), calendar)]));
    // Many checklists have the same times.
    const all = new Map(checklists.map((checklist) => [timesOf(checklist).join(), timesOf(checklist)]));
    expect(all.size).toBeGreaterThan(20);
    for (const times of all.values()) {
      for (const start of starts) {
        const dated = deadlinesOf(times, (other) => (other === start ? '2026-03-02' : undefined), count);
        const own = times.filter((time) => timeOf(time).start === start && !isExample(time));
        expect([...dated.keys()]).toEqual(own);
        for (const time of own) expect(dated.get(time)).toEqual(counted.get(time));
      }
    }
  });

  test('a time of the older example is never dated', () => {
    expect(timeIds.filter(isExample)).toContain('service-point');
    for (const checklist of checklists) {
      const all = deadlinesOf(timesOf(checklist), () => '2026-03-02', count);
      expect([...all.keys()].filter(isExample)).toEqual([]);
    }
  });
});

describe('the start events ahead', () => {
  const flow = walkFlow();
  const ownOf = (situation: Situation): readonly StartId[] => startsOf(timesOf(checklistFor(situation)));

  test('of a checklist are its own', () => {
    expect(tried.filter((result) => startsAhead(flow, result).join() !== ownOf(result).join()).map(nameOf)).toEqual([]);
  });

  test('of a question are those of the checklists that answering leads to, each once, in the order of all', () => {
    for (const { situation } of asking) {
      const isAhead = readPattern(situation as Pattern);
      const ahead = new Set(plainResults.filter(isAhead).flatMap(ownOf));
      expect(startsAhead(flow, situation), nameOf(situation)).toEqual(starts.filter((start) => ahead.has(start)));
    }
  });

  test('count what a refinement behind the question brings', () => {
    expect(startsAhead(flow, situationAt('replace/adult/beijing'))).toContain('card-application');
    expect(startsAhead(flow, situationAt('replace/adult'))).not.toContain('card-application');
  });
});
