/** Patterns over answers: what a rule wants of a situation. */
import type { AnswerId, AnswerTo, QuestionId } from './questions.ts';
import { questionIds } from './questions.ts';
import type { Situation } from './situation.ts';

/** Every question it names must have (one of) the given answers. An empty pattern fits everybody. */
export type Pattern = { readonly [Q in QuestionId]?: AnswerTo<Q> | readonly AnswerTo<Q>[] };

/** One pattern, or several of which one has to fit. */
export type Patterns = Pattern | readonly Pattern[];

/** `open`: what is answered does not speak against it, and something is not answered yet. */
export type Fit = 'fits' | 'contradicted' | 'open';

/** The patterns as a list. */
export function eachOf(patterns: Patterns): readonly Pattern[] {
  return Array.isArray(patterns) ? patterns : [patterns as Pattern];
}

/** A pattern in the form that is quick to compare: the questions it names with the answers it wants. */
export type Condition = readonly (readonly [question: QuestionId, wanted: readonly AnswerId[]])[];

/** The patterns as conditions, of which one has to fit. */
export function conditionsOf(patterns: Patterns): readonly Condition[] {
  return eachOf(patterns).map((pattern) =>
    questionIds.flatMap((id) => {
      const answers: AnswerId | readonly AnswerId[] | undefined = pattern[id];
      if (answers === undefined) return [];
      return [[id, typeof answers === 'string' ? [answers] : answers] as const];
    }),
  );
}

/** The answers that a condition wants to a question; undefined where it does not name the question. */
export function wantedBy(condition: Condition, question: QuestionId): readonly AnswerId[] | undefined {
  return condition.find(([id]) => id === question)?.[1];
}

/** How a situation stands to one condition. */
export function fitOf(condition: Condition, situation: Situation): Fit {
  let fit: Fit = 'fits';
  for (const [id, wanted] of condition) {
    const given = situation[id];
    if (given === undefined) fit = 'open';
    else if (!wanted.includes(given)) return 'contradicted';
  }
  return fit;
}

/** Whether one of the conditions fits. */
export function fitsOne(conditions: readonly Condition[], situation: Situation): boolean {
  return conditions.some((condition) => fitOf(condition, situation) === 'fits');
}
