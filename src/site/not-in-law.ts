/** What the laws do not have, told with what they do have. */
import type { Law } from '../content/library.ts';
import type { Citation } from '../law/citation.ts';
import type { Missing, Place } from '../law/find-provisions.ts';
import type { SiteContext } from './context.ts';
import { articleLink, chaptersWithPage, chapterTitle, lawLink } from './law-pages.ts';
import { problemPage } from './other-pages.ts';
import type { PageOrRedirect } from './outcome.ts';
import { chapterPath, findPath, lawsPath } from './paths.ts';
import { placeLink } from './places.ts';
import { lawOf } from './references.ts';
import type { Link } from './views.ts';

/** Why something does not exist, and what does. */
export function missingText({ library, locale, messages }: SiteContext, missing: Missing): string {
  if (missing.kind === 'nowhere') {
    const { code, articlesInLaw } = missing.longest;
    return messages.provisions.nowhere(lawOf(library, code).shortTitle[locale], articlesInLaw);
  }
  const law = lawOf(library, missing.law);
  const name = law.shortTitle[locale];
  switch (missing.kind) {
    case 'chapter':
      return messages.law.noSuchChapter(name, missing.chapters.length);
    case 'article':
    case 'entry':
      return messages.problems.noSuchArticle(name, rangeOf(law, messages.law.separator));
    case 'part':
      return messages.law.shape(missing.article, missing.structure);
    default:
      return missing satisfies never;
  }
}

/** What to offer instead. */
export function missingLinks(context: SiteContext, missing: Missing): readonly Link[] {
  if (missing.kind === 'nowhere') return missing.others.map((code) => lawLink(context, lawOf(context.library, code)));
  const law = lawOf(context.library, missing.law);
  switch (missing.kind) {
    case 'chapter':
      return [lawLink(context, law)];
    case 'article':
    case 'entry':
      return nearArticles(context, law, missing.article);
    case 'part': {
      const { article, structure } = missing;
      const citations = structure.map((_items, index): Citation => ({ law: law.code, article, paragraph: index + 1 }));
      const places = citations.map((citation): Place => ({ kind: 'provision', citation }));
      return [articleLink(context, law, { number: article }), ...places.map((place) => placeLink(context, place))];
    }
    default:
      return missing satisfies never;
  }
}

/** For a name that is no law's. */
export function noSuchLaw(context: SiteContext, name: string): PageOrRedirect {
  const { locale, messages } = context;
  const links = [
    { label: messages.law.title, href: lawsPath(locale) },
    { label: messages.law.find.title, href: findPath(locale, cut(name)) },
  ];
  return {
    kind: 'page',
    page: problemPage(context, 'not-found', { text: messages.law.findUnknownLaw(cut(name)), links }),
  };
}

/** For an address within a law that names no provision: what there is, and how it is named. */
export function nothingCalled(context: SiteContext, law: Law, segments: readonly string[]): PageOrRedirect {
  if (/\d/.test(segments[0] ?? '')) return noSuchArticle(context, law, segments);
  const { locale, messages } = context;
  const chapters = chaptersWithPage(law).length;
  const text = messages.provisions.nothingCalled(law.shortTitle[locale], cut(segments.join('/')), {
    chapters,
    articles: rangeOf(law, messages.law.separator),
  });
  const [article] = law.articles;
  const links = [
    lawLink(context, law),
    ...(chapters === 0 ? [] : [{ label: chapterTitle(context, law, 0) ?? '', href: chapterPath(locale, law.id, 1) }]),
    ...(article === undefined ? [] : [articleLink(context, law, article)]),
    { label: messages.law.find.title, href: findPath(locale) },
  ];
  return { kind: 'page', page: problemPage(context, 'not-found', { text, links }) };
}

/** The beginning of what somebody typed, to be shown. */
function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** For an article that has no entry: which ones do. */
export function noSuchArticle(context: SiteContext, law: Law, segments: readonly string[]): PageOrRedirect {
  const { locale, messages } = context;
  const wanted = /(\d+)/.exec(segments[0] ?? '')?.[1];
  const range = rangeOf(law, messages.law.separator);
  const text = messages.problems.noSuchArticle(law.shortTitle[locale], range);
  const links = nearArticles(context, law, wanted);
  return { kind: 'page', page: problemPage(context, 'not-found', { text, links }) };
}

/** The numbers of the articles that are here: `1–98`, or each of them. */
function rangeOf(law: Law, separator: string): string {
  const numbers = law.articles.map(({ number }) => number);
  return numbers.length === law.articlesInLaw ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(separator);
}

function nearArticles(context: SiteContext, law: Law, wanted: string | undefined): readonly Link[] {
  const distance = (number: string): number =>
    Math.abs(Number.parseInt(number, 10) - Number.parseInt(wanted ?? '', 10));
  const near =
    wanted === undefined ? law.articles : law.articles.toSorted((a, b) => distance(a.number) - distance(b.number));
  return near.slice(0, 3).map((article) => articleLink(context, law, article));
}
