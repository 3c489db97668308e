/** The pages of the law: all laws, a law's contents, an article. */
import type { Article, Law } from '../content/library.ts';
import { plainText, renderMarkdown } from '../content/markdown.ts';
import { homeCrumb } from './answer-pages.ts';
import { articleKey, type Citers } from './cited-by.ts';
import { answerLink, frame, provisionLink, reviewView, type SiteContext } from './context.ts';
import { articlePath, guidePath, lawPath, lawsPath } from './paths.ts';
import type { LawFact, Link, Page, Views } from './views.ts';

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
            entries: messages.law.entries(law.articles.length, law.articlesInLaw),
          })),
      })),
    },
  };
}

/** One law: what it is, and the articles that have an entry. */
export function lawPage(context: SiteContext, law: Law): Page {
  const { locale, messages } = context;
  const title = law.title[locale];
  return {
    ...frame(context, (other) => lawPath(other, law.id), {
      title,
      description: `${title}: ${messages.law.entries(law.articles.length, law.articlesInLaw)}. ${messages.law.summaryNote}`,
      breadcrumbs: [homeCrumb(context), lawsCrumb(context)],
      area: 'law',
    }),
    template: 'law',
    view: {
      title,
      facts: lawFacts(context, law),
      incomplete: law.articles.length < law.articlesInLaw,
      chapters: law.chapters.map((_chapter, index) => ({
        title: chapterTitle(context, law, index),
        articles: law.articles
          .filter(({ chapter }) => chapter === index)
          .map((article) => ({ ...articleLink(context, law, article), heading: article.words[locale].heading })),
      })),
      review: reviewView(context, law, []),
    },
  };
}

/** One article: its summary, its place in the law, and who rests on it. */
export function articlePage(context: SiteContext, law: Law, article: Article, citers: Citers | undefined): Page {
  const { locale, messages } = context;
  const { heading, paragraphs } = article.words[locale];
  const number = messages.law.articleTitle(article.number);
  const [first] = paragraphs;
  return {
    ...frame(context, (other) => articlePath(other, law.id, article.number), {
      title: `${number} · ${heading} · ${law.shortTitle[locale]}`,
      description: `${law.shortTitle[locale]}, ${number}: ${first === undefined ? heading : plainText(first.text)}`,
      breadcrumbs: [homeCrumb(context), lawsCrumb(context), lawLink(context, law)],
      area: 'law',
    }),
    template: 'article',
    view: articleView(context, law, article, citers),
  };
}

function articleView(context: SiteContext, law: Law, article: Article, citers: Citers | undefined): Views['article'] {
  const { locale, messages, links } = context;
  const words = article.words[locale];
  const position = law.articles.indexOf(article);
  const neighbour = (step: number): Link | undefined => {
    const other = law.articles[position + step];
    if (other === undefined) return undefined;
    const { label, href } = articleLink(context, law, other);
    return { label: `${label} · ${other.words[locale].heading}`, href };
  };
  return {
    title: messages.law.articleTitle(article.number),
    heading: words.heading,
    chapter: chapterTitle(context, law, article.chapter),
    paragraphs: words.paragraphs.map(({ text, items }, index) => ({
      id: `paragraph-${index + 1}`,
      label: words.paragraphs.length === 1 ? undefined : messages.law.paragraph(index + 1),
      html: renderMarkdown(text, links),
      items: items.map((item, place) => ({
        id: `paragraph-${index + 1}-item-${place + 1}`,
        html: renderMarkdown(item, links),
      })),
    })),
    noteHtml: words.note === undefined ? undefined : renderMarkdown(words.note, links),
    quotation: article.quotation,
    quotationNote: words.quotationNote,
    citedBy: citedByGroups(context, citers),
    previous: neighbour(-1),
    next: neighbour(1),
    facts: lawFacts(context, law),
    review: reviewView(context, law, []),
  };
}

function citedByGroups(context: SiteContext, citers: Citers | undefined): Views['article']['citedBy'] {
  if (citers === undefined) return [];
  const { locale, messages, library, guide } = context;
  const answers = library.answers[locale].filter(({ slug }) => citers.answers.includes(slug));
  return [
    { title: messages.law.citedByAnswers, links: answers.map((answer) => answerLink(context, answer)) },
    {
      title: messages.law.citedByGuide,
      links: citers.lines.map((line) => ({
        label: guide.lines[line].title,
        href: `${guidePath(locale, context.examples.get(line) ?? [])}#${line}`,
      })),
    },
    {
      title: messages.law.citedByArticles,
      links: citers.articles.map((citation) => provisionLink(context, citation)),
    },
  ].filter(({ links }) => links.length > 0);
}

function lawFacts({ locale, messages }: SiteContext, law: Law): readonly LawFact[] {
  const words = messages.law;
  const fact = (name: string, value: string | undefined, lang?: string): readonly LawFact[] =>
    value === undefined || value === '' ? [] : [{ name, value, lang }];
  const on = (date: string | undefined): string | undefined => (date === undefined ? undefined : messages.date(date));
  return [
    ...fact(words.chineseName, locale === 'zh' ? undefined : law.title.zh, 'zh-CN'),
    ...fact(words.issuer, law.issuer[locale]),
    ...fact(words.kind, words.level[law.level]),
    ...fact(words.adopted, on(law.adopted)),
    ...fact(words.promulgated, on(law.promulgated)),
    ...fact(words.amended, law.amended.map(messages.date).join(words.separator)),
    ...fact(words.inForce, on(law.inForce)),
    ...fact(words.checked, on(law.checked)),
  ];
}

function chapterTitle({ locale, messages }: SiteContext, law: Law, index: number): string | undefined {
  const chapter = law.chapters[index];
  const title = chapter?.title?.[locale];
  return title === undefined || chapter?.number === undefined ? title : messages.law.chapter(chapter.number, title);
}

function articleLink({ locale, messages }: SiteContext, law: Law, { number }: Article): Link {
  return { label: messages.law.articleTitle(number), href: articlePath(locale, law.id, number) };
}

function lawLink({ locale }: SiteContext, law: Law): Link {
  return { label: law.title[locale], href: lawPath(locale, law.id) };
}

function lawsCrumb({ locale, messages }: SiteContext): Link {
  return { label: messages.law.title, href: lawsPath(locale) };
}

/** The key under which the citers of an article stand. */
export function keyOf(law: Law, article: Article): string {
  return articleKey({ law: law.code, article: article.number });
}
