/**
 * What follows from a situation and costs a walk through the rules. The same situations come again and again: each page
 * of the guide links to a dozen others, and each checklist comes with other dates.
 */
import { type Change, changesOf } from '../rules/changes.ts';
import { startsAhead } from '../rules/dated-times.ts';
import type { FlowStep } from '../rules/flow.ts';
import { type Checklist, checklistFor, nextQuestion, openAnswers } from '../rules/guide.ts';
import type { AnswerId, Question } from '../rules/questions.ts';
import { openRefinements, type Resolution, resolveSituation } from '../rules/resolve.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import type { StartId } from '../rules/times.ts';
import { createMemory, type Memory } from '../search/memory.ts';

/** The same answers as those of the rules, remembered. */
export interface GuideMemory {
  readonly resolve: (given: Situation) => Resolution;
  readonly changesOf: (situation: Situation) => readonly Change[];
  readonly nextQuestion: (situation: Situation) => Question | undefined;
  readonly checklistFor: (situation: Situation) => Checklist;
  readonly openRefinements: (situation: Situation) => readonly Question[];
  readonly openAnswers: (question: Question, situation: Situation) => readonly AnswerId[];
  readonly startsAhead: (situation: Situation) => readonly StartId[];
}

/** Some times as many as there are results with all their refinements. */
const most = 8000;

const nameOf = (situation: Situation): string => answersOf(situation).join('/');

/** Makes the memory of a flow. */
export function rememberGuide(flow: FlowStep): GuideMemory {
  const ofSituation = <T>(make: (situation: Situation) => T): ((situation: Situation) => T) => {
    const memory: Memory<T> = createMemory(most);
    return (situation) => memory(nameOf(situation), () => make(situation));
  };
  const open: Memory<readonly AnswerId[]> = createMemory(most);
  return {
    resolve: ofSituation(resolveSituation),
    changesOf: ofSituation((situation) => changesOf(flow, situation)),
    nextQuestion: ofSituation(nextQuestion),
    checklistFor: ofSituation(checklistFor),
    openRefinements: ofSituation(openRefinements),
    openAnswers: (question, situation) =>
      open(`${question.id} ${nameOf(situation)}`, () => openAnswers(question, situation)),
    startsAhead: ofSituation((situation) => startsAhead(flow, situation)),
  };
}
