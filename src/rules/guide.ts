/** The guide, derived from the table of rules: the next question, the checklist, and why each of them is there. */
import { allRules, type CompiledRule, tableAt } from './compiled.ts';
import type { DocumentId } from './documents.ts';
import { exclusions } from './exclusions.ts';
import { type LineId, lineOf, type Section, sections } from './lines.ts';
import {
  type Bits,
  bitOf,
  bitsOf,
  type Condition,
  conditionsOf,
  fitOf,
  fitsOne,
  placeOf,
  wantedAt,
} from './pattern.ts';
import { type AnswerId, type Question, type QuestionId, questionOf, questions } from './questions.ts';
import { answersOf, type Situation, withAnswer, withoutAnswer, withoutQuestion } from './situation.ts';
import type { TimeId } from './times.ts';

const excluded = conditionsOf(exclusions);

function isThere({ when, unless }: CompiledRule, situation: Bits): boolean {
  return fitsOne(when, situation) && !fitsOne(unless, situation);
}

/** Whether the rule can still hold, and nothing speaks yet against one of these conditions of it. */
function isOpen({ when, unless }: CompiledRule, conditions: readonly Condition[], situation: Bits): boolean {
  const isLive = (condition: Condition): boolean =>
    fitOf(condition, situation) !== 'contradicted' && !isImpossible(condition, situation);
  return conditions.some(isLive) && when.some(isLive) && !fitsOne(unless, situation);
}

/** Whether every way to meet the condition is excluded: it wants answers that nobody can give together. */
function isImpossible(condition: Condition, situation: Bits): boolean {
  return excluded.some((exclusion) =>
    exclusion.every(([place, never]) => {
      const wanted = situation[place] || wantedAt(condition, place);
      return wanted !== 0 && (wanted & ~never) === 0;
    }),
  );
}

/** Whether the rule holds whatever else is answered. */
function holdsAnyway({ when, unless }: CompiledRule, situation: Bits): boolean {
  return fitsOne(when, situation) && unless.every((condition) => fitOf(condition, situation) === 'contradicted');
}

/** The rules that still depend on the open question at a place; one whose line is there whatever the answer does not. */
function* dependentRules(place: number, situation: Bits): Iterable<CompiledRule> {
  for (const { rule, naming } of tableAt(situation).naming[place] ?? []) {
    if (isOpen(rule, naming, situation) && !holdsAnyway(rule, situation)) yield rule;
  }
}

/** The lines that still depend on the question: why it is asked. In the order of the table. */
export function linesDependingOn(question: QuestionId, situation: Situation): readonly LineId[] {
  const others = bitsOf(withoutQuestion(situation, question));
  return [...dependentRules(placeOf(question), others)].map(({ line }) => line);
}

function isWorthAsking(place: number, situation: Bits): boolean {
  for (const _rule of dependentRules(place, situation)) return true;
  return false;
}

/**
 * The answers to a question that can be given here: none that is excluded beside the others and, for a refinement,
 * none that leaves the checklist as it is.
 */
export function openAnswers(question: Question, situation: Situation): readonly AnswerId[] {
  const others = withoutQuestion(situation, question.id);
  const answers: readonly AnswerId[] = question.answers;
  const possible = answers.filter((answer) => isPossible(withAnswer(others, answer)));
  return question.kind === 'asked' ? possible : possible.filter((answer) => changesLines(others, answer));
}

/** Whether somebody can give these answers together. */
export function isPossible(situation: Situation): boolean {
  return !fitsOne(excluded, bitsOf(situation));
}

/** Whether one refinement more makes another checklist. */
export function changesLines(situation: Situation, refinement: AnswerId): boolean {
  const [before, after] = [bitsOf(situation), bitsOf(withAnswer(situation, refinement))];
  const naming = tableAt(before).naming[placeOf(questionOf(refinement).id)] ?? [];
  return naming.some(({ rule }) => isThere(rule, before) !== isThere(rule, after));
}

/** The first question that is not answered and on which the checklist still depends; undefined where nothing is left to ask. */
export function nextQuestion(situation: Situation): Question | undefined {
  const bits = bitsOf(situation);
  return questions.find(({ kind }, place) => kind === 'asked' && bits[place] === 0 && isWorthAsking(place, bits));
}

/** Whether some rule, or an exception of one, wants this answer and none of the other answers speaks against it. */
export function mayMatter(answer: AnswerId, situation: Situation): boolean {
  if (!isPossible(situation)) return false;
  const place = placeOf(questionOf(answer).id);
  const others = bitsOf(withoutAnswer(situation, answer));
  const wants = (condition: Condition): boolean => (wantedAt(condition, place) & bitOf(answer)) !== 0;
  return (tableAt(others).naming[place] ?? []).some(({ rule, naming }) => isOpen(rule, naming.filter(wants), others));
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
  const bits = bitsOf(situation);
  return tableAt(bits)
    .rules.filter((rule) => isThere(rule, bits))
    .map(({ line }) => line);
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
 * Why each line is on the checklist: the given answers instead of which another can be given, the others kept, that
 * makes the line go; of the refinements those without which it goes. None for a line that is on every checklist.
 */
export function reasonsIn(situation: Situation): ReadonlyMap<LineId, readonly AnswerId[]> {
  const bits = bitsOf(situation);
  const given = answersOf(situation).map((answer) => ({ answer, instead: insteadOf(answer, situation) }));
  const reasonsFor = (rule: CompiledRule): readonly AnswerId[] =>
    given.filter(({ instead }) => instead.some((other) => !isThere(rule, other))).map(({ answer }) => answer);
  return new Map(allRules.filter((rule) => isThere(rule, bits)).map((rule) => [rule.line, reasonsFor(rule)]));
}

/** The situations with each other answer that can be given instead of one; instead of a refinement none is given. */
function insteadOf(answer: AnswerId, situation: Situation): readonly Bits[] {
  const { kind, answers }: { readonly kind: Question['kind']; readonly answers: readonly AnswerId[] } =
    questionOf(answer);
  if (kind === 'refinement') return [bitsOf(withoutAnswer(situation, answer))];
  const others = answers.filter((other) => other !== answer).map((other) => withAnswer(situation, other));
  return others.filter(isPossible).map(bitsOf);
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
