/** The page that searches: empty, or with what was found. */
import type { Locale } from '../content/schemas.ts';
import type { Found, Search } from '../search/search.ts';
import { homeCrumb } from './answer-pages.ts';
import type { SiteContext } from './context.ts';
import { type FoundWords, foundView } from './found-view.ts';
import { frame } from './frame.ts';
import type { PageOrRedirect } from './outcome.ts';
import { answerPath, searchPath, topicPath } from './paths.ts';
import type { CitationFinder } from './search-citations.ts';
import { isWordless } from './search-query.ts';
import type { FoundView, SearchView } from './search-views.ts';
import type { Link, Page } from './views.ts';

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

function searchView(context: SiteContext, query: string, found: FoundView | undefined): SearchView {
  const { locale, library } = context;
  return {
    form: { action: searchPath(locale), query },
    found,
    isWordless: isWordless(query),
    topics: library.topics.map(({ id, words }) => ({
      label: words[locale].title,
      href: topicPath(locale, id),
      answers: found === undefined ? answersOfTopic(context, id) : [],
    })),
  };
}

function answersOfTopic({ locale, answers }: SiteContext, topic: string): readonly Link[] {
  const inTopic = answers().byTopic.get(topic) ?? [];
  return inTopic.map(({ slug, title }) => ({ label: title, href: answerPath(locale, slug) }));
}

function resultsPage(
  contexts: Readonly<Record<Locale, SiteContext>>,
  locale: Locale,
  query: string,
  found: Found<Locale>,
  named: readonly Link[],
): Page {
  const context = contexts[locale];
  const words = { en: foundWords(contexts.en), zh: foundWords(contexts.zh) };
  return {
    ...searchFrame(context, context.messages.search.titleFor(query), query),
    template: 'search',
    view: searchView(context, query, foundView(locale, query, found, named, words)),
  };
}

function foundWords({ messages }: SiteContext): FoundWords {
  return { languageTag: messages.languageTag, kinds: messages.search.kinds };
}
