/**
 * Finds the names of terms in running text: one tree of all names, walked once along the text. The longest name wins;
 * Latin words count only as a whole, whatever their case; a space or a hyphen between words is the same.
 */

interface TermMatch {
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

/** Where the next piece begins at or after a place: spaces and hyphens belong to none. */
function skipGaps(text: string, from: number): number {
  let start = from;
  while (start < text.length && isGap(text.charCodeAt(start))) start += 1;
  return start;
}

/** Where a piece ends: a Chinese character, a Latin word or number, or another sign. */
function pieceEnd(text: string, start: number): number {
  let end = start + 1;
  if (isWord(text.charCodeAt(start))) while (end < text.length && isWord(text.charCodeAt(end))) end += 1;
  return end;
}

/** A hyphen, a space of any kind. */
function isGap(code: number): boolean {
  if (code > 45) return code === 0xa0 || code === 0x2009 || code === 0x3000;
  return code === 45 || code === 32 || (code >= 9 && code <= 13);
}

/** A figure, a Latin letter with or without a mark, a mark of its own. */
function isWord(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code <= 0x24f || (code >= 0x300 && code <= 0x36f);
}

function foldPiece(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  return piece === '’' ? "'" : piece.toLowerCase();
}

/** A name as it is compared: names of one form are the same name. */
export function nameForm(name: string): string {
  const pieces: string[] = [];
  for (let start = skipGaps(name, 0); start < name.length; start = skipGaps(name, pieceEnd(name, start))) {
    pieces.push(foldPiece(name, start, pieceEnd(name, start)));
  }
  return pieces.join(' ');
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
  const matches: TermMatch[] = [];
  let start = skipGaps(text, 0);
  while (start < text.length) {
    const found = longestName(root, text, start);
    if (found?.slug !== undefined) matches.push({ slug: found.slug, start, end: found.end });
    start = skipGaps(text, found?.end ?? pieceEnd(text, start));
  }
  return matches;
}

/** The longest name that begins at a place, and where it ends. */
function longestName(
  root: Node,
  text: string,
  from: number,
): (Pick<TermMatch, 'end'> & Pick<Node, 'slug'>) | undefined {
  let found: (Pick<TermMatch, 'end'> & Pick<Node, 'slug'>) | undefined;
  let node: Node | undefined = root;
  let start = from;
  while (start < text.length) {
    const end = pieceEnd(text, start);
    node = node.next.get(foldPiece(text, start, end));
    if (node === undefined) return found;
    if (node.isName) found = { slug: node.slug, end };
    start = skipGaps(text, end);
  }
  return found;
}
