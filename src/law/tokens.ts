/** A text about provisions, cut into what it is made of: laws, numbers with or without their unit, joints, words. */
import { numberSource, readNumber } from './number.ts';

/** The parts of a law that are numbered, from the outermost. */
export type Level = 'chapter' | 'article' | 'paragraph' | 'item';

export type Token =
  /** A law that is named; `law` is its code. */
  | { readonly kind: 'law'; readonly law: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The 1 of 第二百八十条之一. */
      readonly inserted?: number;
      /** What the text itself says that it numbers. */
      readonly level?: Level;
      /** Whether the unit stands behind the number, as in Chinese. */
      readonly isUnitBehind?: boolean;
      /** How it is written: `(1)` and `.1` go one level down, `(一)` is an item. */
      readonly style: 'plain' | 'nested' | 'item';
    }
  | { readonly kind: 'and' | 'to' | 'of' }
  | { readonly kind: 'word'; readonly text: string };

/** A law and what people call it. */
export interface LawNames {
  readonly code: string;
  readonly names: readonly string[];
}

/** What is longer than this is no citation. */
const longestText = 200;
const han = '\\p{Script=Han}';
/** Characters that may stand between a law's Chinese name and the words around it. */
const beforeName = '据照按依见是和与及国反在跟或';
const afterName = '第之的中里规和与及或一二两三四五六七八九十百零〇有是';

const units: Readonly<Record<string, Level>> = {
  章: 'chapter',
  条: 'article',
  條: 'article',
  款: 'paragraph',
  项: 'item',
  項: 'item',
};
const englishLevels = ['article', 'paragraph', 'item', 'chapter'] as const satisfies readonly Level[];
const englishUnit = [
  '(articles?|arts?|sections?|secs?|§+)',
  '(paragraphs?|paras?|pars?|subsections?|¶+)',
  '(items?|points?|pts?|subparagraphs?|subparas?|nos?)',
  '(chapters?|chaps?|ch)',
].join('|');
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const silentWords = new Set(
  'a about according an by cf china does do in is its law me of people please prc pursuant read republic s say says see show tell the this under what with'.split(
    ' ',
  ),
);
const silentHan =
  /中华人民共和国|根据|依据|依照|按照|参见|请问|是什么|什么|内容|规定|怎么说|如何|本法|本条例|见|的|中|里|在|说/g;

/** The same spelling for what is written in several: width, case, quotation marks, dashes. */
function normalise(text: string): string {
  return text
    .slice(0, longestText)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Co}/gu, ' ')
    .replace(/[–—−‐‑~]/g, '-')
    .replace(/["'‘’“”《》〈〉«»「」『』【】[\]]/g, ' ')
    .replace(/[_\s]+/g, ' ')
    .trim();
}

/** A pattern for one name: spaces and hyphens may be missing or change places, brackets may be missing. */
function patternOf(name: string): RegExp {
  const source = normalise(name)
    .replace(/[.*+?^${}|\\/]/g, '\\$&')
    .replace(/[()]/g, (bracket) => `\\s*\\${bracket}?\\s*`)
    .replace(/[ -]/g, '[ -]*');
  return new RegExp(/[a-z]/.test(source.replace(/\\s/g, '')) ? `(?<![a-z])${source}(?![a-z])` : hanName(source), 'gu');
}

/** A Chinese name that is not just a part of a longer one: 劳动合同法 does not stand in 劳动合同法实施条例. */
function hanName(source: string): string {
  return `(?<!(?![${beforeName}])${han})${source}(?!(?![${afterName}])${han})`;
}

/** Makes what puts one private character for each law that is named, the longest names first. */
function lawMarker(laws: readonly LawNames[]): (text: string) => string {
  const names = laws.flatMap(({ names: all, code }, index) => [...all, code].map((name) => ({ name, index })));
  const marks = names
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ name, index }) => ({ pattern: patternOf(name), mark: ` ${String.fromCodePoint(0xe000 + index)} ` }));
  return (text) => marks.reduce((marked, { pattern, mark }) => marked.replace(pattern, mark), text);
}

type Reader = readonly [RegExp, (match: RegExpExecArray) => readonly Token[]];

function numberToken(text: string, more: Omit<Extract<Token, { kind: 'number' }>, 'kind' | 'value'>): readonly Token[] {
  const value = readNumber(text);
  return value === undefined || value > 9999 ? [] : [{ kind: 'number', value, ...more }];
}

