/** Every situation that answering can lead to, for tests to go through, and the rules read without the engine. */
import { linesFor, nextQuestion, openAnswers } from '../../src/rules/guide.ts';
import type { LineId } from '../../src/rules/lines.ts';
import type { Pattern } from '../../src/rules/pattern.ts';
import type { AnswerId, Question, QuestionId } from '../../src/rules/questions.ts';
import { openRefinements, type Resolution, refinementsIn, resolveSituation } from '../../src/rules/resolve.ts';
import { addressOf, parseSituation, type Situation, withAnswer } from '../../src/rules/situation.ts';
import type { Rule } from '../../src/rules/table.ts';
import { everyStep } from '../../src/rules/walk.ts';

/** Every page of the guide, refined results included; the start first. */
export const steps = everyStep();
export const asking = steps.flatMap(({ situation, question }) =>
  question === undefined ? [] : [{ situation, question }],
);
/** Every result, refined ones included. */
export const results = steps.filter(({ question }) => question === undefined).map(({ situation }) => situation);
export const plainResults = results.filter((situation) => refinementsIn(situation).length === 0);

/**
 * What a test that takes long goes through: everything, but for `npm run test:mutation`, under which every step costs
 * many times as much. There one of so many stands for the others.
 */
export const sampled = <T>(all: readonly T[], oneOf: number): readonly T[] =>
  process.env['RESULTS'] === 'sampled' ? all.filter((_one, index) => index % oneOf === 0) : all;

/** The results for a test that takes long. */
export const tried = [...plainResults, ...sampled(results.slice(plainResults.length), 9)];

/** The situations that a visitor finds who follows every choice from the start, each with its question. */
export function crawl(): ReadonlyMap<string, Question | undefined> {
  const found = new Map<string, Question | undefined>();
  const visit = (situation: Situation): void => {
    if (found.has(addressOf(situation))) return;
    found.set(addressOf(situation), nextQuestion(situation));
    for (const answer of choicesAt(situation)) visit(resolveSituation(withAnswer(situation, answer)).situation);
  };
  visit({});
  return found;
}

/** The answers that a page offers: to its question or, on a result, to what refines it. */
function choicesAt(situation: Situation): readonly AnswerId[] {
  const question = nextQuestion(situation);
  const offered = question === undefined ? openRefinements(situation) : [question];
  return offered.flatMap((each) => openAnswers(each, situation));
}

const known = new Map<string, readonly LineId[]>();

/** The lines of a situation, looked up once for each. */
export function linesAt(situation: Situation): readonly LineId[] {
  const address = addressOf(situation);
  const lines = known.get(address) ?? linesFor(situation);
  known.set(address, lines);
  return lines;
}

const resolutions = new Map<string, Resolution>();

/** What given answers resolve to, looked up once for each. */
export function resolvedAt(given: Situation): Resolution {
  const address = addressOf(given);
  const resolution = resolutions.get(address) ?? resolveSituation(given);
  resolutions.set(address, resolution);
  return resolution;
}

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
  const wishes = Object.entries(pattern).map(([id, wanted]) => ({
    id: id as QuestionId,
    wanted: new Set<unknown>([wanted].flat()),
  }));
  return (situation) => wishes.every(({ id, wanted }) => wanted.has(situation[id]));
}

/** A rule read without the engine, with the questions that it names. */
export function readRule({ line, when, unless = [] }: Rule) {
  const cases = [when].flat().map(readPattern);
  const exceptions = [unless].flat().map(readPattern);
  const names = new Set([when, unless].flat(2).flatMap((pattern) => Object.keys(pattern) as QuestionId[]));
  return { line, cases, exceptions, names, holds: holding(cases, exceptions) };
}

/** What holds in one of the cases and in none of the exceptions. */
export const holding =
  (cases: readonly Reading[], exceptions: readonly Reading[]): Reading =>
  (situation) =>
    cases.some((fits) => fits(situation)) && !exceptions.some((fits) => fits(situation));
