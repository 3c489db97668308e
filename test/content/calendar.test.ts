/** The package's calendar against the published notices, day by day. */
import { describe, expect, test } from 'vitest';
import { correctedCalendar, readCalendar } from '../../src/content/calendar.ts';
import { daysBetween, isWeekend, noticedDaysOff, noticedWorkedWeekends } from '../support/notices.ts';

const calendar = readCalendar();
const sorted = <K, V>(map: ReadonlyMap<K, V>): readonly (readonly [K, V])[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('the calendar', () => {
  test('has the days off and the worked weekends of every published notice, and no others', () => {
    expect(sorted(calendar.daysOff)).toEqual(sorted(noticedDaysOff));
    expect(sorted(calendar.workedWeekends)).toEqual(sorted(noticedWorkedWeekends));
  });

  test('covers years without a gap, each with the date and the address of its notice', () => {
    const years = calendar.years.map(({ year }) => year);
    expect(years).toEqual(years.map((_, index) => (years[0] ?? 0) + index));
    for (const { year, published, url } of calendar.years) {
      expect(published, String(year)).toMatch(new RegExp(`^${year - 1}-`));
      expect(url).toMatch(/^https:\/\/www\.gov\.cn\//);
    }
  });

  test('takes nothing from the package for a year without a notice', () => {
    const days = { holidays: { '2026-10-01': 'National Day,国庆节,3', '2027-10-01': 'National Day,国庆节,3' } };
    const of = [{ year: 2026, published: '2025-11-04', url: '', corrections: {} }] as const;
    expect([...correctedCalendar({ ...days, workdays: {} }, of).daysOff.keys()]).toEqual(['2026-10-01']);
  });

  test('gives every holiday of 2025 and 2026 its days off, and works only on weekends in exchange', () => {
    for (const year of [2025, 2026]) {
      const days = daysBetween(`${year}-01-01`, `${year}-12-31`);
      expect(new Set(days.flatMap((day) => calendar.daysOff.get(day) ?? [])).size, String(year)).toBe(7);
      expect(days.filter((day) => calendar.workedWeekends.has(day)).every(isWeekend)).toBe(true);
      expect(days.filter((day) => calendar.workedWeekends.has(day)).length).toBeGreaterThan(4);
    }
  });
});

describe('where the notice differs from the package', () => {
  const days = {
    holidays: { '2026-01-02': "New Year's Day,元旦,1", '2026-01-03': "New Year's Day,元旦,1" },
    workdays: { '2026-01-04': "New Year's Day,元旦,1" },
  };
  const corrected = correctedCalendar(days, [
    {
      year: 2026,
      published: '2025-11-04',
      url: '',
      corrections: {
        '2026-01-03': 'ordinary',
        '2026-01-04': { holiday: 'new-year', isWorked: false },
        '2026-01-10': { holiday: 'new-year', isWorked: true },
      },
    },
  ]);

  test('the notice holds, for days off and for worked weekends', () => {
    expect([...corrected.daysOff.keys()]).toEqual(['2026-01-02', '2026-01-04']);
    expect([...corrected.workedWeekends.keys()]).toEqual(['2026-01-10']);
  });
});

test('a holiday of the package that nobody knows stops the start and is named', () => {
  const days = { holidays: { '2026-09-03': 'Victory Day,抗战胜利日,1' }, workdays: {} };
  const of = [{ year: 2026, published: '2025-11-04', url: '', corrections: {} }] as const;
  expect(() => correctedCalendar(days, of)).toThrow('2026-09-03 "Victory Day"');
});
