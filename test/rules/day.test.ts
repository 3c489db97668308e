/** The arithmetic of days against that of the machine. */
import { describe, expect, test } from 'vitest';
import { dayAfter, parseDay, sameDayMonthsLater, weekdayOf } from '../../src/rules/day.ts';
import { daysBetween, shift } from '../support/notices.ts';

const century = daysBetween('1999-12-01', '2101-03-31');

describe('every day of a century', () => {
  test('is followed by the right day', () => {
    expect(century.filter((day) => dayAfter(day) !== shift(day, 1))).toEqual([]);
  });

  test('has its weekday', () => {
    const wrong = century.filter((day) => weekdayOf(day) % 7 !== new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(wrong).toEqual([]);
  });

  test('can be read', () => {
    expect(century.filter((day) => parseDay(day) !== day)).toEqual([]);
  });
});

test.each([
  '',
  '2026-02-29',
  '2025-02-30',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-01-00',
  '2026-1-1',
  '26-01-01',
  '0000-01-01',
  '12026-01-01',
  '2026/01/01',
  '20260101',
  ' 2026-01-01',
  '2026-01-01T00:00',
  '2026-01-01-05',
  '２０２６-01-01',
  'tomorrow',
])('"%s" is no day', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

test('the first days there are can be read, and are printed with all their digits', () => {
  expect(parseDay('0001-01-01')).toBe('0001-01-01');
  expect(dayAfter('0001-01-31')).toBe('0001-02-01');
  expect(dayAfter('0999-12-31')).toBe('1000-01-01');
  expect(sameDayMonthsLater('0009-12-31', 2)).toBe('0010-02-28');
});

describe('months later', () => {
  /** The day found by walking: the same number in the wanted month or, where there is none, that month's last day. */
  function walked(day: string, months: number): string {
    const number = day.slice(8);
    let left = months;
    let at = day;
    let monthEnd = day;
    while (left >= 0) {
      at = shift(at, 1);
      if (at.slice(8) === '01') left -= 1;
      if (left === 0 && at.slice(8) === number) return at;
      if (left >= 0) monthEnd = at;
    }
    return monthEnd;
  }

  test('is the day that a walk from day to day finds', () => {
    const starts = daysBetween('2023-12-01', '2025-03-31');
    const wrong = [1, 3, 11, 12].flatMap((months) =>
      starts.filter((day) => sameDayMonthsLater(day, months) !== walked(day, months)).map((day) => [day, months]),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-12-01', 12, '2027-12-01'],
    ['2026-03-31', 24, '2028-03-31'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(sameDayMonthsLater(day, months)).toBe(later);
  });
});
