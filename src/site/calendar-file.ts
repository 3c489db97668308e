/** The deadlines of a checklist as entries of a calendar file, as data. */
import { holders } from '../rules/dated-times.ts';
import type { Day } from '../rules/day.ts';
import { type TimeId, timeOf } from '../rules/times.ts';
import type { SiteContext } from './context.ts';
import { type Dates, dayText, lastDayText, limitText } from './dates-view.ts';
import { groundView } from './grounds.ts';

interface CalendarEvent {
  /** The same for the same deadline from the same start, whatever the situation and the language. */
  readonly uid: string;
  /** The last day, as an entry for the whole day. */
  readonly day: Day;
  readonly title: string;
  readonly description: string;
  readonly isEstimate: boolean;
}

export interface CalendarFile {
  readonly events: readonly CalendarEvent[];
  /** The day since which rules and calendars are as they are. */
  readonly revised: Day;
  /** Grows with every calendar that is published, so that a date replaces its estimate. */
  readonly revision: number;
}

/** @param address of the page that shows the same dates */
export function calendarFile(context: SiteContext, dates: Dates, address: string): CalendarFile {
  const { library, guide } = context;
  const { years } = library.calendar;
  const revisions = [guide.reviewed, ...years.map(({ published }) => published)].toSorted();
  return {
    events: [...dates.deadlines.keys()].map((time) => calendarEvent(context, dates, time, address)),
    revised: revisions.at(-1) ?? guide.reviewed,
    revision: years.length,
  };
}

function calendarEvent(context: SiteContext, { deadlines }: Dates, time: TimeId, address: string): CalendarEvent {
  const { messages, guide } = context;
  const deadline = deadlines.get(time);
  if (deadline === undefined) throw new Error(`No deadline was counted for ${time}`);
  const isEstimate = deadline.unpublishedYears.length > 0;
  const title = messages.dates.event[holders[time]](guide.times[time]);
  const { label, links } = groundView(context, timeOf(time).ground);
  return {
    uid: `${time}-${deadline.start}@card-guide`,
    day: deadline.lastDay,
    title: isEstimate ? messages.dates.estimatedEvent(title) : title,
    description: [
      messages.dates.until[holders[time]](lastDayText(context, deadline)),
      messages.dates.eventLimit(limitText(context, time), dayText(context, deadline.start)),
      [label, links.map((link) => link.label).join(messages.law.separator)].filter((text) => text !== '').join(': '),
      messages.independence,
      address,
    ].join('\n'),
    isEstimate,
  };
}
