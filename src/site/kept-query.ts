/** What a link keeps of the address of its page: dates that count where it leads, and an older version of the rules. */
import type { Situation } from '../rules/situation.ts';
import { starts } from '../rules/times.ts';
import { olderRulesIn } from './along.ts';
import type { SiteContext } from './context.ts';
import { type DatesReading, printDates, type Query, rangeOf, readDates, withQuery } from './dates-query.ts';

/** An address that leads to a situation, with what is kept there. */
export type KeepQuery = (href: string, to: Situation) => string;

/** Keeps the dates of a query that could be read, where something still runs from them, and the version it names. */
export function keepQuery(context: SiteContext, query: Query): KeepQuery {
  const { fields } = readDates(query, starts, rangeOf(context.library.calendar));
  return keepDates(context, fields, rulesQuery(context, query));
}

/**
 * Keeps the dates of these fields where something still runs from them.
 * @param rules the version to keep, as a query
 */
export function keepDates({ guideMemory }: SiteContext, fields: DatesReading['fields'], rules: string): KeepQuery {
  const given = fields.filter(({ day }) => day !== undefined);
  if (given.length === 0) return (href) => withQuery(href, rules);
  return (href, to) => {
    const ahead = guideMemory.startsAhead(to);
    return withQuery(
      withQuery(href, rules),
      printDates({ fields: given.filter(({ start }) => ahead.includes(start)) }),
    );
  };
}

/** The older version of the rules that a query names, as a query of its own: `?rules=2026-11-23`; empty for none. */
export function rulesQuery(context: SiteContext, query: Query): string {
  const older = olderRulesIn(context, query);
  return older === undefined ? '' : `?rules=${older}`;
}
