/** What a text about provisions leads to in the laws that there are: one provision, several, a choice, or why none. */
import type { Citation } from './citation.ts';
import type { Mention, Understanding } from './read-provisions.ts';
import type { ArticleStructure, LawStructure } from './structure.ts';

/** A law as far as finding needs it. */
export interface FindableLaw {
  readonly code: string;
  readonly structure: LawStructure;
  /** Whether `structure` has every article. */
  readonly isComplete: boolean;
  /** How many articles the law has, listed or not. */
  readonly articlesInLaw: number;
  /** The numbers of its chapters that have a page. */
  readonly chapters: readonly number[];
}

/** Why a mention fits nothing in a law. */
export type Missing =
  | { readonly kind: 'chapter'; readonly law: string; readonly chapters: readonly number[] }
  /** The law has no such article. */
  | { readonly kind: 'article'; readonly law: string; readonly article: string }
  /** The law has it, but it has no entry here. */
  | { readonly kind: 'entry'; readonly law: string; readonly article: string }
  /** The article has no such paragraph or item. */
  | { readonly kind: 'part'; readonly law: string; readonly article: string; readonly structure: ArticleStructure }
  /** No law was named, and none has it. `longest` has the most articles; `others` have it, but no entry for it here. */
  | { readonly kind: 'nowhere'; readonly longest: FindableLaw; readonly others: readonly string[] };

/** A place in a law: a provision, a chapter, or the law itself. */
export type Place =
  | { readonly kind: 'provision'; readonly citation: Citation }
  | { readonly kind: 'chapter'; readonly law: string; readonly chapter: number }
  | { readonly kind: 'law'; readonly law: string };

export interface Finding {
  readonly mention: Mention;
  /** More than one is a choice. */
  readonly places: readonly Place[];
  readonly missing: readonly Missing[];
}

/** One finding for each mention; for a text that names only part of a law's name, one finding with the laws to choose from. */
export function findProvisions(
  { mentions, maybeLaws, words }: Understanding,
  laws: readonly FindableLaw[],
): readonly Finding[] {
  if (mentions.length === 0) {
    if (maybeLaws.length === 0) return [];
    return [{ mention: {}, places: maybeLaws.map((law) => ({ kind: 'law', law })), missing: [] }];
  }
  // Words that belong to no law here name another one; a number alone may belong to any.
  const open = maybeLaws.length > 0 ? maybeLaws : words === '' ? laws.map(({ code }) => code) : [];
  return mentions.map((mention) => {
    const codes = mention.law === undefined ? open : [mention.law];
    const candidates = laws.filter(({ code }) => codes.includes(code));
    const results = candidates.map((law) => placesIn(law, mention));
    const places = results.flatMap((result) => (Array.isArray(result) ? result : []));
    const missing = results.flatMap((result) => (Array.isArray(result) ? [] : result));
    if (places.length > 0) return { mention, places, missing: [] };
    return { mention, places, missing: candidates.length > mostNamed ? nowhere(candidates, missing) : missing };
  });
}

/** Of more laws than this, it is said together that none has a provision. */
const mostNamed = 3;

function nowhere(laws: readonly FindableLaw[], missing: readonly Missing[]): readonly Missing[] {
  const [longest] = laws.toSorted((a, b) => b.articlesInLaw - a.articlesInLaw);
  const others = missing.flatMap((each) => (each.kind === 'entry' ? [each.law] : []));
  return longest === undefined ? [] : [{ kind: 'nowhere', longest, others }];
}

/** Where a mention is in one law, or why it is not there. */
function placesIn(law: FindableLaw, mention: Mention): Place[] | Missing {
  const { code } = law;
  const { chapter, article, paragraph, item } = mention;
  if (chapter !== undefined) {
    if (law.chapters.includes(chapter)) return [{ kind: 'chapter', law: code, chapter }];
    return { kind: 'chapter', law: code, chapters: law.chapters };
  }
  if (article === undefined) return [{ kind: 'law', law: code }];
  const structure = law.structure.get(article);
  if (structure === undefined) {
    const mayExist = !law.isComplete && Number.parseInt(article, 10) <= law.articlesInLaw;
    return { kind: mayExist ? 'entry' : 'article', law: code, article };
  }
  const fitting = paragraphsFor(structure, paragraph, item);
  if (fitting === undefined) return { kind: 'part', law: code, article, structure };
  return fitting.map((number) => ({
    kind: 'provision',
    citation: {
      law: code,
      article,
      ...(number === undefined ? {} : { paragraph: number }),
      ...(item === undefined ? {} : { item }),
    },
  }));
}

/** The paragraphs that are meant; an item may be named without its paragraph. Undefined where none fits. */
function paragraphsFor(
  structure: ArticleStructure,
  paragraph: number | undefined,
  item: number | undefined,
): readonly (number | undefined)[] | undefined {
  if (paragraph === undefined && item === undefined) return [undefined];
  const wanted = structure.flatMap((items, index) => {
    const fits = paragraph === undefined || paragraph === index + 1;
    return fits && (item === undefined || item <= items) ? [index + 1] : [];
  });
  return wanted.length === 0 ? undefined : wanted;
}
