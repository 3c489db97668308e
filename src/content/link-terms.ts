/** The first use of each term on a page becomes a link to the glossary. */
import type { Token } from 'markdown-it';
import { joinLines, linkText, type Piece } from './linked-text.ts';
import type { TermFinder } from './term-finder.ts';

/**
 * Links the terms of texts that stand on one page, in reading order.
 * @param linked terms to which the writer leads, which counts as their first use
 */
export function linkTerms(
  texts: readonly (readonly Token[])[],
  find: TermFinder,
  linked: Iterable<string> = [],
): readonly (readonly Token[])[] {
  const terms = new Set(linked);
  const cut = (text: string): readonly Piece[] => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const { slug, start, end: after } of find(text)) {
      if (terms.has(slug)) continue;
      terms.add(slug);
      if (start > end) pieces.push({ type: 'text', content: text.slice(end, start) });
      pieces.push({ type: 'term', content: text.slice(start, after), meta: { term: slug } });
      end = after;
    }
    return end === text.length && end > 0 ? pieces : [...pieces, { type: 'text', content: text.slice(end) }];
  };
  return texts.map((tokens) => linkText(joinLines(tokens), cut));
}
