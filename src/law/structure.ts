/** The shape of a law: which articles it has here, and how many paragraphs and items each of them has. */
import type { Citation } from './citation.ts';

/** How many items each paragraph of an article has: `[4, 0]` is two paragraphs, the first with four items. */
export type ArticleStructure = readonly number[];

/** Article number (`23`, `280-1`) → its structure. */
export type LawStructure = ReadonlyMap<string, ArticleStructure>;

/**
 * Says what is wrong with a citation: `undefined` if it names something that exists, otherwise what would have been
 * right, as in `an article of SIL that has an entry` or `a paragraph from 1 to 2 of SIL 23`.
 */
export function citationFault(laws: ReadonlyMap<string, LawStructure>, citation: Citation): string | undefined {
  const law = laws.get(citation.law);
  if (law === undefined) return `a law code (${[...laws.keys()].join(', ')})`;
  const article = law.get(citation.article);
  if (article === undefined) return `an article of ${citation.law} that has an entry`;
  const { paragraph, item } = citation;
  if (paragraph === undefined) return undefined;
  const items = article[paragraph - 1];
  if (items === undefined) return `a paragraph from 1 to ${article.length} of ${citation.law} ${citation.article}`;
  if (item === undefined || item <= items) return undefined;
  return items === 0
    ? `no item: ${citation.law} ${citation.article}(${paragraph}) has none`
    : `an item from 1 to ${items} of ${citation.law} ${citation.article}(${paragraph})`;
}
