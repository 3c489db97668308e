/** The guide, derived from the table of rules: the next question, the checklist, and why each of them is there. */

import type { DocumentId } from './documents.ts';
import { exclusions } from './exclusions.ts';
import { type LineId, lineOf, type Section, sections } from './lines.ts';
import { type Condition, conditionsOf, fitOf, fitsOne, wantedBy } from './pattern.ts';
import { type AnswerId, type Question, type QuestionId, questionOf, questions } from './questions.ts';
import { answersOf, type Situation, withAnswer, withoutQuestion } from './situation.ts';
import { type Rule, rules } from './table.ts';
import type { TimeId } from './times.ts';

interface CompiledRule {
  readonly line: LineId;
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
}

const compile = ({ line, when, unless = [] }: Rule): CompiledRule => ({
  line,
  when: conditionsOf(when),
  unless: conditionsOf(unless),
});
const compiledRules = rules.map(compile);
const excluded = conditionsOf(exclusions);

/** Whether the rule's line stands on the checklist of this situation. */
export function holds(rule: Rule, situation: Situation): boolean {
  return isThere(compile(rule), situation);
}

function isThere({ when, unless }: CompiledRule, situation: Situation): boolean {
  return fitsOne(when, situation) && !fitsOne(unless, situation);
}

/** The rule's conditions that nothing speaks against yet; empty where the rule can no longer hold. */
function liveConditions({ when, unless }: CompiledRule, situation: Situation): readonly Condition[] {
  if (fitsOne(unless, situation)) return [];
  const isLive = (condition: Condition): boolean =>
    fitOf(condition, situation) !== 'contradicted' && !isImpossible(condition, situation);
  const live = when.filter(isLive);
  return live.length === 0 ? [] : [...live, ...unless.filter(isLive)];
}

/** Whether every way to meet the condition is excluded: it wants answers that nobody can give together. */
function isImpossible(condition: Condition, situation: Situation): boolean {
  return excluded.some((exclusion) =>
    exclusion.every(([question, never]) => {
      const given = situation[question];
      const wanted = given === undefined ? wantedBy(condition, question) : [given];
      return wanted?.every((answer) => never.includes(answer)) ?? false;
    }),
  );
}

/** Whether an answer to the question can still make the rule hold, or stop holding. */
function dependsOn(rule: CompiledRule, question: QuestionId, situation: Situation): boolean {
  return liveConditions(rule, situation).some((condition) => wantedBy(condition, question) !== undefined);
}

/** Whether the rule holds whatever is answered to the question. */
function holdsAnyway({ when, unless }: CompiledRule, question: QuestionId, situation: Situation): boolean {
  return (
    when.some((condition) => !wantedBy(condition, question) && fitOf(condition, situation) === 'fits') &&
    unless.every((condition) => fitOf(condition, situation) === 'contradicted')
  );
}

const rulesNaming: ReadonlyMap<QuestionId, readonly CompiledRule[]> = new Map(
  questions.map(({ id }) => [
    id,
    compiledRules.filter(({ when, unless }) => [...when, ...unless].some((condition) => wantedBy(condition, id))),
  ]),
);

/** The rules that still depend on the question; one whose line is there whatever the answer does not. */
function* dependentRules(question: QuestionId, situation: Situation): Iterable<CompiledRule> {
  const { [question]: _answered, ...others } = situation;
  for (const rule of rulesNaming.get(question) ?? []) {
    if (dependsOn(rule, question, others) && !holdsAnyway(rule, question, others)) yield rule;
  }
}

/** The lines that still depend on the question: why it is asked. In the order of the table. */
export function linesDependingOn(question: QuestionId, situation: Situation): readonly LineId[] {
  return [...dependentRules(question, situation)].map(({ line }) => line);
}

function isWorthAsking(question: QuestionId, situation: Situation): boolean {
  for (const _rule of dependentRules(question, situation)) return true;
  return false;
}

/**
 * The answers to a question that can be given here: none that is excluded beside the others and, for a refinement,
 * none that leaves the checklist as it is.
 */
export function openAnswers(question: Question, situation: Situation): readonly AnswerId[] {
  const { [question.id]: _answered, ...others } = situation;
  const answers: readonly AnswerId[] = question.answers;
  const possible = answers.filter((answer) => !fitsOne(excluded, withAnswer(others, answer)));
  if (question.kind === 'asked') return possible;
  const before = linesFor(others).join();
  return possible.filter((answer) => linesFor(withAnswer(others, answer)).join() !== before);
}

/** The first question that is not answered and on which the checklist still depends; undefined where nothing is left to ask. */
export function nextQuestion(situation: Situation): Question | undefined {
  return questions.find(
    ({ id, kind }) => kind === 'asked' && situation[id] === undefined && isWorthAsking(id, situation),
  );
}

/** The refinements that would change this checklist and are not chosen yet. */
export function openRefinements(situation: Situation): readonly Question[] {
  return questions.filter(
    (question) =>
      question.kind === 'refinement' &&
      situation[question.id] === undefined &&
      openAnswers(question, situation).length > 0,
  );
}

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
  let kept: Situation = {};
  let open = nextQuestion(kept);
  while (open !== undefined) {
    const answer = given[open.id];
    if (answer === undefined || !openAnswers(open, kept).includes(answer)) break;
    kept = withAnswer(kept, answer);
    open = nextQuestion(kept);
  }
  const sure = answersOf(kept).length;
  const rest = answersOf(given).filter((answer) => questionOf(answer)?.id !== open?.id);
  for (const answer of rest) {
    const stays = open === undefined ? refines(answer, kept) : mayMatter(answer, { ...given, ...kept });
    if (stays) kept = withAnswer(kept, answer);
  }
  const keptAnswers = answersOf(kept);
  return {
    situation: kept,
    dropped: answersOf(given).filter((answer) => !keptAnswers.includes(answer)),
    hasGap: open !== undefined && keptAnswers.length > sure,
  };
}

