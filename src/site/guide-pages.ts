/** The pages of the guide: for a situation either its next question or its checklist. */
import { parseCitation, printCitation } from '../law/citation.ts';
import { type DocumentId, documentOf } from '../rules/documents.ts';
import { progressOf } from '../rules/flow.ts';
import {
  checklistFor,
  linesDependingOn,
  linesFor,
  nextQuestion,
  openAnswers,
  openRefinements,
  reasonsIn,
  resolveSituation,
} from '../rules/guide.ts';
import { type LineId, lettersOf, lineOf, type Section } from '../rules/lines.ts';
import { type AnswerId, answerIds, type Question, questionIds, questionOf } from '../rules/questions.ts';
import { answersOf, type Situation, withAnswer, withoutQuestion } from '../rules/situation.ts';
import { timeOf } from '../rules/times.ts';
import { alongView, rulesChangesView, rulesIn } from './along.ts';
import { homeCrumb } from './answer-pages.ts';
import { citationsOfLine } from './cited-by.ts';
import { answerLink, frame, groundView, lawOf, provisionLink, reviewView, type SiteContext } from './context.ts';
import { asksForDates, type Query, withQuery } from './dates-query.ts';
import { datesOf, datesView, deadlineView, limitText, unusedNotices } from './dates-view.ts';
import { letterLink } from './letter-pages.ts';
import { isOlder } from './older.ts';
import { overviewLinks } from './overview.ts';
import { changesView, pathView } from './path-view.ts';
import { calendarFilePath, guidePath } from './paths.ts';
import type { Frame, GivenView, LineView, Link, Page, RulesChangesView, SectionView } from './views.ts';

/** How a visitor came to a situation, where the page has to speak of it. */
interface Arrival {
  /** Answers of the address that no longer mattered. */
  readonly dropped: readonly AnswerId[];
  /** May give dates, and the version of the rules that the reader's copy names. */
  readonly query: Query;
  /** Whether a calendar file was asked for, and this page says what it lacks. */
  readonly asksForFile: boolean;
}

const plainArrival: Arrival = { dropped: [], query: {}, asksForFile: false };

/** Sections that stand after what to bring and how long it takes. */
const lastSections: readonly Section[] = ['do', 'local', 'rights', 'avoid'];

/** The page of a situation: its next question or, where nothing is left to ask, its checklist. */
export function guidePage(context: SiteContext, situation: Situation, arrival = plainArrival): Page {
  const question = nextQuestion(situation);
  return question === undefined
    ? checklistPage(context, situation, arrival)
    : questionPage(context, situation, question, arrival);
}

/** Where an answer leads: the canonical address, with the answers that fell away named in its query. */
function choicePath(context: SiteContext, situation: Situation, answer: AnswerId): string {
  const resolution = resolveSituation(withAnswer(situation, answer));
  return situationPath(context, resolution.situation, resolution.dropped);
}

