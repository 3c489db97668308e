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

/** What a part costs: long words are surer than short ones, which stand in every other word. */
const partCosts = { known: 1, short: 1.6 };
const longestRunTogether = 60;
const longestPart = 16;
/** Common words of fewer letters than those which are known from the pages. */
const shortWords: ReadonlySet<string> = new Set(
  `a am an and ask at be boy buy by can car cut dad day did do doc does due end fee few for get go got had has he her him his how hr i id if
  ill in is it job kid law lay led let lie lot man map may me men mom mum my new no nor not now of off old on one or our out own pay pin pm
  put ran run sad see set she sic sim sit so son the tie tip to too top try two up us use via was way we who why win won yet you`.split(
    /\s+/,
  ),
);

interface Parts {
  readonly cost: number;
  readonly words: readonly string[];
  readonly known: number;
}

/** Known and short words that were typed without spaces between them, with spaces; empty where something is left over. */
export function splitWords(unknown: string, words: ReadonlySet<string>): readonly string[] {
  if (unknown.length > longestRunTogether) return [];
  const best: (Parts | undefined)[] = [{ cost: 0, words: [], known: 0 }];
  for (let end = 1; end <= unknown.length; end += 1) {
    for (let start = Math.max(0, end - longestPart); start < end; start += 1) {
      const before = best[start];
      const word = unknown.slice(start, end);
      const isKnown = words.has(word);
      if (before === undefined || !(isKnown || shortWords.has(word))) continue;
      const cost = before.cost + (isKnown ? partCosts.known : partCosts.short);
      if (cost >= (best[end]?.cost ?? Number.POSITIVE_INFINITY)) continue;
      best[end] = { cost, words: [...before.words, word], known: before.known + (isKnown ? 1 : 0) };
    }
  }
  const whole = best[unknown.length];
  return whole !== undefined && whole.known > 0 && whole.words.length > 1 ? [whole.words.join(' ')] : [];
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
