/** Whether the rules still say what they said when their newest version was written down. */
import { createHash } from 'node:crypto';
import { linesFor } from '../rules/guide.ts';
import { addressOf } from '../rules/situation.ts';
import { everyStep } from '../rules/walk.ts';
import { type Fault, quote } from './fault.ts';
import type { Library } from './library.ts';

/** 48 bits: two states of the rules never meet by chance. */
const length = 12;

/** A short name for what every situation leads to: the same checklists give the same name, however the rules are written. */
export function hashOutcomes(): string {
  const outcomes = everyStep()
    .filter(({ question }) => question === undefined)
    .map(({ situation }) => `${addressOf(situation)} ${linesFor(situation).join()}`);
  return createHash('sha256').update(outcomes.sort().join('\n')).digest('hex').slice(0, length);
}

/** The fault of a change of the rules that the file of versions does not know of. */
export function versionFaults({ versions }: Pick<Library, 'versions'>, outcomes = hashOutcomes()): readonly Fault[] {
  const newest = versions.at(-1);
  if (newest === undefined || newest.outcomes === outcomes) return [];
  return [
    {
      file: 'content/versions.yaml',
      field: `${newest.date}.outcomes`,
      expected: `${quote(outcomes)}, since the rules now lead to other checklists: a new version, or this one moved on (README, "A version of the rules")`,
      got: quote(newest.outcomes),
    },
  ];
}
