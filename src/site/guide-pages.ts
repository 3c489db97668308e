/** The pages of the guide: for a situation either its next question or its checklist. */
import { parseCitation, printCitation } from '../law/citation.ts';
import { type DocumentId, documentOf } from '../rules/documents.ts';
import { type Checklist, linesFor, nextQuestion, reasonsIn } from '../rules/guide.ts';
import { type LineId, lettersOf, lineOf, type Section } from '../rules/lines.ts';
import type { AnswerId } from '../rules/questions.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import { type TimeId, timeOf } from '../rules/times.ts';
import { alongView, olderRulesIn } from './along.ts';
import { changedArticles } from './changed-articles.ts';
import { citationsOfLine } from './cited-by.ts';
import type { SiteContext } from './context.ts';
import { withQuery } from './dates-query.ts';
import { type Dates, datesOf, datesView, deadlineView, limitText, unusedNotices } from './dates-view.ts';
import { groundView } from './grounds.ts';
import { type Arrival, guideFrame, isPlain, noticesOf, plainArrival, rulesChangesOf } from './guide-frame.ts';
import { choicesOf, givenOf, givenText, situationPath, toldOf } from './guide-links.ts';
import { type KeepQuery, keepQuery, rulesQuery } from './kept-query.ts';
import { letterLink } from './letter-pages.ts';
import { answerLink, provisionLink } from './links.ts';
import type { Mark } from './mark.ts';
import { isOlder } from './older.ts';
import { changesView, pathView } from './path-view.ts';
import { calendarFilePath, guidePath, overviewPath } from './paths.ts';
import { questionPage } from './question-page.ts';
import { lawOf } from './references.ts';
import { reviewView } from './review-view.ts';
import type { LineView, Link, Page, SectionView } from './views.ts';

/** Sections that stand after what to bring and how long it takes. */
const lastSections: readonly Section[] = ['do', 'local', 'rights', 'avoid'];

/** The page of a situation: its next question or, where nothing is left to ask, its checklist. */
export function guidePage(context: SiteContext, situation: Situation, arrival = plainArrival): Page {
  const question = nextQuestion(situation);
  return question === undefined
    ? checklistPage(context, situation, arrival, showingOf(context, situation, arrival))
    : questionPage(context, situation, question, arrival);
}

/** What a checklist shows of dates. */
interface Showing {
  readonly dates: Dates;
  readonly keep: KeepQuery;
  /** In a stencil, what stands for a deadline and for the QR code. */
  readonly marks?: { readonly deadline: (time: TimeId) => Mark; readonly code: Mark };
}

function showingOf(context: SiteContext, situation: Situation, { query }: Arrival): Showing {
  const checklist = context.guideMemory.checklistFor(situation);
  return { dates: datesOf(context, checklist, query), keep: keepQuery(context, query) };
}

/** The checklist of a situation where nothing is left to ask. */
export function checklistPage(
  context: SiteContext,
  situation: Situation,
  arrival: Arrival,
  { dates, keep, marks }: Showing,
): Page {
  const { locale, messages, library, guide } = context;
  const checklist = context.guideMemory.checklistFor(situation);
  const sections = sectionsOf(context, situation, checklist);
  const lines = linesFor(situation);
  const citations = [...new Set(lines.flatMap(citationsOfLine).map(printCitation))].flatMap(
    (text) => parseCitation(text) ?? [],
  );
  const papers = checklist.bring.filter(({ lines: users }) => !users.every(isOlder));
  const refinements = context.guideMemory.openRefinements(situation);
  const related = relatedAnswers(context, situation);
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
      withQuery(rulesQuery(context, arrival.query), dates.query),
    ),
    template: 'checklist',
    view: {
      title: messages.guide.checklist,
      notices: [
        ...noticesOf(context, situation, arrival, keep),
        ...unusedNotices(context, dates).map((text) => ({ text, link: undefined })),
      ],
      rulesChanges: rulesChangesOf(context, situation, arrival),
      given: givenOf(context, situation, keep),
      contents: contentsOf(context, sections, {
        papers: papers.length > 0,
        times: dates.times.length > 0,
        refinements: refinements.length > 0,
      }),
      path: pathView(context, situation),
      changes: changesView(context, situation, keep),
      sections: sections.filter((section) => !isLast(section)),
      bring: papers.map(({ document }) => ({
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
          deadlineMark: deadline === undefined ? undefined : marks?.deadline(time),
        };
      }),
      dates: datesView(
        context,
        dates,
        { page: situationPath(context, situation), file: calendarFilePath(locale, answersOf(situation)) },
        { asksForFile: arrival.asksForFile, rules: olderRulesIn(context, arrival.query) },
      ),
      lastSections: sections.filter(isLast),
      refinements: refinements.map((refinement) => ({
        title: guide.questions[refinement.id].title,
        hint: guide.questions[refinement.id].hint,
        choices: choicesOf(context, situation, refinement, keep),
      })),
      provisions: citations.map((citation) => provisionLink(context, citation)),
      related: { first: related.slice(0, firstRelated), others: related.slice(firstRelated) },
      startHref: guidePath(locale, []),
      along: alongView(context, situation, dates.query, marks?.code),
      review: reviewView(
        context,
        { owner: guide.owner, reviewed: guide.reviewed, nextReview: guide['next-review'] },
        citations.map(({ law }) => lawOf(library, law)),
        changedArticles(library, 'guide', citations),
      ),
    },
  };
}

