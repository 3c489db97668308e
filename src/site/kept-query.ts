/** What a link keeps of the address of its page: dates that count where it leads, and an older version of the rules. */
import type { Situation } from '../rules/situation.ts';
import { starts } from '../rules/times.ts';
import { olderRulesIn } from './along.ts';
import type { SiteContext } from './context.ts';
import { printDates, type Query, rangeOf, readDates, withQuery } from './dates-query.ts';

/** An address that leads to a situation, with what is kept there. */
export type KeepQuery = (href: string, to: Situation) => string;

/** Keeps the dates of a query that could be read, where something still runs from them, and the version it names. */
export function keepQuery(context: SiteContext, query: Query): KeepQuery {
  const { guideMemory, library } = context;
  const fields = readDates(query, starts, rangeOf(library.calendar)).fields.filter(({ day }) => day !== undefined);
  const rules = rulesQuery(context, query);
  if (fields.length === 0) return (href) => withQuery(href, rules);
  return (href, to) => {
    const ahead = guideMemory.startsAhead(to);
    return withQuery(
      withQuery(href, rules),
      printDates({ fields: fields.filter(({ start }) => ahead.includes(start)) }),
    );
  };
}

/** The older version of the rules that a query names, as a query of its own: `?rules=2026-11-23`; empty for none. */
export function rulesQuery(context: SiteContext, query: Query): string {
  const older = olderRulesIn(context, query);
  return older === undefined ? '' : `?rules=${older}`;
}
