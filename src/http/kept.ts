/** Answers kept under a name while they are asked for, and never more of them than there is room for. */
import type { Answer } from './answer.ts';
import type { Encoding } from './encoding.ts';

export interface KeptAnswers {
  readonly get: (name: string, encoding: Encoding) => Answer | undefined;
  readonly put: (name: string, encoding: Encoding, answer: Answer) => void;
  readonly forget: (name: string) => void;
}

/** The answers under one name. */
interface Entry {
  readonly answers: { readonly [E in Encoding]?: Answer };
  readonly bytes: number;
}

/** About what an answer takes beside its bytes. */
const overheadBytes = 1500;

/**
 * Two generations: what is put in, or asked for again, is young; when the young ones fill half of the room, the old ones
 * go and the young ones are old. So what nobody asks for goes, and what is asked for costs one look-up.
 */
export function keepAnswers(mostBytes: number): KeptAnswers {
  let young = new Map<string, Entry>();
  let old = new Map<string, Entry>();
  let youngBytes = 0;
  const put = (name: string, entry: Entry): void => {
    if (entry.bytes > mostBytes / 2) return;
    if (youngBytes + entry.bytes > mostBytes / 2) {
      old = young;
      young = new Map();
      youngBytes = 0;
    }
    youngBytes += entry.bytes - (young.get(name)?.bytes ?? 0);
    young.set(name, entry);
  };
  const find = (name: string): Entry | undefined => {
    const entry = young.get(name);
    if (entry !== undefined) return entry;
    const older = old.get(name);
    if (older !== undefined) put(name, older);
    return older;
  };
  return {
    get: (name, encoding) => find(name)?.answers[encoding],
    put: (name, encoding, answer) => {
      const answers = { ...find(name)?.answers, [encoding]: answer };
      const bytes = Object.values(answers).reduce((sum, each) => sum + each.bytes.length + overheadBytes, 0);
      put(name, { answers, bytes });
    },
    forget: (name) => {
      youngBytes -= young.get(name)?.bytes ?? 0;
      young.delete(name);
      old.delete(name);
    },
  };
}
