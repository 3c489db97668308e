/** What a text says about provisions, in whatever form it says it: 《社会保险法》第五十八条第一款, SIL art. 58(1), 58.1 … */
import { comparable, createTokeniser, type LawNames, type Level, type Token } from './tokens.ts';

/** One provision as a text names it. What it does not say is missing. */
export interface Mention {
  /** The law's code. */
  readonly law?: string;
  readonly chapter?: number;
  /** `23`, `280-1`. */
  readonly article?: string;
  readonly paragraph?: number;
  readonly item?: number;
}

export interface Understanding {
  readonly mentions: readonly Mention[];
  /** Codes of the laws that may be meant where a mention names none; empty where nothing points to one. */
  readonly maybeLaws: readonly string[];
  /** The words that nothing here understands, as in a law's name that is unknown. */
  readonly words: string;
}

type Draft = { -readonly [K in keyof Mention]: Mention[K] };
type NumberToken = Extract<Token, { kind: 'number' }>;

/** The levels that a bare number can go down, from the outermost. */
const ladder = ['article', 'paragraph', 'item'] as const satisfies readonly Level[];
type Rung = (typeof ladder)[number];
/** A range names at most this many provisions. */
const longestRange = 60;
const mostMentions = 60;

/** Reads a text of at most 200 characters; what is longer is cut. */
export type ProvisionReader = (text: string) => Understanding;

/** Makes a reader that knows these laws. That takes longer than reading: it is for many texts. */
export function createProvisionReader(laws: readonly LawNames[]): ProvisionReader {
  const tokenise = createTokeniser(laws);
  const guessLaws = lawGuesser(laws);
  return (text) => {
    const tokens = tokenise(text);
    const mentions = gather(tokens).slice(0, mostMentions);
    const words = wordsOf(tokens);
    return { mentions, maybeLaws: guessLaws(words), words };
  };
}

/** Walks through the tokens and draws up one mention after the other. */
function gather(tokens: readonly Token[]): readonly Mention[] {
  const drafts: Draft[] = [];
  let current: Draft | undefined;
  let leadingLaw: string | undefined;
  let joint: 'and' | 'to' | undefined;
  let last: { readonly plain: Rung | undefined; readonly nested: Rung | undefined } = {
    plain: undefined,
    nested: undefined,
  };

  const open = (more: Draft): Draft => {
    const draft: Draft = { ...(leadingLaw === undefined ? {} : { law: leadingLaw }), ...more };
    drafts.push(draft);
    return draft;
  };

  for (const [index, token] of tokens.entries()) {
    switch (token.kind) {
      case 'law': {
        const isTrailing = drafts.length > 0 && leadingLaw === undefined;
        if (isTrailing) {
          for (const draft of drafts) draft.law ??= token.law;
        } else {
          leadingLaw = token.law;
        }
        current = undefined;
        last = { plain: undefined, nested: undefined };
        joint = undefined;
        break;
      }
      case 'number': {
        if (token.level === 'chapter') {
          current = open({ chapter: token.value });
          joint = undefined;
          break;
        }
        if (current?.chapter !== undefined) current = undefined;
        const level = token.level ?? levelAhead(tokens, index) ?? levelOf(token, current, joint, last);
        const isFresh = current === undefined || isReversed(tokens, index);
        if (joint === 'to' && level === 'article' && isInsertion(current, token)) {
          if (current !== undefined) current.article = `${current.article}-${token.value}`;
        } else if (joint === 'to' && current?.[level] !== undefined) {
          for (const value of rangeAfter(current[level], token)) {
            current = open(withLevel(above(level, current), level, { kind: 'number', style: 'plain', value }));
          }
        } else if (current === undefined || isFresh) {
          current = open(withLevel({}, level, token));
        } else if (current[level] !== undefined || isDeeper(current, level)) {
          current = open(withLevel(above(level, current), level, token));
        } else {
          Object.assign(current, withLevel({}, level, token));
        }
        last = token.style === 'plain' ? { ...last, plain: level } : { ...last, nested: level };
        joint = undefined;
        break;
      }
      case 'and':
      case 'to':
        joint = token.kind;
        break;
      default:
        break;
    }
  }
  return complete(drafts, leadingLaw, tokens);
}

/** Leaves out a chapter that only says where an article stands, and a law that only says where numbers belong. */
function complete(
  drafts: readonly Draft[],
  leadingLaw: string | undefined,
  tokens: readonly Token[],
): readonly Mention[] {
  const lastLaw = tokens.findLast((token) => token.kind === 'law')?.law;
  const hasArticle = drafts.some(({ article }) => article !== undefined);
  const kept = drafts.filter(({ chapter }) => chapter === undefined || !hasArticle);
  if (kept.length === 0) return leadingLaw === undefined ? [] : namedLaws(tokens);
  return kept.map((draft) => (draft.law === undefined && lastLaw !== undefined ? { ...draft, law: lastLaw } : draft));
}

