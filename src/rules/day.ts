/** Days of the calendar as texts like `2026-12-30`, which sort in their order; the arithmetic a count of days needs. */

/** A day that exists, like `2026-12-30`. */
export type Day = string;

/** From 1, Monday, to 7, Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Reads a day in the form `2026-12-30`; undefined for any other text and for a day that does not exist. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const { year, month, date } = partsOf(text);
  return year >= 1 && date >= 1 && date <= lengthOf(year, month) ? text : undefined;
}

/** The numbers of a day: year, month from 1 and day of the month. */
export function partsOf(day: Day): Parts {
  // By place: a count asks for hundreds of them, and splitting takes three times as long.
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}

export function dayAfter(day: Day): Day {
  const { year, month, date } = partsOf(day);
  if (date < lengthOf(year, month)) return print({ year, month, date: date + 1 });
  return month < 12 ? print({ year, month: month + 1, date: 1 }) : print({ year: year + 1, month: 1, date: 1 });
}

/** The same day of a later month or, where that month is too short, its last day (Civil Code, article 202). */
export function sameDayMonthsLater(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const index = month - 1 + months;
  const later = { year: year + Math.floor(index / 12), month: (index % 12) + 1 };
  return print({ ...later, date: Math.min(date, lengthOf(later.year, later.month)) });
}

export function weekdayOf(day: Day): Weekday {
  const { year, month, date } = partsOf(day);
  // Counted from March, so that a leap day comes last: each offset is how far a month shifts the week.
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  const sinceSunday = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offset + date) % 7;
  return (sinceSunday === 0 ? 7 : sinceSunday) as Weekday;
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/** The number of days of a month; 0 where there is no such month. */
function lengthOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

function print({ year, month, date }: Parts): Day {
  return [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-');
}
