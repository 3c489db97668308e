/** Deadlines against a plain count from day to day that knows only the notices. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readCalendar } from '../../src/content/calendar.ts';
import { mayStillChange } from '../../src/rules/calendar.ts';
import { countDeadline, type Deadline, type Limit } from '../../src/rules/deadline.ts';
import { breaks, daysBetween, isWeekend, noticedDaysOff, noticedWorkedWeekends, shift } from '../support/notices.ts';

const calendar = readCalendar();
const lastYear = Number(breaks.at(-1)?.last.slice(0, 4));
const isWorkday = (day: string): boolean =>
  !noticedDaysOff.has(day) && (!isWeekend(day) || noticedWorkedWeekends.has(day));

/** The last day as a person finds it, crossing out one day after the other. */
function lastDayByHand(start: string, { amount, unit }: Limit): string {
  let day = start;
  for (let left = amount; left > 0; ) {
    day = shift(day, 1);
    if (unit === 'days' || isWorkday(day)) left -= 1;
  }
  while (noticedDaysOff.has(day)) day = shift(day, 1);
  return day;
}

const starts = daysBetween('2024-11-15', '2026-12-31');
const limits: readonly Limit[] = [
  ...[1, 3, 10, 20, 30].map((amount): Limit => ({ amount, unit: 'working-days' })),
  ...[1, 15, 30, 60].map((amount): Limit => ({ amount, unit: 'days' })),
];

describe.each(limits)('$amount $unit, from every day of two years', (limit) => {
  const isWorking = limit.unit === 'working-days';
  let deadlines: readonly Deadline[];
  const counts = new Map<Deadline, readonly string[]>();
  beforeAll(() => {
    deadlines = starts.map((start) => countDeadline(start, limit, calendar));
  });
  /** The deadlines for which something does not hold, so that a failure names them. */
  const failing = (holds: (deadline: Deadline) => boolean): readonly Deadline[] =>
    deadlines.filter((deadline) => !holds(deadline));
  const inCount = (deadline: Deadline): readonly string[] => {
    const days = counts.get(deadline) ?? daysBetween(shift(deadline.start, 1), deadline.counted);
    counts.set(deadline, days);
    return days;
  };
  const moved = ({ counted, lastDay }: Deadline): readonly string[] => daysBetween(counted, shift(lastDay, -1));

  test('end where a count from day to day ends', () => {
    expect(failing(({ start, lastDay }) => lastDay === lastDayByHand(start, limit))).toEqual([]);
  });

  test('never end on a public holiday and, in working days, never on a day off', () => {
    expect(failing(({ lastDay }) => (isWorking ? isWorkday(lastDay) : !noticedDaysOff.has(lastDay)))).toEqual([]);
  });

  test('name every day that was left out, added or moved over, each with its reason, and no other', () => {
    const isSpecial = (day: string): boolean => isWeekend(day) || noticedDaysOff.has(day);
    const wrong = failing((deadline) => {
      const over = moved(deadline);
      const wanted = [...(isWorking ? inCount(deadline).filter(isSpecial) : []), ...over].map((day) => {
        const [holiday, worked] = [noticedDaysOff.get(day), noticedWorkedWeekends.get(day)];
        const kind = over.includes(day) ? 'moved' : holiday ? 'holiday' : worked ? 'worked-weekend' : 'weekend';
        return [day, kind, holiday ?? worked].join(' ');
      });
      const named = deadline.specialDays.map((special) =>
        [special.day, special.kind, 'holiday' in special ? special.holiday : undefined].join(' '),
      );
      return named.join() === wanted.join();
    });
    expect(wrong).toEqual([]);
  });

  test('count as many days as the limit has', () => {
    const wrong = failing((deadline) => {
      const skipped = deadline.specialDays.filter(({ kind }) => kind === 'weekend' || kind === 'holiday').length;
      return inCount(deadline).length - skipped === limit.amount;
    });
    expect(wrong).toEqual([]);
  });

  test('are estimates exactly where a year without a notice comes in', () => {
    const wrong = failing(({ start, counted, lastDay, years, unpublishedYears }) => {
      const days = daysBetween(isWorking ? shift(start, 1) : counted, lastDay);
      const touched = [...new Set(days.map((day) => Number(day.slice(0, 4))))];
      const isRight = years.join() === touched.join();
      return isRight && unpublishedYears.join() === touched.filter((year) => year > lastYear).join();
    });
    expect(wrong).toEqual([]);
  });

  test('say where they end on an ordinary weekend, which moves nothing', () => {
    const wrong = failing(
      ({ lastDay, endsOnWeekend }) => endsOnWeekend === (isWeekend(lastDay) && !noticedWorkedWeekends.has(lastDay)),
    );
    expect(wrong).toEqual([]);
  });
});

