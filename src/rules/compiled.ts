/** The table in the form that is quick to ask: compiled once, and narrowed to each answer to the first question. */
import type { LineId } from './lines.ts';
import { type Bits, bitOf, type Condition, conditionsOf, wantedAt } from './pattern.ts';
import { questions } from './questions.ts';
import { type Rule, rules } from './table.ts';

export interface CompiledRule {
  readonly line: LineId;
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
}

/** A rule and those of its conditions that name a certain question. */
interface NamingRule {
  readonly rule: CompiledRule;
  readonly naming: readonly Condition[];
}

interface Table {
  readonly rules: readonly CompiledRule[];
  /** For each question, by its place in the list, the rules that name it. */
  readonly naming: readonly (readonly NamingRule[])[];
}

/** All rules, in the order of the table. */
export const allRules: readonly CompiledRule[] = rules.map(compile);

const wholeTable = tableOf(allRules);
const tables: ReadonlyMap<number, Table> = new Map(
  questions[0].answers.map((answer) => [bitOf(answer), tableOf(narrowed(bitOf(answer)))]),
);

/** The rules that can hold beside the answer to the first question; all of them where it is not answered. */
export function tableAt(situation: Bits): Table {
  return tables.get(situation[0] ?? 0) ?? wholeTable;
}

function compile({ line, when, unless = [] }: Rule): CompiledRule {
  return { line, when: conditionsOf(when), unless: conditionsOf(unless) };
}

/** The rules without the conditions that want another answer to the first question. */
function narrowed(answer: number): readonly CompiledRule[] {
  const isLeft = (condition: Condition): boolean => {
    const wanted = wantedAt(condition, 0);
    return wanted === 0 || (wanted & answer) !== 0;
  };
  return allRules
    .map(({ line, when, unless }) => ({ line, when: when.filter(isLeft), unless: unless.filter(isLeft) }))
    .filter(({ when }) => when.length > 0);
}

function tableOf(of: readonly CompiledRule[]): Table {
  const naming = questions.map((_question, place) =>
    of
      .map((rule) => ({
        rule,
        naming: [...rule.when, ...rule.unless].filter((condition) => wantedAt(condition, place) !== 0),
      }))
      .filter((named) => named.naming.length > 0),
  );
  return { rules: of, naming };
}
