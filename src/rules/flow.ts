/** The whole flow, walked once into a tree: what lies ahead of every step, where given answers lead, and how far it still is. */
import { linesFor, nextQuestion, openAnswers } from './guide.ts';
import type { LineId } from './lines.ts';
import type { AnswerId, Question } from './questions.ts';
import { refinedBy, refinedForms, refinementsIn } from './resolve.ts';
import { answersOf, type Situation, withAnswer } from './situation.ts';

export interface FlowStep {
  readonly situation: Situation;
  /** Undefined on a result. */
  readonly question: Question | undefined;
  /** The steps that the answers to its question lead to; of a result, none. */
  readonly next: ReadonlyMap<AnswerId, FlowStep>;
  /** The lines of every checklist that the step can lead to, refinements apart; of a result, its own. */
  readonly certain: readonly LineId[];
  /** The lines of some checklist that the step can lead to; of a result, its own. */
  readonly possible: readonly LineId[];
}

/** Walks every way through the questions. Gives the start, from which every other step can be reached. */
export function walkFlow(): FlowStep {
  return stepAt({});
}

function stepAt(situation: Situation): FlowStep {
  const question = nextQuestion(situation);
  if (question === undefined) return resultAt(situation);
  const next = new Map(
    openAnswers(question, situation).map((answer) => [answer, stepAt(withAnswer(situation, answer))]),
  );
  const ahead = [...next.values()];
  return {
    situation,
    question,
    next,
    certain: ahead
      .map(({ certain }) => certain)
      .reduce((common, certain) => common.filter((line) => certain.includes(line))),
    possible: [...new Set(ahead.flatMap(({ possible }) => possible))],
  };
}

function resultAt(situation: Situation): FlowStep {
  const lines = linesFor(situation);
  return { situation, question: undefined, next: new Map(), certain: lines, possible: lines };
}

/** A step and all that lie ahead of it, refinements apart; itself first. */
export function stepsFrom(step: FlowStep): readonly FlowStep[] {
  return [step, ...[...step.next.values()].flatMap(stepsFrom)];
}

/** The results that a step can lead to, refinements apart. */
export function resultsFrom(step: FlowStep): readonly FlowStep[] {
  return stepsFrom(step).filter(({ question }) => question === undefined);
}

/** Every refined form of a result, itself left out. */
export function refinedSteps(result: FlowStep): readonly FlowStep[] {
  return refinedForms(result.situation).map(resultAt);
}

/** Where the given answers lead: to the first question that they leave open, or to a result with what refines it. */
export function follow(start: FlowStep, given: Situation): FlowStep {
  let step = start;
  while (step.question !== undefined) {
    const answer = given[step.question.id];
    const further = answer && step.next.get(answer);
    if (further === undefined) return step;
    step = further;
  }
  const refined = refinedBy(step.situation, given);
  return refinementsIn(refined).length === 0 ? step : resultAt(refined);
}

export interface Progress {
  /** Which question it is, counted from 1. */
  readonly number: number;
  /** How many there are on the longest way on from here. */
  readonly of: number;
}

/** How far the open question of a situation is; undefined where nothing is left to ask. Answers behind a gap count as given. */
export function progressOf(start: FlowStep, situation: Situation): Progress | undefined {
  const step = follow(start, situation);
  if (step.question === undefined) return undefined;
  return { number: answersOf(step.situation).length + 1, of: longestWay(step, situation) };
}

function longestWay({ situation, question, next }: FlowStep, given: Situation): number {
  if (question === undefined) return answersOf(situation).length;
  const answer = given[question.id];
  const taken = answer && next.get(answer);
  const ways = taken === undefined ? [...next.values()] : [taken];
  return Math.max(...ways.map((way) => longestWay(way, given)));
}
