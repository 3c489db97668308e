/** The holiday notices of the General Office of the State Council, typed from their texts and not from the package. */
import type { Holiday } from '../../src/rules/calendar.ts';

interface Break {
  readonly holiday: Holiday;
  /** First and last day off, as in `2026-10-01`. */
  readonly first: string;
  readonly last: string;
  /** Saturdays and Sundays on which people work instead. */
  readonly worked: readonly string[];
}

/** Year, holiday, first and last day off, worked weekend days. A break may begin in the year before its notice's year. */
const text = `
2021 new-year         01-01..01-03
2021 spring-festival  02-11..02-17  02-07 02-20
2021 tomb-sweeping    04-03..04-05
2021 labour-day       05-01..05-05  04-25 05-08
2021 dragon-boat      06-12..06-14
2021 mid-autumn       09-19..09-21  09-18
2021 national-day     10-01..10-07  09-26 10-09
2022 new-year         01-01..01-03
2022 spring-festival  01-31..02-06  01-29 01-30
2022 tomb-sweeping    04-03..04-05  04-02
2022 labour-day       04-30..05-04  04-24 05-07
2022 dragon-boat      06-03..06-05
2022 mid-autumn       09-10..09-12
2022 national-day     10-01..10-07  10-08 10-09
2022 new-year         12-31..12-31
2023 new-year         01-01..01-02
2023 spring-festival  01-21..01-27  01-28 01-29
2023 tomb-sweeping    04-05..04-05
2023 labour-day       04-29..05-03  04-23 05-06
2023 dragon-boat      06-22..06-24  06-25
2023 mid-autumn       09-29..09-29
2023 national-day     09-30..10-06  10-07 10-08
2024 new-year         01-01..01-01
2024 spring-festival  02-10..02-17  02-04 02-18
2024 tomb-sweeping    04-04..04-06  04-07
2024 labour-day       05-01..05-05  04-28 05-11
2024 dragon-boat      06-10..06-10
2024 mid-autumn       09-15..09-17  09-14
2024 national-day     10-01..10-07  09-29 10-12
2025 new-year         01-01..01-01
2025 spring-festival  01-28..02-04  01-26 02-08
2025 tomb-sweeping    04-04..04-06
2025 labour-day       05-01..05-05  04-27
2025 dragon-boat      05-31..06-02
2025 national-day     10-01..10-05  09-28 10-11
2025 mid-autumn       10-06..10-06
2025 national-day     10-07..10-08
2026 new-year         01-01..01-03  01-04
2026 spring-festival  02-15..02-23  02-14 02-28
2026 tomb-sweeping    04-04..04-06
2026 labour-day       05-01..05-05  05-09
2026 dragon-boat      06-19..06-21
2026 mid-autumn       09-25..09-27
2026 national-day     10-01..10-07  09-20 10-10
`;

export const breaks: readonly Break[] = text
  .trim()
  .split('\n')
  .map((line) => {
    const [year, holiday, days, ...worked] = line.split(/ +/);
    const [first, last] = (days ?? '').split('..');
    return {
      holiday: holiday as Holiday,
      first: `${year}-${first}`,
      last: `${year}-${last}`,
      worked: worked.map((day) => `${year}-${day}`),
    };
  });

const milliseconds = 24 * 60 * 60 * 1000;

const shifted = new Map<number, Map<string, string>>();

/** Another day, by the clock of the machine and not by the arithmetic under test. Asked for again and again: kept. */
export function shift(day: string, days: number): string {
  const kept = shifted.get(days) ?? new Map<string, string>();
  shifted.set(days, kept);
  const other =
    kept.get(day) ?? new Date(Date.parse(`${day}T00:00:00Z`) + days * milliseconds).toISOString().slice(0, 10);
  kept.set(day, other);
  return other;
}

/** Every day from the first to the last. */
export function daysBetween(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = shift(day, 1)) days.push(day);
  return days;
}

const weekends = new Map<string, boolean>();

export function isWeekend(day: string): boolean {
  const isOne = weekends.get(day) ?? [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  weekends.set(day, isOne);
  return isOne;
}

/** Every day off of the notices → its holiday. */
export const noticedDaysOff: ReadonlyMap<string, Holiday> = new Map(
  breaks.flatMap(({ holiday, first, last }) =>
    daysBetween(first, last).map((day): [string, Holiday] => [day, holiday]),
  ),
);

/** Every worked weekend day of the notices → its holiday. */
export const noticedWorkedWeekends: ReadonlyMap<string, Holiday> = new Map(
  breaks.flatMap(({ holiday, worked }) => worked.map((day): [string, Holiday] => [day, holiday])),
);
