/** The index of all entries: MiniSearch with our own tokens, one for each kind of page, so that each is weighed among its likes. */
import MiniSearch from 'minisearch';
import { type Kind, kinds } from './entry.ts';
import { type EntryTokens, type Field, fields } from './read-entry.ts';

/** How much more a word counts in one part of a page than in another. */
const boost: Readonly<Record<Field, number>> = { title: 3, names: 2.5, lead: 1, text: 0.4 };
const prefixWeight = 0.4;

export interface Candidate {
  readonly id: string;
  readonly score: number;
  /** Token of the index → the fields in which it stands. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}

export interface SearchIndex {
  readonly add: (kind: Kind, id: string, tokens: EntryTokens['fields']) => void;
  /** The entries of a kind that have some of the tokens, the best first. `weights`: how much each token counts. */
  readonly find: (kind: Kind, weights: ReadonlyMap<string, number>) => readonly Candidate[];
}

/** Makes an empty index. Tokens come as they are; MiniSearch cuts nothing itself. */
export function createSearchIndex(): SearchIndex {
  const separator = '\n';
  const options = { fields: [...fields], tokenize: (text: string) => text.split(separator), processTerm: keep };
  const indexes = Object.fromEntries(kinds.map((kind) => [kind, new MiniSearch(options)])) as Record<Kind, MiniSearch>;
  return {
    add: (kind, id, tokens) => {
      const texts = fields.map((field) => [field, tokens[field].map(({ text }) => text).join(separator)]);
      indexes[kind].add({ id, ...Object.fromEntries(texts) });
    },
    find: (kind, weights) =>
      indexes[kind].search([...weights.keys()].join(separator), {
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
  return /^[a-z]{4,}$/.test(token) || token.length === 1;
}
