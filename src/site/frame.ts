/** What every page has around it. */
import type { Locale } from '../content/schemas.ts';
import type { SiteContext } from './context.ts';
import type { Frame } from './views.ts';

/** The frame of a page that exists in every language at the path that `pathIn` gives. */
export function frame(
  { locale, library }: SiteContext,
  pathIn: (locale: Locale) => string,
  fields: Pick<Frame, 'title' | 'description' | 'breadcrumbs' | 'area'> &
    Partial<Pick<Frame, 'isIndexed' | 'status' | 'files' | 'jsonLd'>>,
): Frame {
  const locales = Object.keys(library.guide) as Locale[];
  return {
    locale,
    path: pathIn(locale),
    alternates: locales.map((other) => ({ locale: other, path: pathIn(other) })),
    isIndexed: true,
    status: 200,
    ...fields,
  };
}
