/** A text as search reads it: English words without their endings and Chinese characters one by one, with their places. */
import { simplify } from './hanzi.ts';
import { stem } from './stem.ts';

export interface Unit {
  /** `han`: one character. `word`: letters or figures. */
  readonly kind: 'han' | 'word';
  /** In the one spelling that is compared: simplified, lower case, without accents and endings. */
  readonly text: string;
  /** A word as it stands there, in lower case and without accents. */
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** Whether only spaces, if anything, stand between it and the unit before. */
  readonly isJoined: boolean;
}

const piece = /\p{Script=Han}+|[\p{Script=Latin}\p{M}\p{Nd}]+(?:['’](?:s|t|m|re|ve|ll|d)(?![\p{Script=Latin}]))?/gu;

/** Reads a text; what is neither a word nor Chinese only separates. */
export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let end = -1;
  for (const { 0: found, index } of text.matchAll(piece)) {
    const isJoined = end >= 0 && /^\s*$/.test(text.slice(end, index));
    end = index + found.length;
    if (/^\p{Script=Han}/u.test(found)) units.push(...hanUnits(found, index, isJoined));
    else units.push(...wordUnits(found, index, isJoined));
  }
  return units;
}

function hanUnits(text: string, start: number, isJoined: boolean): readonly Unit[] {
  let place = start;
  return [...simplify(text)].map((character): Unit => {
    const from = place;
    place += character.length;
    const surface = character;
    return { kind: 'han', text: character, surface, start: from, end: place, isJoined: isJoined || from > start };
  });
}

function wordUnits(text: string, start: number, isJoined: boolean): readonly Unit[] {
  const [word = '', ending] = text.split(/['’]/);
  const surface = plain(ending === 't' ? word.replace(/n$/, '') : word);
  const place = { start, end: start + text.length };
  const unit: Unit = { kind: 'word', text: stem(surface), surface, ...place, isJoined };
  return ending === 't' ? [unit, { ...unit, text: 'not', surface: 'not', isJoined: true }] : [unit];
}

/** Lower case, usual width, no accents; ü is written v as in pinyin. */
function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/u\u0308/giu, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
