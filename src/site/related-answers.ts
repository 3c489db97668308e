/** Answers that speak of the same things: they cite the same articles, or use the same words of the glossary. */
import type { Library } from '../content/library.ts';
import type { TermFinder } from '../content/term-finder.ts';
import { printCitation } from '../law/citation.ts';
import { indexTermUses } from './term-uses.ts';

/** What more answers share says little about any two of them, and comparing all of them would take too long. */
const mostSharing = 20;
/** So many things have to be shared. */
const fewestShared = 2;
const mostRelated = 3;

/**
 * For an answer those that share the most with it, the closest first; without those that it names itself.
 * What few share weighs more. The English texts decide for every language, so that all lead to the same answers.
 */
export function indexRelated(library: Library, findEnglish: TermFinder): (slug: string) => readonly string[] {
  const sharing = answersByTheme(library, findEnglish);
  const themes = new Map<string, string[]>();
  for (const [theme, slugs] of sharing) {
    for (const slug of slugs) themes.set(slug, [...(themes.get(slug) ?? []), theme]);
  }
  const named = new Map(library.answers.en.map(({ slug, related }) => [slug, new Set([slug, ...related])]));
  return (slug) => {
    const shared = new Map<string, { count: number; weight: number }>();
    for (const theme of themes.get(slug) ?? []) {
      const others = sharing.get(theme) ?? new Set();
      for (const other of others) {
        const { count, weight } = shared.get(other) ?? { count: 0, weight: 0 };
        shared.set(other, { count: count + 1, weight: weight + 1 / others.size });
      }
    }
    return [...shared]
      .filter(([other, { count }]) => count >= fewestShared && named.get(slug)?.has(other) !== true)
      .toSorted(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
      .slice(0, mostRelated)
      .map(([other]) => other);
  };
}

/** Article or term → the answers with it, where neither too few nor too many have it. */
function answersByTheme(library: Library, findEnglish: TermFinder): ReadonlyMap<string, ReadonlySet<string>> {
  const sharing = new Map<string, Set<string>>();
  const add = (theme: string, slug: string): void => {
    sharing.set(theme, (sharing.get(theme) ?? new Set()).add(slug));
  };
  for (const { slug, answer, body } of library.answers.en) {
    for (const { reference } of [...answer.references, ...body.references]) {
      if (reference.kind !== 'citation') continue;
      const { law, article } = reference.citation;
      add(printCitation({ law, article }), slug);
    }
  }
  for (const [term, { first, further }] of indexTermUses(library, 'en', findEnglish)) {
    for (const { slug } of [...first, ...further]) add(`term ${term}`, slug);
  }
  return new Map([...sharing].filter(([, { size }]) => size > 1 && size <= mostSharing));
}