function refines(answer: AnswerId, situation: Situation): boolean {
  return openRefinements(situation).some((question) => openAnswers(question, situation).includes(answer));
}

/** Whether some rule wants this answer and none of the other answers speaks against that rule. */
function mayMatter(answer: AnswerId, situation: Situation): boolean {
  const question = questionOf(answer);
  if (question === undefined || fitsOne(excluded, situation)) return false;
  return compiledRules.some((rule) =>
    liveConditions(rule, situation).some((condition) => wantedBy(condition, question.id)?.includes(answer) ?? false),
  );
}

export interface Checklist {
  /** Only sections that hold a line, in the order in which a person needs them. */
  readonly sections: readonly { readonly section: Section; readonly lines: readonly LineId[] }[];
  /** What the lines call for, each once, with the lines that do. */
  readonly bring: readonly { readonly document: DocumentId; readonly lines: readonly LineId[] }[];
  /** The times that the lines mention, each once, with the lines that do. */
  readonly times: readonly { readonly time: TimeId; readonly lines: readonly LineId[] }[];
}

/** The lines of a situation, in the order of the table. */
export function linesFor(situation: Situation): readonly LineId[] {
  return compiledRules.filter((rule) => isThere(rule, situation)).map(({ line }) => line);
}

/** The checklist of a situation. */
export function checklistFor(situation: Situation): Checklist {
  const lines = linesFor(situation);
  return {
    sections: sections
      .map((section) => ({ section, lines: lines.filter((line) => lineOf(line).section === section) }))
      .filter((part) => part.lines.length > 0),
    bring: gather(lines, (line) => lineOf(line).bring ?? []).map(([document, of]) => ({ document, lines: of })),
    times: gather(lines, (line) => lineOf(line).times ?? []).map(([time, of]) => ({ time, lines: of })),
  };
}

/**
 * Why each line is on the checklist: the given answers without which, the others kept, it could be missing.
 * None for a line that is on every checklist.
 */
export function reasonsIn(situation: Situation): ReadonlyMap<LineId, readonly AnswerId[]> {
  const reasons = new Map<LineId, AnswerId[]>(linesFor(situation).map((line) => [line, []]));
  for (const question of questions) {
    const given = situation[question.id];
    if (given === undefined) continue;
    const others = question.answers.filter((answer) => answer !== given);
    const elsewhere = others.map((answer) => new Set(linesFor(withAnswer(situation, answer))));
    for (const [line, answers] of reasons) {
      if (elsewhere.some((lines) => !lines.has(line))) answers.push(given);
    }
  }
  return reasons;
}

export interface Step {
  readonly situation: Situation;
  /** Undefined on a result. */
  readonly question: Question | undefined;
}

/** Every question page and every result without refinements; the start comes first. */
export function plainSteps(): readonly Step[] {
  const steps: Step[] = [];
  const walk = (situation: Situation): void => {
    const question = nextQuestion(situation);
    steps.push({ situation, question });
    if (question === undefined) return;
    for (const answer of openAnswers(question, situation)) walk(withAnswer(situation, answer));
  };
  walk({});
  return steps;
}

/** Every refined form of a result, itself left out. */
export function refinedFrom(result: Situation): readonly Situation[] {
  const found: Situation[] = [];
  const walk = (situation: Situation, from: number): void => {
    questions.forEach((question, index) => {
      if (index < from || question.kind !== 'refinement') return;
      for (const answer of openAnswers(question, situation)) {
        const refined = withAnswer(situation, answer);
        found.push(refined);
        walk(refined, index + 1);
      }
    });
  };
  walk(result, 0);
  // A refinement counts only where it still changes the checklist beside the others.
  return found.filter((situation) => resolveSituation(situation).dropped.length === 0);
}

/** Every question page and every result that answering can lead to, refinements included; the start comes first. */
export function everyStep(): readonly Step[] {
  const plain = plainSteps();
  const refined = plain.flatMap(({ situation, question }) => (question === undefined ? refinedFrom(situation) : []));
  return [...plain, ...refined.map((situation) => ({ situation, question: undefined }))];
}

/** Every situation with a gap that taking back answers can lead to, from any of the given ones and from another gap. */
export function gapsFrom(situations: readonly Situation[]): readonly Situation[] {
  const found = new Map<string, Situation>();
  const takeBack = (situation: Situation): void => {
    for (const { id } of questions) {
      if (situation[id] === undefined) continue;
      const { situation: rest, hasGap } = resolveSituation(withoutQuestion(situation, id));
      const address = answersOf(rest).join('/');
      if (!hasGap || found.has(address)) continue;
      found.set(address, rest);
      takeBack(rest);
    }
  };
  for (const situation of situations) takeBack(situation);
  return [...found.values()];
}

function gather<T>(lines: readonly LineId[], of: (line: LineId) => readonly T[]): readonly [T, readonly LineId[]][] {
  const found = new Map<T, LineId[]>();
  for (const line of lines) {
    for (const value of of(line)) {
      const users = found.get(value);
      if (users === undefined) found.set(value, [line]);
      else users.push(line);
    }
  }
  return [...found];
}
