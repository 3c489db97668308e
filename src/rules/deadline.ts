/**
 * The last day of a time limit, counted one day after the other as a person would with a calendar on the wall.
 *
 * The day on which the limit starts is not counted; day 1 is the day after it (Civil Code, article 201). A limit in
 * months or years ends on the same day of the month (article 202). If the last day is a public holiday, the day after
 * the holiday is the last one (article 203). The article speaks of statutory holidays: the breaks of the yearly notice
 * are taken as these, each as a whole. Whether an ordinary weekend counts as well it does not say, so a last day on a
 * Saturday or Sunday outside such a break stays where it is, and `endsOnWeekend` asks for a note.
 */
import { type Calendar, type Holiday, isPublished, kindOf } from './calendar.ts';
import { type Day, dayAfter, sameDayMonthsLater, yearOf } from './day.ts';
import { law, reading } from './ground.ts';

// Stryker disable all: a table, no function
/** What the count of every limit rests on. */
export const countingGround = law('CC 201(1)', 'CC 202', 'CC 203(1)');

/**
 * The social insurance rules do not say how their working days are counted. Leaving out public holidays is taken from
 * a law that does say it, for its own limits.
 */
export const workingDaysGround = reading('CC 201(1)', 'ARL 88(2)');
// Stryker restore all

export interface Limit {
  readonly amount: number;
  readonly unit: 'days' | 'working-days' | 'months' | 'years';
}

/** A day that is left out, counted against the rhythm of the week, or over which the last day moves on. */
export type SpecialDay =
  | { readonly day: Day; readonly kind: 'weekend' }
  | { readonly day: Day; readonly kind: 'holiday' | 'worked-weekend' | 'moved'; readonly holiday: Holiday };

export interface Deadline {
  /** The day of the event, which is not counted. */
  readonly start: Day;
  /** The day on which the count ends, before a holiday moves it. */
  readonly counted: Day;
  readonly lastDay: Day;
  readonly specialDays: readonly SpecialDay[];
  /** Years whose calendar the count needs, in their order. */
  readonly years: readonly number[];
  /** Those of them that have no published calendar: then the last day is only an estimate. */
  readonly unpublishedYears: readonly number[];
  /** Whether the last day is an ordinary Saturday or Sunday. */
  readonly endsOnWeekend: boolean;
}

/** Counts a limit from its start. Working days and calendar days are never mixed: each limit has one unit. */
export function countDeadline(start: Day, limit: Limit, calendar: Calendar): Deadline {
  const { end, specialDays } =
    limit.unit === 'working-days'
      ? workingDays(start, limit.amount, calendar)
      : { end: calendarEnd(start, limit), specialDays: [] };
  const moved = movedDays(end, calendar);
  const lastMoved = moved.at(-1);
  const lastDay = lastMoved === undefined ? end : dayAfter(lastMoved.day);
  const firstYear = yearOf(limit.unit === 'working-days' ? dayAfter(start) : end);
  const years = Array.from({ length: yearOf(lastDay) - firstYear + 1 }, (_, index) => firstYear + index);
  return {
    start,
    counted: end,
    lastDay,
    specialDays: [...specialDays, ...moved],
    years,
    unpublishedYears: years.filter((year) => !isPublished(year, calendar)),
    endsOnWeekend: kindOf(lastDay, calendar) === 'weekend',
  };
}

function calendarEnd(start: Day, { amount, unit }: Limit): Day {
  if (unit !== 'days') return sameDayMonthsLater(start, unit === 'years' ? amount * 12 : amount);
  let day = start;
  for (let counted = 0; counted < amount; counted += 1) day = dayAfter(day);
  return day;
}

function workingDays(
  start: Day,
  amount: number,
  calendar: Calendar,
): { readonly end: Day; readonly specialDays: readonly SpecialDay[] } {
  const specialDays: SpecialDay[] = [];
  let day = start;
  for (let counted = 0; counted < amount; ) {
    day = dayAfter(day);
    const kind = kindOf(day, calendar);
    if (kind === 'workday' || kind === 'worked-weekend') counted += 1;
    if (kind !== 'workday') specialDays.push(specialDay(day, calendar));
  }
  return { end: day, specialDays };
}

function specialDay(day: Day, { daysOff, workedWeekends }: Calendar): SpecialDay {
  const dayOff = daysOff.get(day);
  if (dayOff !== undefined) return { day, kind: 'holiday', holiday: dayOff };
  const worked = workedWeekends.get(day);
  return worked === undefined ? { day, kind: 'weekend' } : { day, kind: 'worked-weekend', holiday: worked };
}

/** The days from the end of the count to the end of the holiday it falls into; none where it falls into none. */
function movedDays(end: Day, { daysOff }: Calendar): readonly SpecialDay[] {
  const moved: SpecialDay[] = [];
  let day = end;
  for (let holiday = daysOff.get(day); holiday !== undefined; holiday = daysOff.get(day)) {
    moved.push({ day, kind: 'moved', holiday });
    day = dayAfter(day);
  }
  return moved;
}
