/** The questions of the guide and the answers a person can give. Their words stand in `content/{locale}/guide.yaml`. */

interface QuestionShape {
  readonly id: string;
  /** Answer ids are unique in the whole guide: they are what an address shows. */
  readonly answers: readonly string[];
  /**
   * `asked` questions come one after the other until nothing depends on them any more;
   * a `refinement` has no answer by default and is offered on the result.
   */
  readonly kind: 'asked' | 'refinement';
}

/** In the order in which they are asked and in which answers stand in an address. */
export const questions = [
  { id: 'need', kind: 'asked', answers: ['no-medical-card', 'no-card', 'waiting', 'unsure'] },
  { id: 'held', kind: 'asked', answers: ['switched-on', 'not-switched-on', 'unsure-held'] },
  { id: 'stage', kind: 'asked', answers: ['in-time', 'overdue', 'unsure-stage'] },
  {
    id: 'cover',
    kind: 'asked',
    answers: ['employee', 'self-paying', 'job-not-registered', 'freelance-not-registered', 'unsure-cover'],
  },
  { id: 'started', kind: 'asked', answers: ['within-30-days', 'over-30-days', 'unsure-start'] },
  { id: 'who', kind: 'refinement', answers: ['someone-else', 'home-visit'] },
] as const satisfies readonly QuestionShape[];

export type Question = (typeof questions)[number];
export type QuestionId = Question['id'];
export type AnswerId = Question['answers'][number];
export type AnswerTo<Q extends QuestionId> = Extract<Question, { id: Q }>['answers'][number];

export const questionIds: readonly QuestionId[] = questions.map(({ id }) => id);
export const answerIds: readonly AnswerId[] = questions.flatMap(({ answers }): readonly AnswerId[] => answers);

const questionByAnswer: ReadonlyMap<string, Question> = new Map(
  questions.flatMap((question) => question.answers.map((answer): [string, Question] => [answer, question])),
);

/** The question that an answer id belongs to; undefined for a text that is no answer id. */
export function questionOf(answer: string): Question | undefined {
  return questionByAnswer.get(answer);
}
