/** Answers as they are read → answers as they are shown: sections with anchors, terms with links. */
import type { Answer, Glossary, Law, Library } from './library.ts';
import { linkTerms } from './link-terms.ts';
import type { Locale } from './schemas.ts';
import { anchorsOf, withAnchors } from './sections.ts';
import { createTermFinder, type TermFinder } from './term-finder.ts';

type AnswersByLocale = Readonly<Record<Locale, readonly Answer[]>>;

/** Finishes the answers of every language; the anchors of the English headings are those of their twins. */
export function finishAnswers(answers: AnswersByLocale, glossary: Glossary, laws: readonly Law[]): AnswersByLocale {
  const anchors = new Map(answers.en.map(({ slug, body }) => [slug, anchorsOf(body)]));
  const finish = (locale: Locale): readonly Answer[] => {
    const find = termFinderFor({ glossary, laws }, locale);
    return answers[locale].map((answer) => {
      const body = withAnchors(answer.body, anchors.get(answer.slug) ?? []);
      const { texts, terms } = linkTerms([answer.answer, body], find);
      return { ...answer, answer: texts[0] ?? answer.answer, body: texts[1] ?? body, terms };
    });
  };
  return { en: finish('en'), zh: finish('zh') };
}

/** Finds the terms of a language in its texts, and in every language the Chinese ones; never in the name of a law. */
export function termFinderFor({ glossary, laws }: Pick<Library, 'glossary' | 'laws'>, locale: Locale): TermFinder {
  const others = laws.flatMap(({ title, shortTitle, alsoCalled }) => [
    ...Object.values(title),
    ...Object.values(shortTitle),
    ...alsoCalled,
  ]);
  return createTermFinder(namesIn(glossary, locale), others);
}

/** The names of the terms that texts of a language may use, each with its term's slug. */
export function namesIn({ terms }: Glossary, locale: Locale): readonly (readonly [name: string, slug: string])[] {
  const languages = [...new Set<Locale>([locale, 'zh'])];
  return languages.flatMap((each) =>
    terms.flatMap(({ slug, name, also }) =>
      [name[each], ...also[each]].map((text): readonly [string, string] => [text, slug]),
    ),
  );
}
