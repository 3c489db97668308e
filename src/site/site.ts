/** Library and rules → every page as plain data, and the pages that only a request can ask for. */
import type { Library } from '../content/library.ts';
import type { Locale } from '../content/schemas.ts';
import { termFinderFor } from '../content/term-names.ts';
import { queryNames } from '../rules/dated-times.ts';
import { type FlowStep, walkFlow } from '../rules/flow.ts';
import { nextQuestion } from '../rules/guide.ts';
import { lineIds } from '../rules/lines.ts';
import { outcomesOf } from '../rules/outcomes.ts';
import { type Resolution, refinementsIn } from '../rules/resolve.ts';
import { answersOf, parseSituation, type Situation } from '../rules/situation.ts';
import { everyStep, exampleOf, gapsFrom } from '../rules/walk.ts';
import { rulesIn } from './along.ts';
import { calendarFileOutcome, splitCalendarFile } from './calendar-address.ts';
import { createContext, type SiteContext } from './context.ts';
import { counterPage } from './counter-page.ts';
import { datasetFile } from './dataset.ts';
import { datedChecklist } from './dated-checklist.ts';
import { asksForDates, printGivenDates, type Query, withQuery } from './dates-query.ts';
import { parseDropped, situationPath } from './guide-links.ts';
import { rememberGuide } from './guide-memory.ts';
import { guidePage } from './guide-pages.ts';
import { unreadableOutcome } from './guide-problems.ts';
import { everyLawFile, type TextFile } from './law-files.ts';
import { createLawAnswerer, type LawAnswerer } from './law-find.ts';
import type { Messages } from './messages/messages.ts';
import { once } from './once.ts';
import { type Problem, problemPage } from './other-pages.ts';
import type { Outcome } from './outcome.ts';
import { calendarFilePath, counterPath, counterSegment, guidePath, isOverviewPage } from './paths.ts';
import { type Pages, preparedPages } from './prepared-pages.ts';
import { indexRelated } from './related-answers.ts';
import type { SearchData } from './search-data.ts';
import { createSiteSearch } from './site-search.ts';
import type { Page } from './views.ts';

export interface Site {
  /** Every page that has an address of its own: all but refined checklists and pages of the guide with a gap. */
  readonly pages: Pages;
  /** The pages that are made when somebody asks for them, each with its path: thousands. */
  readonly pagesOnRequest: () => Iterable<readonly [path: string, make: () => Page]>;
  readonly messages: Readonly<Record<Locale, Messages>>;
  /** Every way through the guide. */
  readonly flow: FlowStep;
  /** What for a search or an unusual address below `/{locale}/guide`; undefined where there is nothing to say. */
  readonly answerAddress: (locale: Locale, segments: readonly string[], query: Query) => Outcome | undefined;
  /** The names of a query that make an address unusual although its page is prepared. */
  readonly queryNames: readonly string[];
  /** What an address below `/{locale}/law` leads to that is not prepared, or that looks for something. */
  readonly answerLaw: Readonly<Record<Locale, LawAnswerer>>;
  /** All laws as one file. */
  readonly datasetFile: () => TextFile;
  /** Every law and article as a file, one by one. */
  readonly lawFiles: () => Iterable<TextFile>;
  /** Takes so many more pages into the index of search; says whether any are left. A search takes in the rest itself, where it is not too much. */
  readonly prepareSearch: (count: number) => boolean;
  /** All that a copy of the site needs to search by itself. */
  readonly searchData: () => SearchData;
  readonly problemPage: (locale: Locale, problem: Problem) => Page;
}

/**
 * Builds the whole site.
 * @param baseUrl the address that visitors use, without a slash at its end
 */
