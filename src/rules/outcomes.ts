/** Every distinct outcome of the guide, and what refinements make of it: all checklists, each told once. */
import { type FlowStep, refinedSteps, resultsFrom } from './flow.ts';
import type { LineId } from './lines.ts';
import type { AnswerId } from './questions.ts';
import { refinementsIn } from './resolve.ts';
import { answersOf, type Situation } from './situation.ts';

/** What a checklist gains and loses. */
interface Difference {
  readonly added: readonly LineId[];
  readonly removed: readonly LineId[];
}

interface Outcome {
  readonly lines: readonly LineId[];
  /** The situations without refinements that lead to it; the one with the fewest answers first. */
  readonly situations: readonly [Situation, ...Situation[]];
}

/** What one refinement does; several, where together they do something else than each by itself. */
export interface Variation extends Difference {
  readonly answers: readonly AnswerId[];
  /** The places of its outcomes in the list, counted from 0. */
  readonly outcomes: readonly number[];
}

export interface Outcomes {
  readonly outcomes: readonly Outcome[];
  readonly variations: readonly Variation[];
}

type OwnVariation = Omit<Variation, 'outcomes'>;

/**
 * Situations have one outcome in common where they have the same lines and every refinement does the same to them.
 * Outcomes and variations together give every checklist back.
 */
export function outcomesOf(flow: FlowStep): Outcomes {
  const groups = new Map<string, { step: FlowStep; own: readonly OwnVariation[]; situations: Situation[] }>();
  for (const step of resultsFrom(flow)) {
    const own = variationsOf(step);
    const key = JSON.stringify([step.certain, own]);
    const group = groups.get(key) ?? { step, own, situations: [] };
    group.situations.push(step.situation);
    groups.set(key, group);
  }
  const found = [...groups.values()];
  return {
    outcomes: found.map(({ step, situations }) => ({
      lines: step.certain,
      situations: shortestFirst(step, situations),
    })),
    variations: gatherVariations(found.map(({ own }) => own)),
  };
}

function shortestFirst({ situation }: FlowStep, situations: readonly Situation[]): Outcome['situations'] {
  const length = (candidate: Situation): number => answersOf(candidate).length;
  const [first = situation, ...others] = situations.toSorted((a, b) => length(a) - length(b));
  return [first, ...others];
}

function variationsOf(result: FlowStep): readonly OwnVariation[] {
  const all = refinedSteps(result).map((form) => ({
    answers: refinementsIn(form.situation),
    ...differenceOf(result.certain, form.certain),
  }));
  const single = all.filter(({ answers }) => answers.length === 1);
  const isTold = ({ answers, added, removed }: OwnVariation): boolean => {
    const parts = single.filter((part) => part.answers.every((answer) => answers.includes(answer)));
    return (
      isSame(
        added,
        parts.flatMap((part) => part.added),
      ) &&
      isSame(
        removed,
        parts.flatMap((part) => part.removed),
      )
    );
  };
  return [...single, ...all.filter((variation) => variation.answers.length > 1 && !isTold(variation))];
}

function differenceOf(before: readonly LineId[], after: readonly LineId[]): Difference {
  return {
    added: after.filter((line) => !before.includes(line)),
    removed: before.filter((line) => !after.includes(line)),
  };
}

function isSame(lines: readonly LineId[], others: readonly LineId[]): boolean {
  return lines.every((line) => others.includes(line)) && others.every((line) => lines.includes(line));
}

function gatherVariations(own: readonly (readonly OwnVariation[])[]): readonly Variation[] {
  const found = new Map<string, OwnVariation & { readonly outcomes: number[] }>();
  own.forEach((variations, index) => {
    for (const variation of variations) {
      const key = JSON.stringify(variation);
      const same = found.get(key) ?? { ...variation, outcomes: [] };
      same.outcomes.push(index);
      found.set(key, same);
    }
  });
  return [...found.values()];
}
