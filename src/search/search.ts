/** Search: entries in, and for what somebody typed the pages that fit it best. Pure; it runs in a browser, too. */
import type { Entry, Passage } from './entry.ts';
import { indexInitials } from './initials.ts';
import { keepSome } from './kept.ts';
import { createLexicon } from './lexicon.ts';
import { bestPassage, markText, type Piece, type ReadPassage, type ReadText, readPassages, readText } from './mark.ts';
import { type Ranked, rank, type Wanted } from './rank.ts';
import { readEntry } from './read-entry.ts';
import { readQuery } from './read-query.ts';
import { createSearchIndex, shelves } from './search-index.ts';
import { likestWords } from './spelling.ts';
import { unitsOf } from './text.ts';
import { createThesaurus } from './thesaurus.ts';
import type { Token } from './tokens.ts';
import { createWeights } from './weights.ts';

export interface Hit<L extends string = string> {
  readonly entry: Entry<L>;
  /** The first is the best; see `rank`. */
  readonly score: number;
}

export interface Found<L extends string = string> {
  readonly hits: readonly Hit<L>[];
  /** What was looked for in the place of words that no page has. */
  readonly readings: readonly string[];
  /** Where nothing was found: words that are like the query. */
  readonly nearest: readonly string[];
  readonly mark: (text: string) => readonly Piece[];
  readonly bestPassage: (entry: Entry<L>, locale: L) => Passage | undefined;
}

export interface Search<L extends string = string> {
  /** Takes so many more entries into the index; says whether any are left. */
  readonly prepare: (count: number) => boolean;
  /** Finds pages. Takes in first what is not in the index yet; on a large site only a part of it, since others wait. */
  readonly find: (text: string) => Found<L>;
}

export interface SearchWords {
  /** Words that mean the same. */
  readonly groups: readonly (readonly string[])[];
  /** Chinese names that may be typed by their initials. */
  readonly names: readonly string[];
}

/** More pages would keep every visitor waiting for the one who searches first. */
const mostAtOnce = 800;

interface Telling {
  readonly token: string;
  readonly number: number;
  /** How much it counts in the query. */
  readonly weight: number;
  /** The same with how telling it is. */
  readonly worth: number;
}

/** So many answers may have the tokens of a query, those with several counted several times. */
const mostPlaces = 4000;
/** Of each kind so many are looked at closely. */
const mostCandidates = 16;
/** The most telling tokens of a long query; others cost time and change nothing. */
const mostTokens = 24;
/** Pages that are no answers are looked for by so many. */
const mostOfOthers = 8;
const mostNearest = 5;
/** So many pages, and so many titles and passages, are kept as they were read: all that a site of the usual size shows often. */
const [mostKeptPages, mostKeptTexts] = [1200, 4000];

/** Makes a search over entries that are read when they are first needed. */
export function createSearch<L extends string>(
  locales: readonly L[],
  entries: () => readonly Entry<L>[],
  words: SearchWords,
): Search<L> {
  const groups = words.groups;
  const thesaurus = createThesaurus(groups);
  const lexicon = createLexicon();
  const weights = createWeights();
  const index = createSearchIndex();
  const known = new Map<string, Ranked & { readonly entry: Entry<L> }>();
  const initials = indexInitials(words.names);
  const knowledge = { ...lexicon, has: (token: string) => weights.find(token) !== undefined, initials };
  const keepPage = keepSome<readonly ReadPassage[]>(mostKeptPages);
  const keepText = keepSome<ReadText>(mostKeptTexts);
  let waiting: readonly Entry<L>[] | undefined;
  let next = 0;

  const add = (entry: Entry<L>): void => {
    const tokens = readEntry(entry, locales, thesaurus);
    for (const units of tokens.units) lexicon.learn(units);
    const numbers = (of: readonly (typeof tokens.variants)[number][]): Set<number> =>
      new Set(of.flat().map(weights.numberOf));
    const all = numbers(Object.values(tokens.fields));
    if (entry.kind === 'answer') weights.countAnswer(all, numbers(tokens.variants));
    const variants = weights.listsOf(tokens.variants);
    known.set(entry.id, { entry, kind: entry.kind, variants, locales: locales.length });
    // On a large site the words that many answers have are left to their titles.
    const isTelling = (token: Token): boolean => entry.kind !== 'answer' || !weights.isCommon(weights.numberOf(token));
    const { title, names, lead, text } = tokens.fields;
    index.add(entry.kind === 'answer' ? 'answers' : 'others', entry.id, {
      title,
      names: names.filter(isTelling),
      lead: lead.filter(isTelling),
      text: text.filter(isTelling),
    });
  };
  const prepare = (count: number): boolean => {
    if (waiting === undefined) {
      for (const word of groups.flat()) lexicon.learn(unitsOf(word));
      waiting = entries();
    }
    const last = Math.min(waiting.length, next + count);
    for (; next < last; next += 1) {
      const entry = waiting[next];
      if (entry !== undefined) add(entry);
    }
    return next < waiting.length;
  };

  /** The most telling tokens, as many as a search can go through in its time; on a small site all. */
  const withinReach = (telling: readonly Telling[]): ReadonlyMap<string, number> => {
    let places = 0;
    const near = telling.filter(({ number }, place) => {
      places += weights.answersWith(number);
      return place === 0 || places <= mostPlaces;
    });
    return new Map(near.map(({ token, weight }) => [token, weight]));
  };

  const find = (text: string): Found<L> => {
    prepare(mostAtOnce);
    const { tokens, readings, asksFor, isQuestion } = readQuery(text, knowledge, thesaurus);
    const telling = [...tokens]
      .flatMap(([token, weight]): readonly Telling[] => {
        const number = weights.find(token);
        return number === undefined ? [] : [{ token, number, weight, worth: weight * weights.rarity(number) }];
      })
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, mostTokens);
    const wanted: Wanted = {
      weights: new Map(telling.map(({ number, worth }) => [number, worth])),
      whole: telling.reduce((sum, { worth }) => sum + worth, 0),
      asksFor,
      isQuestion,
    };
    const asked = withinReach(telling);
    const most = new Map([...asked].slice(0, mostOfOthers));
    const hits = shelves.flatMap((shelf) => {
      const found = index.find(shelf, shelf === 'answers' ? asked : most).slice(0, mostCandidates);
      return found.flatMap((candidate) => {
        const own = known.get(candidate.id);
        if (own === undefined) return [];
        return [{ entry: own.entry, score: rank(candidate, own, wanted, found[0]?.score ?? 1, weights) }];
      });
    });
    const sought = wanted.weights;
    return {
      hits: hits.toSorted((a, b) => b.score - a.score),
      readings,
      nearest: hits.length > 0 ? [] : likestWords(text, new Set(groups.flat()), mostNearest),
      mark: (shown) => {
        const read = keepText(shown, () => readText(shown, thesaurus, weights.find));
        return markText(shown, read, sought);
      },
      bestPassage: (entry, locale) => {
        const read = (): readonly ReadPassage[] =>
          readPassages(entry.words(locale).passages(), thesaurus, weights.find);
        return bestPassage(keepPage(`${locale} ${entry.id}`, read), sought);
      },
    };
  };
  return { prepare, find };
}
