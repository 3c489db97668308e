/** Links within the guide: where an answer leads, and where one gets by changing it. */

import { type AnswerId, answerIds, type Question, type QuestionId, questionOf } from '../rules/questions.ts';
import { whereTheyMatter } from '../rules/resolve.ts';
import { answersOf, type Situation, withAnswer, withoutAnswer } from '../rules/situation.ts';
import type { SiteContext } from './context.ts';
import type { KeepQuery } from './kept-query.ts';
import { guidePath } from './paths.ts';
import type { GivenView, Link } from './views.ts';

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

/** Where an answer leads: the canonical address, with the answers that fell away named in its query. */
function choicePath(context: SiteContext, situation: Situation, answer: AnswerId, keep?: KeepQuery): string {
  const { situation: to, dropped } = context.guideMemory.resolve(withAnswer(situation, answer));
  const path = situationPath(context, to, dropped);
  return keep === undefined ? path : keep(path, to);
}

/** The answers to a question, each with where it leads. */
export function choicesOf(
  context: SiteContext,
  situation: Situation,
  question: Question,
  keep: KeepQuery,
): readonly Link[] {
  return context.guideMemory.openAnswers(question, situation).map((answer) => ({
    label: context.guide.answers[answer].label,
    href: choicePath(context, situation, answer, keep),
  }));
}

/** Answers that the answer to their own question says again, more precisely: "a card is or was lost", "it is lost". */
const saidAgainBy: { readonly [A in AnswerId]?: QuestionId } = {
  lost: 'loss',
  replace: 'change',
  moved: 'move',
  care: 'today',
  'employer-problem': 'trouble',
  asked: 'request',
};

/** The answers without those that another one of them says again. */
export function toldOf(answers: readonly AnswerId[]): readonly AnswerId[] {
  const questions = answers.map((answer) => questionOf(answer).id);
  return answers.filter((answer) => {
    const by = saidAgainBy[answer];
    return by === undefined || !questions.includes(by);
  });
}

/** What was answered, each answer with a way to change it; one that is said again leaves its way to the one that says it. */
export function givenOf(context: SiteContext, situation: Situation, keep: KeepQuery): readonly GivenView[] {
  const { guide, messages } = context;
  const answers = answersOf(situation);
  const told = toldOf(answers);
  const changeHref = (answer: AnswerId): string => {
    const { situation: rest } = context.guideMemory.resolve(withoutAnswer(situation, answer));
    return keep(situationPath(context, rest), rest);
  };
  return told.map((answer) => {
    const { summary } = guide.answers[answer];
    const general = answers.filter((other) => !told.includes(other) && saidAgainBy[other] === questionOf(answer).id);
    return {
      summary,
      changes: [
        { label: messages.guide.change, name: messages.guide.changeAnswer(summary), href: changeHref(answer) },
        ...general.map((other) => {
          const label = messages.guide.changeAnswer(guide.questions[questionOf(other).id].title);
          return { label, name: undefined, href: changeHref(other) };
        }),
      ],
    };
  });
}

/** The answers of a situation as one text. */
export function givenText(context: SiteContext, situation: Situation): string {
  const summaries = toldOf(answersOf(situation)).map((answer) => context.guide.answers[answer].summary);
  return context.locale === 'zh' ? summaries.join('；') : summaries.join('; ');
}

/** The way back to where dropped answers still mattered. */
export function wayBack(
  context: SiteContext,
  situation: Situation,
  dropped: readonly AnswerId[],
  keep: KeepQuery,
): Link {
  const before = whereTheyMatter(situation, dropped);
  return { label: context.messages.flow.wayBack(dropped.length), href: keep(situationPath(context, before), before) };
}

/** The answer ids in a `dropped` query: only real ones, each once. */
export function parseDropped(value: string): readonly AnswerId[] {
  const named = value.split(',');
  return answerIds.filter((answer) => named.includes(answer));
}

/** The label of an answer, where a problem page offers it. */
export function answerChoice(context: SiteContext, situation: Situation, answer: AnswerId): Link {
  const { title } = context.guide.questions[questionOf(answer).id];
  return {
    label: `${title} ${context.guide.answers[answer].label}`,
    href: choicePath(context, situation, answer),
  };
}
