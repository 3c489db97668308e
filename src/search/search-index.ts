/** The index of all entries: MiniSearch with our own tokens, one for answers and one for all other pages, so that each is weighed among its likes. */
import MiniSearch from 'minisearch';
import { type EntryTokens, type Field, fields } from './read-entry.ts';

/** How much more a word counts in one part of a page than in another. */
const boost: Readonly<Record<Field, number>> = { title: 3, names: 2.5, lead: 1, text: 0.4 };
const prefixWeight = 0.4;

export const shelves = ['answers', 'others'] as const;
type Shelf = (typeof shelves)[number];

export interface Candidate {
  readonly id: string;
  readonly score: number;
  /** Token of the index → the fields in which it stands. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}

export interface SearchIndex {
  readonly add: (shelf: Shelf, id: string, tokens: EntryTokens['fields']) => void;
  /** The entries of a shelf that have some of the tokens, the best first. `weights`: how much each token counts. */
  readonly find: (shelf: Shelf, weights: ReadonlyMap<string, number>) => readonly Candidate[];
}

/** Makes an empty index. Tokens come as they are; MiniSearch cuts nothing itself. */
export function createSearchIndex(): SearchIndex {
  const separator = '\n';
  const options = { fields: [...fields], tokenize: (text: string) => text.split(separator), processTerm: keep };
  const indexes = Object.fromEntries(shelves.map((shelf) => [shelf, new MiniSearch(options)])) as Record<
    Shelf,
    MiniSearch
  >;
  return {
    add: (shelf, id, tokens) => {
      const texts = fields.map((field) => [field, tokens[field].map(({ text }) => text).join(separator)]);
      indexes[shelf].add({ id, ...Object.fromEntries(texts) });
    },
    find: (shelf, weights) =>
      indexes[shelf].search([...weights.keys()].join(separator), {
        boost,
        boostTerm: (token) => weights.get(token) ?? 0,
        prefix: isBeginning,
        weights: { prefix: prefixWeight, fuzzy: 0 },
      }),
  };
}

function keep(token: string): string {
  return token;
}

/** Longer English words are looked for by their beginnings, too, and a Chinese character in every pair it begins. */
function isBeginning(token: string): boolean {
  return /^(?:[a-z]{4,}|\p{Script=Han})$/u.test(token);
}
