/** How well an entry that the index found fits a query. */
import type { Kind } from './entry.ts';
import type { Bits, Candidate } from './search-index.ts';
import { type Sought, worthOf } from './sought.ts';
import type { TokenLists, Weights } from './weights.ts';

/** Of two pages that fit alike, people mostly want the answer. */
const kindFactors: Readonly<Record<Kind, number>> = {
  answer: 1,
  letter: 0.6,
  topic: 0.6,
  page: 0.6,
  term: 0.55,
  law: 0.5,
  guide: 0.4,
};
/** Who asks what a word means wants its page in the glossary, who asks for a letter wants one. */
const askedFactor = 2;
/** A page is first where it is called by its name and nothing else is said. */
const calledByName = 0.6;
const sameName = 0.92;
/** With fewer names than this a page is easily like a query on average. */
const manyNames = 6;

/** What is looked for, and what kind of page. */
export interface Wanted {
  readonly sought: Sought;
  readonly asksFor: ReadonlySet<Kind>;
  readonly isQuestion: boolean;
}

/** What is kept of an entry to rank it. */
export interface Ranked {
  readonly kind: Kind;
  /** The title and each other name. */
  readonly variants: TokenLists;
  readonly locales: number;
}

/**
 * From 0 to about 1.4. It counts how like the query is to the name most like it and to all names on average, how much of the
 * query the names and the whole page have, and how well the index rates the page.
 * @param best the index's score for the best page of this kind
 */
export function rank(candidate: Candidate, entry: Ranked, wanted: Wanted, best: number, weights: Weights): number {
  const likenesses = likenessesOf(entry.variants, wanted.sought, weights);
  const most = Math.max(0, ...likenesses);
  const count = likenesses.length || 1;
  const mean = (entry.locales * likenesses.reduce((sum, each) => sum + each, 0)) / count;
  const fit =
    0.42 * most ** 4 +
    0.6 * mean * Math.sqrt(Math.min(1, count / manyNames)) +
    0.08 * shareOf(candidate.named, wanted.sought) +
    0.1 * shareOf(candidate.anywhere, wanted.sought) +
    0.26 * (candidate.score / best);
  const factor = kindFactors[entry.kind] * (wanted.asksFor.has(entry.kind) ? askedFactor : 1);
  return factor * fit + (most > sameName && !(entry.kind === 'term' && wanted.isQuestion) ? calledByName : 0);
}

/** From 0 to 1 for each name: what it and the query have in common, measured against all that they say. */
function likenessesOf(names: TokenLists, sought: Sought, weights: Weights): readonly number[] {
  const likenesses: number[] = [];
  const sums = weights.sumsOf(names);
  let place = 0;
  // Every name of every candidate comes through here: no iterator, no pairs.
  for (let name = 0; name < sums.length; name += 1) {
    const end = names.ends[name] ?? 0;
    const own = sums[name] ?? 0;
    let common = 0;
    for (; place < end; place += 1) common += worthOf(sought, names.numbers[place] ?? 0);
    likenesses.push(common === 0 || own === 0 ? 0 : common / Math.sqrt(own * sought.whole));
  }
  return likenesses;
}

/** How much of the query is among some of its tokens. */
function shareOf(tokens: Bits, { worths, whole }: Sought): number {
  const worth = worths.reduce((sum, each, place) => (place > 0 && (tokens >> (place - 1)) & 1 ? sum + each : sum), 0);
  return worth / (whole || 1);
}