/** The sections that a reader may want to go to at once; what it means stands first anyway. */
function contentsOf(
  { messages }: SiteContext,
  sections: readonly SectionView[],
  has: { readonly papers: boolean; readonly times: boolean; readonly refinements: boolean },
): readonly Link[] {
  const { guide, along } = messages;
  const linksTo = (wanted: readonly SectionView[]): readonly Link[] =>
    wanted.map(({ id, title }) => ({ label: title, href: `#${id}` }));
  return [
    ...linksTo(sections.filter((section) => section.id !== 'answer' && !isLast(section))),
    ...(has.papers ? [{ label: guide.bring, href: '#bring' }] : []),
    ...(has.times ? [{ label: guide.times, href: '#times' }] : []),
    ...linksTo(sections.filter(isLast)),
    ...(has.refinements ? [{ label: guide.refine, href: '#refine' }] : []),
    { label: along.title, href: '#along' },
  ];
}

const isLast = ({ id }: SectionView): boolean => lastSections.some((last) => last === id);

/** The sections with their lines. The same object each time, so that a template need not print it anew. */
function sectionsOf(context: SiteContext, situation: Situation, { sections }: Checklist): readonly SectionView[] {
  return context.sections(answersOf(situation).join('/'), () => {
    const why = { reasons: reasonsIn(situation), said: toldOf(answersOf(situation)) };
    return sections.map((part) => sectionView(context, part, why));
  });
}

/** Why each line of a checklist is there, and the answers that its page tells, in their order. */
interface Why {
  readonly reasons: ReadonlyMap<LineId, readonly AnswerId[]>;
  readonly said: readonly AnswerId[];
}

function sectionView(
  context: SiteContext,
  { section, lines }: { readonly section: Section; readonly lines: readonly LineId[] },
  why: Why,
): SectionView {
  const views = lines.map((line) => lineView(context, line, why));
  return {
    id: section,
    title: context.messages.guide.sections[section],
    lines: views.filter(({ ground }) => ground.kind !== 'older-example'),
    olderLines: views.filter(({ ground }) => ground.kind === 'older-example'),
  };
}

function lineView(context: SiteContext, line: LineId, why: Why): LineView {
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
    reasons: toldOf(why.reasons.get(line) ?? []).map((answer) => ({
      text: guide.answers[answer].summary,
      number: why.said.indexOf(answer) + 1,
    })),
    ruleHref: `${overviewPath(context.locale, 'rules')}#${line}`,
  };
}

function letterOfDocument(context: SiteContext, document: DocumentId): Link | undefined {
  const { letter } = documentOf(document);
  return letter === undefined ? undefined : letterLink(context, letter);
}

/** A large site has hundreds of answers for a situation; the first ones lead on. */
const mostRelated = 20;
/** More of them are folded. */
const firstRelated = 4;

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