/** In the order in which they are tried; the first that fits at a place reads it. */
function readersFor(laws: readonly LawNames[]): readonly Reader[] {
  const reader = (source: string, read: Reader[1]): Reader => [new RegExp(source, 'yu'), read];
  const plain = { style: 'plain' } as const;
  return [
    reader('\\p{Co}', ([mark]) => {
      const law = laws[(mark.codePointAt(0) ?? 0) - 0xe000];
      return law === undefined ? [] : [{ kind: 'law', law: law.code }];
    }),
    reader('[(]?\\d{4} ?年(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?日)?(?:修正|修订|公布)?[)]?', () => []),
    reader('[(] ?(?:19|20)\\d\\d ?[)]', () => []),
    reader(
      `第? ?[(]? ?(${numberSource}) ?[)]? ?([条條款项項章])(?: ?之 ?(${numberSource}))?`,
      ([, text = '', unit = '', more]) => {
        const inserted = more === undefined ? undefined : readNumber(more);
        const level = units[unit];
        return numberToken(text, {
          ...plain,
          isUnitBehind: true,
          ...(level === undefined ? {} : { level }),
          ...(inserted === undefined ? {} : { inserted }),
        });
      },
    ),
    reader(`第 ?(${numberSource})`, ([, text = '']) => numberToken(text, plain)),
    reader(
      `(?<![a-z])(?:${englishUnit})(?![a-z])\\.?[ -]*(?:no\\.? ?)?[(]?(${numberSource})(?![\\p{L}])[)]?`,
      (match) => {
        const level = englishLevels[match.slice(1, 5).findIndex((unit) => unit !== undefined)];
        return numberToken(match[5] ?? '', { ...plain, ...(level === undefined ? {} : { level }) });
      },
    ),
    reader(
      `(?<![a-z])(?:(${ordinals.join('|')})|(\\d{1,3})(?:st|nd|rd|th)) (?:${englishUnit})(?![a-z])\\.?`,
      (match) => {
        const level = englishLevels[match.slice(3, 7).findIndex((unit) => unit !== undefined)];
        const text = match[2] ?? String(ordinals.indexOf(match[1] ?? '') + 1);
        return numberToken(text, { ...plain, ...(level === undefined ? {} : { level }) });
      },
    ),
    reader('[(] ?(\\d{1,2}) ?[)]', ([, text = '']) => numberToken(text, { style: 'nested' })),
    reader('[(] ?([一二三四五六七八九十]{1,3}) ?[)]', ([, text = '']) => numberToken(text, { style: 'item' })),
    reader('(?<=[\\d条)])[./:](\\d{1,2})(?!\\d)', ([, text = '']) => numberToken(text, { style: 'nested' })),
    reader(
      '(?<![\\p{L}\\d])(\\d{1,4})(?![\\p{L}\\d])|(?<![\\d])(\\d{1,4})(?=[至到和及与])|(?<=[至到和及与第])(\\d{1,4})',
      (match) => numberToken(match[1] ?? match[2] ?? match[3] ?? '', plain),
    ),
    reader(
      `(?<!(?![至到和及与、或])${han})([零〇一二两三四五六七八九十百千]{1,9})(?!(?![至到和及与或])${han})`,
      ([, text = '']) => numberToken(text, plain),
    ),
    reader('-|至|到|(?:to|through|until)(?![a-z])', () => [{ kind: 'to' }]),
    reader('[,、;&+]|和|及|与|或|(?:and|or)(?![a-z])', () => [{ kind: 'and' }]),
    reader('of(?![a-z])', () => [{ kind: 'of' }]),
    reader('[a-z]+', ([text]) => (silentWords.has(text) ? [] : [{ kind: 'word', text }])),
    reader(`${han}`, ([text]) => [{ kind: 'word', text }]),
  ];
}

/** Makes what cuts a text into tokens; what has no meaning here, like punctuation, is left out. */
export function createTokeniser(laws: readonly LawNames[]): (text: string) => readonly Token[] {
  const markLaws = lawMarker(laws);
  const readers = readersFor(laws);
  return (text) => {
    const marked = markLaws(normalise(text)).replace(silentHan, ' ');
    const tokens: Token[] = [];
    let position = 0;
    while (position < marked.length) {
      let next = position + 1;
      for (const [pattern, read] of readers) {
        pattern.lastIndex = position;
        const match = pattern.exec(marked);
        if (match === null) continue;
        tokens.push(...read(match));
        next = pattern.lastIndex;
        break;
      }
      position = next;
    }
    return tokens;
  };
}

/** Names and texts in the form in which they can be compared. */
export function comparable(text: string): string {
  return normalise(text).replace(silentHan, '').replace(/[ -]/g, '');
}
