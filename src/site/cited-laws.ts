/** The laws that a text cites: each with its kind, its dates and the cited provisions. */
import type { Law } from '../content/library.ts';
import type { Locale } from '../content/schemas.ts';
import { type Citation, compareCitations } from '../law/citation.ts';
import { chineseArticle, englishArticle } from '../law/citation-name.ts';
import type { SiteContext } from './context.ts';
import { lawKind } from './grounds.ts';
import { provisionPreview } from './links.ts';
import { lawPath } from './paths.ts';
import { lawDates } from './references.ts';
import type { CitedLawView } from './view-parts.ts';

/** National laws first, then the rules of places; within a law in its own order. */
export function citedLaws(context: SiteContext, citations: readonly Citation[]): readonly CitedLawView[] {
  return context.library.laws.flatMap((law) => {
    const cited = citations.filter((citation) => citation.law === law.code);
    return cited.length === 0 ? [] : [citedLaw(context, law, cited)];
  });
}

function citedLaw(context: SiteContext, law: Law, citations: readonly Citation[]): CitedLawView {
  const { locale, messages } = context;
  return {
    label: locale === 'zh' ? `《${law.shortTitle.zh}》` : law.shortTitle.en,
    href: lawPath(locale, law.id),
    kind: lawKind([law], locale, messages),
    dates: lawDates(law, messages),
    provisions: citations.toSorted(compareCitations).map((citation) => ({
      ...provisionPreview(context, citation),
      label: articleLabel(locale, citation),
    })),
  };
}

/** `Article 58 paragraph 1`, 第五十八条第一款 */
function articleLabel(locale: Locale, citation: Citation): string {
  if (locale === 'zh') return chineseArticle(citation);
  const name = englishArticle(citation);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
