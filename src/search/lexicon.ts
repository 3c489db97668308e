/** What the entries' own words tell about words: how common each is, and which Chinese characters stand together. */
import { syllablesOf } from './hanzi.ts';
import type { Unit } from './text.ts';
import { silentPlaces } from './tokens.ts';

/** 保 and 吗 stand together by chance in 医保吗; 保 and 码 in 医保码 do not. */
const halfSilentPair = 0.01;

export interface Lexicon {
  /** Learns words that stand out: titles, names, groups. */
  readonly learn: (units: readonly Unit[]) => void;
  /** What typing errors are led to. */
  readonly words: ReadonlySet<string>;
  /** How often two characters stand together. */
  readonly pairCount: (pair: string) => number;
  /** How often a character stands there at all. */
  readonly characterCount: (character: string) => number;
  /** The characters that are read as a syllable. */
  readonly charactersOf: (syllable: string) => readonly string[];
}

/** Makes a lexicon that learns words one by one. */
export function createLexicon(): Lexicon {
  const words = new Set<string>();
  const pairs = new Map<string, number>();
  const bySyllable = new Map<string, string[]>();
  const characters = new Map<string, number>();

  const learnCharacter = (character: string): void => {
    const count = characters.get(character) ?? 0;
    characters.set(character, count + 1);
    if (count > 0) return;
    for (const syllable of syllablesOf(character)) {
      const known = bySyllable.get(syllable);
      if (known === undefined) bySyllable.set(syllable, [character]);
      else known.push(character);
    }
  };
  return {
    learn: (units) => {
      const isSilent = silentPlaces(units);
      for (const [index, { kind, text, surface }] of units.entries()) {
        if (kind === 'word') {
          if (/^[a-z]{4,}$/.test(surface)) words.add(surface);
          continue;
        }
        learnCharacter(text);
        const next = units[index + 1];
        if (next?.kind !== 'han' || !next.isJoined) continue;
        const pair = text + next.text;
        const isHalfSilent = isSilent[index] !== isSilent[index + 1];
        pairs.set(pair, (pairs.get(pair) ?? 0) + (isHalfSilent ? halfSilentPair : 1));
      }
    },
    words,
    pairCount: (pair) => pairs.get(pair) ?? 0,
    characterCount: (character) => characters.get(character) ?? 0,
    charactersOf: (syllable) => bySyllable.get(syllable) ?? [],
  };
}
