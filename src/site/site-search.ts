/** The search of the whole site: its entries, its words, and what it answers. */

import type { Locale } from '../content/schemas.ts';
import { wordGroups } from '../content/search-words.ts';
import { createSearch, type SearchWords } from '../search/search.ts';
import type { SiteContext } from './context.ts';
import type { Query } from './dates-query.ts';
import { findableOf, namesOf } from './law-find.ts';
import { once } from './once.ts';
import type { PageOrRedirect } from './outcome.ts';
import { findPath } from './paths.ts';
import { placeLink, placePath } from './places.ts';
import { type CitationFinder, createCitationFinder } from './search-citations.ts';
import { type SearchData, searchData } from './search-data.ts';
import { searchEntries } from './search-entries.ts';
import { searchOutcome } from './search-page.ts';
import { readSearch } from './search-query.ts';

export interface SiteSearch {
  /** Takes so many more pages into the index; says whether any are left. A search takes in the rest itself. */
  readonly prepare: (count: number) => boolean;
  /** What the address of a search leads to. */
  readonly answer: (locale: Locale, query: Query) => PageOrRedirect;
  /** All that a copy of the site needs to search by itself. */
  readonly data: () => SearchData;
}

/** Makes the search; nothing is read yet. */
export function createSiteSearch(contexts: Readonly<Record<Locale, SiteContext>>): SiteSearch {
  const locales = Object.keys(contexts) as Locale[];
  const { library } = contexts.en;
  const { terms } = library.glossary;
  const words: SearchWords = {
    groups: [
      ...wordGroups(library.searchWords),
      ...terms.map(({ name, also, searchOnly }) =>
        locales.flatMap((locale) => [name[locale], ...also[locale], ...searchOnly[locale]]),
      ),
    ],
    names: terms.flatMap(({ name, also }) => [name.zh, ...also.zh]),
  };
  const search = createSearch(locales, () => searchEntries(contexts), words);
  const findCitations = { en: citationFinder(contexts.en), zh: citationFinder(contexts.zh) };
  return {
    prepare: search.prepare,
    answer: (locale, query) => searchOutcome(contexts, locale, readSearch(query['q']), search, findCitations[locale]),
    data: () => searchData(contexts, searchEntries(contexts), words),
  };
}

function citationFinder(context: SiteContext): CitationFinder {
  const { library, locale, messages } = context;
  return createCitationFinder({
    names: once(() => library.laws.map(namesOf)),
    findable: once(() => library.laws.map(findableOf)),
    pathOf: (place) => placePath(context, place),
    linkTo: (place) => placeLink(context, place),
    lookUp: (text) => ({ label: messages.search.lookUp(text), href: findPath(locale, text) }),
  });
}
