/** Where each term is used: the links that the answers have to it, and the guide's lines that name it. */
import { termFinderFor } from '../content/finish-answers.ts';
import type { Answer, Library } from '../content/library.ts';
import type { GuideWords, Locale } from '../content/schemas.ts';
import { type LineId, lineIds } from '../rules/lines.ts';

export interface TermUses {
  /** The answers that name it in their title or lead to it from their first sentences. */
  readonly first: readonly Answer[];
  readonly further: readonly Answer[];
  readonly lines: readonly LineId[];
}

/** Term → where it is used, in the order of the site. Terms that nothing uses are missing. */
export function indexTermUses(library: Library, locale: Locale): ReadonlyMap<string, TermUses> {
  const find = termFinderFor(library, locale);
  const uses = new Map<string, { first: Answer[]; further: Answer[]; lines: LineId[] }>();
  const usesOf = (slug: string): { first: Answer[]; further: Answer[]; lines: LineId[] } => {
    const own = uses.get(slug) ?? { first: [], further: [], lines: [] };
    uses.set(slug, own);
    return own;
  };
  for (const answer of library.answers[locale]) {
    const inTitle = find(answer.title).map(({ slug }) => slug);
    const first = new Set([...inTitle, ...termsIn(answer)]);
    for (const slug of first) usesOf(slug).first.push(answer);
    for (const slug of answer.terms) if (!first.has(slug)) usesOf(slug).further.push(answer);
  }
  for (const line of lineIds) {
    const slugs = find(textOf(library.guide[locale], line)).map(({ slug }) => slug);
    for (const slug of new Set(slugs)) usesOf(slug).lines.push(line);
  }
  return uses;
}

/** The terms that the first sentences of an answer lead to. */
function termsIn({ answer }: Answer): readonly string[] {
  const children = answer.tokens.flatMap((token) => token.children ?? []);
  return children.flatMap(({ type, meta }) => (type === 'term' ? [String(meta?.['term'])] : []));
}

function textOf(guide: GuideWords, line: LineId): string {
  const { title, text, who = '', where = '', steps = [] } = guide.lines[line];
  return [title, text, who, where, ...steps].join('\n; ');
}
