/** What the entries' own words tell about words: how common each is, and which Chinese characters stand together. */
import { syllablesOf } from './hanzi.ts';
import type { Unit } from './text.ts';

export interface Lexicon {
  /** Learns words that stand out: titles, names, groups. */
  readonly learnWords: (units: readonly Unit[]) => void;
  /** Stem → a word with this stem: what typing errors are led to. */
  readonly words: ReadonlyMap<string, string>;
  /** How often two characters stand together. */
  readonly pairCount: (pair: string) => number;
  /** The characters that are read as a syllable. */
  readonly charactersOf: (syllable: string) => readonly string[];
}

/** Makes a lexicon that learns words one by one. */
export function createLexicon(): Lexicon {
  const words = new Map<string, string>();
  const pairs = new Map<string, number>();
  const bySyllable = new Map<string, string[]>();
  const characters = new Set<string>();

  const learnCharacter = (character: string): void => {
    if (characters.has(character)) return;
    characters.add(character);
    for (const syllable of syllablesOf(character)) {
      const known = bySyllable.get(syllable);
      if (known === undefined) bySyllable.set(syllable, [character]);
      else known.push(character);
    }
  };
  return {
    learnWords: (units) => {
      for (const [index, { kind, text, surface }] of units.entries()) {
        if (kind === 'word') {
          if (/^[a-z]{4,}$/.test(surface) && !words.has(text)) words.set(text, surface);
          continue;
        }
        learnCharacter(text);
        const next = units[index + 1];
        const pair = next?.kind === 'han' && next.isJoined ? text + next.text : undefined;
        if (pair !== undefined) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    },
    words,
    pairCount: (pair) => pairs.get(pair) ?? 0,
    charactersOf: (syllable) => bySyllable.get(syllable) ?? [],
  };
}
