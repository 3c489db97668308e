/** `npm run rules:diff -- REF`: how many situations change against the rules of another version, and by which rules. */
import { documentOf } from '../rules/documents.ts';
import { linesFor } from '../rules/guide.ts';
import { lineIds, lineOf } from '../rules/lines.ts';
import { answersOf } from '../rules/situation.ts';
import { rules } from '../rules/table.ts';
import { timeOf } from '../rules/times.ts';
import {
  compareVersions,
  type RuleDifference,
  type RulesModules,
  type VersionDifference,
  versionOf,
} from '../rules/versions.ts';
import { everyStep } from '../rules/walk.ts';
import { projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';
import { commitOf, readRulesAt } from './rules-at.ts';

/** How many situations are named one by one. */
const shownSituations = 30;

await run(async () => {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new CommandError('Name the version to compare with: npm run rules:diff -- main');
  const commit = await commitOf(projectRoot, name);
  const before = await readRulesAt(projectRoot, commit);
  const modules = { everyStep, answersOf, linesFor, rules, lineIds, lineOf, documentOf, timeOf };
  const difference = compareVersions(before, versionOf(modules as unknown as RulesModules));
  console.log(`The rules now, beside those of ${name} (${commit.slice(0, 9)})`);
  for (const line of report(difference)) console.log(line);
});

function report({ inBoth, changed, onlyNow, onlyBefore, rules: differences }: VersionDifference): readonly string[] {
  return [
    `${changed.length} of ${inBoth} situations that both have get another checklist. ${onlyNow.length} are new, ${onlyBefore.length} are gone.`,
    ...part('By rule, each named after its line: checklists of both on which the line appears, or no longer does', [
      ...differences.map(printRule),
    ]),
    ...part('Situations with another checklist', changed.map(printSituation), shownSituations),
    ...part('New situations', onlyNow, shownSituations),
    ...part('Situations that are gone', onlyBefore, shownSituations),
  ];
}

function part(title: string, entries: readonly string[], limit = entries.length): readonly string[] {
  if (entries.length === 0) return [];
  const more = entries.length > limit ? [`  and ${entries.length - limit} more`] : [];
  return ['', `${title}:`, ...entries.slice(0, limit).map((entry) => `  ${entry}`), ...more];
}

function printRule({ line, appears, goes, known, isRuleChanged, isLineChanged }: RuleDifference): string {
  const notes = [
    { 'in both': [], 'only now': ['new'], 'only before': ['gone'] }[known],
    isRuleChanged ? ['another rule'] : [],
    isLineChanged ? ['another section, source, paper or time'] : [],
  ].flat();
  return `${line.padEnd(34)} ${`+${appears}`.padStart(5)} ${`−${goes}`.padStart(5)}  ${notes.join(', ')}`.trimEnd();
}

function printSituation({ address, added, removed }: VersionDifference['changed'][number]): string {
  return [address, ...added.map((line) => `+${line}`), ...removed.map((line) => `−${line}`)].join(' ');
}
