/** Two versions of the rules side by side: which checklists change, and by which rules. */

/** What a version of the rules says, in ids only, so that a version of another day can be read, too. */
export interface RulesVersion {
  /** Address of a checklist → its lines. */
  readonly checklists: ReadonlyMap<string, readonly string[]>;
  /** Line → the rule that gives it, as one text. */
  readonly rules: ReadonlyMap<string, string>;
  /** Line → its section, its sources, its papers and its times, as one text. */
  readonly lines: ReadonlyMap<string, string>;
}

/** What a version is read from: the modules of its `src/rules`, whatever ids they know. */
export interface RulesModules {
  readonly everyStep: () => readonly { readonly situation: object; readonly question: unknown }[];
  readonly answersOf: (situation: object) => readonly string[];
  readonly linesFor: (situation: object) => readonly string[];
  readonly rules: readonly { readonly line: string; readonly when: unknown; readonly unless?: unknown }[];
  readonly lineIds: readonly string[];
  readonly lineOf: (line: string) => { readonly bring?: readonly string[]; readonly times?: readonly string[] };
  readonly documentOf: (document: string) => object;
  readonly timeOf: (time: string) => object;
}

/** A rule with its line, and what became of them. Counts are of checklists that both versions have. */
export interface RuleDifference {
  readonly line: string;
  readonly appears: number;
  readonly goes: number;
  readonly known: 'in both' | 'only now' | 'only before';
  /** Whether the row of the table says something else. */
  readonly isRuleChanged: boolean;
  /** Whether the line has another section, other sources or papers, or other times. */
  readonly isLineChanged: boolean;
}

export interface VersionDifference {
  /** Addresses of checklists that only the later version has. */
  readonly onlyNow: readonly string[];
  readonly onlyBefore: readonly string[];
  readonly inBoth: number;
  /** Checklists of both versions that hold other lines. */
  readonly changed: readonly {
    readonly address: string;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  }[];
  /** Only rules with a difference. */
  readonly rules: readonly RuleDifference[];
}

/** Reads what the rules of some modules say. */
export function versionOf(modules: RulesModules): RulesVersion {
  const { everyStep, answersOf, linesFor, rules, lineIds, lineOf, documentOf, timeOf } = modules;
  const results = everyStep().filter(({ question }) => question === undefined);
  const ruleOf = (line: string): string =>
    JSON.stringify(rules.filter((rule) => rule.line === line).map(({ when, unless }) => [when, unless]));
  const definitionOf = (id: string): string => {
    const line = lineOf(id);
    return JSON.stringify([line, (line.bring ?? []).map(documentOf), (line.times ?? []).map(timeOf)]);
  };
  return {
    checklists: new Map(results.map(({ situation }) => [answersOf(situation).join('/'), linesFor(situation)])),
    rules: new Map(lineIds.map((line) => [line, ruleOf(line)])),
    lines: new Map(lineIds.map((line) => [line, definitionOf(line)])),
  };
}

/** What is different between two versions. */
export function compareVersions(before: RulesVersion, now: RulesVersion): VersionDifference {
  const shared = [...now.checklists.keys()].filter((address) => before.checklists.has(address));
  const changed = [...now.checklists]
    .flatMap(([address, today]) => {
      const then = before.checklists.get(address);
      return then === undefined ? [] : [{ address, added: without(today, then), removed: without(then, today) }];
    })
    .filter(({ added, removed }) => added.length > 0 || removed.length > 0);
  return {
    onlyNow: without([...now.checklists.keys()], shared),
    onlyBefore: without([...before.checklists.keys()], shared),
    inBoth: shared.length,
    changed,
    rules: ruleDifferences(before, now, changed),
  };
}

function ruleDifferences(
  before: RulesVersion,
  now: RulesVersion,
  changed: VersionDifference['changed'],
): readonly RuleDifference[] {
  return [...new Set([...now.lines.keys(), ...before.lines.keys()])]
    .map((line): RuleDifference => {
      const known = !before.lines.has(line) ? 'only now' : now.lines.has(line) ? 'in both' : 'only before';
      return {
        line,
        appears: changed.filter(({ added }) => added.includes(line)).length,
        goes: changed.filter(({ removed }) => removed.includes(line)).length,
        known,
        isRuleChanged: known === 'in both' && before.rules.get(line) !== now.rules.get(line),
        isLineChanged: known === 'in both' && before.lines.get(line) !== now.lines.get(line),
      };
    })
    .filter(
      ({ appears, goes, known, isRuleChanged, isLineChanged }) =>
        appears > 0 || goes > 0 || known !== 'in both' || isRuleChanged || isLineChanged,
    );
}

function without(values: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(others);
  return values.filter((value) => !left.has(value));
}
