/** What stands for a blank wherever a stencil shows it: a text that stays as it is in HTML, and in an address. */
export type Mark = string;

/** The mark of a blank, whose name has only small letters and hyphens. No text of this site has such a word. */
export function markOf(name: string): Mark {
  return `~${name}~`;
}
