/** Answers that search does not find first by their own title: their titles are too like those of others. */
import type { Library } from '../content/library.ts';
import { type Locale, locales } from '../content/schemas.ts';
import { answerPath } from './paths.ts';
import type { Site } from './site.ts';

/** Each with the page that comes before it. */
export function lateTitles(
  library: Library,
  { answerAddress }: Pick<Site, 'answerAddress'>,
): readonly { readonly file: string; readonly title: string; readonly first: string }[] {
  return locales.flatMap((locale) =>
    library.answers[locale].flatMap(({ slug, title, file }) => {
      const first = firstFound(answerAddress, locale, title);
      return first === answerPath(locale, slug) ? [] : [{ file, title, first: first ?? 'nothing' }];
    }),
  );
}

function firstFound(answerAddress: Site['answerAddress'], locale: Locale, query: string): string | undefined {
  const outcome = answerAddress(locale, ['search'], { q: query });
  if (outcome?.kind === 'redirect') return outcome.path;
  if (outcome?.kind !== 'page' || outcome.page.template !== 'search') return undefined;
  const { found } = outcome.page.view;
  return found?.named[0]?.href ?? found?.groups[0]?.hits[0]?.href;
}
