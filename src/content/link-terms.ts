/** The first use of each term on a page becomes a link to the glossary. */
import { joinLines, linkText, type Piece } from './linked-text.ts';
import type { Markdown } from './markdown.ts';
import type { TermFinder } from './term-finder.ts';

export interface LinkedTexts {
  readonly texts: readonly Markdown[];
  /** The terms that the texts lead to, in the order of their first use. */
  readonly terms: readonly string[];
}

/** Links the terms of texts that stand on one page, in reading order. A link by the writer counts as the first use. */
export function linkTerms(texts: readonly Markdown[], find: TermFinder): LinkedTexts {
  const byWriter = texts.flatMap(({ references }) =>
    references.flatMap(({ reference }) => (reference.kind === 'term' ? [reference.term] : [])),
  );
  const terms = new Set(byWriter);
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
  const linked = texts.map((text) => ({ ...text, tokens: linkText(joinLines(text.tokens), cut) }));
  return { texts: linked, terms: [...terms] };
}
