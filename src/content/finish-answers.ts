/** Answers as they are read → answers as they are shown: sections with anchors, terms with links. */
import type { Answer, Glossary } from './library.ts';
import { linkTerms } from './link-terms.ts';
import { type Locale, locales } from './schemas.ts';
import { anchorsOf, withAnchors } from './sections.ts';
import { createTermFinder, type TermFinder } from './term-finder.ts';

type AnswersByLocale = Readonly<Record<Locale, readonly Answer[]>>;

/** Finishes the answers of every language; the anchors of the English headings are those of their twins. */
export function finishAnswers(answers: AnswersByLocale, glossary: Glossary): AnswersByLocale {
  const anchors = new Map(answers.en.map(({ slug, body }) => [slug, anchorsOf(body)]));
  const finish = (locale: Locale): readonly Answer[] => {
    const find = termFinderFor(glossary, locale);
    return answers[locale].map((answer) => {
      const body = withAnchors(answer.body, anchors.get(answer.slug) ?? []);
      const { texts, terms } = linkTerms([answer.answer, body], find);
      return { ...answer, answer: texts[0] ?? answer.answer, body: texts[1] ?? body, terms };
    });
  };
  return { en: finish('en'), zh: finish('zh') };
}

/** Finds the terms of a language in its texts, and in every language the Chinese ones. */
export function termFinderFor({ terms }: Glossary, locale: Locale): TermFinder {
  const languages = new Set<Locale>([locale, 'zh']);
  return createTermFinder(
    locales
      .filter((each) => languages.has(each))
      .flatMap((each) =>
        terms.flatMap(({ slug, name, also }) =>
          [name[each], ...also[each]].map((text): readonly [string, string] => [text, slug]),
        ),
      ),
  );
}
