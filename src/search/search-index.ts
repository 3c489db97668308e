/** The index of pages: which parts of which pages have a token, and which pages fit weighted tokens best, by BM25+. */
import { type Field, fields } from './read-entry.ts';

/** How much more a token counts in one part of a page than in another. */
const boost: Readonly<Record<Field, number>> = { title: 3, names: 2.5, lead: 1, text: 0.4 };
const boosts = fields.map((field) => boost[field]);
/** Titles and other names come first among the parts. */
const namesFields = 2;

/** BM25+: how soon more of the same token adds nothing, how much long parts are held back, what every find is worth. */
const [saturation, lengthShare, leastWorth] = [1.2, 0.7, 0.5];

/** How much a token counts that only begins as the one asked for; the less, the longer it is. */
const prefixWeight = 0.4;
const prefixDecay = 0.3;

/** A token asked for. */
export interface Asked {
  readonly text: string;
  readonly number: number;
  readonly weight: number;
}

/** Which tokens of a query a page has: bit n for the n-th. */
export type Bits = number;

/** So many tokens can be asked for at once. */
export const mostAsked = 24;

export interface Candidate {
  /** The how-manieth page of the index it is, from 0. */
  readonly page: number;
  readonly score: number;
  readonly anywhere: Bits;
  /** Those in its title or its other names. */
  readonly named: Bits;
}

export interface SearchIndex {
  /** Adds a page: the numbers of its tokens by the part in which they stand. */
  readonly add: (tokens: Readonly<Record<Field, readonly number[]>>) => void;
  /** The pages that have some of at most `mostAsked` tokens: so many of the best, the best first. */
  readonly find: (asked: readonly Asked[], most: number) => readonly Candidate[];
}

/** How often a token stands in a part of a page, as one number. */
const [pageShift, fieldShift, mostOften] = [8, 6, 63];

/**
 * Makes an empty index. Every search goes through thousands of finds, and a large site has millions: they stand as plain
 * numbers in one list, in which each names the one before it of the same token.
 * @param textOf the text of a token, by its number; numbers are small
 */
