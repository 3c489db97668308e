/** Where the words of a query stand in a text, and which passage has the most of them. */
import type { Passage } from './entry.ts';
import { unitsOf } from './text.ts';
import type { Thesaurus } from './thesaurus.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A stretch of a text that is marked or is not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** What a passage is looked through for: token → how telling it is. */
export type Sought = ReadonlyMap<string, number>;

/** A text with the words of the query and those that mean the same, in pieces. */
export function markText(text: string, sought: Sought, thesaurus: Thesaurus): readonly Piece[] {
  const places = tokensOf(unitsOf(text), thesaurus)
    .filter((token) => isSought(token, sought))
    .toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let end = 0;
  for (const place of places) {
    const start = Math.max(place.start, end);
    if (place.end <= start) continue;
    const last = pieces.at(-1);
    if (start === end && last?.isMarked === true) {
      pieces[pieces.length - 1] = { text: last.text + text.slice(start, place.end), isMarked: true };
    } else {
      if (start > end) pieces.push({ text: text.slice(end, start), isMarked: false });
      pieces.push({ text: text.slice(start, place.end), isMarked: true });
    }
    end = place.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}

/** The passage that has the most telling words; the first one where none has any. */
export function bestPassage(passages: readonly Passage[], sought: Sought, thesaurus: Thesaurus): Passage | undefined {
  let [best, most] = [passages[0], 0];
  for (const passage of passages) {
    const found = new Map<string, number>();
    for (const token of tokensOf(unitsOf(passage.text), thesaurus)) {
      if (isSought(token, sought)) found.set(token.text, sought.get(token.text) ?? 0);
    }
    const worth = [...found.values()].reduce((sum, weight) => sum + weight, 0);
    if (worth > most) [best, most] = [passage, worth];
  }
  return best;
}

/** Numbers, pairs across words and lone characters are too weak to be shown as found. */
function isSought({ text, kind }: Token, sought: Sought): boolean {
  return (kind === 'word' || kind === 'pair' || kind === 'meaning') && sought.has(text);
}
