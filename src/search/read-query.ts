/** What somebody typed → the tokens to look for: mistyped words corrected, pinyin read as Chinese, with what words mean. */
import type { Kind } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import { readHomophones, readPinyin } from './pinyin.ts';
import { nearestWords, splitWords } from './spelling.ts';
import { type Unit, unitsOf } from './text.ts';
import type { Thesaurus } from './thesaurus.ts';
import { isSilentWord, tokensOf } from './tokens.ts';
import { kindWeights } from './weights.ts';

export interface ReadQuery {
  /** Token → how much it counts, before how common it is. */
  readonly tokens: ReadonlyMap<string, number>;
  /** What is looked for in the place of words that no entry has. */
  readonly readings: readonly string[];
  /** The kinds of pages that it asks for: what a word means, a letter to print. */
  readonly asksFor: ReadonlySet<Kind>;
  /** Whether it asks what to do, where or whether: the name of a thing alone does not. */
  readonly isQuestion: boolean;
}

/** What is known about words. */
export interface Knowledge extends Lexicon {
  /** Whether any entry has a token. */
  readonly has: (token: string) => boolean;
  /** Initials → the Chinese names that have them. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
}

/** Words by which somebody asks for a kind of page; see also `silentHan`. */
const questionsFor: Readonly<Partial<Record<Kind, RegExp>>> = {
  term: /\b(what|who)('s| is| are| does)\b|\bwhats\b|\b(meaning|definition|define|explain)\b|什么意思|啥意思|是[个]?(什么|啥|谁)|(什么|啥)(叫|是)|叫(什么|啥)|是(管|干|做)(什么|啥|嘛)|是哪.[样种个项类]|指(什么|啥|的是)|定义|含义|解释/i,
  letter:
    /\b(letters?|templates?|samples?|wording|draft|in writing|written|write to|form to)\b|模板|范[本文例]|样[本文]|格式|怎么写|咋写|书面|[请托授权绍诺]书|[绍求]信|(^|[写的封])信/i,
};

/** What stands at a place of a query, read in another way. */
interface Reading {
  readonly start: number;
  readonly end: number;
  /** The likeliest first. */
  readonly texts: readonly string[];
}

/** What was typed counts less where it was read in another way. */
const typedShare = 0.25;

const question =
  /\b(how|where|when|can|could|do|does|did|should|must|may|will|need|want)\b|怎[么样]|咋|如何|能|可以|哪|要|吗|多[久少]|[办弄]$/i;
const kinds = Object.keys(questionsFor) as readonly Kind[];

/** Reads a query. */
export function readQuery(text: string, knowledge: Knowledge, thesaurus: Thesaurus): ReadQuery {
  const units = unitsOf(text);
  const readings = [...wordReadings(units, knowledge), ...hanReadings(units, knowledge, thesaurus)];
  const tokens = new Map<string, number>();
  const put = (read: readonly Unit[], share: number): void => {
    for (const token of tokensOf(read, thesaurus)) {
      tokens.set(token.text, Math.max(tokens.get(token.text) ?? 0, share * token.share * kindWeights[token.kind]));
    }
  };
  put(unitsOf(withReadings(text, readings)), 1);
  for (const { texts } of readings) for (const other of texts.slice(1)) put(unitsOf(other), 1);
  if (readings.length > 0) put(units, typedShare);
  const asksFor = new Set(kinds.filter((kind) => questionsFor[kind]?.test(text)));
  return {
    tokens,
    readings: [...new Set(readings.flatMap(({ texts }) => texts))],
    asksFor,
    isQuestion: !asksFor.has('term') && question.test(text),
  };
}

/** The text with the likeliest readings in their places. */
function withReadings(text: string, readings: readonly Reading[]): string {
  return readings
    .toSorted((a, b) => b.start - a.start)
    .reduce((read, { start, end, texts }) => read.slice(0, start) + (texts[0] ?? '') + read.slice(end), text);
}

/** English words that no entry has, corrected; pinyin and initials in Chinese. */
function wordReadings(units: readonly Unit[], knowledge: Knowledge): readonly Reading[] {
  const readings: Reading[] = [];
  for (const run of runsOf(units, 'word')) {
    let index = 0;
    while (index < run.length) {
      const pinyin = pinyinAt(run, index, knowledge);
      const words = run.slice(index, index + (pinyin?.words ?? 1));
      const texts = pinyin === undefined ? words.flatMap((unit) => wordReading(unit, knowledge)) : [pinyin.text];
      if (texts.length > 0) readings.push({ ...placeOf(words), texts });
      index += words.length;
    }
  }
  return readings;
}

function placeOf(units: readonly Unit[]): { readonly start: number; readonly end: number } {
  return { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
}

function wordReading(unit: Unit, knowledge: Knowledge): readonly string[] {
  if (knowledge.has(unit.text) || isSilentWord(unit) || !/^[a-z]+$/.test(unit.surface)) return [];
  const names = knowledge.initials.get(unit.surface);
  if (names !== undefined) return names;
  const near = nearestWords(unit.surface, knowledge.words);
  return near.length > 0 ? near : splitWords(unit.surface, knowledge.words);
}

/** At most this many words are read as one run of pinyin. */
const longestRun = 10;
const shortestPinyin = 3;
/** So many of the neighbouring characters have to be neighbours in the entries' own words. */
const knownShare = 0.6;

/** The longest run of words from `from` on that is pinyin of words that the entries have. */
function pinyinAt(
  run: readonly Unit[],
  from: number,
  knowledge: Knowledge,
): { readonly text: string; readonly words: number } | undefined {
  const words = run.slice(from, from + longestRun);
  // Tones may be given as figures: she4bao3.
  const letters = words.map(({ surface }) => surface.replace(/[1-5]/g, ''));
  const readings = readPinyin(letters.join(''), knowledge);
  for (let count = words.length; count > 0; count -= 1) {
    const { length } = letters.slice(0, count).join('');
    const reading = length < shortestPinyin ? undefined : readings(length);
    if (reading === undefined || reading.known === 0) continue;
    const mayBeEnglish = words.slice(0, count).some(({ text }) => knowledge.has(text));
    if (reading.known / reading.pairs >= (mayBeEnglish ? 1 : knownShare)) return { text: reading.text, words: count };
  }
  return undefined;
}

/** Chinese runs in which characters were mistyped, as they were meant. */
function hanReadings(units: readonly Unit[], knowledge: Knowledge, thesaurus: Thesaurus): readonly Reading[] {
  return runsOf(units, 'han').flatMap((run) => {
    const text = run.map((unit) => unit.text).join('');
    const read = readHomophones(text, knowledge)?.text ?? text;
    const meant = withinWords(text, read, thesaurus);
    return meant === text ? [] : [{ ...placeOf(run), texts: [meant] }];
  });
}

/**
 * What was read, where it makes words that are known: 医宝卡 is 医保卡. Elsewhere what was typed is what was meant,
 * although no page has it: 火锅 is no other word.
 */
function withinWords(typed: string, read: string, thesaurus: Thesaurus): string {
  const places = thesaurus(unitsOf(read));
  const isKnown = (index: number): boolean => places.some(({ from, to }) => from <= index && index < to);
  const characters = [...read];
  return [...typed].map((character, index) => (isKnown(index) ? (characters[index] ?? character) : character)).join('');
}

function runsOf(units: readonly Unit[], kind: Unit['kind']): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== kind) continue;
    const isFirst = units[index - 1]?.kind !== kind || !unit.isJoined;
    if (isFirst) runs.push([unit]);
    else runs.at(-1)?.push(unit);
  }
  return runs;
}
