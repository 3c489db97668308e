/** English words with a typing error, led to the words that they are most like. */

/** From this length on two errors are taken for typing errors where none is one error away. */
const longWord = 8;
const shortestWord = 4;
const mostWords = 3;

/** The words nearest to one that is not known; none where nothing is near. */
export function nearestWords(unknown: string, words: Iterable<string>): readonly string[] {
  if (unknown.length < shortestWord) return [];
  const most = unknown.length >= longWord ? 2 : 1;
  let best = most;
  let found: string[] = [];
  for (const word of words) {
    const distance = errorsBetween(unknown, word, best);
    if (distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(word);
  }
  const [first] = unknown;
  return found.toSorted((a, b) => Number(b[0] === first) - Number(a[0] === first)).slice(0, mostWords);
}

/** Two known words that were typed without the space between them. */
export function splitWords(unknown: string, words: ReadonlySet<string>): readonly string[] {
  for (let place = 3; place <= unknown.length - 3; place += 1) {
    const parts = [unknown.slice(0, place), unknown.slice(place)];
    if (parts.every((part) => words.has(part))) return parts;
  }
  return [];
}

/** How many letters are wrong, missing, too many or changed places; more than `most` is only known to be more. */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [start, endA, endB] = [0, a.length, b.length];
  while (start < endA && start < endB && a[start] === b[start]) start += 1;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  if (Math.max(endA, endB) - start > 2 * most + 1) return most + 1;
  return errors(a.slice(start, endA), b.slice(start, endB));
}

/** The distance of two short texts, with neighbours that changed places as one error. */
function errors(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
