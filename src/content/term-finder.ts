/**
 * Finds the names of terms in running text: one tree of all names, walked once along the text. The longest name wins;
 * Latin words count only as a whole, whatever their case; a space or a hyphen between words is the same.
 */

export interface TermMatch {
  readonly slug: string;
  /** Where the name begins in the text, and where it ends. */
  readonly start: number;
  readonly end: number;
}

export type TermFinder = (text: string) => readonly TermMatch[];

interface Node {
  readonly next: Map<string, Node>;
  /** Whether a name ends here, and of which term. */
  isName: boolean;
  slug: string | undefined;
}

/** A Chinese character, a Latin word or number, or any other sign but a space or a hyphen. */
const piece = /\p{Script=Han}|[\p{Script=Latin}\p{N}\p{M}]+|[^\s\p{Script=Han}\p{Script=Latin}\p{N}\p{M}-]/gu;

function foldPiece(text: string): string {
  return text === '’' ? "'" : text.toLowerCase();
}

/** A name as it is compared: names of one form are the same name. */
export function nameForm(name: string): string {
  return Array.from(name.matchAll(piece), ([text]) => foldPiece(text)).join(' ');
}

/** A name and, where it is English, its simple plurals: that of the last word, and of the word before `of`. */
export function formsOf(name: string): readonly string[] {
  const form = nameForm(name);
  if (!/^[a-z0-9]/.test(form)) return [form];
  const head = /^(.+?)( (?:of|for|from|to) .+)$/.exec(form);
  const [, noun, rest] = head ?? [];
  const plurals = [pluralOf(form), ...(noun === undefined || rest === undefined ? [] : [`${pluralOf(noun)}${rest}`])];
  return [form, ...plurals];
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/**
 * Makes the finder of these names.
 * @param others names of other things, in which no name of a term is to be found: `Social Insurance Law`
 */
export function createTermFinder(
  names: Iterable<readonly [name: string, slug: string]>,
  others: Iterable<string> = [],
): TermFinder {
  const root: Node = { next: new Map(), isName: false, slug: undefined };
  for (const name of others) addName(root, nameForm(name).split(' '), undefined);
  for (const [name, slug] of names) {
    for (const form of formsOf(name)) addName(root, form.split(' '), slug);
  }
  return (text) => findTerms(root, text);
}

function addName(root: Node, pieces: readonly string[], slug: string | undefined): void {
  let node = root;
  for (const text of pieces) {
    const next = node.next.get(text) ?? { next: new Map(), isName: false, slug: undefined };
    node.next.set(text, next);
    node = next;
  }
  node.isName = true;
  node.slug = slug;
}

function findTerms(root: Node, text: string): readonly TermMatch[] {
  const pieces = Array.from(text.matchAll(piece), (match) => ({
    text: foldPiece(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const matches: TermMatch[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    let node = root.next.get(pieces[index]?.text ?? '');
    let last = index;
    let found: { readonly slug: string | undefined; readonly last: number } | undefined;
    while (node !== undefined) {
      if (node.isName) found = { slug: node.slug, last };
      last += 1;
      node = node.next.get(pieces[last]?.text ?? '');
    }
    const [first, end] = [pieces[index], pieces[found?.last ?? -1]];
    if (found === undefined || first === undefined || end === undefined) continue;
    if (found.slug !== undefined) matches.push({ slug: found.slug, start: first.start, end: end.end });
    index = found.last;
  }
  return matches;
}
