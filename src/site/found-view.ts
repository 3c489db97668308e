/** What a search found as data for its page: the best matches, then the others by kind. Pure; it runs in a browser, too. */
import type { Locale } from '../content/schemas.ts';
import type { EntryWords, Kind, Passage } from '../search/entry.ts';
import { excerpt, type Piece } from '../search/mark.ts';
import type { Found, Hit } from '../search/search.ts';
import { searchPath } from './paths.ts';
import type { FoundView, HitView } from './search-views.ts';
import type { Link } from './view-parts.ts';

/** What the page needs to know of a language. */
export interface FoundWords {
  readonly languageTag: string;
  /** The titles of the groups. */
  readonly kinds: Readonly<Record<Kind | 'best', string>>;
}

/** Of all kinds together so many stand on top. */
const mostBest = 3;
const mostHits: Readonly<Partial<Record<Kind, number>>> = { answer: 6 };
const mostOthers = 3;
/** Below this part of the best page's worth a page is no find, unless the list would be very short. */
const leastShare = 0.25;
const longestPassage: Readonly<Record<Locale, number>> = { en: 240, zh: 110 };

/** The view of what was found. */
export function foundView(
  locale: Locale,
  query: string,
  found: Found<Locale>,
  named: readonly Link[],
  words: Readonly<Record<Locale, FoundWords>>,
): FoundView {
  const isForeign = (locale === 'zh') !== hasHan([query, ...found.readings].join(' '));
  return {
    readings: found.readings,
    named,
    groups: groupsOf(found.hits).map(({ id, hits }) => ({
      id,
      title: words[locale].kinds[id],
      hits: hits.map((hit) => ({
        ...hitView(locale, hit, found, isForeign ? words : undefined),
        kind: id === 'best' && hit.entry.kind !== 'answer' ? hit.entry.kind : undefined,
      })),
    })),
    nearest: found.nearest.map((word) => ({ label: word, href: searchPath(locale, word) })),
  };
}

interface Group {
  readonly id: Kind | 'best';
  readonly hits: readonly Hit<Locale>[];
}

/** The best of all, then the others of each kind; the kind that has the best of these stands first. */
function groupsOf(hits: readonly Hit<Locale>[]): readonly Group[] {
  const least = (hits[0]?.score ?? 0) * leastShare;
  const best = hits.slice(0, mostBest);
  const others = hits.slice(mostBest).filter(({ score }) => score >= least);
  const kinds = [...new Set(others.map(({ entry }) => entry.kind))];
  return [
    ...(best.length > 0 ? [{ id: 'best' as const, hits: best }] : []),
    ...kinds.map((kind) => ({
      id: kind,
      hits: others.filter(({ entry }) => entry.kind === kind).slice(0, mostHits[kind] ?? mostOthers),
    })),
  ];
}

/** @param words given where the query is of another language: the page's name there is shown, too */
function hitView(
  locale: Locale,
  { entry }: Hit<Locale>,
  found: Found<Locale>,
  words: Readonly<Record<Locale, FoundWords>> | undefined,
): Omit<HitView, 'kind'> {
  const own = entry.words(locale);
  const title = found.mark(own.title);
  const best = found.bestPassage(entry, locale);
  const isUnmarked = !title.some(({ isMarked }) => isMarked);
  return {
    href: `/${locale}/${entry.id}`,
    title,
    note: own.note,
    other: words !== undefined && isUnmarked ? otherName(locale, entry.words, found, words) : undefined,
    section: placeOf(best?.passage),
    passage: excerpt(best?.pieces ?? [], longestPassage[locale]),
  };
}

/** Where a passage stands and what it rests on, so that usual practice is not read as a rule. */
function placeOf(passage: Passage | undefined): string | undefined {
  const place = [passage?.section, passage?.label].filter((text) => text !== undefined);
  return place.length === 0 ? undefined : place.join(' · ');
}

/** Whether a text has Chinese in it; pinyin is read as Chinese. */
function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The name in another language that has most of what was looked for. */
function otherName(
  locale: Locale,
  wordsIn: (locale: Locale) => EntryWords,
  found: Found<Locale>,
  words: Readonly<Record<Locale, FoundWords>>,
): HitView['other'] {
  const names = (Object.keys(words) as Locale[])
    .filter((other) => other !== locale)
    .flatMap((other) => {
      const { title, names } = wordsIn(other);
      return [title, ...names].map((name) => ({ lang: words[other].languageTag, title: found.mark(name) }));
    });
  const [best] = names.toSorted((a, b) => marked(b.title) - marked(a.title));
  return best === undefined || marked(best.title) === 0 ? undefined : best;
}

function marked(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text, isMarked }) => sum + (isMarked ? text.length : 0), 0);
}
