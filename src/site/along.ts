/** What helps to take a result along, and what a copy that comes back has to be told. */

import { linesFor, nextQuestion } from '../rules/guide.ts';
import { lettersOf } from '../rules/lines.ts';
import { changesSince } from '../rules/rules-history.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import type { SiteContext } from './context.ts';
import { type Query, withQuery } from './dates-query.ts';
import { letterLink } from './letter-pages.ts';
import type { Mark } from './mark.ts';
import { counterPath, guidePath } from './paths.ts';
import type { AlongView, RulesChangesView } from './views.ts';

/** The date of the rules that hold. */
function currentVersion({ library }: SiteContext): string {
  const version = library.versions.at(-1);
  if (version === undefined) throw new Error('The rules need a version');
  return version.date;
}

/** The version of the rules that an address names, which may be anything; undefined where it names none, or several. */
export function rulesIn(query: Query): string | undefined {
  const { rules } = query;
  return typeof rules === 'string' ? rules : undefined;
}

/** The version that an address names, where it is one that held before; undefined where it names none, the current one or an unknown one. */
export function olderRulesIn(context: SiteContext, query: Query): string | undefined {
  const named = rulesIn(query);
  const isKnown = context.library.versions.some(({ date }) => date === named);
  return isKnown && named !== currentVersion(context) ? named : undefined;
}

function keepPath(context: SiteContext, result: Situation, dates: string): string {
  const path = guidePath(context.locale, answersOf(result));
  return withQuery(`${path}?rules=${currentVersion(context)}`, dates);
}

/** The address of a result with the version of the rules and the dates, as a query, of the page. */
export function keepAddress(context: SiteContext, result: Situation, dates: string): string {
  return `${context.baseUrl}${keepPath(context, result, dates)}`;
}

/**
 * The ways to take a result along.
 * @param dates those of the page, as a query; the address to keep keeps them
 * @param codeMark what stands for the QR code, where that is a blank
 */
export function alongView(context: SiteContext, result: Situation, dates: string, codeMark?: Mark): AlongView {
  const { locale, messages } = context;
  const version = currentVersion(context);
  return {
    counterHref: counterPath(locale, answersOf(result)),
    letters: [...new Set(linesFor(result).flatMap(lettersOf))].map((letter) => letterLink(context, letter)),
    keepHref: keepPath(context, result, dates),
    address: keepAddress(context, result, dates),
    codeMark,
    rulesLine: messages.along.rulesOf(messages.date(version)),
    rulesDate: { iso: version, text: messages.date(version) },
  };
}

/**
 * What a reader is told whose copy names a version of the rules; undefined where it is the one that holds.
 * @param version as the address names it, which may be anything
 */
export function rulesChangesView(
  context: SiteContext,
  situation: Situation,
  version: string,
): RulesChangesView | undefined {
  const { locale, messages, library, guide } = context;
  if (version === currentVersion(context)) return undefined;
  const words = messages.along;
  const since = changesSince(library.versions, version, situation);
  if (since === undefined) return { title: words.unknownVersion(messages.date(currentVersion(context))), changes: [] };
  const date = messages.date(version);
  const held = linesFor(situation);
  const isResult = nextQuestion(situation) === undefined;
  return {
    title: !isResult ? words.asksMore(date) : since.length === 0 ? words.unchanged(date) : words.changed(date),
    changes: since.map(({ date: day, change }) => ({
      date: messages.date(day),
      text: change[locale],
      links: (change.lines ?? [])
        .filter((line) => isResult && held.includes(line))
        .map((line) => ({ label: guide.lines[line].title, href: `#${line}` })),
    })),
  };
}
