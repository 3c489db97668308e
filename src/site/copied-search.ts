/** Search in a copy of the site: the data of its file, searched by the modules that search the site. Pure; it runs in a browser. */
import type { Locale } from '../content/schemas.ts';
import { provisionName } from '../law/citation-name.ts';
import type { Place } from '../law/find-provisions.ts';
import type { Entry } from '../search/entry.ts';
import { createSearch } from '../search/search.ts';
import { type FoundWords, foundView } from './found-view.ts';
import { searchEn, searchZh } from './messages/search.ts';
import { articlePath, chapterPath, lawPath } from './paths.ts';
import { createCitationFinder } from './search-citations.ts';
import type { CopiedLaw, SearchData } from './search-data.ts';
import type { FoundView } from './search-views.ts';
import type { Link } from './view-parts.ts';

type CopiedOutcome =
  | { readonly kind: 'redirect'; readonly path: string }
  | { readonly kind: 'found'; readonly found: FoundView };

export interface CopiedSearch {
  /** Takes so many more pages into the index; says whether any are left. */
  readonly prepare: (count: number) => boolean;
  /** What a query leads to. */
  readonly answer: (locale: Locale, query: string) => CopiedOutcome;
}

/** Makes the search; nothing is read yet. */
export function createCopiedSearch(data: SearchData): CopiedSearch {
  const locales = Object.keys(data.languageTags) as Locale[];
  const search = createSearch(locales, () => entriesOf(data), data.words);
  const words: Readonly<Record<Locale, FoundWords>> = {
    en: { languageTag: data.languageTags.en, kinds: searchEn.kinds },
    zh: { languageTag: data.languageTags.zh, kinds: searchZh.kinds },
  };
  const names = data.laws.map((law) => law.names);
  const findable = data.laws.map(({ findable: law }) => ({ ...law, structure: new Map(law.structure) }));
  const finderFor = (locale: Locale) =>
    createCitationFinder({
      names: () => names,
      findable: () => findable,
      pathOf: (place) => linkTo(data.laws, locale, place).href,
      linkTo: (place) => linkTo(data.laws, locale, place),
      lookUp: () => undefined,
    });
  const findCitations = { en: finderFor('en'), zh: finderFor('zh') };
  return {
    prepare: search.prepare,
    answer: (locale, query) => {
      const named = findCitations[locale](query);
      if (named.kind === 'provision') return { kind: 'redirect', path: named.path };
      return { kind: 'found', found: foundView(locale, query, search.find(query), named.links, words) };
    },
  };
}

function entriesOf({ entries }: SearchData): readonly Entry<Locale>[] {
  return entries.map(({ id, kind, words }) => ({
    id,
    kind,
    words: (locale) => ({ ...words[locale], passages: () => words[locale].passages }),
  }));
}

/** A copy has no pages of marked provisions: it leads to the place on the article's page. */
function linkTo(laws: readonly CopiedLaw[], locale: Locale, place: Place): Link {
  const code = place.kind === 'provision' ? place.citation.law : place.law;
  const law = laws.find(({ names }) => names.code === code);
  if (law === undefined) throw new Error(`No law has the code ${code}`);
  const { id, title, shortTitle, chapters } = law;
  switch (place.kind) {
    case 'provision': {
      const { article, paragraph, item } = place.citation;
      return {
        label: provisionName(shortTitle, locale, place.citation),
        href: articlePath(locale, id, article, paragraph, item),
      };
    }
    case 'chapter':
      return {
        label: chapters[locale][place.chapter] ?? title[locale],
        href: chapterPath(locale, id, place.chapter),
      };
    case 'law':
      return { label: title[locale], href: lawPath(locale, id) };
    default:
      return place satisfies never;
  }
}
