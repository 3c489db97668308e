/** Dates on a checklist: the form that asks for them, and the deadlines that follow from what it was given. */
import { mayStillChange, publishedSpan } from '../rules/calendar.ts';
import { deadlinesOf, holders, isExample, queryNames, startsOf, timesOf } from '../rules/dated-times.ts';
import { type Day, partsOf, weekdayOf } from '../rules/day.ts';
import { countDeadline, countingGround, type Deadline, type SpecialDay, workingDaysGround } from '../rules/deadline.ts';
import type { Checklist } from '../rules/guide.ts';
import { type StartId, type TimeId, timeOf } from '../rules/times.ts';
import type { SiteContext } from './context.ts';
import {
  asksForDates,
  type DateFault,
  type DatesReading,
  printDates,
  type Query,
  rangeOf,
  readDates,
} from './dates-query.ts';
import { groundView } from './grounds.ts';
import type { DateFieldView, DatesView, DeadlineView } from './views.ts';

/** The dates of one request for a checklist. */
export interface Dates {
  readonly reading: DatesReading;
  /** The checklist's own times. */
  readonly times: readonly TimeId[];
  /** The older example's times on the same checklist. */
  readonly examples: readonly TimeId[];
  /** The times whose start event has a day. */
  readonly deadlines: ReadonlyMap<TimeId, Deadline>;
  readonly isFaulty: boolean;
  /** The dates that could be read, for links that keep them: `?applied=2026-12-30`. */
  readonly query: string;
  /** Whether the request speaks of dates at all. */
  readonly isAsked: boolean;
}

/** Reads a request's dates for a checklist and counts what can be counted. */
export function datesOf({ library, deadlines }: SiteContext, checklist: Checklist, query: Query): Dates {
  const { calendar } = library;
  const times = timesOf(checklist);
  const reading = readDates(query, startsOf(times), rangeOf(calendar));
  const dayOf = (start: StartId): Day | undefined => reading.fields.find((field) => field.start === start)?.day;
  return {
    reading,
    times,
    examples: checklist.times.map(({ time }) => time).filter(isExample),
    deadlines: deadlinesOf(times, dayOf, (time, day) =>
      deadlines(`${time} ${day}`, () => countDeadline(day, timeOf(time), calendar)),
    ),
    isFaulty: reading.fields.some(({ fault }) => fault !== undefined),
    query: printDates(reading),
    isAsked: asksForDates(query),
  };
}

/** Whether a calendar is missing for any of the deadlines. */
export function hasEstimate({ deadlines }: Dates): boolean {
  return [...deadlines.values()].some(({ unpublishedYears }) => unpublishedYears.length > 0);
}

/** `Wednesday 30 December 2026` */
export function dayText({ messages }: SiteContext, day: Day): string {
  return messages.dates.day(day, weekdayOf(day));
}

/** A limit with its start: `within 30 days, counted from your first day at work`. */
export function limitText({ messages, guide }: SiteContext, time: TimeId): string {
  const { amount, unit, start } = timeOf(time);
  return messages.guide.timeLine(messages.guide.timeUnits[unit](amount), guide.starts[start]);
}

/** A last day or, where a calendar is missing, about when it is. */
export function lastDayText(context: SiteContext, { lastDay, unpublishedYears }: Deadline): string {
  const { dates, law } = context.messages;
  const day = dayText(context, lastDay);
  return unpublishedYears.length === 0 ? day : dates.about(day, unpublishedYears.join(law.separator));
}

/** The notice above the form of a page whose address dates something that nothing here runs from. */
export function unusedNotices({ messages, guide }: SiteContext, { reading: { unused } }: Dates): readonly string[] {
  if (unused.length === 0) return [];
  return [messages.dates.unused(unused.map((start) => guide.starts[start]).join(messages.law.separator))];
}

/**
 * The form, filled with what was given; undefined where no time can be dated.
 * @param paths of the page and of its calendar file, both without a query
 * @param arrival whether a calendar file was asked for, which needs a date; the older version of the rules to go along
 */
export function datesView(
  context: SiteContext,
  dates: Dates,
  paths: { readonly page: string; readonly file: string },
  { asksForFile, rules }: { readonly asksForFile: boolean; readonly rules: string | undefined },
): DatesView | undefined {
  const { messages, library } = context;
  const { fields } = dates.reading;
  if (fields.length === 0) return undefined;
  const views = fields.map((field) => fieldView(context, dates, field));
  const isEmpty = fields.every(({ value, fault }) => value === '' && fault === undefined);
  const isDated = dates.deadlines.size > 0;
  return {
    action: paths.page,
    rules,
    isOpen: !isEmpty || dates.isAsked || asksForFile,
    fields: views,
    ...rangeOf(library.calendar),
    faults: views.filter(({ fault }) => fault !== undefined).map(({ id, label }) => ({ label, href: `#${id}` })),
    notices: isEmpty && (dates.isAsked || asksForFile) ? [messages.dates.noneGiven] : [],
    calendarHref: isDated && !dates.isFaulty ? `${paths.file}${dates.query}` : undefined,
    calendarNote: hasEstimate(dates) ? messages.dates.calendarFileNote : undefined,
    methods: isDated ? methodsOf(context, dates) : [],
    examples: isDated ? dates.examples.map((time) => exampleView(context, time)) : [],
  };
}

