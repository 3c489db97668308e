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
  /** Whether nothing but spaces stands between it and the unit before. */
  readonly isJoined: boolean;
}

/** Reads a text; what is neither a word nor Chinese only separates. */
export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let isJoined = false;
  let place = 0;
  while (place < text.length) {
    if (isHan(text, place)) {
      const character = simplify(text[place] ?? '');
      units.push({ kind: 'han', text: character, surface: character, start: place, end: place + 1, isJoined });
      isJoined = true;
      place += 1;
      continue;
    }
    const end = wordEnd(text, place);
    if (end > place) {
      addWord(units, text.slice(place, end), place, isJoined);
      isJoined = true;
      place = end;
      continue;
    }
    if (text[place] !== ' ') isJoined = false;
    place += 1;
  }
  return units;
}

/** Chinese characters in use; those beyond the basic plane count as punctuation does. */
function isHan(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Where a word ends that begins at a place; the place itself where none begins. */
function wordEnd(text: string, place: number): number {
  let end = place;
  while (end < text.length && isWordCharacter(text, end)) end += 1;
  if (end === place) return place;
  const [ending = ''] = /^['’](?:s|t|m|re|ve|ll|d)(?![a-z])/i.exec(text.slice(end, end + 4)) ?? [];
  return end + ending.length;
}

function isWordCharacter(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return code < 0x3000 || code > 0xff00 ? /[\p{Script=Latin}\p{M}\p{Nd}]/u.test(text[place] ?? '') : false;
}

function addWord(units: Unit[], text: string, start: number, isJoined: boolean): void {
  const mark = text.search(/['’]/);
  const isNot = mark >= 0 && text.slice(mark + 1) === 't';
  const word = mark < 0 ? text : text.slice(0, mark);
  const surface = plain(isNot ? withoutNot(word) : word);
  const end = start + text.length;
  units.push({ kind: 'word', text: stem(surface), surface, start, end, isJoined });
  if (isNot) units.push({ kind: 'word', text: 'not', surface: 'not', start, end, isJoined: true });
}

/** The verb of a short form: don → do, isn → is; can and won have lost a letter of their own. */
function withoutNot(word: string): string {
  const verb = word.replace(/n$/i, '');
  return /^ca$/i.test(verb) ? 'can' : /^wo$/i.test(verb) ? 'will' : verb;
}

/** Lower case, usual width, no accents; ü is written v as in pinyin. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/u\u0308/gu, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
