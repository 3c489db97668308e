/** What somebody typed → the tokens to look for, each with its weight: corrected, read as pinyin, with what words mean. */
import type { Lexicon as Words } from './lexicon.ts';
import { readHomophones, readPinyin } from './pinyin.ts';
import { nearestWords, splitWords } from './spelling.ts';
import { type Unit, unitsOf } from './text.ts';
import type { Thesaurus } from './thesaurus.ts';
import { kindWeights } from './weights.ts';
import { isSilentWord, tokensOf } from './tokens.ts';

export interface ReadQuery {
  /** Token → how much it counts, before how common it is. */
  readonly weights: ReadonlyMap<string, number>;
  /** What was looked for in the place of words that nothing has. */
  readonly readings: readonly string[];
}

type Lexicon = Words & { readonly has: (token: string) => boolean };
/** What was read into a text counts less than what stands there. */
const readingWeight = 1;
/** Names that somebody may type by their initials. */
export type Initials = (letters: string) => readonly string[];

export function readQuery(text: string, lexicon: Lexicon, thesaurus: Thesaurus, initials: Initials): ReadQuery {
  const units = unitsOf(text);
  const readings = [...new Set([...wordReadings(units, lexicon, initials), ...hanReadings(units, lexicon)])];
  const weights = new Map<string, number>();
  const put = (texts: readonly Unit[], factor: number): void => {
    for (const token of tokensOf(texts, thesaurus)) {
      const weight = kindWeights[token.kind] * factor;
      if (weight > (weights.get(token.text) ?? 0)) weights.set(token.text, weight);
    }
  };
  put(units, 1);
  for (const reading of readings) put(unitsOf(reading), readingWeight);
  return { weights, readings };
}

/** Words that nothing has: corrected, or read as pinyin or as initials. */
function wordReadings(units: readonly Unit[], lexicon: Lexicon, initials: Initials): readonly string[] {
  const readings: string[] = [];
  for (const run of runsOf(units, 'word')) {
    let index = 0;
    while (index < run.length) {
      const pinyin = pinyinAt(run, index, lexicon);
      if (pinyin !== undefined) {
        readings.push(pinyin.text);
        index += pinyin.words;
        continue;
      }
      const unit = run[index];
      if (unit !== undefined && !lexicon.has(unit.text) && !isSilentWord(unit)) {
        const named = initials(unit.surface);
        readings.push(...(named.length > 0 ? named : correct(unit, lexicon)));
      }
      index += 1;
    }
  }
  return readings;
}

function correct({ surface }: Unit, lexicon: Lexicon): readonly string[] {
  if (!/^[a-z]+$/.test(surface)) return [];
  const near = nearestWords(surface, lexicon.words);
  if (near.length > 0) return near;
  const parts = splitWords(surface, lexicon.words);
  return parts.length === 0 ? [] : [parts.join(' ')];
}

/** At most this many words are read as one run of pinyin. */
const longestRun = 10;

/** The longest run of words from `from` on that is pinyin of words that the entries have. */
function pinyinAt(
  run: readonly Unit[],
  from: number,
  lexicon: Lexicon,
): { readonly text: string; readonly words: number } | undefined {
  for (let to = Math.min(run.length, from + longestRun); to > from; to -= 1) {
    const words = run.slice(from, to);
    const letters = words.map(({ surface }) => surface.replace(/[1-5]/g, '')).join('');
    if (!/^[a-z]{3,}$/.test(letters)) continue;
    const reading = readPinyin(letters, lexicon);
    if (reading === undefined || reading.known === 0) continue;
    const isEnglish = words.some(({ text }) => lexicon.has(text));
    if (reading.known / reading.pairs >= (isEnglish ? 1 : 0.6)) return { text: reading.text, words: to - from };
  }
  return undefined;
}

/** Chinese runs in which characters were mistyped, as they were meant. */
function hanReadings(units: readonly Unit[], lexicon: Lexicon): readonly string[] {
  return runsOf(units, 'han').flatMap((run) => {
    const text = run.map((unit) => unit.text).join('');
    const reading = readHomophones(text, lexicon);
    return reading === undefined || reading.text === text ? [] : [reading.text];
  });
}

function runsOf(units: readonly Unit[], kind: Unit['kind']): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== kind) continue;
    const isFirst = units[index - 1]?.kind !== kind || !unit.isJoined;
    if (isFirst) runs.push([unit]);
    else runs.at(-1)?.push(unit);
  }
  return runs;
}
