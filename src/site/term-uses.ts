/** Where each term is used: the answers and the lines of the guide that name it or lead to it. */
import type { Answer, Library } from '../content/library.ts';
import type { Markdown } from '../content/markdown.ts';
import type { GuideWords, Locale } from '../content/schemas.ts';
import type { TermFinder } from '../content/term-finder.ts';
import { type LineId, lineIds } from '../rules/lines.ts';

export interface TermUses {
  /** The answers that name it in their title or their first sentences. */
  readonly first: readonly Answer[];
  readonly further: readonly Answer[];
  readonly lines: readonly LineId[];
}

/** Term → where it is used, in the order of the site. Terms that nothing uses are missing. */
export function indexTermUses(library: Library, locale: Locale, find: TermFinder): ReadonlyMap<string, TermUses> {
  const uses = new Map<string, { first: Answer[]; further: Answer[]; lines: LineId[] }>();
  const usesOf = (slug: string): { first: Answer[]; further: Answer[]; lines: LineId[] } => {
    const own = uses.get(slug) ?? { first: [], further: [], lines: [] };
    uses.set(slug, own);
    return own;
  };
  for (const answer of library.answers[locale]) {
    const first = new Set([...find(answer.title).map(({ slug }) => slug), ...termsIn(answer.answer, find)]);
    for (const slug of first) usesOf(slug).first.push(answer);
    for (const slug of termsIn(answer.body, find)) if (!first.has(slug)) usesOf(slug).further.push(answer);
  }
  for (const line of lineIds) {
    const slugs = find(textOf(library.guide[locale], line)).map(({ slug }) => slug);
    for (const slug of new Set(slugs)) usesOf(slug).lines.push(line);
  }
  return uses;
}

/** A citation, or where a link leads: neither is read. */
const unread = /\[\[[^\]]*\]\]|\]\([^)]*\)/g;

/** The terms that a text names or leads to. It is not parsed for it: a large site has thousands. */
function termsIn({ text, references }: Markdown, find: TermFinder): ReadonlySet<string> {
  const linked = references.flatMap(({ reference }) => (reference.kind === 'term' ? [reference.term] : []));
  return new Set([...linked, ...find(text.replace(unread, ' | ')).map(({ slug }) => slug)]);
}

function textOf(guide: GuideWords, line: LineId): string {
  const { title, text, who = '', where = '', steps = [] } = guide.lines[line];
  return [title, text, who, where, ...steps].join('\n; ');
}
