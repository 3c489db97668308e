/** Library and rules → every page as plain data, and the pages that only a request can ask for. */
import type { Library } from '../content/library.ts';
import type { Locale } from '../content/schemas.ts';
import { queryNames } from '../rules/dated-times.ts';
import { everyGap, everyStep, resolveSituation } from '../rules/guide.ts';
import { questions } from '../rules/questions.ts';
import { answersOf, parseSituation } from '../rules/situation.ts';
import { answerPage, answersPage, homePage, topicPage } from './answer-pages.ts';
import { calendarFileOutcome, splitCalendarFile } from './calendar-address.ts';
import type { CalendarFile } from './calendar-file.ts';
import { firstChecklists, indexCiters } from './cited-by.ts';
import { createContext, type SiteContext } from './context.ts';
import { asksForDates, printGivenDates, type Query, withQuery } from './dates-query.ts';
import { answerChoice, guidePage, parseDropped, situationPath } from './guide-pages.ts';
import { articlePage, keyOf, lawPage, lawsPage } from './law-pages.ts';
import type { Messages } from './messages/messages.ts';
import { languagesPage, type Problem, problemPage, textPage } from './other-pages.ts';
import { articlePath, calendarFilePath, guidePath } from './paths.ts';
import type { Link, Page } from './views.ts';

/** What an address that is not prepared leads to. */
type Outcome =
  /** A dated page holds days of a visitor's life. */
  | { readonly kind: 'page'; readonly page: Page; readonly isDated: boolean }
  | { readonly kind: 'calendar'; readonly calendar: CalendarFile }
  | { readonly kind: 'redirect'; readonly path: string };

export interface Site {
  /** Every page that has an address of its own, each once. */
  readonly pages: readonly Page[];
  readonly messages: Readonly<Record<Locale, Messages>>;
  /** What for an unusual address below `/{locale}/guide` or an unknown article; undefined where there is nothing to say. */
  readonly answerAddress: (locale: Locale, segments: readonly string[], query: Query) => Outcome | undefined;
  /** The names of a query that make an address unusual although its page is prepared. */
  readonly queryNames: readonly string[];
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
    answerAddress: (locale, segments, query) => {
      const [area, ...rest] = segments;
      if (area === 'guide') return guideOutcome(contexts[locale], rest, query);
      if (area === 'law' && rest.length > 1) return articleOutcome(contexts[locale], rest);
      return undefined;
    },
    queryNames: ['dropped', ...Object.values(queryNames)],
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
    ...library.laws.map((law) => lawPage(context, law)),
    ...library.laws.flatMap((law) =>
      law.articles.map((article) => articlePage(context, law, article, citers.get(keyOf(law, article)), checklists)),
    ),
    ...library.pages[locale].map((page) => textPage(context, page)),
  ];
}

/** Puts the answers of an address into their order, drops what does not matter, and says what is unknown. */
function guideOutcome(context: SiteContext, segments: readonly string[], query: Query): Outcome {
  const { messages } = context;
  const { answers, asksForFile } = splitCalendarFile(segments);
  const reading = parseSituation(answers);
  if (reading.kind === 'conflict') {
    const links = reading.answers.map((answer) => answerChoice(context, {}, answer));
    return problem(context, messages.problems.conflict, links);
  }
  if (reading.kind === 'unknown') {
    const { situation } = resolveSituation(reading.known);
    const open = questions.filter(({ id }) => situation[id] === undefined).flatMap(({ answers }) => answers);
    const links = nearest(reading.segment, open, 3).map((answer) => answerChoice(context, situation, answer));
    const restart = { label: messages.guide.startAgain, href: guidePath(context.locale, []) };
    const text = messages.problems.unknownAnswer(reading.segment);
    return problem(context, text, [...links, restart]);
  }
  const resolution = resolveSituation(reading.situation);
  const { situation } = resolution;
  const isCanonical = resolution.dropped.length === 0 && answersOf(situation).join('/') === answers.join('/');
  if (!isCanonical) {
    const path = asksForFile
      ? calendarFilePath(context.locale, answersOf(situation))
      : situationPath(context, situation, resolution.dropped);
    return { kind: 'redirect', path: withQuery(path, printGivenDates(query)) };
  }
  if (asksForFile) return calendarFileOutcome(context, situation, query);
  const dropped = typeof query['dropped'] === 'string' ? parseDropped(query['dropped']) : [];
  const page = guidePage(context, situation, { dropped, query, asksForFile: false });
  return { kind: 'page', page, isDated: asksForDates(query) };
}

function problem(context: SiteContext, text: string, links: readonly Link[]): Outcome {
  return { kind: 'page', page: problemPage(context, 'not-found', { text, links }), isDated: false };
}

/** For an article that has no entry: which ones do. */
function articleOutcome(context: SiteContext, segments: readonly string[]): Outcome | undefined {
  const { library, locale, messages } = context;
  const law = library.laws.find(({ id }) => id === segments[0]);
  if (law === undefined) return undefined;
  const numbers = law.articles.map(({ number }) => number);
  const isComplete = numbers.length === law.articlesInLaw;
  const range = isComplete ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(messages.law.separator);
  const wanted = /^article-(\d+)/.exec(segments[1] ?? '')?.[1];
  const near =
    wanted === undefined ? numbers : numbers.toSorted((a, b) => distanceTo(wanted, a) - distanceTo(wanted, b));
  const links = near.slice(0, 3).map((number) => ({
    label: messages.law.articleTitle(number),
    href: articlePath(locale, law.id, number),
  }));
  return problem(context, messages.problems.noSuchArticle(law.shortTitle[locale], range), links);
}

function distanceTo(wanted: string, number: string): number {
  return Math.abs(Number.parseInt(number, 10) - Number.parseInt(wanted, 10));
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
