/** The page to show at a counter: what a person with a result asks for, and the papers, in large Chinese. */
import { checklistFor, linesFor } from '../rules/guide.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import { homeCrumb } from './answer-pages.ts';
import type { SiteContext } from './context.ts';
import { frame } from './frame.ts';
import { isOlder } from './older.ts';
import { counterPath, guidePath } from './paths.ts';
import { phraseIn } from './phrase.ts';
import type { Page, PhraseView } from './views.ts';

/** The counter page of a result. It is made when asked for, as nobody looks for it from outside. */
export function counterPage(context: SiteContext, result: Situation): Page {
  const { locale, messages, library } = context;
  const answers = answersOf(result);
  const { headings, requests, questions } = library.counter;
  const checklistHref = guidePath(locale, answers);
  const sections = [
    { heading: headings.requests, phrases: linesFor(result).flatMap((line) => requests[line] ?? []) },
    { heading: headings.papers, phrases: papersOf(context, result) },
    { heading: headings.questions, phrases: questions },
  ];
  return {
    ...frame(context, (other) => counterPath(other, answers), {
      title: messages.counter.title,
      description: messages.counter.description,
      breadcrumbs: [
        homeCrumb(context),
        { label: messages.guide.title, href: guidePath(locale, []) },
        { label: messages.guide.checklist, href: checklistHref },
      ],
      area: 'guide',
      isIndexed: false,
    }),
    template: 'counter',
    view: {
      title: messages.counter.title,
      sections: sections
        .filter(({ phrases }) => phrases.length > 0)
        .map(({ heading, phrases }) => ({
          heading: phraseIn(locale, heading),
          phrases: phrases.map((phrase): PhraseView => phraseIn(locale, phrase)),
        })),
      checklistHref,
    },
  };
}

/** The papers of a result in every language, those of the older example left out: at a counter they could mislead. */
function papersOf(
  { library }: SiteContext,
  result: Situation,
): readonly { readonly en: string; readonly zh: string }[] {
  return checklistFor(result)
    .bring.filter(({ lines }) => !lines.every(isOlder))
    .map(
      ({ document }) =>
        library.counter.papers[document] ?? {
          en: library.guide.en.documents[document],
          zh: library.guide.zh.documents[document],
        },
    );
}
