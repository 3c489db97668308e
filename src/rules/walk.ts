/** Walks through the guide: every step that answering can lead to, every gap that taking back leaves, an example of each line. */
import { type FlowStep, refinedSteps, resultsFrom, stepsFrom, walkFlow } from './flow.ts';
import { linesFor, nextQuestion, openAnswers } from './guide.ts';
import type { LineId } from './lines.ts';
import type { Pattern } from './pattern.ts';
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
  const examples = rules
    .filter((rule) => rule.line === line)
    .flatMap(({ when }): readonly Pattern[] => [when].flat())
    .map((pattern) => completed(firstWishes(pattern)))
    .filter((situation) => linesFor(situation).includes(line));
  return examples.toSorted((a, b) => answersOf(a).length - answersOf(b).length)[0] ?? {};
}

/** Of the answers that a pattern wants to a question, the first. */
function firstWishes(pattern: Pattern): Situation {
  const wishes = Object.values(pattern).flatMap((wanted): readonly AnswerId[] => [wanted].flat().slice(0, 1));
  return wishes.reduce<Situation>(withAnswer, {});
}

/** The situation with the first possible answer to every question that is still open. */
function completed(wished: Situation): Situation {
  let kept: Situation = {};
  for (let question = nextQuestion(kept); question !== undefined; question = nextQuestion(kept)) {
    const possible = openAnswers(question, kept);
    const wish = wished[question.id];
    const answer = possible.find((candidate) => candidate === wish) ?? possible[0];
    if (answer === undefined) break;
    kept = withAnswer(kept, answer);
  }
  return resolveSituation({ ...wished, ...kept }).situation;
}
