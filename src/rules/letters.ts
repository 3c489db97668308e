/** The letters to print and fill in by hand, each with what it rests on. Their words stand in `content/letters.yaml`. */
import { type Ground, law, olderExample } from './ground.ts';

interface Letter {
  readonly ground: Ground;
}

// Stryker disable all: a table, no function
const letters = {
  'request-to-register': { ground: law('SIL 58(1)', 'SIL 4(2)', 'SIL 60(1)', 'LCL 19(4)') },
  'request-to-return-card': { ground: law('LCL 9') },
  authorisation: { ground: law('CC 161(1)', 'CC 165') },
  'letter-of-introduction': { ground: olderExample },
} as const satisfies Record<string, Letter>;
// Stryker restore all

export type LetterId = keyof typeof letters;
export const letterIds = Object.keys(letters) as readonly LetterId[];

/** A letter as plain data. */
export function letterOf(id: LetterId): Letter {
  return letters[id];
}
