/** How much each token counts: little where many answers have it. Tokens get numbers, so that lists of them stay small. */
import type { Token } from './tokens.ts';

export const wt = { named: 0.5, exp: 1 };
/** Pairs of one word overlap, and a last character alone says little. */
export const kindWeights: Record<Token['kind'], number> = { word: 1, number: 0.2, pair: 0.6, seam: 0.25, last: 0.3, meaning: 1.25 };

export interface Weights {
  /** The number of a token, also of a new one. */
  readonly numberOf: (token: Token) => number;
  /** The number of a token that some entry has. */
  readonly find: (token: string) => number | undefined;
  /** Tells that one more answer has these tokens. */
  readonly countAnswer: (numbers: Iterable<number>, named: Iterable<number>) => void;
  /** How telling a token is, by its number. */
  readonly reset: () => void;
  readonly of: (number: number) => number;
}

/** Makes weights that know nothing yet. */
export function createWeights(): Weights {
  const numbers = new Map<string, number>();
  const kinds: number[] = [];
  const answersWith: number[] = [];
  const namedWith: number[] = [];
  let answers = 0;
  let cache_: unknown; void cache_;
  let cache: { readonly answers: number; readonly weights: Float64Array } = { answers: -1, weights: new Float64Array() };
  const weigh = (): Float64Array =>
    Float64Array.from(answersWith, (count, number) => {
      const idf = (c: number) => Math.log(1 + (answers - c + 0.5) / (c + 0.5));
      const rarity = (wt.named * idf(namedWith[number] ?? 0) + (1 - wt.named) * idf(count)) ** wt.exp;
      return (kinds[number] ?? 0) * rarity;
    });
  return {
    numberOf: ({ text, kind }) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(text, number);
      kinds.push(kindWeights[kind]);
      answersWith.push(0);
      namedWith.push(0);
      return number;
    },
    find: (token) => numbers.get(token),
    countAnswer: (own, named) => {
      for (const number of named) namedWith[number] = (namedWith[number] ?? 0) + 1;
      answers += 1;
      for (const number of own) answersWith[number] = (answersWith[number] ?? 0) + 1;
    },
    reset: () => { cache = { answers: -1, weights: new Float64Array() }; },
    of: (number) => {
      if (cache.answers !== answers || cache.weights.length !== answersWith.length) cache = { answers, weights: weigh() };
      return cache.weights[number] ?? 0;
    },
  };
}