const recent = breaks.filter(({ first }) => first >= '2025');

/** The day after the break, also where another holiday follows without a day between. */
function dayAfterBreak(last: string): string {
  let day = last;
  while (noticedDaysOff.has(day)) day = shift(day, 1);
  return day;
}

describe.each(recent)('the holiday $holiday from $first to $last', ({ first, last, worked }) => {
  const days = daysBetween(first, last);

  test('moves a last day on any of its days to the day after it', () => {
    for (const day of days) {
      for (const amount of [1, 15, 30, 60]) {
        const { counted, lastDay } = countDeadline(shift(day, -amount), { amount, unit: 'days' }, calendar);
        expect([counted, lastDay]).toEqual([day, dayAfterBreak(last)]);
      }
      const monthly = countDeadline(
        `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`,
        { amount: 1, unit: 'years' },
        calendar,
      );
      expect([monthly.counted, monthly.lastDay]).toEqual([day, dayAfterBreak(last)]);
    }
  });

  test('leaves alone a last day just before it and just after it', () => {
    const before = countDeadline(shift(first, -31), { amount: 30, unit: 'days' }, calendar);
    expect(before.counted).toBe(shift(first, -1));
    if (!noticedDaysOff.has(before.counted)) expect(before.lastDay).toBe(before.counted);
    const after = countDeadline(shift(last, -29), { amount: 30, unit: 'days' }, calendar);
    expect(after.counted).toBe(shift(last, 1));
    if (!noticedDaysOff.has(after.counted)) expect(after.lastDay).toBe(after.counted);
  });

  test('lets no working day fall on it, and one on each weekend day worked in exchange', () => {
    for (const day of days) {
      for (const amount of [1, 3, 10]) {
        const { lastDay } = countDeadline(shift(day, -1), { amount, unit: 'working-days' }, calendar);
        expect(lastDay > last).toBe(true);
      }
    }
    for (const day of worked) {
      const { lastDay } = countDeadline(shift(day, -1), { amount: 1, unit: 'working-days' }, calendar);
      expect(lastDay).toBe(day);
    }
  });
});

describe('by example', () => {
  test.each<[string, number, Limit['unit'], string, string]>([
    ['2026-11-02', 30, 'days', '2026-12-02', 'day 1 is the day after the start'],
    ['2026-09-01', 30, 'days', '2026-10-08', 'the last day falls on National Day and moves behind the break'],
    ['2026-09-24', 10, 'working-days', '2026-10-15', 'two breaks are left out, a Saturday is worked'],
    ['2026-02-13', 1, 'working-days', '2026-02-14', 'a worked Saturday counts'],
    ['2026-09-18', 1, 'days', '2026-09-19', 'an ordinary Saturday moves nothing'],
    ['2025-10-02', 1, 'years', '2026-10-08', 'a year ends on the same day, which is a holiday'],
    ['2026-01-31', 1, 'months', '2026-02-28', 'a month that is too short ends on its last day'],
    ['2024-02-29', 1, 'years', '2025-02-28', 'a leap day has none to meet a year later'],
    ['2025-09-30', 3, 'working-days', '2025-10-11', 'National Day and Mid-Autumn in one, then a worked Saturday'],
  ])('%s and %i %s ends on %s: %s', (start, amount, unit, lastDay) => {
    expect(countDeadline(start, { amount, unit }, calendar).lastDay).toBe(lastDay);
  });

  test('a year without a notice knows weekends only and says so', () => {
    const start = `${lastYear}-12-30`;
    const deadline = countDeadline(start, { amount: 10, unit: 'working-days' }, calendar);
    expect(deadline).toMatchObject({ years: [lastYear, lastYear + 1], unpublishedYears: [lastYear + 1] });
    const kinds = deadline.specialDays.filter(({ day }) => day > `${lastYear}-12-31`).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['weekend']));
  });

  test('calendar days need the calendar only where they end', () => {
    const end = lastYear + 2;
    expect(countDeadline(`${lastYear}-11-23`, { amount: 2, unit: 'years' }, calendar)).toMatchObject({
      lastDay: `${end}-11-23`,
      years: [end],
      unpublishedYears: [end],
    });
  });

  test('the last days of the last published year may still change', () => {
    const days = ['12-24', '12-25', '12-31'].map((day) => `${lastYear}-${day}`);
    expect(days.map((day) => mayStillChange(day, calendar))).toEqual([false, true, true]);
    expect(mayStillChange(`${lastYear - 1}-12-31`, calendar)).toBe(false);
    expect(mayStillChange(`${lastYear + 1}-01-01`, calendar)).toBe(false);
  });
});
