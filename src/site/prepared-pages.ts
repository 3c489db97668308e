/** Every page that has an address of its own: its path, and how the page is made when it is asked for. */
import { stepsFrom } from '../rules/flow.ts';
import { letterIds } from '../rules/letters.ts';
import type { Outcomes } from '../rules/outcomes.ts';
import { answersOf } from '../rules/situation.ts';
import { answerPage, answersPage, homePage, topicPage } from './answer-pages.ts';
import { articlePage } from './article-page.ts';
import { comparePage } from './compare-page.ts';
import type { SiteContext } from './context.ts';
import { findPage } from './find-page.ts';
import { glossaryPage, termPage } from './glossary-pages.ts';
import { guidePage } from './guide-pages.ts';
import { lawPage } from './law-page.ts';
import { chapterPage, chaptersWithPage, lawsPage } from './law-pages.ts';
import { letterPage, lettersPage } from './letter-pages.ts';
import { mapPage } from './map-page.ts';
import { languagesPage, textPage } from './other-pages.ts';
import { outcomesPage } from './outcomes-page.ts';
import {
  answerPath,
  answersPath,
  articlePath,
  chapterPath,
  findPath,
  glossaryPath,
  guidePath,
  homePath,
  lawPath,
  lawsPath,
  letterPath,
  lettersPath,
  overviewPath,
  rootPath,
  searchPath,
  termPath,
  textPagePath,
  topicPath,
} from './paths.ts';
import { rulesPage } from './rules-page.ts';
import { searchPage } from './search-page.ts';
import type { Page } from './views.ts';

type Entry = readonly [path: string, make: () => Page];

/** Path → the function that makes its page. Nothing is made before it is asked for. */
export type Pages = ReadonlyMap<string, () => Page>;

/** The pages of every language, and the choice of a language. */
export function preparedPages(contexts: readonly SiteContext[], outcomes: () => Outcomes): Pages {
  return new Map<string, () => Page>([
    [rootPath, () => languagesPage(contexts)],
    ...contexts.flatMap((context) => [
      ...textEntries(context),
      ...guideEntries(context, outcomes),
      ...lawEntries(context),
    ]),
  ]);
}

function textEntries(context: SiteContext): readonly Entry[] {
  const { library, locale } = context;
  return [
    [homePath(locale), () => homePage(context)],
    [answersPath(locale), () => answersPage(context)],
    [searchPath(locale), () => searchPage(context)],
    ...library.topics.map((topic): Entry => [topicPath(locale, topic.id), () => topicPage(context, topic)]),
    ...library.answers[locale].map((answer): Entry => {
      return [answerPath(locale, answer.slug), () => answerPage(context, answer)];
    }),
    [glossaryPath(locale), () => glossaryPage(context)],
    ...library.glossary.terms.map((term): Entry => [termPath(locale, term.slug), () => termPage(context, term)]),
    ...library.pages[locale].map((page): Entry => [textPagePath(locale, page.name), () => textPage(context, page)]),
  ];
}

function guideEntries(context: SiteContext, outcomes: () => Outcomes): readonly Entry[] {
  const { locale, flow } = context;
  return [
    ...stepsFrom(flow).map(({ situation }): Entry => {
      return [guidePath(locale, answersOf(situation)), () => guidePage(context, situation)];
    }),
    [overviewPath(locale, 'map'), () => mapPage(context)],
    [overviewPath(locale, 'rules'), () => rulesPage(context)],
    [overviewPath(locale, 'outcomes'), () => outcomesPage(context, outcomes())],
    [overviewPath(locale, 'compare'), () => comparePage(context)],
    [lettersPath(locale), () => lettersPage(context)],
    ...letterIds.map((letter): Entry => [letterPath(locale, letter), () => letterPage(context, letter)]),
  ];
}

function lawEntries(context: SiteContext): readonly Entry[] {
  const { library, locale } = context;
  return [
    [lawsPath(locale), () => lawsPage(context)],
    [findPath(locale), () => findPage(context)],
    ...library.laws.flatMap((law): readonly Entry[] => [
      [lawPath(locale, law.id), () => lawPage(context, law)],
      ...chaptersWithPage(law).map((number): Entry => {
        return [chapterPath(locale, law.id, number), () => chapterPage(context, law, number)];
      }),
      ...law.articles.map((article): Entry => {
        return [articlePath(locale, law.id, article.number), () => articlePage(context, law, article)];
      }),
    ]),
  ];
}
