/** What a copy of the site needs to search by itself: the same entries and words, as plain data. */
import type { Locale } from '../content/schemas.ts';
import type { FindableLaw } from '../law/find-provisions.ts';
import type { ArticleStructure } from '../law/structure.ts';
import type { LawNames } from '../law/tokens.ts';
import type { Entry, EntryWords, Kind, Note, Passage } from '../search/entry.ts';
import type { SearchWords } from '../search/search.ts';
import type { SiteContext } from './context.ts';
import { findableOf, namesOf } from './law-find.ts';
import { placeLink } from './places.ts';

/** Words of an entry with its passages, which stand in the place of what makes them. */
interface CopiedWords {
  readonly title: string;
  readonly note?: Note;
  readonly names: readonly string[];
  readonly passages: readonly Passage[];
}

interface CopiedEntry {
  readonly id: string;
  readonly kind: Kind;
  readonly words: Readonly<Record<Locale, CopiedWords>>;
}

/** A law as far as citations need it. */
export interface CopiedLaw {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly shortTitle: Readonly<Record<Locale, string>>;
  readonly names: LawNames;
  /** As JSON knows no maps, the structure is a list of pairs. */
  readonly findable: Omit<FindableLaw, 'structure'> & { readonly structure: readonly [string, ArticleStructure][] };
  /** What its chapters that have a page are called, by number. */
  readonly chapters: Readonly<Record<Locale, Readonly<Record<number, string>>>>;
}

/** As it stands in the file, as JSON. */
export interface SearchData {
  readonly languageTags: Readonly<Record<Locale, string>>;
  readonly words: SearchWords;
  readonly entries: readonly CopiedEntry[];
  readonly laws: readonly CopiedLaw[];
}

/** With more entries than this a page is found by its title, its names and its first passage: whole texts would be too much to load. */
const mostWithText = 2000;

/** The data for a site with these entries. */
export function searchData(
  contexts: Readonly<Record<Locale, SiteContext>>,
  entries: readonly Entry<Locale>[],
  words: SearchWords,
): SearchData {
  const passagesOf = (own: EntryWords): readonly Passage[] =>
    entries.length > mostWithText ? own.passages().slice(0, 1) : own.passages();
  const copy = (own: EntryWords): CopiedWords => ({ ...own, passages: passagesOf(own) });
  return {
    languageTags: { en: contexts.en.messages.languageTag, zh: contexts.zh.messages.languageTag },
    words,
    entries: entries.map(({ id, kind, words: wordsIn }) => {
      return { id, kind, words: { en: copy(wordsIn('en')), zh: copy(wordsIn('zh')) } };
    }),
    laws: contexts.en.library.laws.map((law) => {
      const findable = findableOf(law);
      const chapters = (context: SiteContext): Readonly<Record<number, string>> =>
        Object.fromEntries(
          findable.chapters.map((chapter) => {
            return [chapter, placeLink(context, { kind: 'chapter', law: law.code, chapter }).label];
          }),
        );
      const { id, title, shortTitle } = law;
      return {
        id,
        title,
        shortTitle,
        names: namesOf(law),
        findable: { ...findable, structure: [...findable.structure] },
        chapters: { en: chapters(contexts.en), zh: chapters(contexts.zh) },
      };
    }),
  };
}
