/** Which of given answers matter: those that were asked for, and the refinements that change the checklist. */
import { changesLines, isPossible, mayMatter, nextQuestion, openAnswers } from './guide.ts';
import { type AnswerId, type Question, questions } from './questions.ts';
import { answersOf, type Situation, withAnswer, withoutAnswer, withoutQuestion } from './situation.ts';

const refinements = questions.filter(({ kind }) => kind === 'refinement');

export interface Resolution {
  /** The answers that matter, in every order the same. */
  readonly situation: Situation;
  /** Answers on which nothing depends beside the others. */
  readonly dropped: readonly AnswerId[];
  /** Whether an earlier question is open although a later one is answered. */
  readonly hasGap: boolean;
}

/** Keeps the answers that matter. Behind an open question those stay that may matter yet. */
export function resolveSituation(given: Situation): Resolution {
  const { answered, open } = answerInTurn(given);
  const situation = open === undefined ? refinedBy(answered, given) : withLater(answered, open, given);
  const kept = answersOf(situation);
  return {
    situation,
    dropped: answersOf(given).filter((answer) => !kept.includes(answer)),
    hasGap: open !== undefined && kept.length > answersOf(answered).length,
  };
}

/** Where dropped answers mattered last: the situation without the answer beside which they no longer do. */
export function whereTheyMatter(situation: Situation, dropped: readonly AnswerId[]): Situation {
  const without = answersOf(situation)
    .toReversed()
    .map((answer) => resolveSituation(dropped.reduce<Situation>(withAnswer, withoutAnswer(situation, answer))))
    .map((resolution) => resolution.situation);
  const keeps = (candidate: Situation): boolean => dropped.every((answer) => answersOf(candidate).includes(answer));
  return without.find(keeps) ?? resolveSituation(dropped.reduce<Situation>(withAnswer, {})).situation;
}

/** Answers the questions as they are asked, as far as the given answers go. */
function answerInTurn(given: Situation): { readonly answered: Situation; readonly open: Question | undefined } {
  let answered: Situation = {};
  for (;;) {
    const open = nextQuestion(answered);
    const answer = open && openAnswers(open, answered).find((each) => each === given[open.id]);
    if (answer === undefined) return { answered, open };
    answered = withAnswer(answered, answer);
  }
}

/** The answers up to the open question with those behind it that may matter yet. */
function withLater(answered: Situation, open: Question, given: Situation): Situation {
  const others = withoutQuestion(given, open.id);
  return answersOf(others)
    .filter((answer) => mayMatter(answer, others))
    .reduce<Situation>(withAnswer, answered);
}

/** A result with those of the given refinements that change its checklist, each beside the other ones. */
export function refinedBy(result: Situation, given: Situation): Situation {
  const refined = refinements.reduce((kept, { id }) => {
    const answer = given[id];
    const next = answer === undefined ? kept : withAnswer(kept, answer);
    return isPossible(next) ? next : kept;
  }, result);
  return refinementsIn(refined).reduce((kept, answer) => {
    const others = withoutAnswer(kept, answer);
    return changesLines(others, answer) ? kept : others;
  }, refined);
}

/** Every refined form of a result, itself left out. */
export function refinedForms(result: Situation): readonly Situation[] {
  const forms = refinements.reduce<readonly Situation[]>(
    (found, { answers }) =>
      found.concat(found.flatMap((form) => answers.map((answer: AnswerId) => withAnswer(form, answer)))),
    [result],
  );
  return forms.slice(1).filter((form) => isPossible(form) && isSettled(form));
}

/** Whether each refinement changes the checklist beside the other ones. */
function isSettled(form: Situation): boolean {
  return refinementsIn(form).every((answer) => changesLines(withoutAnswer(form, answer), answer));
}

/** The refinements that would change this checklist and are not chosen yet. */
export function openRefinements(situation: Situation): readonly Question[] {
  return refinements.filter(
    (question) => situation[question.id] === undefined && openAnswers(question, situation).length > 0,
  );
}

/** The answers of a situation that refine it. */
export function refinementsIn(situation: Situation): readonly AnswerId[] {
  return refinements.flatMap(({ id }) => situation[id] ?? []);
}

/** The situation without what refines it. */
export function withoutRefinements(situation: Situation): Situation {
  return refinementsIn(situation).reduce<Situation>(withoutAnswer, situation);
}
