/** English words with a typing error, led to the words that they are most like. */

/** From this length on two errors are taken for typing errors where none is one error away. */
const longWord = 8;
const shortestWord = 4;
const mostWords = 3;
const shortestPart = 3;

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

/** Two known words that were typed without the space between them, with it; empty where there are none. */
export function splitWords(unknown: string, words: ReadonlySet<string>): readonly string[] {
  for (let place = shortestPart; place <= unknown.length - shortestPart; place += 1) {
    const parts = [unknown.slice(0, place), unknown.slice(place)];
    if (parts.every((part) => words.has(part))) return [parts.join(' ')];
  }
  return [];
}

/** How many letters are wrong, missing, too many or changed places; more than `most` is only known to be more. */
function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let cut = 0;
  const shared = Math.min(a.length, b.length) - start;
  while (cut < shared && a[a.length - 1 - cut] === b[b.length - 1 - cut]) cut += 1;
  const [restA, restB] = [a.slice(start, a.length - cut), b.slice(start, b.length - cut)];
  return Math.max(restA.length, restB.length) > 2 * most + 1 ? most + 1 : errors(restA, restB);
}

/** The distance of two short texts, with neighbours that changed places as one error. */
function errors(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : wrong;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, wrong, swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** The words that share most of their letters with a text, in pairs; of Chinese words, most of their characters. */
export function likestWords(text: string, words: Iterable<string>, count: number): readonly string[] {
  const wanted = new Set(partsOf(text));
  return [...words]
    .map((word) => {
      const own = new Set(partsOf(word));
      const shared = [...own].filter((part) => wanted.has(part)).length;
      return { word, likeness: (2 * shared) / (own.size + wanted.size || 1) };
    })
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ word }) => word);
}

/** Pairs of letters, and Chinese characters one by one. */
function partsOf(text: string): readonly string[] {
  const pairs = [...text.toLowerCase().matchAll(/(?=([a-z]{2}))/g)].map(([, pair = '']) => pair);
  return [...pairs, ...(text.match(/\p{Script=Han}/gu) ?? [])];
}
