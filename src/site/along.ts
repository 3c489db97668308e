/** What helps to take a result along, and what a copy that comes back has to be told. */

import { linesFor, nextQuestion } from '../rules/guide.ts';
import { lettersOf } from '../rules/lines.ts';
import { changesSince } from '../rules/rules-history.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import type { SiteContext } from './context.ts';
import { type Query, withQuery } from './dates-query.ts';
import { letterLink } from './letter-pages.ts';
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

/**
 * The ways to take a result along.
 * @param dates those of the page, as a query; the address to keep keeps them
 */
export function alongView(context: SiteContext, result: Situation, dates: string): AlongView {
  const { locale, messages, baseUrl } = context;
  const version = currentVersion(context);
  const answers = answersOf(result);
  const keepHref = withQuery(`${guidePath(locale, answers)}?rules=${version}`, dates);
  return {
    counterHref: counterPath(locale, answers),
    letters: [...new Set(linesFor(result).flatMap(lettersOf))].map((letter) => letterLink(context, letter)),
    keepHref,
    address: `${baseUrl}${keepHref}`,
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
