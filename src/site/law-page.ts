/** The page of a law: what it is, its contents, and every article; with a query only the articles that have its words. */
import type { Article, Law } from '../content/library.ts';
import { plainText } from '../content/markdown.ts';
import { homeCrumb } from './answer-pages.ts';
import type { SiteContext } from './context.ts';
import { filesOf } from './file-links.ts';
import { frame } from './frame.ts';
import {
  articleInLaw,
  articlesOfChapter,
  chapterHref,
  chapterTitle,
  lawFacts,
  lawsCrumb,
  summaryCount,
} from './law-pages.ts';
import { lawLegislation } from './legislation.ts';
import { lawPath } from './paths.ts';
import { reviewView } from './review-view.ts';
import type { Link, Page, Views } from './views.ts';

/** What a reader looks for in a law. */
export interface LawQuery {
  readonly text: string;
  /** The provisions that the text names. */
  readonly direct: readonly Link[];
}

/** One law with all its articles, or with those that have every word of a query. */
export function lawPage(context: SiteContext, law: Law, query?: LawQuery): Page {
  const { locale, messages } = context;
  const title = law.title[locale];
  return {
    ...frame(context, (other) => lawPath(other, law.id), {
      title,
      description: `${title}: ${messages.law.entries(summaryCount(law), law.articlesInLaw)}. ${messages.law.summaryNote}`,
      breadcrumbs: [homeCrumb(context), lawsCrumb(context)],
      area: 'law',
      isIndexed: query === undefined,
      ...(query === undefined ? { files: filesOf(lawPath(locale, law.id)), jsonLd: lawLegislation(context, law) } : {}),
    }),
    template: 'law',
    view: lawView(context, law, query),
  };
}

function lawView(context: SiteContext, law: Law, query: LawQuery | undefined): Views['law'] {
  const { locale, messages } = context;
  const found =
    query === undefined ? law.articles : law.articles.filter((article) => hasWords(context, article, query.text));
  const chapters = law.chapters.map((chapter, index) => ({
    id: chapter.number === undefined ? `part-${index + 1}` : `chapter-${chapter.number}`,
    title: chapterTitle(context, law, index),
    href: chapterHref(context, law, index),
    range: rangeOf(articlesOfChapter(law, index)),
    articles: found
      .filter((article) => article.chapter === index)
      .map((article) => articleInLaw(context, law, article)),
  }));
  return {
    title: law.title[locale],
    facts: lawFacts(context, law),
    incomplete: law.articles.length < law.articlesInLaw,
    filter: { action: lawPath(locale, law.id), query: query?.text ?? '' },
    filtered: query && {
      count: messages.law.filterCount(found.length, query.text),
      notSearched: notSearched(context, law),
      direct: query.direct,
    },
    href: lawPath(locale, law.id),
    hasContents: query === undefined && chapters.length > 1,
    chapters: chapters.filter(({ articles }) => articles.length > 0),
    review: reviewView(context, law, []),
  };
}

/** The numbers of the first and the last article: `23–32`. */
function rangeOf(articles: readonly Article[]): string {
  const numbers = [articles.at(0)?.number, articles.at(-1)?.number];
  return [...new Set(numbers)].join('–');
}

/** Whether an article's name, summary or official text has every word. Width and case do not matter. */
function hasWords({ locale, messages }: SiteContext, { number, words, official }: Article, query: string): boolean {
  const own = words?.[locale];
  const texts = [
    messages.law.articleTitle(number),
    own?.heading ?? '',
    ...(own?.paragraphs.flatMap(({ text, items }) => [text, ...items].map(plainText)) ?? []),
    ...(official?.flatMap(({ text, items }) => [text, ...items]) ?? []),
  ];
  const text = spelling(texts.join(' '));
  return spelling(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A word on the articles of which a search knows no more than their number; undefined where there are none. */
function notSearched({ messages }: SiteContext, { articles }: Law): string | undefined {
  const count = articles.filter(({ words, official }) => words === undefined && official === undefined).length;
  return count === 0 ? undefined : messages.provisions.notSearched(count, articles.length);
}

function spelling(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
