/** The older example, whose papers and times stay with its own ways. */
import { type LineId, lineOf } from '../rules/lines.ts';

/** Whether a line tells of the older example. */
export function isOlder(line: LineId): boolean {
  return lineOf(line).ground.kind === 'older-example';
}
