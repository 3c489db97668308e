/** Search: entries in, and for what somebody typed the pages that fit it best. Pure; it runs in a browser, too. */
import type { Entry, Passage } from './entry.ts';
import { indexInitials } from './initials.ts';
import { createLexicon } from './lexicon.ts';
import { bestPassage, markText, type Piece, type ReadPassage, type ReadText, readPassages, readText } from './mark.ts';
import { createMemory } from './memory.ts';
import { type Ranked, rank, type Wanted } from './rank.ts';
import { type Field, readEntry } from './read-entry.ts';
import { readQuery } from './read-query.ts';
import { type Asked, createSearchIndex, mostAsked, type SearchIndex } from './search-index.ts';
import { soughtAmong } from './sought.ts';
import { likestWords } from './spelling.ts';
import { unitsOf } from './text.ts';
import { createThesaurus } from './thesaurus.ts';
import { createWeights } from './weights.ts';

export interface Hit<L extends string = string> {
  readonly entry: Entry<L>;
  /** The first is the best; see `rank`. */
  readonly score: number;
}

/** A passage with its text in pieces. */
interface MarkedPassage {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

export interface Found<L extends string = string> {
  readonly hits: readonly Hit<L>[];
  /** What was looked for in the place of words that no page has. */
  readonly readings: readonly string[];
  /** Where nothing was found: words that are like the query. */
  readonly nearest: readonly string[];
  readonly mark: (text: string) => readonly Piece[];
  readonly bestPassage: (entry: Entry<L>, locale: L) => MarkedPassage | undefined;
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

/** Answers and all other pages are weighed apart, each among its likes. */
interface Shelf<L extends string> {
  readonly index: SearchIndex;
  /** In the order of the index. */
  readonly pages: (Ranked & { readonly entry: Entry<L> })[];
}

interface Telling extends Asked {
  /** How much it counts with how telling it is. */
  readonly worth: number;
}

/** So many answers may have the tokens of a query, those with several counted several times. */
const mostPlaces = 4000;
/** Of each kind so many are looked at closely. */
const mostCandidates = 16;
/** Pages that are no answers are looked for by so many. */
const mostOfOthers = 8;
const mostNearest = 5;
/** So many pages, and so many titles and names, are kept as they were read, half of them surely: all of a site of the usual size. */
const [mostKeptPages, mostKeptTexts] = [2400, 4000];

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
  const [answers, others] = [newShelf<L>(weights.textOf), newShelf<L>(weights.textOf)];
  const initials = indexInitials(words.names);
  const knowledge = { ...lexicon, has: (token: string) => weights.find(token) !== undefined, initials };
  const keepPage = createMemory<readonly ReadPassage[]>(mostKeptPages);
  const keepText = createMemory<ReadText>(mostKeptTexts);
  let waiting: readonly Entry<L>[] | undefined;
  let [next, nextToShow] = [0, 0];

  const readingOf = (shown: string): ReadText => keepText(shown, () => readText(shown, thesaurus, weights.find));
  const passagesOf = (entry: Entry<L>, locale: L): readonly ReadPassage[] => {
    const read = () => readPassages(entry.words(locale).passages(), thesaurus, weights.find);
    return keepPage(`${locale} ${entry.id}`, read);
  };
  const add = (entry: Entry<L>): void => {
    const tokens = readEntry(entry, locales, thesaurus);
    for (const units of tokens.units) lexicon.learn(units);
    const numbersOf = (field: Field): readonly number[] => tokens.fields[field].map(weights.numberOf);
    const [title, names, lead, text] = [numbersOf('title'), numbersOf('names'), numbersOf('lead'), numbersOf('text')];
    const variants = weights.listsOf(tokens.variants);
    if (entry.kind === 'answer') {
      weights.countAnswer(new Set([...title, ...names, ...lead, ...text]), new Set(variants.numbers));
    }
    const { index, pages } = entry.kind === 'answer' ? answers : others;
    pages.push({ entry, kind: entry.kind, variants, locales: locales.length });
    // On a large site the words that many answers have are left to their titles.
    const telling = (numbers: readonly number[]): readonly number[] =>
      entry.kind === 'answer' ? numbers.filter((number) => !weights.isCommon(number)) : numbers;
    index.add({ title, names: telling(names), lead: telling(lead), text: telling(text) });
  };
  const fill = (count: number): boolean => {
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

  /** Reads ahead what results show of pages, where all of it can be kept: the first searches would have to. */
  const readToShow = (count: number): boolean => {
    const all = waiting ?? [];
    if (all.length * locales.length > mostKeptPages / 2) return false;
    for (const entry of all.slice(nextToShow, nextToShow + count)) {
      for (const locale of locales) {
        passagesOf(entry, locale);
        readingOf(entry.words(locale).title);
      }
    }
    nextToShow += count;
    return nextToShow < all.length;
  };

  /** The most telling tokens, as many as a search can go through in its time; on a small site all. */
  const withinReach = (telling: readonly Telling[]): readonly Telling[] => {
    let places = 0;
    return telling.filter(({ number }, place) => {
      places += weights.answersWith(number);
      return place === 0 || places <= mostPlaces;
    });
  };

  const find = (text: string): Found<L> => {
    fill(mostAtOnce);
    const { tokens, readings, asksFor, isQuestion } = readQuery(text, knowledge, thesaurus);
    const telling = [...tokens]
      .flatMap(([token, weight]): readonly Telling[] => {
        const number = weights.find(token);
        return number === undefined ? [] : [{ text: token, number, weight, worth: weight * weights.rarity(number) }];
      })
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, mostAsked);
    const sought = soughtAmong(telling, weights.known());
    const wanted: Wanted = { sought, asksFor, isQuestion };
    const asked = withinReach(telling);
    const hitsOn = ({ index, pages }: Shelf<L>, most: number): readonly Hit<L>[] => {
      const found = index.find(asked.slice(0, most), mostCandidates);
      return found.flatMap((candidate) => {
        const page = pages[candidate.page];
        if (page === undefined) return [];
        return [{ entry: page.entry, score: rank(candidate, page, wanted, found[0]?.score ?? 1, weights) }];
      });
    };
    const hits = [...hitsOn(answers, mostAsked), ...hitsOn(others, mostOfOthers)];
    return {
      hits: hits.toSorted((a, b) => b.score - a.score),
      readings,
      nearest: hits.length > 0 ? [] : likestWords(text, new Set(groups.flat()), mostNearest),
      mark: (shown) => markText(shown, readingOf(shown), sought),
      bestPassage: (entry, locale) => {
        const best = bestPassage(passagesOf(entry, locale), sought);
        return best && { passage: best.passage, pieces: markText(best.passage.text, best.read, sought) };
      },
    };
  };
  return { prepare: (count) => fill(count) || readToShow(count), find };
}

function newShelf<L extends string>(textOf: (number: number) => string): Shelf<L> {
  return { index: createSearchIndex(textOf), pages: [] };
}
