/** The page that searches: empty, or with what was found. */
import type { Locale } from '../content/schemas.ts';
import type { EntryWords } from '../search/entry.ts';
import { excerpt, type Piece } from '../search/mark.ts';
import type { Found, Hit, Search } from '../search/search.ts';
import { homeCrumb } from './answer-pages.ts';
import { frame, type SiteContext } from './context.ts';
import type { PageOrRedirect } from './outcome.ts';
import { searchPath, topicPath } from './paths.ts';
import type { CitationFinder } from './search-citations.ts';
import type { HitView, SearchView } from './search-views.ts';
import type { Link, Page } from './views.ts';

/** What is longer is cut: no question needs more. */
const longestQuery = 200;
const mostHits: Readonly<Record<string, number>> = { answer: 8 };
const mostOthers = 3;
/** Below this part of the best page's worth a page is no find, unless the list would be very short. */
const leastShare = 0.25;
const leastHits = 3;
const longestPassage: Readonly<Record<Locale, number>> = { en: 240, zh: 110 };

/** The query of an address, cleaned and cut; of several the first that says something. */
export function readSearch(value: string | readonly string[] | undefined): string {
  const values = value === undefined || typeof value === 'string' ? [value ?? ''] : value;
  return values.map(clean).find((query) => query !== '') ?? '';
}

/** Without control characters, marks of direction and what no font has; spaces are single. */
function clean(value: string): string {
  const plain = value
    .slice(0, 4 * longestQuery)
    .replace(/\p{C}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, longestQuery).join('').trim();
}

/** What a search leads to. An empty one has the page that is prepared. */
export function searchOutcome(
  contexts: Readonly<Record<Locale, SiteContext>>,
  locale: Locale,
  query: string,
  search: Search<Locale>,
  findCitations: CitationFinder,
): PageOrRedirect {
  const context = contexts[locale];
  if (query === '') return { kind: 'page', page: searchPage(context) };
  const named = findCitations(query);
  if (named.kind === 'provision') return { kind: 'redirect', path: named.path, isLasting: false };
  const found = search.find(query);
  return { kind: 'page', page: resultsPage(contexts, locale, query, found, named.links), isDated: true };
}

/** The page before anything is typed. */
export function searchPage(context: SiteContext): Page {
  const { messages } = context;
  return {
    ...searchFrame(context, messages.search.title, ''),
    template: 'search',
    view: searchView(context, '', undefined),
  };
}

function searchFrame(context: SiteContext, title: string, query: string) {
  return frame(context, (locale) => searchPath(locale, query === '' ? undefined : query), {
    title,
    description: context.messages.search.description,
    breadcrumbs: [homeCrumb(context)],
    area: undefined,
    isIndexed: query === '',
  });
}

function searchView({ locale, library }: SiteContext, query: string, found: SearchView['found']): SearchView {
  return {
    form: { action: searchPath(locale), query },
    found,
    isWordless: query !== '' && !/[\p{L}\p{N}]/u.test(query),
    topics: library.topics.map(({ id, words }) => ({ label: words[locale].title, href: topicPath(locale, id) })),
  };
}

function resultsPage(
  contexts: Readonly<Record<Locale, SiteContext>>,
  locale: Locale,
  query: string,
  found: Found<Locale>,
  named: readonly Link[],
): Page {
  const context = contexts[locale];
  const { messages } = context;
  const isForeign = (locale === 'zh') !== hasHan([query, ...found.readings].join(' '));
  return {
    ...searchFrame(context, messages.search.titleFor(query), query),
    template: 'search',
    view: searchView(context, query, {
      readings: found.readings,
      named,
      groups: groupsOf(found.hits).map(({ kind, hits }) => ({
        id: kind,
        title: messages.search.kinds[kind],
        hits: hits.map((hit) => hitView(contexts, locale, hit, found, isForeign)),
      })),
      nearest: found.nearest.map((word) => ({
        label: word,
        href: searchPath(locale, word),
      })),
    }),
  };
}

type Group = { readonly kind: Hit['entry']['kind']; readonly hits: readonly Hit<Locale>[] };

/** The best of each kind; the kind that has the best page stands first. */
function groupsOf(hits: readonly Hit<Locale>[]): readonly Group[] {
  const best = hits[0]?.score ?? 0;
  const good = hits.filter(({ score }, place) => place < leastHits || score >= best * leastShare);
  return [...new Set(good.map(({ entry }) => entry.kind))].map((kind) => ({
    kind,
    hits: good.filter(({ entry }) => entry.kind === kind).slice(0, mostHits[kind] ?? mostOthers),
  }));
}

function hitView(
  contexts: Readonly<Record<Locale, SiteContext>>,
  locale: Locale,
  { entry }: Hit<Locale>,
  found: Found<Locale>,
  isForeign: boolean,
): HitView {
  const words = entry.words(locale);
  const title = found.mark(words.title);
  const best = found.bestPassage(entry, locale);
  const passage = excerpt(found.mark(best?.text ?? ''), longestPassage[locale]);
  return {
    href: `/${locale}/${entry.id}`,
    title,
    note: words.note,
    other:
      isForeign && !title.some(({ isMarked }) => isMarked)
        ? otherName(contexts, locale, entry.words, found)
        : undefined,
    section: best?.section,
    passage,
  };
}

/** Whether a text has Chinese in it; pinyin is read as Chinese. */
function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The name in another language that has most of what was looked for. */
function otherName(
  contexts: Readonly<Record<Locale, SiteContext>>,
  locale: Locale,
  wordsIn: (locale: Locale) => EntryWords,
  found: Found<Locale>,
): HitView['other'] {
  const names = Object.values(contexts)
    .filter((context) => context.locale !== locale)
    .flatMap((context) => {
      const { title, names } = wordsIn(context.locale);
      return [title, ...names].map((name) => ({ lang: context.messages.languageTag, title: found.mark(name) }));
    });
  const marked = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, { text, isMarked }) => sum + (isMarked ? text.length : 0), 0);
  const [best] = names.toSorted((a, b) => marked(b.title) - marked(a.title));
  return best === undefined || marked(best.title) === 0 ? undefined : best;
}
