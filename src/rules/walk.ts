/** Walks through the guide: every step that answering can lead to, every gap that taking back leaves, an example of each line. */
import { linesFor, nextQuestion, openAnswers, resolveSituation } from './guide.ts';
import type { LineId } from './lines.ts';
import { bitOf, conditionsOf } from './pattern.ts';
import { type AnswerId, type Question, questions } from './questions.ts';
import { answersOf, type Situation, withAnswer, withoutQuestion } from './situation.ts';
import { rules } from './table.ts';

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
function refinedFrom(result: Situation): readonly Situation[] {
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

/** A short situation whose checklist holds the line: where a reader can see it at work. */
export function exampleOf(line: LineId): Situation {
  const rule = rules.find((candidate) => candidate.line === line);
  const wishes = rule === undefined ? [] : conditionsOf(rule.when);
  const examples = wishes
    .map((wish) =>
      completed(
        wish.flatMap(
          ([place, wanted]) => questions[place]?.answers.find((answer) => (bitOf(answer) & wanted) !== 0) ?? [],
        ),
      ),
    )
    .filter((situation) => linesFor(situation).includes(line));
  return examples.toSorted((a, b) => answersOf(a).length - answersOf(b).length)[0] ?? {};
}

/** The situation with the first possible answer to every question that is still open. */
function completed(wishes: readonly AnswerId[]): Situation {
  const given = wishes.reduce<Situation>(withAnswer, {});
  let kept: Situation = {};
  for (let question = nextQuestion(kept); question !== undefined; question = nextQuestion(kept)) {
    const possible = openAnswers(question, kept);
    const wish = given[question.id];
    const answer = wish !== undefined && possible.includes(wish) ? wish : possible[0];
    if (answer === undefined) break;
    kept = withAnswer(kept, answer);
  }
  return resolveSituation({ ...given, ...kept }).situation;
}
