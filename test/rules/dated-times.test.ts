/** Which times are dated, over every checklist. */
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../src/content/calendar.ts';
import { deadlinesOf, isExample, queryNames, startsOf, timesOf } from '../../src/rules/dated-times.ts';
import { countDeadline } from '../../src/rules/deadline.ts';
import { checklistFor } from '../../src/rules/guide.ts';
import { answerIds } from '../../src/rules/questions.ts';
import { starts, timeIds, timeOf } from '../../src/rules/times.ts';
import { everyStep } from '../../src/rules/walk.ts';

const calendar = readCalendar();
const checklists = everyStep()
  .filter(({ question }) => question === undefined)
  .map(({ situation }) => checklistFor(situation));

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
  test('each start event that a rule’s time runs from has a field, and no other has', () => {
    for (const checklist of checklists) {
      const wanted = timesOf(checklist)
        .filter((time) => !isExample(time))
        .map((time) => timeOf(time).start);
      expect(new Set(startsOf(timesOf(checklist)))).toEqual(new Set(wanted));
    }
  });

  test('a day dates the times that run from it, each by its own unit, and nothing else', () => {
    for (const checklist of checklists) {
      const times = timesOf(checklist);
      for (const start of starts) {
        const dated = deadlinesOf(times, (other) => (other === start ? '2026-03-02' : undefined), calendar);
        const own = times.filter((time) => timeOf(time).start === start && !isExample(time));
        expect([...dated.keys()]).toEqual(own);
        for (const time of own) expect(dated.get(time)).toEqual(countDeadline('2026-03-02', timeOf(time), calendar));
      }
    }
  });

  test('a time of the older example is never dated', () => {
    expect(timeIds.filter(isExample)).toContain('service-point');
    for (const checklist of checklists) {
      const all = deadlinesOf(timesOf(checklist), () => '2026-03-02', calendar);
      expect([...all.keys()].filter(isExample)).toEqual([]);
    }
  });
});
