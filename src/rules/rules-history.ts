/** Versions of the rules: what changed when, and what of it concerns a result that somebody printed or kept. */
import { linesFor } from './guide.ts';
import type { LineId } from './lines.ts';
import type { AnswerId } from './questions.ts';
import { answersOf, type Situation } from './situation.ts';

/** What a change concerns: results that hold one of the lines, and results that rest on all of the answers. */
export interface Change {
  /** New or different lines. */
  readonly lines?: readonly LineId[] | undefined;
  /** For a line that went: the answers on whose results it stood. */
  readonly answers?: readonly AnswerId[] | undefined;
}

export interface Version<C extends Change = Change> {
  /** The day from which it holds, as in `2026-11-23`; also its name in addresses. */
  readonly date: string;
  readonly changes: readonly C[];
}

/**
 * The changes since a version that concern a situation's result, oldest first; undefined where no version has that name.
 * @param versions oldest first
 */
export function changesSince<C extends Change>(
  versions: readonly Version<C>[],
  date: string,
  situation: Situation,
): readonly { readonly date: string; readonly change: C }[] | undefined {
  const known = versions.findIndex((version) => version.date === date);
  if (known === -1) return undefined;
  const newer = versions.slice(known + 1);
  return newer.flatMap((version) =>
    version.changes.filter((change) => concerns(change, situation)).map((change) => ({ date: version.date, change })),
  );
}

function concerns({ lines, answers }: Change, situation: Situation): boolean {
  const held = linesFor(situation);
  const given = answersOf(situation);
  if (lines?.some((line) => held.includes(line))) return true;
  return answers !== undefined && answers.length > 0 && answers.every((answer) => given.includes(answer));
}
