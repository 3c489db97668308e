/** What would change a checklist: every single other answer that adds lines to it or takes lines away. */
import { type FlowStep, follow } from './flow.ts';
import { linesFor, nextQuestion } from './guide.ts';
import type { LineId } from './lines.ts';
import { type AnswerId, type Question, type QuestionId, questions } from './questions.ts';
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
    .flatMap((question) => otherAnswers(question, situation).map((answer) => ({ question: question.id, answer })))
    .flatMap(({ question, answer }) => changeTo(flow, situation, lines, question, answer) ?? [])
    .filter(({ added, removed }) => added.length > 0 || removed.length > 0);
}

function otherAnswers({ id, kind, answers }: Question, situation: Situation): readonly (AnswerId | undefined)[] {
  const given = situation[id];
  if (given === undefined) return kind === 'refinement' ? answers : [];
  const others = answers.filter((answer) => answer !== given);
  return kind === 'refinement' ? [...others, undefined] : others;
}

/** Undefined where the guide does not take the answer beside the others. */
function changeTo(
  flow: FlowStep,
  situation: Situation,
  lines: readonly LineId[],
  question: QuestionId,
  answer: AnswerId | undefined,
): Change | undefined {
  const to = follow(flow, answer === undefined ? withoutQuestion(situation, question) : withAnswer(situation, answer));
  if (to.situation[question] !== answer) return undefined;
  return {
    question,
    answer,
    situation: to.situation,
    opensQuestion: to.question !== undefined,
    added: to.certain.filter((line) => !lines.includes(line)),
    removed: lines.filter((line) => !to.possible.includes(line)),
  };
}
