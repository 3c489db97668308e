/** Every situation that answering can lead to, found as a visitor finds them: by following every choice from the start. */
import { nextQuestion, openAnswers } from '../../src/rules/guide.ts';
import type { Pattern } from '../../src/rules/pattern.ts';
import type { AnswerId, Question } from '../../src/rules/questions.ts';
import { openRefinements, refinementsIn, resolveSituation } from '../../src/rules/resolve.ts';
import { addressOf, parseSituation, type Situation, withAnswer } from '../../src/rules/situation.ts';
import type { Rule } from '../../src/rules/table.ts';

export interface Step {
  readonly situation: Situation;
  /** Undefined on a result. */
  readonly question: Question | undefined;
}

function crawl(): readonly Step[] {
  const found = new Map<string, Step>();
  const visit = (situation: Situation): void => {
    if (found.has(addressOf(situation))) return;
    const question = nextQuestion(situation);
    found.set(addressOf(situation), { situation, question });
    for (const answer of choicesAt(situation)) visit(resolveSituation(withAnswer(situation, answer)).situation);
  };
  visit({});
  return [...found.values()];
}

/** The answers that a page offers: to its question or, on a result, to what refines it. */
export function choicesAt(situation: Situation): readonly AnswerId[] {
  const question = nextQuestion(situation);
  const offered = question === undefined ? openRefinements(situation) : [question];
  return offered.flatMap((each) => openAnswers(each, situation));
}

/** Every page of the guide, refined results included; the start first. */
export const steps = crawl();
export const asking = steps.flatMap(({ situation, question }) =>
  question === undefined ? [] : [{ situation, question }],
);
/** Every result, refined ones included. */
export const results = steps.filter(({ question }) => question === undefined).map(({ situation }) => situation);
export const plainResults = results.filter((situation) => refinementsIn(situation).length === 0);

export const nameOf = (situation: Situation): string => addressOf(situation) || 'the start';

/** The situation of an address whose answers are known. */
export function situationAt(address: string): Situation {
  const reading = parseSituation(address.split('/'));
  if (reading.kind !== 'situation') throw new Error(`${address} is no address`);
  return reading.situation;
}

/** The names of the situations for which something does not hold, so that a failure tells them. */
export const failing = (among: readonly Situation[], holds: (situation: Situation) => boolean): readonly string[] =>
  among.filter((situation) => !holds(situation)).map(nameOf);

export type Reading = (situation: Situation) => boolean;

/** When a pattern fits, read without the engine. */
export function readPattern(pattern: Pattern): Reading {
  const wishes = Object.entries(pattern).map(([id, wanted]) => ({ id, wanted: new Set<unknown>([wanted].flat()) }));
  return (situation) => wishes.every(({ id, wanted }) => wanted.has(Reflect.get(situation, id)));
}

/** A rule read without the engine. */
export function readRule({ line, when, unless = [] }: Rule) {
  const cases = [when].flat().map(readPattern);
  const exceptions = [unless].flat().map(readPattern);
  return { line, cases, exceptions, holds: holding(cases, exceptions) };
}

/** What holds in one of the cases and in none of the exceptions. */
export const holding =
  (cases: readonly Reading[], exceptions: readonly Reading[]): Reading =>
  (situation) =>
    cases.some((fits) => fits(situation)) && !exceptions.some((fits) => fits(situation));
