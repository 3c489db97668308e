/** Which of the articles that a text cites have changed since its last review. */
import type { Library } from '../content/library.ts';
import { type Citation, printCitation } from '../law/citation.ts';

/** A text that is reviewed as a whole: an answer, all lines of the guide, all letters, all terms, a page. */
export type ReviewedName = `answers/${string}` | `pages/${string}` | 'guide' | 'letters' | 'glossary';

/** The changed articles among those that are cited, each once. */
export function changedArticles(
  { reviewed }: Library,
  name: ReviewedName,
  citations: readonly Citation[],
): readonly Citation[] {
  const changed = reviewed.get(name)?.changed;
  if (changed === undefined || changed.size === 0) return [];
  const articles = new Map(citations.map(({ law, article }) => [printCitation({ law, article }), { law, article }]));
  return [...articles].filter(([key]) => changed.has(key)).map(([, article]) => article);
}
