/** The pages of the guide: for a situation either its next question or its checklist. */
import { parseCitation, printCitation } from '../law/citation.ts';
import { type DocumentId, documentOf } from '../rules/documents.ts';
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
import { type TimeId, timeOf } from '../rules/times.ts';
import { alongView, changesView } from './along.ts';
import { homeCrumb } from './answer-pages.ts';
import { citationsOfLine } from './cited-by.ts';
import { answerLink, frame, groundView, lawOf, provisionLink, reviewView, type SiteContext } from './context.ts';
import { letterLink } from './letter-pages.ts';
import { isOlder } from './older.ts';
import { guidePath } from './paths.ts';
import type { ChangesView, Frame, GivenView, LineView, Link, Page, SectionView } from './views.ts';

/** How a visitor came to a situation, where the page has to speak of it. */
interface Arrival {
  /** Answers of the address that no longer mattered. */
  readonly dropped: readonly AnswerId[];
  /** The version of the rules that the reader's copy names, as it stands in the address. */
  readonly rules?: string | undefined;
}

const plainArrival: Arrival = { dropped: [] };

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
      introduction: isStart ? guide.start.introduction : undefined,
      hint: words.hint,
      changes: changesOf(context, situation, arrival),
      notices: [...noticesOf(context, arrival), ...(hasGap ? [messages.guide.gap] : [])],
      choices: choicesOf(context, situation, question),
      given: givenOf(context, situation),
      decides: linesDependingOn(question.id, situation).map((line) => guide.lines[line].title),
      startHref: guidePath(locale, []),
    },
  };
}

function checklistPage(context: SiteContext, situation: Situation, arrival: Arrival): Page {
  const { locale, messages, library, guide } = context;
  const checklist = checklistFor(situation);
  const reasons = reasonsIn(situation);
  const sections = checklist.sections.map((part) => sectionView(context, part, reasons));
  const lines = linesFor(situation);
  const citations = [...new Set(lines.flatMap(citationsOfLine).map(printCitation))].flatMap(
    (text) => parseCitation(text) ?? [],
  );
  return {
    ...guideFrame(context, situation, {
      title: `${messages.guide.checklist} · ${givenText(context, situation)}`,
      description: `${messages.guide.checklistDescription} ${givenText(context, situation)}`,
      isIndexed: isPlain(context, situation, arrival),
    }),
    template: 'checklist',
    view: {
      title: messages.guide.checklist,
      notices: noticesOf(context, arrival),
      changes: changesOf(context, situation, arrival),
      given: givenOf(context, situation),
      sections: sections.filter(({ id }) => !lastSections.some((last) => last === id)),
      bring: checklist.bring
        .filter(({ lines: users }) => !users.every(isOlder))
        .map(({ document }) => ({
          text: guide.documents[document],
          letter: letterOfDocument(context, document),
          ground: groundView(context, documentOf(document).ground),
        })),
      times: checklist.times
        .filter(({ lines: users }) => !users.every(isOlder))
        .map(({ time }) => ({
          text: guide.times[time],
          limit: limitOf(context, time),
          ground: groundView(context, timeOf(time).ground),
        })),
      lastSections: sections.filter(({ id }) => lastSections.some((last) => last === id)),
      refinements: openRefinements(situation).map((refinement) => ({
        title: guide.questions[refinement.id].title,
        choices: choicesOf(context, situation, refinement),
      })),
      provisions: citations.map((citation) => provisionLink(context, citation)),
      related: relatedAnswers(context, situation),
      startHref: guidePath(locale, []),
      along: alongView(context, situation),
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
  fields: Pick<Frame, 'title' | 'description' | 'isIndexed'>,
): Frame {
  const { locale, messages } = context;
  const guideCrumb = { label: messages.guide.title, href: guidePath(locale, []) };
  const isStart = answersOf(situation).length === 0;
  return frame(context, (other) => guidePath(other, answersOf(situation)), {
    ...fields,
    breadcrumbs: [homeCrumb(context), ...(isStart ? [] : [guideCrumb])],
    area: 'guide',
  });
}

/** Whether a page shows a plain situation: no gap, no refinement, and not a word on how one came to it. */
function isPlain(context: SiteContext, situation: Situation, arrival: Arrival): boolean {
  const isRefined = answersOf(situation).some((answer) => questionOf(answer)?.kind === 'refinement');
  const isTold = arrival.dropped.length > 0 || changesOf(context, situation, arrival) !== undefined;
  return !isTold && !isRefined && !resolveSituation(situation).hasGap;
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

function givenText(context: SiteContext, situation: Situation): string {
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
    times: times.map((time) => limitOf(context, time)),
    letters: lettersOf(line).map((letter) => letterLink(context, letter)),
    ground: groundView(context, ground),
    reasons: reasons.map((answer) => guide.answers[answer].summary),
  };
}

function letterOfDocument(context: SiteContext, document: DocumentId): Link | undefined {
  const { letter } = documentOf(document);
  return letter === undefined ? undefined : letterLink(context, letter);
}

function changesOf(context: SiteContext, situation: Situation, { rules }: Arrival): ChangesView | undefined {
  return rules === undefined ? undefined : changesView(context, situation, rules);
}

function limitOf({ messages, guide }: SiteContext, time: TimeId): string {
  const { amount, unit, start } = timeOf(time);
  return messages.guide.timeLine(messages.guide.timeUnits[unit](amount), guide.starts[start]);
}

/** Answers whose own way into the guide leads through this situation. */
function relatedAnswers(context: SiteContext, situation: Situation): readonly Link[] {
  const given: readonly string[] = answersOf(situation);
  return context.library.answers[context.locale]
    .filter(({ guide }) => guide.length > 0 && guide.every((answer) => given.includes(answer)))
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