export function createSearchIndex(textOf: (number: number) => string): SearchIndex {
  /** In turn a find and the place of the one before it; 0 for none. */
  let finds = new Int32Array(1 << 12);
  let end = 2;
  /** Token → its last find. */
  const last: number[] = [];
  /** The tokens that begin alike, each with its text. */
  const byBeginning = new Map<string, Pick<Asked, 'text' | 'number'>[]>();
  /** How many tokens each part of each page has, part by part and page by page. */
  const lengths: number[] = [];
  const wholeLengths = fields.map(() => 0);
  let pages = 0;

  const put = (number: number, find: number): void => {
    if (end + 2 > finds.length) {
      const larger = new Int32Array(finds.length * 2);
      larger.set(finds);
      finds = larger;
    }
    finds[end] = find;
    finds[end + 1] = last[number] ?? 0;
    last[number] = end;
    end += 2;
  };
  const learn = (number: number): void => {
    const text = textOf(number);
    const beginning = beginningOf(text);
    if (beginning === undefined) return;
    const alike = byBeginning.get(beginning);
    if (alike === undefined) byBeginning.set(beginning, [{ text, number }]);
    else alike.push({ text, number });
  };
  const add: SearchIndex['add'] = (tokens) => {
    for (const [field, name] of fields.entries()) {
      const counts = new Map<number, number>();
      for (const number of tokens[name]) {
        const count = counts.get(number) ?? 0;
        if (count === 0 && last[number] === undefined) learn(number);
        counts.set(number, count + 1);
      }
      for (const [number, count] of counts) {
        put(number, (pages << pageShift) | (field << fieldShift) | Math.min(count, mostOften));
      }
      // A part without tokens counts as one, so that nothing is divided by 0.
      const length = Math.max(1, counts.size);
      lengths.push(length);
      wholeLengths[field] = (wholeLengths[field] ?? 0) + length;
    }
    pages += 1;
  };

  /** What a find of a token is worth in each part, before how often it stands there: the rarer the more. */
  const worthsOf = (number: number, weight: number): readonly number[] => {
    const counts = fields.map(() => 0);
    for (let place = last[number] ?? 0; place > 0; place = finds[place + 1] ?? 0) {
      const field = ((finds[place] ?? 0) >> fieldShift) & 3;
      counts[field] = (counts[field] ?? 0) + 1;
    }
    return counts.map((count, field) => {
      return weight * (boosts[field] ?? 0) * Math.log(1 + (pages - count + 0.5) / (count + 0.5));
    });
  };
  /** Adds what the finds of a token are worth to the scores of their pages. */
  const score = (scores: Scores, number: number, weight: number, bit: Bits, isWhole: boolean): void => {
    if (last[number] === undefined) return;
    const { found, worth, matched, anywhere, named, slopes } = scores;
    const worths = worthsOf(number, weight);
    for (let place = last[number] ?? 0; place > 0; place = finds[place + 1] ?? 0) {
      const find = finds[place] ?? 0;
      const page = find >> pageShift;
      const field = (find >> fieldShift) & 3;
      const count = find & mostOften;
      const length = lengths[page * fields.length + field] ?? 1;
      const held = saturation * (1 - lengthShare) + (slopes[field] ?? 0) * length;
      const often = (count * (saturation + 1)) / (count + held);
      if (matched[page] === 0) found.push(page);
      worth[page] = (worth[page] ?? 0) + (worths[field] ?? 0) * (leastWorth + often);
      matched[page] = (matched[page] ?? 0) | bit;
      if (!isWhole) continue;
      anywhere[page] = (anywhere[page] ?? 0) | bit;
      if (field < namesFields) named[page] = (named[page] ?? 0) | bit;
    }
  };
  const emptyScores = (): Scores => ({
    found: [],
    worth: new Float64Array(pages),
    matched: new Int32Array(pages),
    anywhere: new Int32Array(pages),
    named: new Int32Array(pages),
    slopes: wholeLengths.map((whole) => (saturation * lengthShare * pages) / (whole || 1)),
  });
  const find: SearchIndex['find'] = (asked, most) => {
    const scores = emptyScores();
    for (const [position, { text, number, weight }] of asked.slice(0, mostAsked).entries()) {
      const bit = 1 << position;
      score(scores, number, weight, bit, true);
      for (const longer of isBeginning(text) ? (byBeginning.get(beginningOf(text) ?? '') ?? []) : []) {
        const distance = longer.text.length - text.length;
        if (distance === 0 || !longer.text.startsWith(text)) continue;
        const share = (prefixWeight * longer.text.length) / (longer.text.length + prefixDecay * distance);
        score(scores, longer.number, weight * share, bit, false);
      }
    }
    return bestOf(scores, most);
  };
  return { add, find };
}

/** What a search has found so far, by page. */
interface Scores {
  /** The pages with any find. */
  readonly found: number[];
  readonly worth: Float64Array;
  /** The tokens that the page has, or has longer ones of. */
  readonly matched: Int32Array;
  readonly anywhere: Int32Array;
  readonly named: Int32Array;
  /** By part, how much each token more that a page has there holds it back. */
  readonly slopes: readonly number[];
}

/** Pages that have more of the tokens are worth as many times as much. */
function bestOf({ found, worth, matched, anywhere, named }: Scores, most: number): readonly Candidate[] {
  const best: Candidate[] = [];
  for (const page of found) {
    const score = (worth[page] ?? 0) * bitCount(matched[page] ?? 0);
    if (best.length === most && score <= (best.at(-1)?.score ?? 0)) continue;
    if (best.length === most) best.pop();
    const candidate = { page, score, anywhere: anywhere[page] ?? 0, named: named[page] ?? 0 };
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, candidate);
  }
  return best;
}

function bitCount(bits: Bits): number {
  let [count, rest] = [0, bits];
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Longer English words are looked for by their beginnings, too, and a Chinese character in every pair it begins. */
function isBeginning(text: string): boolean {
  return /^(?:[a-z]{4,}|\p{Script=Han})$/u.test(text);
}

/** By what a token is found that begins as another one: four letters, or a Chinese character. */
function beginningOf(text: string): string | undefined {
  return /^(?:[a-z]{4}|\p{Script=Han})/u.exec(text)?.[0];
}
