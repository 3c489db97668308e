/** Addresses of calendar files: that of a checklist with `.ics` behind its last answer. */
import { checklistFor, nextQuestion } from '../rules/guide.ts';
import type { Situation } from '../rules/situation.ts';
import { type CalendarFile, calendarFile } from './calendar-file.ts';
import type { SiteContext } from './context.ts';
import type { Query } from './dates-query.ts';
import { datesOf } from './dates-view.ts';
import { situationPath } from './guide-links.ts';
import { guidePage } from './guide-pages.ts';
import { problemPage } from './other-pages.ts';
import type { Page } from './views.ts';

const ending = '.ics';

/** The answers of an address, and whether it asks for the calendar file of their checklist. */
export function splitCalendarFile(segments: readonly string[]): {
  readonly answers: readonly string[];
  readonly asksForFile: boolean;
} {
  const last = segments.at(-1);
  if (last === undefined || !last.endsWith(ending)) return { answers: segments, asksForFile: false };
  return { answers: [...segments.slice(0, -1), last.slice(0, -ending.length)], asksForFile: true };
}

type FileOutcome =
  | { readonly kind: 'calendar'; readonly calendar: CalendarFile }
  | { readonly kind: 'page'; readonly page: Page; readonly isDated: boolean };

/** The calendar file of a situation or, where dates are missing or wrong, the page that says so. */
export function calendarFileOutcome(context: SiteContext, situation: Situation, query: Query): FileOutcome {
  const { messages, baseUrl } = context;
  const path = situationPath(context, situation);
  const dates = datesOf(context, checklistFor(situation), query);
  if (nextQuestion(situation) !== undefined || dates.reading.fields.length === 0) {
    const links = [{ label: messages.dates.toChecklist, href: path }];
    const page = problemPage(context, 'not-found', { text: messages.dates.noFile, links });
    return { kind: 'page', page, isDated: false };
  }
  if (dates.isFaulty || dates.deadlines.size === 0) {
    const page = guidePage(context, situation, { dropped: [], query, asksForFile: true });
    return { kind: 'page', page, isDated: true };
  }
  return { kind: 'calendar', calendar: calendarFile(context, dates, `${baseUrl}${path}${dates.query}`) };
}
