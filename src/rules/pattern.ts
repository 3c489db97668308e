/** Patterns over answers: what a rule wants of a situation. */
import { type AnswerId, type AnswerTo, type QuestionId, questionIds, questions } from './questions.ts';
import type { Situation } from './situation.ts';

/** Every question it names must have (one of) the given answers. An empty pattern fits everybody. */
export type Pattern = { readonly [Q in QuestionId]?: AnswerTo<Q> | readonly AnswerTo<Q>[] };

/** One pattern, or several of which one has to fit. */
export type Patterns = Pattern | readonly Pattern[];

/** `open`: what is answered does not speak against it, and something is not answered yet. */
export type Fit = 'fits' | 'contradicted' | 'open';

/** A situation in the form that is quick to compare: for each question, by its place in the list, the given answer's bit, or 0. */
export type Bits = readonly number[];

/** A pattern in the form that is quick to compare: the places of the questions it names, each with the wanted answers' bits. */
export type Condition = readonly (readonly [place: number, wanted: number])[];

const bitByAnswer: ReadonlyMap<string | undefined, number> = new Map(
  questions.flatMap(({ answers }) => answers.map((answer, index): [string, number] => [answer, 1 << index])),
);

/** The bit of an answer among the answers to its question. */
export function bitOf(answer: AnswerId): number {
  return bitByAnswer.get(answer) ?? 0;
}

/** The bits of a situation. */
export function bitsOf(situation: Situation): Bits {
  return questionIds.map((id) => bitByAnswer.get(situation[id]) ?? 0);
}

/** Patterns, of which one has to fit, as conditions. */
export function conditionsOf(patterns: Patterns): readonly Condition[] {
  const list: readonly Pattern[] = Array.isArray(patterns) ? patterns : [patterns as Pattern];
  return list.map((pattern) =>
    questionIds.flatMap((id, place) => {
      const answers = [pattern[id] ?? []].flat() as AnswerId[];
      return answers.length === 0 ? [] : [[place, answers.reduce((bits, answer) => bits | bitOf(answer), 0)] as const];
    }),
  );
}

/** The bits of the answers that a condition wants at a place; 0 where it does not name the question there. */
export function wantedAt(condition: Condition, place: number): number {
  return condition.find(([named]) => named === place)?.[1] ?? 0;
}

/** How a situation stands to a condition. */
export function fitOf(condition: Condition, situation: Bits): Fit {
  let fit: Fit = 'fits';
  for (const [place, wanted] of condition) {
    const given = situation[place] ?? 0;
    if (given === 0) fit = 'open';
    else if ((wanted & given) === 0) return 'contradicted';
  }
  return fit;
}

/** Whether one of the conditions fits. */
export function fitsOne(conditions: readonly Condition[], situation: Bits): boolean {
  return conditions.some((condition) => fitOf(condition, situation) === 'fits');
}

/** The place of a question in the list. */
export function placeOf(question: QuestionId): number {
  return questionIds.indexOf(question);
}
