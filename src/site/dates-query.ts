/** The dates in a request's query: one for each start event, read, checked and printed. */
import { type Calendar, publishedSpan } from '../rules/calendar.ts';
import { queryNames } from '../rules/dated-times.ts';
import { type Day, parseDay } from '../rules/day.ts';
import { type StartId, starts } from '../rules/times.ts';

/** A query as Express reads it: a name that comes twice has a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export type DateFault =
  | { readonly kind: 'no-date' | 'out-of-range'; readonly given: string }
  | { readonly kind: 'several'; readonly given: readonly string[] };

/** One date field of a page. */
interface DateField {
  readonly start: StartId;
  /** The day that the address gives, also one out of range; empty where it gives none, or more than one. */
  readonly value: string;
  /** Undefined where nothing or something wrong is given. */
  readonly day: Day | undefined;
  readonly fault: DateFault | undefined;
}

export interface DatesReading {
  /** One for each start event of the page, in the order of all start events. */
  readonly fields: readonly DateField[];
  /** Start events that the address dates although nothing on the page runs from them. */
  readonly unused: readonly StartId[];
}

/** The days between which dates are taken. */
export interface DateRange {
  readonly first: Day;
  readonly last: Day;
}

/** From the first published year to the end of the year after the last one, of which an estimate can be given. */
export function rangeOf(calendar: Calendar): DateRange {
  const { first, last } = publishedSpan(calendar);
  return { first: `${first}-01-01`, last: `${last + 1}-12-31` };
}

/** Whether the query names any start event, with a date or without. */
export function asksForDates(query: Query): boolean {
  return starts.some((start) => query[queryNames[start]] !== undefined);
}

/** Reads the dates for the start events of a page. */
export function readDates(query: Query, fields: readonly StartId[], range: DateRange): DatesReading {
  return {
    fields: fields.map((start) => readField(start, valuesOf(query, start), range)),
    unused: starts.filter((start) => !fields.includes(start) && valuesOf(query, start).length > 0),
  };
}

/** The dates that could be read, as a query: `?applied=2026-12-30`; empty where there is none. */
export function printDates({ fields }: Pick<DatesReading, 'fields'>): string {
  return printQuery(fields.flatMap(({ start, day }) => (day === undefined ? [] : [[queryNames[start], day]])));
}

/** Everything that a query says of start events, right or wrong, to be handed on by a redirect. */
export function printGivenDates(query: Query): string {
  return printQuery(starts.flatMap((start) => valuesOf(query, start).map((value) => [queryNames[start], value])));
}

/** An address with more in its query. */
export function withQuery(path: string, query: string): string {
  return path.includes('?') ? `${path}${query.replace('?', '&')}` : `${path}${query}`;
}

function printQuery(pairs: readonly (readonly string[])[]): string {
  const query = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  return query === '' ? '' : `?${query}`;
}

/** Longer texts are no dates, and more of them need not be quoted. */
const longestValue = 40;
const mostValues = 3;

/** The different texts that the query gives for a start event, without empty ones: a form sends empty fields, too. */
function valuesOf(query: Query, start: StartId): readonly string[] {
  const given = query[queryNames[start]];
  if (given === undefined) return [];
  const values = [given].flat();
  const texts = values.map((value) => [...value.trim()].slice(0, longestValue).join(''));
  return [...new Set(texts)].filter((text) => text !== '').slice(0, mostValues);
}

function readField(start: StartId, values: readonly string[], { first, last }: DateRange): DateField {
  const [given, ...others] = values;
  const field = { start, value: '', day: undefined, fault: undefined };
  if (given === undefined) return field;
  if (others.length > 0) return { ...field, fault: { kind: 'several', given: values } };
  const day = parseDay(given);
  if (day === undefined) return { ...field, fault: { kind: 'no-date', given } };
  if (day < first || day > last) return { ...field, value: day, fault: { kind: 'out-of-range', given } };
  return { ...field, value: day, day };
}