function namedLaws(tokens: readonly Token[]): readonly Mention[] {
  const codes = tokens.flatMap((token) => (token.kind === 'law' ? [token.law] : []));
  return [...new Set(codes)].map((law) => ({ law }));
}

/** The unit that stands only behind the last number of a list, as in 第五十八、六十条; in English it stands before. */
function levelAhead(tokens: readonly Token[], index: number): Rung | undefined {
  const token = tokens[index];
  if (token?.kind !== 'number' || token.style !== 'plain') return undefined;
  let sawJoint = false;
  for (const next of tokens.slice(index + 1)) {
    if (next.kind === 'and' || next.kind === 'to') sawJoint = true;
    else if (next.kind !== 'number' || next.style !== 'plain' || !sawJoint) return undefined;
    else if (next.level !== undefined)
      return ladder.find((level) => level === next.level && next.isUnitBehind === true);
  }
  return undefined;
}

/** The level of a number that does not say it: that of its neighbours in a list, or one below what is known. */
function levelOf(
  { style }: NumberToken,
  current: Draft | undefined,
  joint: 'and' | 'to' | undefined,
  last: { readonly plain: Rung | undefined; readonly nested: Rung | undefined },
): Rung {
  if (style === 'item') return 'item';
  const before = style === 'plain' ? last.plain : last.nested;
  if (joint !== undefined && before !== undefined) return before;
  return ladder.find((level) => current?.[level] === undefined && !isDeeper(current ?? {}, level)) ?? 'article';
}

/** Whether something below this level is already known: item 4 of paragraph 1 is read from its end. */
function isDeeper(current: Draft, level: Rung): boolean {
  const isUpsideDown = current.article === undefined;
  return !isUpsideDown && ladder.slice(ladder.indexOf(level) + 1).some((below) => current[below] !== undefined);
}

/** What stands above a level: the next item of a list is in the same article and paragraph. */
function above(level: Rung, { law, article, paragraph }: Draft): Draft {
  return {
    ...(law === undefined ? {} : { law }),
    ...(level === 'article' || article === undefined ? {} : { article }),
    ...(level !== 'item' || paragraph === undefined ? {} : { paragraph }),
  };
}

/** Whether a number opens a provision that is told from its end: `paragraph 2 of article 60`. */
function isReversed(tokens: readonly Token[], index: number): boolean {
  const [token, of, next] = tokens.slice(index, index + 3);
  if (token?.kind !== 'number' || of?.kind !== 'of' || next?.kind !== 'number') return false;
  const isOutermost = tokens[index - 1]?.kind !== 'of';
  return isOutermost && token.level !== undefined && next.level !== undefined && token.level !== next.level;
}

function withLevel(draft: Draft, level: Rung, { value, inserted }: NumberToken): Draft {
  switch (level) {
    case 'article':
      return { ...draft, article: inserted === undefined ? String(value) : `${value}-${inserted}` };
    case 'paragraph':
      return { ...draft, paragraph: value };
    case 'item':
      return { ...draft, item: value };
    default:
      return level satisfies never;
  }
}

/** Whether a range runs down and so is the name of an inserted article: 280-1. */
function isInsertion(current: Draft | undefined, { value }: NumberToken): boolean {
  const before = current?.article;
  return before !== undefined && /^\d+$/.test(before) && value < 10 && value < Number(before);
}

/** The numbers behind `from`, up to the token's. */
function rangeAfter(from: string | number, { value }: NumberToken): readonly number[] {
  const start = Number.parseInt(String(from), 10);
  return Array.from({ length: Math.max(0, Math.min(value - start, longestRange)) }, (_, step) => start + step + 1);
}

function wordsOf(tokens: readonly Token[]): string {
  const parts = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  return parts.reduce(
    (text, part) => (/[a-z]$/.test(text) && /^[a-z]/.test(part) ? `${text} ${part}` : `${text}${part}`),
    '',
  );
}

/** The laws whose name has all of these words in it. */
function lawGuesser(laws: readonly LawNames[]): (words: string) => readonly string[] {
  const known = laws.map(({ code, names }) => ({ code, names: names.map(comparable) }));
  return (words) => {
    const parts = words
      .split(' ')
      .map(comparable)
      .filter((part) => part.length > 1);
    if (parts.length === 0) return [];
    return known
      .filter(({ names }) => names.some((name) => parts.every((part) => name.includes(part))))
      .map(({ code }) => code);
  };
}
