/** By which names the texts of a language call the terms of the glossary. */
import type { Glossary, Library } from './library.ts';
import type { Locale } from './schemas.ts';
import { createTermFinder, type TermFinder } from './term-finder.ts';

/** The names of the terms that texts of a language may use, each with its term's slug: its own and the Chinese ones. */
export function namesIn({ terms }: Glossary, locale: Locale): readonly (readonly [name: string, slug: string])[] {
  const languages = [...new Set<Locale>([locale, 'zh'])];
  return languages.flatMap((each) =>
    terms.flatMap(({ slug, name, also }) =>
      [name[each], ...also[each]].map((text): readonly [string, string] => [text, slug]),
    ),
  );
}

/** Finds the terms in texts of a language; never in the name of a law. */
export function termFinderFor({ glossary, laws }: Pick<Library, 'glossary' | 'laws'>, locale: Locale): TermFinder {
  const others = laws.flatMap(({ title, shortTitle, alsoCalled }) => [
    ...Object.values(title),
    ...Object.values(shortTitle),
    ...alsoCalled,
  ]);
  return createTermFinder(namesIn(glossary, locale), others);
}
