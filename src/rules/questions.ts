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

// Stryker disable all: a table, no function
/** In the order in which they are asked and in which answers stand in an address. */
export const questions = [
  {
    id: 'need',
    kind: 'asked',
    answers: [
      'no-medical-card',
      'no-card',
      'waiting',
      'not-working',
      'lost',
      'replace',
      'moved',
      'care',
      'employer-problem',
      'for-staff',
      'asked',
      'unsure',
    ],
  },
  { id: 'held', kind: 'asked', answers: ['switched-on', 'not-switched-on', 'old-magnetic', 'unsure-held'] },
  {
    id: 'stage',
    kind: 'asked',
    answers: ['in-time', 'overdue', 'ready-to-collect', 'employer-holds', 'unsure-stage'],
  },
  {
    id: 'loss',
    kind: 'asked',
    answers: ['still-lost', 'found-before-replacing', 'found-after-replacing', 'id-lost-too'],
  },
  { id: 'change', kind: 'asked', answers: ['damaged', 'expired', 'details-changed', 'several', 'old-card'] },
  {
    id: 'move',
    kind: 'asked',
    answers: ['new-job', 'within-province', 'care-planned', 'care-unfiled', 'leaving-china'],
  },
  { id: 'today', kind: 'asked', answers: ['see-doctor', 'fetch-medicine', 'paid-in-full', 'hurt-at-work'] },
  { id: 'trouble', kind: 'asked', answers: ['not-registered-yet', 'waived', 'card-withheld', 'unsure-trouble'] },
  { id: 'request', kind: 'asked', answers: ['extra-papers', 'stop-message', 'lend'] },
  {
    id: 'cover',
    kind: 'asked',
    answers: [
      'employee',
      'self-paying',
      'residents',
      'retired',
      'on-benefit',
      'job-not-registered',
      'freelance-not-registered',
      'no-job-not-registered',
      'unsure-cover',
    ],
  },
  { id: 'started', kind: 'asked', answers: ['within-30-days', 'over-30-days', 'unsure-start'] },
  {
    id: 'holder',
    kind: 'asked',
    answers: ['adult', 'teen', 'child', 'newborn', 'foreign', 'hk-mo-tw', 'settled-abroad'],
  },
  { id: 'who', kind: 'refinement', answers: ['someone-else', 'home-visit', 'employer-goes'] },
  { id: 'place', kind: 'refinement', answers: ['beijing', 'shanghai', 'guangzhou', 'zhongshan', 'zhejiang'] },
] as const satisfies readonly QuestionShape[];
// Stryker restore all

export type Question = (typeof questions)[number];
export type QuestionId = Question['id'];
export type AnswerId = Question['answers'][number];
export type AnswerTo<Q extends QuestionId> = Extract<Question, { id: Q }>['answers'][number];

export const questionIds: readonly QuestionId[] = questions.map(({ id }) => id);
export const answerIds: readonly AnswerId[] = questions.flatMap(({ answers }): readonly AnswerId[] => answers);

const questionByAnswer: ReadonlyMap<string, Question> = new Map(
  questions.flatMap((question) => question.answers.map((answer): [string, Question] => [answer, question])),
);

/** The question that an answer belongs to. */
export function questionOf(answer: AnswerId): Question {
  return questionByAnswer.get(answer) as Question;
}

/** Whether a text is the id of an answer. */
export function isAnswerId(text: string): text is AnswerId {
  return questionByAnswer.has(text);
}
