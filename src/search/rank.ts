/** How well an entry that the index found fits a query. */
import type { Kind } from './entry.ts';
import type { Candidate } from './search-index.ts';
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

/** What is looked for, with how telling each token is. */
export interface Wanted {
  readonly weights: ReadonlyMap<number, number>;
  readonly whole: number;
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
  const likenesses = likenessesOf(entry.variants, wanted, weights);
  const most = Math.max(0, ...likenesses);
  const count = likenesses.length || 1;
  const mean = (entry.locales * likenesses.reduce((sum, each) => sum + each, 0)) / count;
  const { named, anywhere } = share(candidate, wanted, weights);
  const fit =
    0.42 * most ** 4 +
    0.6 * mean * Math.sqrt(Math.min(1, count / manyNames)) +
    0.08 * named +
    0.1 * anywhere +
    0.26 * (candidate.score / best);
  const factor = kindFactors[entry.kind] * (wanted.asksFor.has(entry.kind) ? askedFactor : 1);
  return factor * fit + (most > sameName && !(entry.kind === 'term' && wanted.isQuestion) ? calledByName : 0);
}

/** From 0 to 1 for each name: what it and the query have in common, measured against all that they say. */
function likenessesOf(
  { numbers, parts, ends }: TokenLists,
  { weights: wanted, whole }: Wanted,
  weights: Weights,
): readonly number[] {
  const likenesses: number[] = [];
  let place = 0;
  // Every name of every candidate comes through here: no iterator, no pairs.
  for (let name = 0; name < ends.length; name += 1) {
    const end = ends[name] ?? 0;
    let common = 0;
    let own = 0;
    for (; place < end; place += 1) {
      const token = numbers[place] ?? 0;
      own += weights.of(token) / (parts[place] ?? 1);
      common += wanted.get(token) ?? 0;
    }
    likenesses.push(own === 0 || whole === 0 ? 0 : common / Math.sqrt(own * whole));
  }
  return likenesses;
}

/** How much of the query stands in the names, and anywhere. */
function share(
  { match }: Candidate,
  { weights: wanted, whole }: Wanted,
  weights: Weights,
): { readonly named: number; readonly anywhere: number } {
  let [named, anywhere] = [0, 0];
  for (const [token, places] of Object.entries(match)) {
    const weight = (wanted.get(weights.find(token) ?? -1) ?? 0) / (whole || 1);
    anywhere += weight;
    if (places.includes('title') || places.includes('names')) named += weight;
  }
  return { named, anywhere };
}