export function buildSite(library: Library, baseUrl: string): Site {
  const related = once(() => indexRelated(library, termFinderFor(library, 'en')));
  const flow = walkFlow();
  const derived = {
    examples: once(() => new Map(lineIds.map((line) => [line, answersOf(exampleOf(line))]))),
    flow,
    guideMemory: rememberGuide(flow),
    relatedTo: (slug: string) => related()(slug),
  };
  const contexts: Readonly<Record<Locale, SiteContext>> = {
    en: createContext(library, 'en', baseUrl, derived),
    zh: createContext(library, 'zh', baseUrl, derived),
  };
  const all = Object.values(contexts);
  const search = createSiteSearch(contexts);
  return {
    pages: preparedPages(
      all,
      once(() => outcomesOf(derived.flow)),
    ),
    pagesOnRequest: () => pagesOnRequest(all),
    messages: { en: contexts.en.messages, zh: contexts.zh.messages },
    flow: derived.flow,
    answerAddress: (locale, segments, query) => {
      const [area, ...rest] = segments;
      if (area === 'guide') return guideOutcome(contexts[locale], rest, query);
      if (area === 'search' && rest.length === 0) return search.answer(locale, query);
      return undefined;
    },
    prepareSearch: search.prepare,
    searchData: search.data,
    queryNames: ['dropped', 'rules', 'q', ...Object.values(queryNames)],
    answerLaw: { en: createLawAnswerer(contexts.en), zh: createLawAnswerer(contexts.zh) },
    datasetFile: () => datasetFile(contexts),
    lawFiles: () => lawFiles(all),
    problemPage: (locale, problem) => problemPage(contexts[locale], problem),
  };
}

function* pagesOnRequest(contexts: readonly SiteContext[]): Iterable<readonly [string, () => Page]> {
  const steps = everyStep();
  const refined = steps.filter(({ situation }) => refinementsIn(situation).length > 0);
  const gaps = gapsFrom(steps.map(({ situation }) => situation));
  for (const context of contexts) {
    const { locale } = context;
    for (const situation of [...refined.map((step) => step.situation), ...gaps]) {
      yield [guidePath(locale, answersOf(situation)), () => guidePage(context, situation)];
    }
    for (const { situation, question } of steps) {
      if (question !== undefined) continue;
      yield [counterPath(locale, answersOf(situation)), () => counterPage(context, situation)];
    }
  }
}

function* lawFiles(contexts: readonly SiteContext[]): Iterable<TextFile> {
  for (const context of contexts) yield* everyLawFile(context);
}

/** Puts the answers of an address into their order, drops what does not matter, and says what is unknown. */
function guideOutcome(context: SiteContext, segments: readonly string[], query: Query): Outcome | undefined {
  if (isOverviewPage(segments)) return undefined;
  const { answers, form } = splitForm(segments);
  const reading = parseSituation(answers);
  if (reading.kind !== 'situation') return unreadableOutcome(context, reading);
  const resolution = context.guideMemory.resolve(reading.situation);
  const { situation } = resolution;
  const isCanonical = resolution.dropped.length === 0 && answersOf(situation).join('/') === answers.join('/');
  if (!isCanonical) {
    // What no longer matters follows from the rules, and they change; the order of the answers does not.
    const isLasting = resolution.dropped.length === 0;
    return { kind: 'redirect', path: canonicalAddress(context, resolution, form, query), isLasting };
  }
  if (form === 'counter') return counterOutcome(context, situation);
  if (form === 'file') return calendarFileOutcome(context, situation, query);
  const dated = asksForDates(query) ? datedChecklist(context, situation, query) : undefined;
  if (dated !== undefined) return { kind: 'filled-stencil', page: dated };
  const dropped = typeof query['dropped'] === 'string' ? parseDropped(query['dropped']) : [];
  const page = guidePage(context, situation, { dropped, query, asksForFile: false });
  return { kind: 'page', page, isDated: asksForDates(query) };
}

/** In what form an address asks for a checklist: as a page, as a page for the counter, as a calendar file. */
type Form = 'page' | 'counter' | 'file';

function splitForm(segments: readonly string[]): { readonly answers: readonly string[]; readonly form: Form } {
  if (segments.at(-1) === counterSegment) return { answers: segments.slice(0, -1), form: 'counter' };
  const { answers, asksForFile } = splitCalendarFile(segments);
  return { answers, form: asksForFile ? 'file' : 'page' };
}

function canonicalAddress(context: SiteContext, resolution: Resolution, form: Form, query: Query): string {
  const { situation, dropped } = resolution;
  const answers = answersOf(situation);
  if (form === 'counter') return counterPath(context.locale, answers);
  const path =
    form === 'file'
      ? calendarFilePath(context.locale, answers)
      : situationPath(context, situation, dropped, rulesIn(query));
  return withQuery(path, printGivenDates(query));
}

/** A result has a counter page; where something is still to be asked, that comes first. */
function counterOutcome(context: SiteContext, situation: Situation): Outcome {
  if (nextQuestion(situation) === undefined) return { kind: 'page', page: counterPage(context, situation) };
  return { kind: 'redirect', path: situationPath(context, situation), isLasting: false };
}
