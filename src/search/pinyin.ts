/** Pinyin and mistyped characters → the characters that the entries' own words have in their place. */
import { syllablesOf } from './hanzi.ts';
import type { Lexicon } from './lexicon.ts';

export interface Reading {
  readonly text: string;
  /** Neighbouring characters, and how many of these pairs the lexicon knows. */
  readonly pairs: number;
  readonly known: number;
}

const longestSyllable = 6;
const longestPinyin = 60;
/** For each syllable, so that xian is one rather than xi-an. */
const syllableCost = 1.5;
const unknownPairCost = 4;
/** Between characters that fit alike the commoner one is meant. */
const characterShare = 0.1;
/** What it takes away to read another character than the one that was typed. */
const replacementCost = 2.5;

interface Way {
  readonly score: number;
  readonly text: string;
  readonly known: number;
}

/**
 * Reads pinyin without tones and spaces, of at most `longestPinyin` letters. Gives what its first letters may stand for,
 * for any number of them; undefined where so many are no pinyin.
 */
export function readPinyin(letters: string, lexicon: Lexicon): (length: number) => Reading | undefined {
  const read = letters.slice(0, longestPinyin);
  const ways: Map<string, Way>[] = Array.from({ length: read.length + 1 }, () => new Map());
  ways[0]?.set('', { score: 0, text: '', known: 0 });
  for (const [place, from] of ways.entries()) {
    if (from.size === 0) continue;
    for (let end = place + 1; end <= Math.min(read.length, place + longestSyllable); end += 1) {
      const characters = lexicon.charactersOf(read.slice(place, end));
      if (characters.length > 0) step(from, ways[end], characters, () => syllableCost, lexicon);
    }
  }
  return (length) => readingOf(ways[length]);
}

/** Chinese in which characters that fit nowhere give way to others that are read the same. */
export function readHomophones(text: string, lexicon: Lexicon): Reading | undefined {
  const characters = [...text];
  let from = new Map<string, Way>([['', { score: 0, text: '', known: 0 }]]);
  for (const [index, character] of characters.entries()) {
    const isKnown = [`${characters[index - 1]}${character}`, `${character}${characters[index + 1]}`].some(
      (pair) => lexicon.pairCount(pair) > 0,
    );
    const others = isKnown ? [] : syllablesOf(character).flatMap((syllable) => lexicon.charactersOf(syllable));
    const to = new Map<string, Way>();
    const costOf = (other: string): number => (other === character ? 0 : replacementCost);
    step(from, to, [...new Set([character, ...others])], costOf, lexicon);
    from = to;
  }
  return readingOf(from);
}

/** Goes on from every way to every character, and keeps the best way to each. */
function step(
  from: ReadonlyMap<string, Way>,
  to: Map<string, Way> | undefined,
  characters: readonly string[],
  costOf: (character: string) => number,
  lexicon: Lexicon,
): void {
  for (const character of characters) {
    for (const [last, way] of from) {
      const count = last === '' ? 0 : lexicon.pairCount(last + character);
      const gain = last === '' ? 0 : count > 0 ? Math.log(1 + count) : -unknownPairCost;
      const habit = characterShare * Math.log(1 + lexicon.characterCount(character));
      const score = way.score + gain + habit - costOf(character);
      if (score <= (to?.get(character)?.score ?? Number.NEGATIVE_INFINITY)) continue;
      to?.set(character, { score, text: way.text + character, known: way.known + (count > 0 ? 1 : 0) });
    }
  }
}

function readingOf(ways: ReadonlyMap<string, Way> | undefined): Reading | undefined {
  const best = [...(ways?.values() ?? [])].reduce<Way | undefined>(
    (first, way) => (first === undefined || way.score > first.score ? way : first),
    undefined,
  );
  return best && { text: best.text, known: best.known, pairs: [...best.text].length - 1 };
}
