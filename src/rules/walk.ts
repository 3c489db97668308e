/** Walks through the guide: every step that answering can lead to, every gap that taking back leaves, an example of each line. */
import { type FlowStep, refinedSteps, resultsFrom, stepsFrom, walkFlow } from './flow.ts';
import { linesFor, nextQuestion, openAnswers } from './guide.ts';
import type { LineId } from './lines.ts';
import { bitOf, conditionsOf } from './pattern.ts';
import { type AnswerId, questions } from './questions.ts';
import { resolveSituation } from './resolve.ts';
import { addressOf, answersOf, type Situation, withAnswer, withoutQuestion } from './situation.ts';
import { rules } from './table.ts';

/** Every question page and every result that answering can lead to, refinements included; the start comes first. */
export function everyStep(flow: FlowStep = walkFlow()): readonly FlowStep[] {
  return [...stepsFrom(flow), ...resultsFrom(flow).flatMap(refinedSteps)];
}

/** Every situation with a gap that taking back answers can lead to, from any of the given ones and from another gap. */
export function gapsFrom(situations: readonly Situation[]): readonly Situation[] {
  const found = new Map<string, Situation>();
  const takeBack = (situation: Situation): void => {
    for (const { id } of questions) {
      if (situation[id] === undefined) continue;
      const { situation: rest, hasGap } = resolveSituation(withoutQuestion(situation, id));
      const address = addressOf(rest);
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
