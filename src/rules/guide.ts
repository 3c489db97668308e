/** The guide, derived from the table of rules: the next question, the checklist, and why each of them is there. */
import { type DocumentId, type LineId, lineOf, type Section, sections, type TimeId } from './lines.ts';
import { type AnswerId, type Question, type QuestionId, questionOf, questions } from './questions.ts';
import { answersOf, type Situation, withAnswer, withoutQuestion } from './situation.ts';
import { type Pattern, type Rule, rules } from './table.ts';

type Fit = 'fits' | 'contradicted' | 'open';

function wanted(pattern: Pattern, question: QuestionId): readonly AnswerId[] | undefined {
  const answers: AnswerId | readonly AnswerId[] | undefined = pattern[question];
  if (answers === undefined) return undefined;
  return typeof answers === 'string' ? [answers] : answers;
}

function fit(pattern: Pattern, situation: Situation): Fit {
  let result: Fit = 'fits';
  for (const { id } of questions) {
    const answers = wanted(pattern, id);
    if (answers === undefined) continue;
    const given = situation[id];
    if (given === undefined) result = 'open';
    else if (!answers.includes(given)) return 'contradicted';
  }
  return result;
}

/** Whether the rule's line stands on the checklist of this situation. */
export function holds(rule: Rule, situation: Situation): boolean {
  return fit(rule.when, situation) === 'fits' && (rule.unless === undefined || fit(rule.unless, situation) !== 'fits');
}

/** Whether an answer to the question can still make the rule hold, or stop holding. */
function dependsOn(rule: Rule, question: QuestionId, situation: Situation): boolean {
  if (fit(rule.when, situation) === 'contradicted') return false;
  if (rule.unless !== undefined && fit(rule.unless, situation) === 'fits') return false;
  return (
    wanted(rule.when, question) !== undefined ||
    (rule.unless !== undefined && wanted(rule.unless, question) !== undefined)
  );
}

/**
 * The lines that still depend on the question: why it is asked. In the order of the table, each once. A line that
 * another rule gives whatever the answer does not depend on it.
 */
export function linesDependingOn(question: QuestionId, situation: Situation): readonly LineId[] {
  const { [question]: _answered, ...others } = situation;
  const dependent = rules.filter((rule) => dependsOn(rule, question, others));
  const certain = rules.filter((rule) => !dependent.includes(rule) && holds(rule, others)).map(({ line }) => line);
  return unique(dependent.map(({ line }) => line).filter((line) => !certain.includes(line)));
}

function isOpen(question: Question, situation: Situation): boolean {
  return situation[question.id] === undefined && linesDependingOn(question.id, situation).length > 0;
}

/** The first question that is not answered and on which the checklist still depends; undefined where nothing is left to ask. */
export function nextQuestion(situation: Situation): Question | undefined {
  return questions.find((question) => question.kind === 'asked' && isOpen(question, situation));
}

/** The refinements that would change this checklist and are not chosen yet. */
export function openRefinements(situation: Situation): readonly Question[] {
  return questions.filter((question) => question.kind === 'refinement' && isOpen(question, situation));
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
    if (answer === undefined) break;
    kept = withAnswer(kept, answer);
    open = nextQuestion(kept);
  }
  const sure = answersOf(kept).length;
  for (const answer of answersOf(given)) {
    if (open === undefined ? refines(answer, kept) : mayMatter(answer, { ...given, ...kept })) {
      kept = withAnswer(kept, answer);
    }
  }
  const keptAnswers = answersOf(kept);
  return {
    situation: kept,
    dropped: answersOf(given).filter((id) => !keptAnswers.includes(id)),
    hasGap: open !== undefined && keptAnswers.length > sure,
  };
}

function refines(answer: AnswerId, situation: Situation): boolean {
  return openRefinements(situation).some(({ answers }) => (answers as readonly AnswerId[]).includes(answer));
}

/** Whether some rule wants this answer and none of the other answers speaks against that rule. */
function mayMatter(answer: AnswerId, situation: Situation): boolean {
  const question = questionOf(answer);
  if (question === undefined) return false;
  const accepts = (pattern: Pattern | undefined): boolean =>
    pattern !== undefined && (wanted(pattern, question.id)?.includes(answer) ?? false);
  return rules.some(
    ({ when, unless }) => (accepts(when) || accepts(unless)) && fit(when, situation) !== 'contradicted',
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
  return unique(rules.filter((rule) => holds(rule, situation)).map(({ line }) => line));
}

/** The checklist of a situation. */
export function checklistFor(situation: Situation): Checklist {
  const lines = linesFor(situation);
  return {
    sections: sections
      .map((section) => ({ section, lines: lines.filter((line) => lineOf(line).section === section) }))
      .filter((part) => part.lines.length > 0),
    bring: gather(lines, (line) => lineOf(line).bring ?? []).map(([document, of]) => ({ document, lines: of })),
    times: gather(lines, (line) => lineOf(line).time ?? []).map(([time, of]) => ({ time, lines: of })),
  };
}

/**
 * Why a line is on the checklist: the given answers without which, the others kept, it could be missing.
 * Empty for a line that is on every checklist.
 */
export function reasonsOf(line: LineId, situation: Situation): readonly AnswerId[] {
  return questions.flatMap((question) => {
    const given = situation[question.id];
    const others = question.answers.filter((answer) => answer !== given);
    const couldGo = others.some((answer) => !linesFor(withAnswer(situation, answer)).includes(line));
    return given !== undefined && couldGo ? [given] : [];
  });
}

export interface Step {
  readonly situation: Situation;
  /** Undefined on a result. */
  readonly question: Question | undefined;
}

/** Every question page and every result that answering can lead to, refinements included; the start comes first. */
export function everyStep(): readonly Step[] {
  const steps: Step[] = [];
  const walk = (situation: Situation): void => {
    const question = nextQuestion(situation);
    steps.push({ situation, question });
    for (const next of question === undefined ? openRefinements(situation) : [question]) {
      for (const answer of next.answers) walk(withAnswer(situation, answer));
    }
  };
  walk({});
  const seen = new Set<string>();
  return steps.filter(({ situation }) => {
    const address = answersOf(situation).join('/');
    return !seen.has(address) && seen.add(address);
  });
}

/** Every situation with a gap that taking back answers can lead to, from any step and from another gap. */
export function everyGap(): readonly Situation[] {
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
  for (const { situation } of everyStep()) takeBack(situation);
  return [...found.values()];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function gather<T>(
  lines: readonly LineId[],
  of: (line: LineId) => T | readonly T[],
): readonly [T, readonly LineId[]][] {
  const found = new Map<T, LineId[]>();
  for (const line of lines) {
    for (const value of [of(line)].flat() as T[]) {
      const users = found.get(value);
      if (users === undefined) found.set(value, [line]);
      else users.push(line);
    }
  }
  return [...found];
}
