/** How a day stands in a small calendar of two published years. */
import { expect, test } from 'vitest';
import { type Calendar, isPublished, kindOf, mayStillChange, publishedSpan } from '../../src/rules/calendar.ts';

const notice = (year: number) => ({ year, published: `${year - 1}-11-04`, url: `https://example.org/${year}` });
const calendar: Calendar = {
  years: [notice(2025), notice(2026)],
  daysOff: new Map([
    ['2026-10-01', 'national-day'],
    ['2026-10-03', 'national-day'],
  ]),
  workedWeekends: new Map([['2026-10-10', 'national-day']]),
};

test.each([
  ['2026-10-01', 'a Thursday of the break', 'holiday'],
  ['2026-10-03', 'a Saturday of the break', 'holiday'],
  ['2026-10-10', 'a Saturday worked in exchange', 'worked-weekend'],
  ['2026-10-11', 'a Sunday', 'weekend'],
  ['2026-10-17', 'a Saturday', 'weekend'],
  ['2026-10-12', 'a Monday', 'workday'],
  ['2026-10-16', 'a Friday', 'workday'],
])('%s, %s, is a %s', (day, _what, kind) => {
  expect(kindOf(day, calendar)).toBe(kind);
});

test('the published years are those between the first and the last', () => {
  expect(publishedSpan(calendar)).toEqual({ first: 2025, last: 2026 });
  expect([2024, 2025, 2026, 2027].map((year) => isPublished(year, calendar))).toEqual([false, true, true, false]);
});

test('only the last week of the last published year may still change', () => {
  const days = ['2025-12-31', '2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'];
  expect(days.filter((day) => mayStillChange(day, calendar))).toEqual(['2026-12-25', '2026-12-31']);
});