function fieldView(
  context: SiteContext,
  { times }: Dates,
  { start, value, fault }: DatesReading['fields'][number],
): DateFieldView {
  const { messages, guide } = context;
  const dated = times.filter((time) => !isExample(time) && timeOf(time).start === start);
  return {
    id: `date-${queryNames[start]}`,
    name: queryNames[start],
    label: messages.dates.label(guide.starts[start]),
    hint: messages.dates.hint(dated.map((time) => guide.times[time]).join(messages.law.separator)),
    value,
    fault: fault === undefined ? undefined : faultText(context, fault),
  };
}

function exampleView(context: SiteContext, time: TimeId): DatesView['examples'][number] {
  return {
    text: context.guide.times[time],
    limit: limitText(context, time),
    ground: groundView(context, timeOf(time).ground),
  };
}

function faultText({ messages, library }: SiteContext, fault: DateFault): string {
  const { dates, date, law } = messages;
  switch (fault.kind) {
    case 'no-date':
      return dates.noDate(fault.given);
    case 'out-of-range': {
      const { first, last } = rangeOf(library.calendar);
      return dates.outOfRange(date(fault.given), date(first), date(last));
    }
    case 'several':
      return dates.several(fault.given.join(law.separator));
    default:
      return fault satisfies never;
  }
}

function methodsOf(context: SiteContext, { deadlines }: Dates): DatesView['methods'] {
  const { dates } = context.messages;
  const hasWorkingDays = [...deadlines.keys()].some((time) => timeOf(time).unit === 'working-days');
  return [
    { text: dates.method, ground: groundView(context, countingGround) },
    ...(hasWorkingDays ? [{ text: dates.workingDaysMethod, ground: groundView(context, workingDaysGround) }] : []),
  ];
}

/** The last day of a time, how it was counted, and what to know about it. The same object while it is kept. */
export function deadlineView(context: SiteContext, time: TimeId, deadline: Deadline): DeadlineView {
  return context.deadlineViews(`${time} ${deadline.start}`, () => viewOf(context, time, deadline));
}

function viewOf(context: SiteContext, time: TimeId, deadline: Deadline): DeadlineView {
  const { messages, library } = context;
  const { years, unpublishedYears } = deadline;
  return {
    sentence: messages.dates.until[holders[time]](lastDayText(context, deadline)),
    lastDay: { iso: deadline.lastDay, text: dayText(context, deadline.lastDay) },
    isEstimate: unpublishedYears.length > 0,
    notes: notesOf(context, time, deadline),
    days: daysOf(context, time, deadline),
    notices: library.calendar.years
      .filter(({ year }) => years.includes(year))
      .map(({ year, published, url }) => ({
        label: messages.dates.notice(year, messages.date(published)),
        href: url,
      })),
  };
}

function notesOf(context: SiteContext, time: TimeId, deadline: Deadline): readonly string[] {
  const { messages, library } = context;
  const { dates } = messages;
  const { counted, lastDay, specialDays, unpublishedYears, endsOnWeekend } = deadline;
  const estimated = unpublishedYears.join(messages.law.separator);
  const moved = specialDays.find(({ kind }) => kind === 'moved');
  const { last } = publishedSpan(library.calendar);
  return [
    ...(moved === undefined ? [] : [dates.moved(dayText(context, counted), holidayName(context, moved))]),
    ...(endsOnWeekend ? [dates.weekend(dates.weekdays[weekdayOf(lastDay)])] : []),
    ...(unpublishedYears.length === 0
      ? []
      : [timeOf(time).unit === 'working-days' ? dates.estimatedWorkingDays(estimated) : dates.estimatedDays]),
    ...(mayStillChange(lastDay, library.calendar) ? [dates.mayStillChange(last, last + 1)] : []),
    ...(holders[time] === 'reader' ? [dates.actEarly] : []),
  ];
}

function daysOf(context: SiteContext, time: TimeId, deadline: Deadline): DeadlineView['days'] {
  const { dates } = context.messages;
  const row = (day: Day, count: string) => ({ iso: day, day: dates.shortDay(day, weekdayOf(day)), count });
  return [
    row(deadline.start, dates.startDay),
    ...deadline.specialDays.map((special) =>
      row(special.day, dates.specialDay[special.kind](holidayName(context, special))),
    ),
    row(deadline.lastDay, dates.lastDay(lastDayReason(context, time, deadline))),
  ];
}

function lastDayReason({ messages: { dates } }: SiteContext, time: TimeId, deadline: Deadline): string {
  const { amount, unit } = timeOf(time);
  const { start, lastDay, counted } = deadline;
  if (counted !== lastDay) return dates.afterHoliday;
  if (unit === 'days' || unit === 'working-days') return dates.dayNumber(amount);
  return partsOf(start).date === partsOf(lastDay).date ? dates.sameDay : dates.monthEnd;
}

function holidayName({ messages }: SiteContext, special: SpecialDay): string {
  return 'holiday' in special ? messages.dates.holidays[special.holiday] : '';
}
