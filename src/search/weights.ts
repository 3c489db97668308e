/** How much each token counts: little where many answers have it. Tokens get numbers, so that lists of them stay small. */
import type { Token } from './tokens.ts';

/** Pairs of one word overlap, pairs across two words and last characters say little, and so do short numbers. */
export const kindWeights: Readonly<Record<Token['kind'], number>> = {
  meaning: 1.25,
  word: 1,
  pair: 0.6,
  last: 0.3,
  seam: 0.25,
  number: 0.2,
};

/**
 * The distinct tokens of several texts by number, one text behind the other. A large site has hundreds of thousands of
 * names: as a list of its own each would take ten times its room.
 */
export interface TokenLists {
  readonly numbers: Int32Array;
  /** Among how many meanings each token's weight is shared; see `Token`. */
  readonly parts: Uint8Array;
  /** Where each text's tokens end. */
  readonly ends: Uint16Array;
}

/** From here on an index of every word would outgrow the memory that a small server has. */
const manyAnswers = 1000;
const commonShare = 0.01;

export interface Weights {
  /** The distinct tokens of each text. */
  readonly listsOf: (texts: readonly (readonly Token[])[]) => TokenLists;
  /** The number of a token, also of a new one. */
  readonly numberOf: (token: Token) => number;
  /** The text of a token, by its number. */
  readonly textOf: (number: number) => string;
  /** How many tokens have a number. */
  readonly known: () => number;
  /** The number of a token that some entry has. */
  readonly find: (token: string) => number | undefined;
  /** Tells that one more answer has these tokens, some of them in its title and names. */
  readonly countAnswer: (all: Iterable<number>, named: Iterable<number>) => void;
  /** How many answers have a token, by its number. */
  readonly answersWith: (number: number) => number;
  /** Whether there are many answers, and a good part of them have the token. */
  readonly isCommon: (number: number) => boolean;
  /** How telling each of the texts is: the rarity of its tokens with the weights of their kinds. */
  readonly sumsOf: (texts: TokenLists) => Float64Array;
  /** How rare a token is among answers, by its number. */
  readonly rarity: (number: number) => number;
}

/** Makes weights that know nothing yet. */
export function createWeights(): Weights {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const kinds: number[] = [];
  const answersWith: number[] = [];
  const namesWith: number[] = [];
  let answers = 0;
  let weights: Float64Array | undefined;
  let sums = new WeakMap<TokenLists, Float64Array>();

  const scarcity = (count: number): number => Math.log(1 + (answers - count + 0.5) / (count + 0.5));
  // Half by how many answers say it, half by how many are asked by it.
  const rarity = (number: number): number =>
    (scarcity(answersWith[number] ?? 0) + scarcity(namesWith[number] ?? 0)) / 2;
  const weigh = (): Float64Array => Float64Array.from(kinds, (kind, number) => kind * rarity(number));
  const sum = ({ numbers, parts, ends }: TokenLists): Float64Array => {
    weights ??= weigh();
    let place = 0;
    const found = new Float64Array(ends.length);
    for (const [text, end] of ends.entries()) {
      for (; place < end; place += 1) {
        found[text] = (found[text] ?? 0) + (weights[numbers[place] ?? 0] ?? 0) / (parts[place] ?? 1);
      }
    }
    return found;
  };
  /** With one more answer every token weighs something else. */
  const forget = (): void => {
    // While pages are taken in, token by token, there is nothing to forget.
    if (weights === undefined) return;
    weights = undefined;
    sums = new WeakMap();
  };
  const count = (counts: number[], tokens: Iterable<number>): void => {
    for (const number of tokens) counts[number] = (counts[number] ?? 0) + 1;
  };
  const numberOf = ({ text, kind }: Token): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = texts.push(text) - 1;
    numbers.set(text, number);
    kinds.push(kindWeights[kind]);
    forget();
    return number;
  };
  return {
    listsOf: (names) => {
      const lists = names.map((tokens) => [...new Map(tokens.map((token) => [numberOf(token), token.share]))]);
      const all = lists.flat();
      let end = 0;
      return {
        numbers: Int32Array.from(all, ([number]) => number),
        parts: Uint8Array.from(all, ([, share]) => Math.round(1 / share)),
        ends: Uint16Array.from(lists, ({ length }) => {
          end += length;
          return end;
        }),
      };
    },
    numberOf,
    textOf: (number) => texts[number] ?? '',
    known: () => texts.length,
    find: (token) => numbers.get(token),
    countAnswer: (all, named) => {
      answers += 1;
      count(answersWith, all);
      count(namesWith, named);
      forget();
    },
    answersWith: (number) => answersWith[number] ?? 0,
    isCommon: (number) => answers >= manyAnswers && (answersWith[number] ?? 0) > answers * commonShare,
    sumsOf: (texts) => {
      const known = sums.get(texts);
      if (known !== undefined) return known;
      const found = sum(texts);
      sums.set(texts, found);
      return found;
    },
    rarity,
  };
}
