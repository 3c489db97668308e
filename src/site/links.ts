/** Links to provisions and answers, as pages show them. */
import type { Answer } from '../content/library.ts';
import { renderMarkdown } from '../content/markdown.ts';
import type { Citation } from '../law/citation.ts';
import type { SiteContext } from './context.ts';
import { answerPath } from './paths.ts';
import { citationLabel, citationMark, citationPath, lawOf } from './references.ts';
import type { Link, PreviewView } from './views.ts';

/** A link to a provision, named in full. */
export function provisionLink({ library, locale }: SiteContext, citation: Citation): Link {
  return { label: citationLabel(library, locale, citation), href: citationPath(library, locale, citation) };
}

/** A link to a provision, and what our summary says there. */
export function provisionPreview(context: SiteContext, citation: Citation): PreviewView {
  const { library, locale, links } = context;
  const { law, article: wanted, paragraph, item: place } = citation;
  const words = lawOf(library, law).articles.find(({ number }) => number === wanted)?.words?.[locale];
  const paragraphs = words?.paragraphs ?? [];
  const cited = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  const preview = cited.flatMap(({ text, items }) => {
    const named = place === undefined ? items : items.slice(place - 1, place);
    return [text, ...named].map((part) => renderMarkdown(part, links));
  });
  return { ...provisionLink(context, citation), heading: words?.heading ?? '', preview };
}

/** Links to provisions, named in short; the law is named where it is not that of the one before. */
export function markLinks({ library, locale }: SiteContext, citations: readonly Citation[]): readonly Link[] {
  return citations.map((citation, index) => {
    const mark = citationMark(library, locale, citation);
    const name = lawOf(library, citation.law).shortTitle[locale];
    const isSameLaw = citations[index - 1]?.law === citation.law;
    const label = isSameLaw ? mark.replace(locale === 'zh' ? `《${name}》` : `${name}, `, '') : mark;
    return { label, href: citationPath(library, locale, citation) };
  });
}

/** The answer's own title as a link. */
export function answerLink({ locale }: SiteContext, { slug, title }: Answer): Link {
  return { label: title, href: answerPath(locale, slug) };
}
