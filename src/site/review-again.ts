/** What has to be reviewed again because an article changed that it cites, and how reviews are recorded. */
import type { Fault } from '../content/fault.ts';
import type { Library, ReviewState } from '../content/library.ts';
import type { Markdown } from '../content/markdown.ts';
import { hashesOf, type ReviewStates, reviewedFile } from '../content/reviewed.ts';
import { type Citation, citationsOf, printCitation } from '../law/citation.ts';
import { countingGround, workingDaysGround } from '../rules/deadline.ts';
import { citesOf } from '../rules/ground.ts';
import { letterIds, letterOf } from '../rules/letters.ts';
import { lineIds } from '../rules/lines.ts';
import { changedArticles, type ReviewedName } from './changed-articles.ts';
import { citationsOfLine } from './cited-by.ts';

/** Something that cites articles and is reviewed, alone or as part of a larger text. */
interface Reviewed {
  readonly text: ReviewedName;
  /** Where a writer finds it: `content/letters.yaml: authorisation`. */
  readonly place: string;
  /** The day of its last review. */
  readonly reviewed: string;
  readonly citations: readonly Citation[];
}

export interface ReviewAgain extends Pick<Reviewed, 'text' | 'place' | 'reviewed'> {
  /** The articles that changed since: `SIL 58`. */
  readonly changed: readonly string[];
}

/** Every answer, guide line, letter, term and page that cites an article which has changed since its review. */
export function reviewAgain(library: Library): readonly ReviewAgain[] {
  return everyReviewed(library).flatMap(({ text, place, reviewed, citations }) => {
    const changed = changedArticles(library, text, citations).map(printCitation);
    return changed.length === 0 ? [] : [{ text, place, reviewed, changed }];
  });
}

/** Whatever cites an article. An answer cites the same in every language; the content check sees to that. */
function everyReviewed({ answers, pages, guide, letters, glossary }: Library): readonly Reviewed[] {
  return [
    ...answers.en.map(({ slug, reviewed, answer, body }): Reviewed => {
      const place = `content/{en,zh}/answers: ${slug}`;
      return { text: `answers/${slug}`, place, reviewed, citations: [answer, body].flatMap(citationsIn) };
    }),
    ...pages.en.map(({ name, reviewed, body }): Reviewed => {
      const place = `content/{en,zh}/pages: ${name}`;
      return { text: `pages/${name}`, place, reviewed, citations: citationsIn(body) };
    }),
    ...lineIds.map((line): Reviewed => {
      const place = `src/rules/lines.ts: ${line}`;
      return { text: 'guide', place, reviewed: guide.en.reviewed, citations: citationsOfLine(line) };
    }),
    ...Object.entries({ countingGround, workingDaysGround }).map(([name, ground]): Reviewed => {
      const citations = citationsOf(citesOf(ground));
      return { text: 'guide', place: `src/rules/deadline.ts: ${name}`, reviewed: guide.en.reviewed, citations };
    }),
    ...letterIds.map((letter): Reviewed => {
      const citations = citationsOf(citesOf(letterOf(letter).ground));
      return { text: 'letters', place: `content/letters.yaml: ${letter}`, reviewed: letters.reviewed, citations };
    }),
    ...glossary.terms.map(({ slug, citations, definition }): Reviewed => {
      const place = `content/glossary.yaml: ${slug}`;
      const all = [...citations, ...citationsIn(definition.en)];
      return { text: 'glossary', place, reviewed: glossary.reviewed, citations: all };
    }),
  ].filter(({ citations }) => citations.length > 0);
}

function citationsIn({ references }: Markdown): readonly Citation[] {
  return references.flatMap(({ reference }) => (reference.kind === 'citation' ? [reference.citation] : []));
}

/**
 * The record as it has to be. A text whose day of review is later than the recorded one, or that is named, was compared
 * with its articles as they are; every other keeps what is recorded, so that running this twice hides no change.
 * @param named texts that were reviewed again on the day that they already bear
 */
export function recordReviews(library: Library, named: ReadonlySet<string>): ReviewStates {
  const hashes = hashesOf(library.laws);
  const states = new Map<string, ReviewState>();
  for (const { text, reviewed, citations } of everyReviewed(library)) {
    const recorded = library.reviewed.get(text);
    const isFresh = named.has(text) || recorded === undefined || reviewed > recorded.reviewed;
    const articles = new Map(states.get(text)?.articles);
    for (const { law, article } of citations) {
      const key = printCitation({ law, article });
      const hash = (isFresh ? undefined : recorded.articles.get(key)) ?? hashes.get(key);
      if (hash !== undefined) articles.set(key, hash);
    }
    states.set(text, { reviewed, articles, changed: new Set() });
  }
  return states;
}

/** Where the record is behind: a review, a citation or a text that it does not know, or that is no more. */
export function recordFaults(library: Library): readonly Fault[] {
  const wanted = recordReviews(library, new Set());
  const names = new Set([...wanted.keys(), ...library.reviewed.keys()]);
  return [...names].flatMap((field): readonly Fault[] => {
    const [own, recorded] = [wanted.get(field), library.reviewed.get(field)];
    const fault = (expected: string, got: string): Fault => ({ file: reviewedFile, field, expected, got });
    if (own === undefined) return [fault('no such text', 'a review')];
    if (recorded === undefined) return [fault(`its review of ${own.reviewed}`, 'nothing')];
    const missing = [...own.articles.keys()].filter((article) => !recorded.articles.has(article));
    const more = [...recorded.articles.keys()].filter((article) => !own.articles.has(article));
    return [
      ...(own.reviewed === recorded.reviewed ? [] : [fault(`its review of ${own.reviewed}`, recorded.reviewed)]),
      ...(missing.length === 0 ? [] : [fault(`what it cites, also ${missing.join(', ')}`, 'less')]),
      ...(more.length === 0 ? [] : [fault('only what it cites', `also ${more.join(', ')}`)]),
    ];
  });
}
