/** The search of the whole site: its entries, its words, and what it answers. */

import type { Locale } from '../content/schemas.ts';
import { wordGroups } from '../content/search-words.ts';
import { createSearch } from '../search/search.ts';
import type { SiteContext } from './context.ts';
import type { Query } from './dates-query.ts';
import type { PageOrRedirect } from './outcome.ts';
import { createCitationFinder } from './search-citations.ts';
import { searchEntries } from './search-entries.ts';
import { readSearch, searchOutcome } from './search-page.ts';

export interface SiteSearch {
  /** Takes so many more pages into the index; says whether any are left. A search takes in the rest itself. */
  readonly prepare: (count: number) => boolean;
  /** What the address of a search leads to. */
  readonly answer: (locale: Locale, query: Query) => PageOrRedirect;
}

/** Makes the search; nothing is read yet. */
export function createSiteSearch(contexts: Readonly<Record<Locale, SiteContext>>): SiteSearch {
  const locales = Object.keys(contexts) as Locale[];
  const { library } = contexts.en;
  const { terms } = library.glossary;
  const search = createSearch(locales, () => searchEntries(contexts), {
    groups: [
      ...wordGroups(library.searchWords),
      ...terms.map(({ name, also, searchOnly }) =>
        locales.flatMap((locale) => [name[locale], ...also[locale], ...searchOnly[locale]]),
      ),
    ],
    names: terms.flatMap(({ name, also }) => [name.zh, ...also.zh]),
  });
  const findCitations = { en: createCitationFinder(contexts.en), zh: createCitationFinder(contexts.zh) };
  return {
    prepare: search.prepare,
    answer: (locale, query) => searchOutcome(contexts, locale, readSearch(query['q']), search, findCitations[locale]),
  };
}
