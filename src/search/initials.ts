/** Chinese names that people type by the first letters of their pinyin: sbk for 社保卡. */
import { syllablesOf } from './hanzi.ts';

const longest = 6;
const shortest = 3;

/** Initials → the names that have them. */
export function indexInitials(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byInitials = new Map<string, Set<string>>();
  for (const name of names) {
    const letters = [...name].map((character) => syllablesOf(character)[0]?.[0] ?? ' ').join('');
    if (letters.length < shortest || letters.length > longest || letters.includes(' ')) continue;
    const known = byInitials.get(letters) ?? new Set();
    byInitials.set(letters, known.add(name));
  }
  return new Map([...byInitials].map(([letters, known]) => [letters, [...known]]));
}