/** The address of a situation; its query names `dropped` answers and the version of the rules of the reader's copy. */
export function situationPath(
  { locale }: SiteContext,
  situation: Situation,
  dropped: readonly AnswerId[] = [],
  rules?: string,
): string {
  const path = guidePath(locale, answersOf(situation));
  const query = [
    ...(dropped.length === 0 ? [] : [`dropped=${dropped.join(',')}`]),
    ...(rules === undefined ? [] : [`rules=${encodeURIComponent(rules)}`]),
  ];
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

function questionPage(context: SiteContext, situation: Situation, question: Question, arrival: Arrival): Page {
  const { locale, messages, guide } = context;
  const isStart = answersOf(situation).length === 0;
  const words = guide.questions[question.id];
  const { hasGap } = resolveSituation(situation);
  return {
    ...guideFrame(context, situation, {
      title: isStart ? guide.start.title : words.title,
      description: isStart ? messages.guide.description : `${words.title} ${givenText(context, situation)}`,
      isIndexed: isPlain(context, situation, arrival),
    }),
    template: 'question',
    view: {
      title: words.title,
      progress: progressText(context, situation),
      introduction: isStart ? guide.start.introduction : undefined,
      hint: words.hint,
      rulesChanges: rulesChangesOf(context, situation, arrival),
      notices: [...noticesOf(context, arrival), ...(hasGap ? [messages.guide.gap] : [])],
      choices: choicesOf(context, situation, question),
      given: givenOf(context, situation),
      decides: linesDependingOn(question.id, situation).map((line) => guide.lines[line].title),
      startHref: guidePath(locale, []),
      overview: isStart ? overviewLinks(context) : [],
    },
  };
}

function progressText({ flow, messages }: SiteContext, situation: Situation): string | undefined {
  const progress = progressOf(flow, situation);
  return progress && messages.flow.progress(progress.number, progress.of);
}

function checklistPage(context: SiteContext, situation: Situation, arrival: Arrival): Page {
  const { locale, messages, library, guide } = context;
  const checklist = checklistFor(situation);
  const reasons = reasonsIn(situation);
  const dates = datesOf(context, checklist, arrival.query);
  const sections = checklist.sections.map((part) => sectionView(context, part, reasons));
  const lines = linesFor(situation);
  const citations = [...new Set(lines.flatMap(citationsOfLine).map(printCitation))].flatMap(
    (text) => parseCitation(text) ?? [],
  );
  const title = `${messages.guide.checklist} · ${givenText(context, situation)}`;
  return {
    ...guideFrame(
      context,
      situation,
      {
        title: dates.isFaulty ? `${messages.dates.faultPrefix}: ${title}` : title,
        description: `${messages.guide.checklistDescription} ${givenText(context, situation)}`,
        isIndexed: isPlain(context, situation, arrival),
        status: dates.isFaulty || arrival.asksForFile ? 400 : 200,
      },
      dates.query,
    ),
    template: 'checklist',
    view: {
      title: messages.guide.checklist,
      notices: [...noticesOf(context, arrival), ...unusedNotices(context, dates)],
      rulesChanges: rulesChangesOf(context, situation, arrival),
      given: givenOf(context, situation),
      path: pathView(context, situation),
      changes: changesView(context, situation),
      sections: sections.filter(({ id }) => !lastSections.some((last) => last === id)),
      bring: checklist.bring
        .filter(({ lines: users }) => !users.every(isOlder))
        .map(({ document }) => ({
          text: guide.documents[document],
          letter: letterOfDocument(context, document),
          ground: groundView(context, documentOf(document).ground),
        })),
      times: dates.times.map((time) => {
        const deadline = dates.deadlines.get(time);
        return {
          text: guide.times[time],
          limit: limitText(context, time),
          ground: groundView(context, timeOf(time).ground),
          deadline: deadline === undefined ? undefined : deadlineView(context, time, deadline),
        };
      }),
      dates: datesView(
        context,
        dates,
        { page: situationPath(context, situation), file: calendarFilePath(locale, answersOf(situation)) },
        arrival.asksForFile,
      ),
      lastSections: sections.filter(({ id }) => lastSections.some((last) => last === id)),
      refinements: openRefinements(situation).map((refinement) => ({
        title: guide.questions[refinement.id].title,
        choices: choicesOf(context, situation, refinement).map(({ label, href }) => ({
          label,
          href: withQuery(href, dates.query),
        })),
      })),
      provisions: citations.map((citation) => provisionLink(context, citation)),
      related: relatedAnswers(context, situation),
      startHref: guidePath(locale, []),
      along: alongView(context, situation, dates.query),
      review: reviewView(
        context,
        { owner: guide.owner, reviewed: guide.reviewed, nextReview: guide['next-review'] },
        citations.map(({ law }) => lawOf(library, law)),
      ),
    },
  };
}

function guideFrame(
  context: SiteContext,
  situation: Situation,
  fields: Pick<Frame, 'title' | 'description' | 'isIndexed'> & Partial<Pick<Frame, 'status'>>,
  query = '',
): Frame {
  const { locale, messages } = context;
  const guideCrumb = { label: messages.guide.title, href: guidePath(locale, []) };
  const isStart = answersOf(situation).length === 0;
  return frame(context, (other) => `${guidePath(other, answersOf(situation))}${query}`, {
    ...fields,
    breadcrumbs: [homeCrumb(context), ...(isStart ? [] : [guideCrumb])],
    area: 'guide',
  });
}

/** Whether a page shows a plain situation: no gap, no refinement, no dates, and not a word on how one came to it. */
function isPlain(context: SiteContext, situation: Situation, arrival: Arrival): boolean {
  const { dropped, query, asksForFile } = arrival;
  const isRefined = answersOf(situation).some((answer) => questionOf(answer)?.kind === 'refinement');
  const isAsked = dropped.length > 0 || asksForDates(query) || asksForFile;
  const isTold = rulesChangesOf(context, situation, arrival) !== undefined;
  return !isAsked && !isTold && !isRefined && !resolveSituation(situation).hasGap;
}

function choicesOf(context: SiteContext, situation: Situation, question: Question): readonly Link[] {
  return openAnswers(question, situation).map((answer) => ({
    label: context.guide.answers[answer].label,
    href: choicePath(context, situation, answer),
  }));
}

function givenOf(context: SiteContext, situation: Situation): readonly GivenView[] {
  return questionIds.flatMap((question) => {
    const answer = situation[question];
    if (answer === undefined) return [];
    const rest = resolveSituation(withoutQuestion(situation, question)).situation;
    return [{ summary: context.guide.answers[answer].summary, changeHref: situationPath(context, rest) }];
  });
}

/** The answers of a situation as one text. */
export function givenText(context: SiteContext, situation: Situation): string {
  const summaries = answersOf(situation).map((answer) => context.guide.answers[answer].summary);
  return context.locale === 'zh' ? summaries.join('；') : summaries.join('; ');
}

function noticesOf({ messages, guide }: SiteContext, { dropped }: Arrival): readonly string[] {
  if (dropped.length === 0) return [];
  return [messages.guide.dropped(dropped.map((answer) => guide.answers[answer].label).join(messages.law.separator))];
}

type Reasons = ReadonlyMap<LineId, readonly AnswerId[]>;

function sectionView(
  context: SiteContext,
  { section, lines }: { readonly section: Section; readonly lines: readonly LineId[] },
  reasons: Reasons,
): SectionView {
  const views = lines.map((line) => lineView(context, line, reasons.get(line) ?? []));
  return {
    id: section,
    title: context.messages.guide.sections[section],
    lines: views.filter(({ ground }) => ground.kind !== 'older-example'),
    olderLines: views.filter(({ ground }) => ground.kind === 'older-example'),
  };
}

function lineView(context: SiteContext, line: LineId, reasons: readonly AnswerId[]): LineView {
  const { guide } = context;
  const { title, text, who, where, steps = [] } = guide.lines[line];
  const { ground, bring = [], times = [] } = lineOf(line);
  return {
    id: line,
    title,
    text,
    who,
    where,
    steps,
    bring: bring.map((document) => guide.documents[document]),
    times: times.map((time) => limitText(context, time)),
    letters: lettersOf(line).map((letter) => letterLink(context, letter)),
    ground: groundView(context, ground),
    reasons: reasons.map((answer) => guide.answers[answer].summary),
  };
}

function letterOfDocument(context: SiteContext, document: DocumentId): Link | undefined {
  const { letter } = documentOf(document);
  return letter === undefined ? undefined : letterLink(context, letter);
}

function rulesChangesOf(context: SiteContext, situation: Situation, { query }: Arrival): RulesChangesView | undefined {
  const rules = rulesIn(query);
  return rules === undefined ? undefined : rulesChangesView(context, situation, rules);
}

/** A large site has hundreds of answers for a situation; the first ones lead on. */
const mostRelated = 20;

/** Answers whose own way into the guide leads through this situation. */
function relatedAnswers(context: SiteContext, situation: Situation): readonly Link[] {
  const given: readonly string[] = answersOf(situation);
  const all = context.library.answers[context.locale];
  return context
    .answers()
    .byGuide.filter(({ guide }) => guide.every((answer) => given.includes(answer)))
    .flatMap(({ answers }) => answers)
    .sort((a, b) => a - b)
    .slice(0, mostRelated)
    .flatMap((place) => all[place] ?? [])
    .map((answer) => answerLink(context, answer));
}

/** The answer ids in a `dropped` query: only real ones, each once. */
export function parseDropped(value: string): readonly AnswerId[] {
  const named = value.split(',');
  return answerIds.filter((answer) => named.includes(answer));
}

/** The label of an answer, where a problem page offers it. */
export function answerChoice(context: SiteContext, situation: Situation, answer: AnswerId): Link {
  const question = questionOf(answer);
  const title = question === undefined ? '' : context.guide.questions[question.id].title;
  return {
    label: `${title} ${context.guide.answers[answer].label}`.trim(),
    href: choicePath(context, situation, answer),
  };
}
