/** Library and rules → every page as plain data, and the pages that only a request can ask for. */
import type { Library } from '../content/library.ts';
import type { Locale } from '../content/schemas.ts';
import { everyGap, everyStep, resolveSituation } from '../rules/guide.ts';
import { questions } from '../rules/questions.ts';
import { answersOf, parseSituation } from '../rules/situation.ts';
import { answerPage, answersPage, homePage, topicPage } from './answer-pages.ts';
import { articlePage } from './article-page.ts';
import { firstChecklists, indexCiters } from './cited-by.ts';
import { createContext, type SiteContext } from './context.ts';
import { answerChoice, guidePage, parseDropped, situationPath } from './guide-pages.ts';
import { createLawAnswerer, findPage, type LawAnswerer } from './law-find.ts';
import { chapterPage, chaptersWithPage, lawPage, lawsPage } from './law-pages.ts';
import type { Messages } from './messages/messages.ts';
import { languagesPage, type Problem, problemPage, textPage } from './other-pages.ts';
import type { Outcome } from './outcome.ts';
import { guidePath } from './paths.ts';
import type { Page } from './views.ts';

export interface Site {
  /** Every page that has an address of its own, each once. */
  readonly pages: readonly Page[];
  readonly messages: Readonly<Record<Locale, Messages>>;
  /** A page for an unusual address below `/{locale}/guide`; undefined where there is nothing to say. */
  readonly answerAddress: (
    locale: Locale,
    segments: readonly string[],
    dropped: string | undefined,
  ) => Outcome | undefined;
  /** What an address below `/{locale}/law` leads to that is not prepared, or that looks for something. */
  readonly answerLaw: Readonly<Record<Locale, LawAnswerer>>;
  readonly problemPage: (locale: Locale, problem: Problem) => Page;
}

/**
 * Builds the whole site.
 * @param baseUrl the address that visitors use, without a slash at its end
 */
export function buildSite(library: Library, baseUrl: string): Site {
  const contexts: Readonly<Record<Locale, SiteContext>> = {
    en: createContext(library, 'en', baseUrl),
    zh: createContext(library, 'zh', baseUrl),
  };
  const all = Object.values(contexts);
  return {
    pages: [languagesPage(all), ...all.flatMap(pagesOf)],
    messages: { en: contexts.en.messages, zh: contexts.zh.messages },
    answerAddress: (locale, segments, dropped) => {
      const [area, ...rest] = segments;
      if (area === 'guide') return guideOutcome(contexts[locale], rest, dropped);
      return undefined;
    },
    answerLaw: { en: createLawAnswerer(contexts.en), zh: createLawAnswerer(contexts.zh) },
    problemPage: (locale, problem) => problemPage(contexts[locale], problem),
  };
}

function pagesOf(context: SiteContext): readonly Page[] {
  const { library, locale } = context;
  const citers = indexCiters(library, locale);
  const checklists = firstChecklists();
  return [
    homePage(context),
    answersPage(context),
    ...library.topics.map((topic) => topicPage(context, topic)),
    ...library.answers[locale].map((answer) => answerPage(context, answer)),
    ...[...everyStep().map(({ situation }) => situation), ...everyGap()].map((situation) =>
      guidePage(context, situation),
    ),
    lawsPage(context),
    findPage(context),
    ...library.laws.map((law) => lawPage(context, law)),
    ...library.laws.flatMap((law) => chaptersWithPage(law).map((number) => chapterPage(context, law, number))),
    ...library.laws.flatMap((law) =>
      law.articles.map((article) => articlePage(context, law, article, citers, checklists)),
    ),
    ...library.pages[locale].map((page) => textPage(context, page)),
  ];
}

/** Puts the answers of an address into their order, drops what does not matter, and says what is unknown. */
function guideOutcome(context: SiteContext, segments: readonly string[], dropped: string | undefined): Outcome {
  const { messages } = context;
  const reading = parseSituation(segments);
  if (reading.kind === 'conflict') {
    const links = reading.answers.map((answer) => answerChoice(context, {}, answer));
    return { kind: 'page', page: problemPage(context, 'not-found', { text: messages.problems.conflict, links }) };
  }
  if (reading.kind === 'unknown') {
    const { situation } = resolveSituation(reading.known);
    const open = questions.filter(({ id }) => situation[id] === undefined).flatMap(({ answers }) => answers);
    const links = nearest(reading.segment, open, 3).map((answer) => answerChoice(context, situation, answer));
    const restart = { label: messages.guide.startAgain, href: guidePath(context.locale, []) };
    const text = messages.problems.unknownAnswer(reading.segment);
    return { kind: 'page', page: problemPage(context, 'not-found', { text, links: [...links, restart] }) };
  }
  const resolution = resolveSituation(reading.situation);
  const isCanonical =
    resolution.dropped.length === 0 && answersOf(resolution.situation).join('/') === segments.join('/');
  if (!isCanonical) {
    const path = situationPath(context, resolution.situation, resolution.dropped);
    return { kind: 'redirect', path, isLasting: true };
  }
  return {
    kind: 'page',
    page: guidePage(context, resolution.situation, { dropped: dropped === undefined ? [] : parseDropped(dropped) }),
  };
}

/** The names most like a text: those that share most of its pairs of letters. */
function nearest<T extends string>(text: string, names: readonly T[], count: number): readonly T[] {
  const pairs = (word: string): readonly string[] =>
    [...word].slice(1).map((letter, index) => `${word[index]}${letter}`);
  const wanted = pairs(text);
  const likeness = (name: string): number => {
    const own = pairs(name);
    return (2 * own.filter((pair) => wanted.includes(pair)).length) / (own.length + wanted.length || 1);
  };
  return names.toSorted((a, b) => likeness(b) - likeness(a)).slice(0, count);
}
