/** The texts of an answer as its page shows them: sections with anchors, the first use of each term with its link. */
import type { Answer } from './library.ts';
import { linkTerms } from './link-terms.ts';
import { type Markdown, type ReferenceLinks, renderTokens, tokensOf } from './markdown.ts';
import { anchorsOf, type Section, sectionsOf, withAnchors } from './sections.ts';
import type { TermFinder } from './term-finder.ts';

export interface AnswerText {
  readonly answerHtml: string;
  readonly bodyHtml: string;
  readonly sections: readonly Section[];
}

/**
 * Renders an answer.
 * @param english the body of its English twin: its headings name the sections in every language
 */
export function renderAnswer(
  { answer, body }: Pick<Answer, 'answer' | 'body'>,
  english: Markdown,
  find: TermFinder,
  links: ReferenceLinks,
): AnswerText {
  const ownTokens = tokensOf(body);
  const anchors = anchorsOf(english === body ? ownTokens : tokensOf(english));
  const bodyTokens = withAnchors(ownTokens, anchors);
  const byWriter = [...answer.references, ...body.references].flatMap(({ reference }) =>
    reference.kind === 'term' ? [reference.term] : [],
  );
  const [answerLinked = [], bodyLinked = []] = linkTerms([tokensOf(answer), bodyTokens], find, byWriter);
  return {
    answerHtml: renderTokens(answerLinked, links),
    bodyHtml: renderTokens(bodyLinked, links),
    sections: sectionsOf(bodyTokens),
  };
}
