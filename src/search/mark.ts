/** Where the words of a query stand in a text, and which passage has the most of them. */
import type { Passage } from './entry.ts';
import { isSought, type Sought } from './sought.ts';
import { unitsOf } from './text.ts';
import type { Thesaurus } from './thesaurus.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A stretch of a text that is marked or is not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The number of a token that some entry has; see `Weights`. */
export type FindToken = (token: string) => number | undefined;

/** The tokens of a text that count here, in its order: number, start and end in turn. */
export type ReadText = Int32Array;

/** Reads a text, so that it can be marked again and again. */
export function readText(text: string, thesaurus: Thesaurus, find: FindToken): ReadText {
  const tokens = tokensOf(unitsOf(text), thesaurus).filter(counts);
  const read: number[] = [];
  for (const { text: token, start, end } of tokens.toSorted((a, b) => a.start - b.start)) {
    const number = find(token);
    if (number !== undefined) read.push(number, start, end);
  }
  return new Int32Array(read);
}

/** A text with the words of the query and those that mean the same, in pieces. */
export function markText(text: string, read: ReadText, sought: Sought): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (let place = 0; place < read.length; place += 3) {
    const [number = 0, from = 0, to = 0] = [read[place], read[place + 1], read[place + 2]];
    const start = Math.max(from, end);
    if (to <= start || !isSought(sought, number)) continue;
    const last = pieces.at(-1);
    if (start === end && last?.isMarked === true) {
      pieces[pieces.length - 1] = { text: last.text + text.slice(start, to), isMarked: true };
    } else {
      if (start > end) pieces.push({ text: text.slice(end, start), isMarked: false });
      pieces.push({ text: text.slice(start, to), isMarked: true });
    }
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}

/** The first passage says the most: another one has to have this much more of the query. */
const clearlyMore = 1.5;

/** A passage with its tokens. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly read: ReadText;
}

/** Reads passages, so that they can be looked through again and again. */
export function readPassages(
  passages: readonly Passage[],
  thesaurus: Thesaurus,
  find: FindToken,
): readonly ReadPassage[] {
  return passages.map((passage) => ({ passage, read: readText(passage.text, thesaurus, find) }));
}

/** The passage that has the most telling words; the first one where none has clearly more. */
export function bestPassage(passages: readonly ReadPassage[], sought: Sought): ReadPassage | undefined {
  let [best, most] = [passages[0], 0];
  for (const each of passages) {
    const worth = worthOfText(each.read, sought);
    if (each === best) most = worth * clearlyMore;
    else if (worth > most) [best, most] = [each, worth];
  }
  return best;
}

/** How telling the tokens are that a text has, each counted once. */
function worthOfText(read: ReadText, { places, worths }: Sought): number {
  let [seen, worth] = [0, 0];
  for (let index = 0; index < read.length; index += 3) {
    const place = places[read[index] ?? 0] ?? 0;
    const bit = 1 << place;
    if (place === 0 || (seen & bit) !== 0) continue;
    seen |= bit;
    worth += worths[place] ?? 0;
  }
  return worth;
}

/** Numbers, pairs across words and lone characters are too weak to be shown as found. */
function counts({ kind }: Token): boolean {
  return kind === 'word' || kind === 'pair' || kind === 'meaning';
}

/** The pieces around the first mark, where the whole text is too long. */
export function excerpt(pieces: readonly Piece[], longest: number): readonly Piece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= longest) return pieces;
  const before = pieces.findIndex(({ isMarked }) => isMarked);
  const first = pieces.slice(0, Math.max(before, 0)).reduce((sum, { text }) => sum + text.length, 0);
  const start = Math.max(0, Math.min(first - Math.round(longest / 3), length - longest));
  return cut(pieces, start, start + longest, length);
}

/** What lies between two places, with dots where something is left out; words stay whole. */
function cut(pieces: readonly Piece[], start: number, end: number, length: number): readonly Piece[] {
  let place = 0;
  const kept = pieces.flatMap((piece): readonly Piece[] => {
    const from = place;
    place += piece.text.length;
    const text = piece.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return text === '' ? [] : [{ ...piece, text }];
  });
  const [head, tail] = [kept[0], kept.at(-1)];
  return kept.map((piece) => {
    let { text } = piece;
    if (piece === head && start > 0) text = `…${text.replace(/^[a-z]+ /i, '')}`;
    if (piece === tail && end < length) text = `${text.replace(/ [a-z]+$/i, '')}…`;
    return { ...piece, text };
  });
}
