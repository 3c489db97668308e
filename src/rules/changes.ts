/** What would change a checklist: every single other answer that adds lines to it or takes lines away. */
import { type FlowStep, follow } from './flow.ts';
import { linesFor, nextQuestion } from './guide.ts';
import type { LineId } from './lines.ts';
import { type AnswerId, type QuestionId, questions } from './questions.ts';
import { type Situation, withAnswer, withoutQuestion } from './situation.ts';

export interface Change {
  readonly question: QuestionId;
  /** What is answered instead, or in addition; undefined where a refinement is taken back. */
  readonly answer: AnswerId | undefined;
  /** Where that leads: to a result with the later answers that still matter, or to a question that it opens. */
  readonly situation: Situation;
  /** Whether it opens a question: then only what holds whatever is answered there is named. */
  readonly opensQuestion: boolean;
  readonly added: readonly LineId[];
  readonly removed: readonly LineId[];
}

/** The changes of a result, in the order of the questions and their answers; of a question page, none. */
export function changesOf(flow: FlowStep, situation: Situation): readonly Change[] {
  if (nextQuestion(situation) !== undefined) return [];
  const lines = linesFor(situation);
  return questions
    .flatMap(({ id, answers }) => otherAnswers(answers, situation[id]).map((answer) => ({ question: id, answer })))
    .map(({ question, answer }) => changeTo(flow, situation, lines, question, answer))
    .filter(({ added, removed }) => added.length > 0 || removed.length > 0);
}

/** Undefined takes the given answer back; that, and answers that the guide does not take here, changes no line of itself. */
function otherAnswers(answers: readonly AnswerId[], given: AnswerId | undefined): readonly (AnswerId | undefined)[] {
  return [...answers, undefined].filter((answer) => answer !== given);
}

function changeTo(
  flow: FlowStep,
  situation: Situation,
  lines: readonly LineId[],
  question: QuestionId,
  answer: AnswerId | undefined,
): Change {
  const to = follow(flow, answer === undefined ? withoutQuestion(situation, question) : withAnswer(situation, answer));
  return {
    question,
    answer,
    situation: to.situation,
    opensQuestion: to.question !== undefined,
    added: to.certain.filter((line) => !lines.includes(line)),
    removed: lines.filter((line) => !to.possible.includes(line)),
  };
}
