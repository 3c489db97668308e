/**
 * A checklist with dates as a stencil: the days stand in dozens of its links, and what follows from them in a few places.
 * Everything else is the same for every day.
 */
import { queryNames } from '../rules/dated-times.ts';
import type { Situation } from '../rules/situation.ts';
import { type StartId, starts, type TimeId } from '../rules/times.ts';
import { keepAddress } from './along.ts';
import type { SiteContext } from './context.ts';
import { type DatesReading, printDates, type Query, rangeOf, readDates, withQuery } from './dates-query.ts';
import { type Dates, datesOf, deadlineView, hasEstimate } from './dates-view.ts';
import { situationPath } from './guide-links.ts';
import { checklistPage } from './guide-pages.ts';
import { keepDates } from './kept-query.ts';
import { type Mark, markOf } from './mark.ts';
import type { Blank, FilledStencil } from './stencil.ts';
import type { Page } from './views.ts';

const codeMark = markOf('qr-code');
const dayMark = (start: StartId): Mark => markOf(queryNames[start]);
const deadlineMark = (time: TimeId): Mark => markOf(`until-${time}`);

/**
 * The checklist of a situation with the dates of a query. Undefined where it has to say more than what follows from
 * dates: of a fault, of an answer that does not matter there, of other rules. Such a page is made as a whole.
 */
export function datedChecklist(context: SiteContext, situation: Situation, query: Query): FilledStencil | undefined {
  if (query['dropped'] !== undefined || query['rules'] !== undefined) return undefined;
  if (context.guideMemory.nextQuestion(situation) !== undefined) return undefined;
  const dates = datesOf(context, context.guideMemory.checklistFor(situation), query);
  // A date from which nothing runs there may still count where a link leads.
  const given = readDates(query, starts, rangeOf(context.library.calendar)).fields.filter(
    ({ day }) => day !== undefined,
  );
  const isRead = dates.reading.unused.every((start) => given.some((field) => field.start === start));
  if (dates.isFaulty || !isRead || given.length === 0) return undefined;
  const marked = { dates: withMarks(dates), kept: given.map(withMark) };
  return {
    // An estimate has a note beside the calendar file.
    name: `${withQuery(situationPath(context, situation), printDates({ fields: marked.kept }))}${hasEstimate(dates) ? ' estimate' : ''}`,
    stencil: () => stencilOf(context, situation, marked),
    blanks: new Map([
      ...given.map(({ start, value }): [Mark, Blank] => [dayMark(start), { kind: 'text', text: value }]),
      ...[...dates.deadlines].map(([time, deadline]): [Mark, Blank] => [
        deadlineMark(time),
        { kind: 'deadline', locale: context.locale, deadline: deadlineView(context, time, deadline) },
      ]),
      [codeMark, { kind: 'qr-code', address: keepAddress(context, situation, dates.query) }],
    ]),
  };
}

type Field = DatesReading['fields'][number];

/** The same field with a mark for its day. */
function withMark(field: Field): Field {
  const mark = dayMark(field.start);
  return field.day === undefined ? field : { ...field, value: mark, day: mark };
}

function withMarks(dates: Dates): Dates {
  const fields = dates.reading.fields.map(withMark);
  return { ...dates, reading: { ...dates.reading, fields }, query: printDates({ fields }) };
}

/** The page with marks. `kept` are all dates that were given, for the links that keep them. */
function stencilOf(
  context: SiteContext,
  situation: Situation,
  { dates, kept }: { readonly dates: Dates; readonly kept: readonly Field[] },
): Page {
  const query = Object.fromEntries(kept.map(({ start, day }) => [queryNames[start], day]));
  return checklistPage(
    context,
    situation,
    { dropped: [], query, asksForFile: false },
    { dates, keep: keepDates(context, kept, ''), marks: { deadline: deadlineMark, code: codeMark } },
  );
}
