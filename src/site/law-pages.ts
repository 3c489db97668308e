/** The pages of the law: all laws, a chapter, and what they have in common with a law's own page. */
import type { Article, Law, Library } from '../content/library.ts';
import { renderMarkdown } from '../content/markdown.ts';
import { type Locale, lawDatabase } from '../content/schemas.ts';
import { homeCrumb } from './answer-pages.ts';
import type { SiteContext } from './context.ts';
import { frame } from './frame.ts';
import { datasetDescription, licence } from './legislation.ts';
import type { Messages } from './messages/messages.ts';
import { articleAnchor, paragraphViews } from './paragraphs.ts';
import { articlePath, chapterPath, datasetHashPath, datasetPath, findPath, lawPath, lawsPath } from './paths.ts';
import { sourceOf } from './references.ts';
import { reviewView } from './review-view.ts';
import type { ArticleInLaw, LawFact, Link, Page } from './views.ts';

/** All laws, by level. */
export function lawsPage(context: SiteContext): Page {
  const { locale, messages, library } = context;
  const levels = [...new Set(library.laws.map(({ level }) => level))];
  return {
    ...frame(context, lawsPath, {
      title: messages.law.title,
      description: messages.law.description,
      breadcrumbs: [homeCrumb(context)],
      area: 'law',
      jsonLd: datasetDescription(context),
    }),
    template: 'laws',
    view: {
      levels: levels.map((level) => ({
        title: messages.law.levels[level],
        laws: library.laws
          .filter((law) => law.level === level)
          .map((law) => ({
            label: law.title[locale],
            href: lawPath(locale, law.id),
            chineseName: locale === 'zh' ? undefined : law.title.zh,
            entries: messages.law.entries(summaryCount(law), law.articlesInLaw),
          })),
      })),
      find: { action: findPath(locale), query: '' },
      dataset: { href: datasetPath, hashHref: datasetHashPath, licence: licence.name },
    },
  };
}

/** The chapters that have a page: those of laws that are here with every article. */
export function chaptersWithPage(law: Law): readonly number[] {
  return law.isComplete ? law.chapters.flatMap(({ number }) => number ?? []) : [];
}

/** One chapter with the summaries of all its articles. */
export function chapterPage(context: SiteContext, law: Law, number: number): Page {
  const { locale, messages } = context;
  const index = law.chapters.findIndex((chapter) => chapter.number === number);
  const title = chapterTitle(context, law, index) ?? '';
  const neighbour = (step: number): Link | undefined => {
    const href = chapterHref(context, law, index + step);
    return href === undefined ? undefined : { label: chapterTitle(context, law, index + step) ?? '', href };
  };
  return {
    ...frame(context, (other) => chapterPath(other, law.id, number), {
      title: `${title} · ${law.shortTitle[locale]}`,
      description: `${law.shortTitle[locale]}: ${title}. ${messages.law.summaryNote}`,
      breadcrumbs: [homeCrumb(context), lawsCrumb(context), lawLink(context, law)],
      area: 'law',
    }),
    template: 'chapter',
    view: {
      title,
      law: lawLink(context, law),
      articles: articlesOfChapter(law, index).map((article) => articleInLaw(context, law, article)),
      previous: neighbour(-1),
      next: neighbour(1),
      review: reviewView(context, law, []),
    },
  };
}

/** An article as it stands among others, its anchors named after it. */
export function articleInLaw(context: SiteContext, law: Law, article: Article): ArticleInLaw {
  const { locale, messages, links } = context;
  const words = article.words?.[locale];
  return {
    ...articleLink(context, law, article),
    id: articleAnchor(article),
    heading: words?.heading,
    shape: messages.law.shape(article.number, article.structure),
    paragraphs: paragraphViews(context, article, `${articleAnchor(article)}-`),
    noteHtml: words?.note === undefined ? undefined : renderMarkdown(words.note, links),
  };
}

/** What a law is: names, issuer, dates, and where its official text stands. */
export function lawFacts({ library, locale, messages }: SiteContext, law: Law): readonly LawFact[] {
  const words = messages.law;
  const fact = (name: string, value: string | undefined, lang?: string): readonly LawFact[] =>
    value === undefined || value === '' ? [] : [{ name, value, lang }];
  const days = (name: string, ...given: readonly (string | undefined)[]): readonly LawFact[] => {
    const dates = given.flatMap((iso) => (iso === undefined ? [] : [{ iso, text: messages.date(iso) }]));
    const value = dates.map(({ text }) => text).join(words.separator);
    return value === '' ? [] : [{ name, value, lang: undefined, dates }];
  };
  return [
    ...fact(words.chineseName, locale === 'zh' ? undefined : law.title.zh, 'zh-CN'),
    ...fact(words.issuer, law.issuer[locale]),
    ...fact(words.kind, words.level[law.level]),
    ...days(words.adopted, law.adopted),
    ...days(words.promulgated, law.promulgated),
    ...days(words.amended, ...law.amended),
    ...days(words.inForce, law.inForce),
    ...days(words.checked, law.checked),
    officialText(library, locale, messages, law),
  ];
}

/** Where the official text stands; in the database of all laws it is found by its title. */
function officialText(library: Library, locale: Locale, { provisions }: Messages, law: Law): LawFact {
  const { title, url } = sourceOf(library, law.officialSource);
  const host = new URL(url).host;
  const note =
    law.officialSource === lawDatabase ? provisions.searchThere(host, law.title.zh) : provisions.otherSite(host);
  return { name: provisions.officialText, value: title[locale], lang: undefined, link: { href: url, note } };
}

/** `Chapter 3: Basic Medical Insurance`; undefined where the law has no chapters. */
export function chapterTitle({ locale, messages }: SiteContext, law: Law, index: number): string | undefined {
  const chapter = law.chapters[index];
  const title = chapter?.title?.[locale];
  return title === undefined || chapter?.number === undefined ? title : messages.law.chapter(chapter.number, title);
}

/** The address of a chapter; undefined where it has no page. */
export function chapterHref({ locale }: SiteContext, law: Law, index: number): string | undefined {
  const number = law.chapters[index]?.number;
  return number === undefined || !chaptersWithPage(law).includes(number)
    ? undefined
    : chapterPath(locale, law.id, number);
}

/** The articles of one chapter, by its place among the chapters. */
export function articlesOfChapter(law: Law, index: number): readonly Article[] {
  return law.articles.filter(({ chapter }) => chapter === index);
}

/** How many articles have a summary. */
export function summaryCount({ articles }: Law): number {
  return articles.filter(({ words }) => words !== undefined).length;
}

/** A link to an article under its number alone. */
export function articleLink({ locale, messages }: SiteContext, law: Law, { number }: Pick<Article, 'number'>): Link {
  return { label: messages.law.articleTitle(number), href: articlePath(locale, law.id, number) };
}

/** A link to a law under its full name. */
export function lawLink({ locale }: SiteContext, law: Law): Link {
  return { label: law.title[locale], href: lawPath(locale, law.id) };
}

/** The way back to all laws. */
export function lawsCrumb({ locale, messages }: SiteContext): Link {
  return { label: messages.law.title, href: lawsPath(locale) };
}
