/** The tokens of a text: stems of English words, pairs of Chinese characters, and what words mean. */
import type { Unit } from './text.ts';
import { createThesaurus, type Meaning, type Thesaurus } from './thesaurus.ts';

export interface Token {
  readonly text: string;
  /**
   * `seam`: a pair across the edge of a word that the thesaurus knows.
   * `meaning`: the token of a group of the thesaurus. `last`: the last character of a Chinese run, alone.
   * `number`: a short one, as in 8 years; a longer one is a telephone number and as telling as a word.
   */
  readonly kind: 'word' | 'number' | 'pair' | 'seam' | 'last' | 'meaning';
  /** Several meanings of the same words share their weight; 1 for everything else. */
  readonly share: number;
  readonly start: number;
  readonly end: number;
}

/** English words that say nothing about what somebody looks for. */
const silentWords: ReadonlySet<string> = new Set(
  `a about all also am an and any anybody anyone are as at be been being but by can could did do does done dont for from go
  had has have having he her hers him his i if im in into is it its ive just let like may me mean meaning means definition might mine my of on or our ours
  please shall she should so some somebody someone something than that the their them then there these they thing this those
  to too u up us very want was we were what which who whom whose will with would yes you your`.split(/\s+/),
);
/** Chinese words that only ask or link: they end a run as punctuation does. */
const findSilentHan = createThesaurus([
  [
    ...[
      '怎么办理',
      '怎么办',
      '怎么样',
      '怎么弄',
      '怎么',
      '怎样',
      '咋办',
      '如何',
      '什么',
      '请问',
      '是不是',
      '有没有',
      '可不可以',
      '能不能',
      ...[
        '行不行',
        '行不',
        '好不好',
        '对不对',
        '会不会',
        '得不得',
        '咋整',
        '咋弄',
        '咋样',
        '咋',
        '啥',
        '是啥',
        '是什么',
        '啥意思',
      ],
    ],
    ...['要不要', '用不用', '可以', '能否', '一下', '我们', '你们', '他们', '她们', '这个', '那个', '意思', '定义'],
    ...['吗', '呢', '吧', '啊', '呀', '嘛', '的', '了', '我', '你', '您', '他', '她', '它'],
  ],
]);

/** The tokens of a text, with their places. */
export function tokensOf(units: readonly Unit[], thesaurus: Thesaurus): readonly Token[] {
  const meanings = thesaurus(units);
  const edges = edgesOf(meanings, units.length);
  const isSilent = silentPlaces(units);
  const tokens: Token[] = [];
  // Every word of every page comes through here.
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined || isSilent[index]) continue;
    const { text, start, end } = unit;
    const next = units[index + 1];
    if (unit.kind === 'word') {
      tokens.push({ text, kind: /^\d{1,3}$/.test(text) ? 'number' : 'word', share: 1, start, end });
    } else if (next?.kind !== 'han' || !next.isJoined || isSilent[index + 1]) {
      tokens.push({ text, kind: 'last', share: 1, start, end });
    } else {
      const kind = edges[index + 1] === 1 ? 'seam' : 'pair';
      tokens.push({ text: text + next.text, kind, share: 1, start, end: next.end });
    }
  }
  for (const meaning of meanings) tokens.push(meaningToken(meaning, units));
  return tokens;
}

/** Where words that the thesaurus knows begin and end: 1 there. */
function edgesOf(meanings: readonly Meaning[], count: number): Uint8Array {
  const edges = new Uint8Array(count + 1);
  for (const { from, to } of meanings) {
    edges[from] = 1;
    edges[to] = 1;
  }
  return edges;
}

function meaningToken({ token, from, to, share }: Meaning, units: readonly Unit[]): Token {
  return { text: token, kind: 'meaning', share, start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
}

/** Which units say nothing. */
export function silentPlaces(units: readonly Unit[]): readonly boolean[] {
  const silent = units.map(isSilentWord);
  for (const { from, to } of findSilentHan(units)) silent.fill(true, from, to);
  return silent;
}

/** Whether a unit is an English word that says nothing. */
export function isSilentWord({ kind, surface }: Unit): boolean {
  return kind === 'word' && silentWords.has(surface);
}
