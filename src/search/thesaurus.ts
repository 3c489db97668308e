/** Words that mean the same to somebody who searches: found in a text, they add one common token. */
import { type Unit, unitsOf } from './text.ts';

interface Node {
  readonly next: Map<string, Node>;
  /** What the words up to here mean. */
  meanings: string[];
}

/** A word of a group, found in a text. */
export interface Meaning {
  /** The group's token; no word of a text is spelt so. */
  readonly token: string;
  /** Index of its first unit, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** One part for each meaning that the words have. */
  readonly share: number;
}

export type Thesaurus = (units: readonly Unit[]) => readonly Meaning[];

/** Makes the function that finds the words of the groups, the longest at each place. */
export function createThesaurus(groups: readonly (readonly string[])[]): Thesaurus {
  const root: Node = { next: new Map(), meanings: [] };
  for (const [index, words] of groups.entries()) {
    for (const word of words) add(root, unitsOf(word), `=${index}`);
  }
  return (units) => {
    const found: Meaning[] = [];
    let from = 0;
    while (from < units.length) {
      const meanings = longestAt(root, units, from);
      if (meanings !== undefined) found.push(...meanings);
      from = meanings?.[0]?.to ?? from + 1;
    }
    return found;
  };
}

function add(root: Node, units: readonly Unit[], token: string): void {
  let node = root;
  for (const { text } of units) {
    const next: Node = node.next.get(text) ?? { next: new Map(), meanings: [] };
    node.next.set(text, next);
    node = next;
  }
  if (!node.meanings.includes(token)) node.meanings.push(token);
}

function longestAt(root: Node, units: readonly Unit[], from: number): readonly Meaning[] | undefined {
  let node: Node | undefined = root;
  let [tokens, end]: [readonly string[] | undefined, number] = [undefined, from];
  for (let to = from; to < units.length; to += 1) {
    const unit = units[to];
    if (unit === undefined || (to > from && !unit.isJoined)) break;
    node = node.next.get(unit.text);
    if (node === undefined) break;
    if (node.meanings.length > 0) [tokens, end] = [node.meanings, to + 1];
  }
  return tokens && meaningsOf(tokens, from, end);
}

function meaningsOf(tokens: readonly string[], from: number, to: number): readonly Meaning[] {
  return tokens.map((token) => ({ token, from, to, share: 1 / tokens.length }));
}
