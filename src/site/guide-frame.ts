/** What question pages and checklists have in common: their frame, and what they tell of how one came to them. */
import { type AnswerId, questionOf } from '../rules/questions.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import { rulesChangesView, rulesIn } from './along.ts';
import { homeCrumb } from './answer-pages.ts';
import type { SiteContext } from './context.ts';
import { asksForDates, type Query } from './dates-query.ts';
import { frame } from './frame.ts';
import { wayBack } from './guide-links.ts';
import type { KeepQuery } from './kept-query.ts';
import { guidePath } from './paths.ts';
import type { Frame, NoticeView, RulesChangesView } from './views.ts';

/** How a visitor came to a situation, where the page has to speak of it. */
export interface Arrival {
  /** Answers of the address that no longer mattered. */
  readonly dropped: readonly AnswerId[];
  /** May give dates, and the version of the rules that the reader's copy names. */
  readonly query: Query;
  /** Whether a calendar file was asked for, and this page says what it lacks. */
  readonly asksForFile: boolean;
}

export const plainArrival: Arrival = { dropped: [], query: {}, asksForFile: false };

/** The frame of a page of the guide. `query` are the dates that it keeps. */
export function guideFrame(
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
export function isPlain(context: SiteContext, situation: Situation, arrival: Arrival): boolean {
  const { dropped, query, asksForFile } = arrival;
  const isRefined = answersOf(situation).some((answer) => questionOf(answer).kind === 'refinement');
  const isAsked = dropped.length > 0 || asksForDates(query) || asksForFile;
  const isTold = rulesChangesOf(context, situation, arrival) !== undefined;
  return !isAsked && !isTold && !isRefined && !context.guideMemory.resolve(situation).hasGap;
}

/** What was left out of the address, with the way back. */
export function noticesOf(
  context: SiteContext,
  situation: Situation,
  { dropped }: Arrival,
  keep: KeepQuery,
): readonly NoticeView[] {
  const { messages, guide } = context;
  if (dropped.length === 0) return [];
  const summaries = dropped.map((answer) => messages.flow.quote(guide.answers[answer].summary));
  const text = messages.guide.dropped(summaries.join(messages.law.separator));
  return [{ text, link: wayBack(context, situation, dropped, keep) }];
}

/** What changed since the version of the rules that the reader’s copy names. */
export function rulesChangesOf(
  context: SiteContext,
  situation: Situation,
  { query }: Arrival,
): RulesChangesView | undefined {
  const rules = rulesIn(query);
  return rules === undefined ? undefined : rulesChangesView(context, situation, rules);
}
