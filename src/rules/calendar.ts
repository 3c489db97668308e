/** The calendar of days off and worked weekends, as data: what each yearly notice of the State Council's office lays down. */
import { type Day, weekdayOf, yearOf } from './day.ts';

/** The public holidays of everybody (Measures on public holidays, article 2). */
export type Holiday =
  | 'new-year'
  | 'spring-festival'
  | 'tomb-sweeping'
  | 'labour-day'
  | 'dragon-boat'
  | 'mid-autumn'
  | 'national-day';

export interface PublishedYear {
  readonly year: number;
  /** The date of the notice. */
  readonly published: Day;
  /** The notice on the government's own site. */
  readonly url: string;
}

export interface Calendar {
  /** Years whose notice is published, without a gap, oldest first. Nothing is known of another year's holidays. */
  readonly years: readonly [PublishedYear, ...PublishedYear[]];
  /** Every day of every published break, weekends in it included, → the holiday it belongs to. */
  readonly daysOff: ReadonlyMap<Day, Holiday>;
  /** Saturdays and Sundays that are worked in exchange for a day of a break → that holiday. */
  readonly workedWeekends: ReadonlyMap<Day, Holiday>;
}

/** How a day stands in the calendar. In a year that is not published only weekends are known. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'worked-weekend';

export function kindOf(day: Day, calendar: Calendar): DayKind {
  if (calendar.daysOff.has(day)) return 'holiday';
  if (weekdayOf(day) < 6) return 'workday';
  return calendar.workedWeekends.has(day) ? 'worked-weekend' : 'weekend';
}

export function isPublished(year: number, calendar: Calendar): boolean {
  return calendar.years.some((published) => published.year === year);
}

/** The years whose calendar is known, from the first to the last. */
export function publishedSpan(calendar: Calendar): { readonly first: number; readonly last: number } {
  const years = calendar.years.map(({ year }) => year);
  return { first: Math.min(...years), last: Math.max(...years) };
}

/**
 * Whether the notice for the next year, not yet published, can still change this day:
 * the notice for 2023 of December 2022 gave 31 December 2022 off.
 */
export function mayStillChange(day: Day, calendar: Calendar): boolean {
  const { last } = publishedSpan(calendar);
  return yearOf(day) === last && day >= `${last}-12-25`;
}
