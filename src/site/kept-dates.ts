/** The dates that a link keeps: those from which something still runs where it leads. */
import type { Situation } from '../rules/situation.ts';
import { starts } from '../rules/times.ts';
import type { SiteContext } from './context.ts';
import { printDates, type Query, rangeOf, readDates, withQuery } from './dates-query.ts';

/** An address that leads to a situation, with the dates that count there. */
export type KeepDates = (href: string, to: Situation) => string;

/** Keeps the dates of a query that could be read. */
export function keepDates({ guideMemory, library }: SiteContext, query: Query): KeepDates {
  const fields = readDates(query, starts, rangeOf(library.calendar)).fields.filter(({ day }) => day !== undefined);
  if (fields.length === 0) return (href) => href;
  return (href, to) => {
    const ahead = guideMemory.startsAhead(to);
    return withQuery(href, printDates({ fields: fields.filter(({ start }) => ahead.includes(start)) }));
  };
}
