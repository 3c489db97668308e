/** Library and rules → every page as plain data, and the pages that only a request can ask for. */
import type { Library } from '../content/library.ts';
import type { Locale } from '../content/schemas.ts';
import {
  everyStep,
  exampleOf,
  gapsFrom,
  nextQuestion,
  openAnswers,
  plainSteps,
  resolveSituation,
} from '../rules/guide.ts';
import { letterIds } from '../rules/letters.ts';
import { lineIds } from '../rules/lines.ts';
import { questions } from '../rules/questions.ts';
import { answersOf, parseSituation, type Situation } from '../rules/situation.ts';
import { answerPage, answersPage, homePage, topicPage } from './answer-pages.ts';
import { indexCiters } from './cited-by.ts';
import { createContext, type SiteContext } from './context.ts';
import { counterPage } from './counter-page.ts';
import { answerChoice, guidePage, parseDropped, situationPath } from './guide-pages.ts';
import { articlePage, keyOf, lawPage, lawsPage } from './law-pages.ts';
import { letterPage, lettersPage } from './letter-pages.ts';
import type { Messages } from './messages/messages.ts';
import { languagesPage, type Problem, problemPage, textPage } from './other-pages.ts';
import { articlePath, counterPath, counterSegment, guidePath } from './paths.ts';
import type { Page } from './views.ts';

/** What an address that is not prepared leads to. */
type Outcome = { readonly kind: 'page'; readonly page: Page } | { readonly kind: 'redirect'; readonly path: string };

export interface Site {
  /** Every page that is prepared: all but refined checklists and pages of the guide with a gap. */
  readonly pages: readonly Page[];
  /** The pages that are made when somebody asks for them. Thousands: made one by one. */
  readonly pagesOnRequest: () => Iterable<Page>;
  readonly messages: Readonly<Record<Locale, Messages>>;
  /** A page for an unusual address below `/{locale}/guide` or an unknown article; undefined where there is nothing to say. */
  readonly answerAddress: (
    locale: Locale,
    segments: readonly string[],
    dropped: string | undefined,
    rules?: string,
  ) => Outcome | undefined;
  readonly problemPage: (locale: Locale, problem: Problem) => Page;
}

/**
 * Builds the whole site.
 * @param baseUrl the address that visitors use, without a slash at its end
 */
export function buildSite(library: Library, baseUrl: string): Site {
  const examples = new Map(lineIds.map((line) => [line, answersOf(exampleOf(line))]));
  const contexts: Readonly<Record<Locale, SiteContext>> = {
    en: createContext(library, 'en', baseUrl, examples),
    zh: createContext(library, 'zh', baseUrl, examples),
  };
  const all = Object.values(contexts);
  return {
    pages: [languagesPage(all), ...all.flatMap(pagesOf)],
    pagesOnRequest: () => pagesOnRequest(all),
    messages: { en: contexts.en.messages, zh: contexts.zh.messages },
    answerAddress: (locale, segments, dropped, rules) => {
      const [area, ...rest] = segments;
      if (area === 'guide') return guideOutcome(contexts[locale], rest, dropped, rules);
      if (area === 'law' && rest.length > 1) return articleOutcome(contexts[locale], rest);
      return undefined;
    },
    problemPage: (locale, problem) => problemPage(contexts[locale], problem),
  };
}

function pagesOf(context: SiteContext): readonly Page[] {
  const { library, locale } = context;
  const citers = indexCiters(library, locale);
  return [
    homePage(context),
    answersPage(context),
    ...library.topics.map((topic) => topicPage(context, topic)),
    ...library.answers[locale].map((answer) => answerPage(context, answer)),
    ...plainSteps().map(({ situation }) => guidePage(context, situation)),
    lettersPage(context),
    ...letterIds.map((letter) => letterPage(context, letter)),
    lawsPage(context),
    ...library.laws.map((law) => lawPage(context, law)),
    ...library.laws.flatMap((law) =>
      law.articles.map((article) => articlePage(context, law, article, citers.get(keyOf(law, article)))),
    ),
    ...library.pages[locale].map((page) => textPage(context, page)),
  ];
}

function* pagesOnRequest(contexts: readonly SiteContext[]): Iterable<Page> {
  const steps = everyStep();
  const refined = steps.slice(plainSteps().length);
  const gaps = gapsFrom(steps.map(({ situation }) => situation));
  for (const context of contexts) {
    for (const situation of [...refined.map((step) => step.situation), ...gaps]) yield guidePage(context, situation);
    for (const { situation, question } of steps) if (question === undefined) yield counterPage(context, situation);
  }
}

/** Puts the answers of an address into their order, drops what does not matter, and says what is unknown. */
function guideOutcome(
  context: SiteContext,
  address: readonly string[],
  dropped: string | undefined,
  rules: string | undefined,
): Outcome {
  const { messages } = context;
  const isForCounter = address.at(-1) === counterSegment;
  const segments = isForCounter ? address.slice(0, -1) : address;
  const reading = parseSituation(segments);
  if (reading.kind === 'conflict') {
    const links = reading.answers.map((answer) => answerChoice(context, {}, answer));
    return { kind: 'page', page: problemPage(context, 'not-found', { text: messages.problems.conflict, links }) };
  }
  if (reading.kind === 'unknown') {
    const { situation } = resolveSituation(reading.known);
    const open = questions
      .filter(({ id }) => situation[id] === undefined)
      .flatMap((question) => openAnswers(question, situation));
    const links = nearest(reading.segment, open, 3).map((answer) => answerChoice(context, situation, answer));
    const restart = { label: messages.guide.startAgain, href: guidePath(context.locale, []) };
    const text = messages.problems.unknownAnswer(reading.segment);
    return { kind: 'page', page: problemPage(context, 'not-found', { text, links: [...links, restart] }) };
  }
  const resolution = resolveSituation(reading.situation);
  const isCanonical =
    resolution.dropped.length === 0 && answersOf(resolution.situation).join('/') === segments.join('/');
  if (!isCanonical) {
    const { situation, dropped: left } = resolution;
    if (isForCounter) return { kind: 'redirect', path: counterPath(context.locale, answersOf(situation)) };
    return { kind: 'redirect', path: situationPath(context, situation, left, rules) };
  }
  if (isForCounter) return counterOutcome(context, resolution.situation);
  return {
    kind: 'page',
    page: guidePage(context, resolution.situation, {
      rules,
      dropped: dropped === undefined ? [] : parseDropped(dropped),
    }),
  };
}

/** A result has a counter page; where something is still to be asked, that comes first. */
function counterOutcome(context: SiteContext, situation: Situation): Outcome {
  if (nextQuestion(situation) === undefined) return { kind: 'page', page: counterPage(context, situation) };
  return { kind: 'redirect', path: situationPath(context, situation) };
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
  const text = messages.problems.noSuchArticle(law.shortTitle[locale], range);
  return { kind: 'page', page: problemPage(context, 'not-found', { text, links }) };
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
