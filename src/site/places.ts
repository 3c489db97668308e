/** Places in the laws: what they are called and where they lead. */
import type { Law } from '../content/library.ts';
import { chineseArticle, englishArticle } from '../law/citation-name.ts';
import type { Place } from '../law/find-provisions.ts';
import type { Mention } from '../law/read-provisions.ts';
import type { SiteContext } from './context.ts';
import { lawLink } from './law-pages.ts';
import { provisionLink } from './links.ts';
import { articlePath, chapterPath, lawPath, provisionPath } from './paths.ts';
import { lawOf } from './references.ts';
import type { Link } from './views.ts';

/** What was understood, in the reader's language: `Social Insurance Law, article 58 paragraph 1`. */
export function mentionName({ library, locale, messages }: SiteContext, mention: Mention): string {
  const { law, chapter, article, paragraph, item } = mention;
  const name = law === undefined ? undefined : lawOf(library, law).shortTitle[locale];
  const citation = {
    article: article ?? '',
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
  const part =
    chapter !== undefined
      ? messages.law.chapter(chapter, '').replace(/[:\s]+$/, '')
      : article === undefined
        ? undefined
        : locale === 'zh'
          ? chineseArticle(citation)
          : englishArticle(citation);
  const quoted = name !== undefined && locale === 'zh' ? `《${name}》` : name;
  return [quoted, part].filter((text) => text !== undefined).join(locale === 'zh' ? '' : ', ');
}

/** The places that lie in one law. */
export function placesOf(law: Law, places: readonly Place[]): readonly Place[] {
  return places.filter((place) => place.kind !== 'law' && lawCodeOf(place) === law.code);
}

function lawCodeOf(place: Place): string {
  return place.kind === 'provision' ? place.citation.law : place.law;
}

export function placePath({ library, locale }: SiteContext, place: Place): string {
  const { id } = lawOf(library, lawCodeOf(place));
  switch (place.kind) {
    case 'provision': {
      const { article, paragraph, item } = place.citation;
      return paragraph === undefined
        ? articlePath(locale, id, article)
        : provisionPath(locale, id, article, paragraph, item);
    }
    case 'chapter':
      return chapterPath(locale, id, place.chapter);
    case 'law':
      return lawPath(locale, id);
    default:
      return place satisfies never;
  }
}

export function placeLink(context: SiteContext, place: Place): Link {
  const law = lawOf(context.library, lawCodeOf(place));
  switch (place.kind) {
    case 'provision':
      return { ...provisionLink(context, place.citation), href: placePath(context, place) };
    case 'chapter': {
      const label = mentionName(context, { law: place.law, chapter: place.chapter });
      return { label, href: placePath(context, place) };
    }
    case 'law':
      return lawLink(context, law);
    default:
      return place satisfies never;
  }
}
