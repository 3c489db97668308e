/** The page of an article: its summary, its place in the law, what it names and who rests on it. */
import type { Article, Law } from '../content/library.ts';
import { plainText, renderMarkdown } from '../content/markdown.ts';
import type { Locale } from '../content/schemas.ts';
import type { Citation } from '../law/citation.ts';
import { chineseArticle, englishArticle } from '../law/citation-name.ts';
import { homeCrumb } from './answer-pages.ts';
import { articleKey, type Citer, citationsOfArticle } from './cited-by.ts';
import type { SiteContext } from './context.ts';
import { filesOf } from './file-links.ts';
import { frame } from './frame.ts';
import { termLink } from './glossary-pages.ts';
import {
  articleLink,
  articlesOfChapter,
  chapterHref,
  chapterTitle,
  lawFacts,
  lawLink,
  lawsCrumb,
} from './law-pages.ts';
import { articleLegislation } from './legislation.ts';
import { letterLink } from './letter-pages.ts';
import { answerLink, provisionLink, provisionPreview } from './links.ts';
import { articleAnchor, type Mark, paragraphViews, provisionAnchor } from './paragraphs.ts';
import { articlePath, guidePath, provisionPath } from './paths.ts';
import { citationLabel } from './references.ts';
import { reviewView } from './review-view.ts';
import type { LawFact, Link, Page, Views } from './views.ts';

/** One article: its summary, its place in the law, and who rests on it; with a mark, who rests on just that. */
export function articlePage(context: SiteContext, law: Law, article: Article, mark?: Mark): Page {
  const { locale, messages } = context;
  const words = article.words?.[locale];
  const number = messages.law.articleTitle(article.number);
  const name = mark === undefined ? number : provisionName(context, article, mark);
  const [first] = words?.paragraphs ?? [];
  const shape = messages.law.shape(article.number, article.structure);
  const pathIn = (other: Locale): string =>
    mark === undefined
      ? articlePath(other, law.id, article.number)
      : provisionPath(other, law.id, article.number, mark.paragraph, mark.item);
  return {
    ...frame(context, pathIn, {
      title: [name, words?.heading, law.shortTitle[locale]].filter((part) => part !== undefined).join(' · '),
      description: `${law.shortTitle[locale]}, ${number}: ${first === undefined ? shape : plainText(first.text)}`,
      breadcrumbs: [homeCrumb(context), lawsCrumb(context), lawLink(context, law)],
      area: 'law',
      // The article's own page is the one to be found.
      isIndexed: mark === undefined,
      files: filesOf(articlePath(locale, law.id, article.number)),
      ...(mark === undefined ? { jsonLd: articleLegislation(context, law, article) } : {}),
    }),
    template: 'article',
    view: articleView(context, law, article, mark),
  };
}

/** The provision's name without its law: `Article 30 paragraph 1`. */
function provisionName({ locale, messages }: SiteContext, { number }: Article, mark: Mark): string {
  const space = locale === 'zh' ? '' : ' ';
  return `${messages.law.articleTitle(number)}${space}${messages.law.provision(mark.paragraph, mark.item)}`;
}

function articleView(context: SiteContext, law: Law, article: Article, mark: Mark | undefined): Views['article'] {
  const { locale, messages, links } = context;
  const words = article.words?.[locale];
  const position = law.articles.indexOf(article);
  const neighbour = (step: number): Link | undefined => {
    const other = law.articles[position + step];
    if (other === undefined) return undefined;
    const { label, href } = articleLink(context, law, other);
    return { label: [label, other.words?.[locale].heading].filter((part) => part !== undefined).join(' · '), href };
  };
  return {
    id: articleAnchor(article),
    title: messages.law.articleTitle(article.number),
    heading: words?.heading,
    chapter: chapterContext(context, law, article),
    shape: messages.law.shape(article.number, article.structure),
    paragraphs: paragraphViews(context, article, '', mark),
    marked: mark && {
      label: provisionName(context, article, mark),
      anchor: `#${provisionAnchor(mark)}`,
      href: articlePath(locale, law.id, article.number),
    },
    noteHtml: words?.note === undefined ? undefined : renderMarkdown(words.note, links),
    quotation: article.quotation,
    quotationNote: words?.quotationNote,
    refersTo: citationsOfArticle(law, article, locale).map((citation) => provisionPreview(context, citation)),
    citedBy: citedByView(context, law, article, mark),
    cite: citeFacts(context, law, article, mark),
    previous: neighbour(-1),
    next: neighbour(1),
    facts: lawFacts(context, law),
    review: reviewView(context, law, []),
  };
}

/** The chapter, with the article's place in it where the chapter is here as a whole. */
function chapterContext(context: SiteContext, law: Law, article: Article): Views['article']['chapter'] {
  const label = chapterTitle(context, law, article.chapter);
  if (label === undefined) return undefined;
  const all = articlesOfChapter(law, article.chapter);
  const href = chapterHref(context, law, article.chapter);
  const place = context.messages.law.inChapter(all.indexOf(article) + 1, all.length);
  return { label, href, place: href === undefined ? undefined : place };
}

/** Address and citation as texts that can be copied. */
function citeFacts(context: SiteContext, law: Law, { number }: Article, mark: Mark | undefined): readonly LawFact[] {
  const { library, locale, messages, baseUrl } = context;
  const names = messages.law.citeNames;
  const citation: Citation = { law: law.code, article: number, ...mark };
  const path =
    mark === undefined
      ? articlePath(locale, law.id, number)
      : provisionPath(locale, law.id, number, mark.paragraph, mark.item);
  const url = `${baseUrl}${path}`;
  const language = (of: Locale): string | undefined => (of === locale ? undefined : of === 'zh' ? 'zh-CN' : of);
  return [
    { name: names.link, value: url, lang: undefined },
    { name: names.chinese, value: `《${law.title.zh}》${chineseArticle(citation)}`, lang: language('zh') },
    { name: names.english, value: `${law.title.en}, ${englishArticle(citation)}`, lang: language('en') },
    { name: names.markdown, value: `[${citationLabel(library, locale, citation)}](${url})`, lang: undefined },
  ];
}

export type CitedByView = Views['article']['citedBy'];

/** Who rests on an article or, with a mark, on just that part of it; by kind. */
export function citedByView(context: SiteContext, law: Law, article: Article, mark?: Mark): CitedByView {
  const { messages } = context;
  const cited = context.citers().get(articleKey({ law: law.code, article: article.number })) ?? [];
  const titles = {
    answer: messages.law.citedByAnswers,
    line: messages.law.citedByGuide,
    letter: messages.letters.title,
    article: messages.law.citedByArticles,
    term: messages.glossary.citedBy,
  } as const;
  const relevant = cited
    .map(({ citer, provisions }) => ({ citer, provisions: provisions.filter((citation) => isWithin(citation, mark)) }))
    .filter(({ provisions }) => provisions.length > 0);
  return (['answer', 'line', 'letter', 'article', 'term'] as const)
    .map((kind) => ({
      title: titles[kind],
      links: relevant
        .filter(({ citer }) => citer.kind === kind)
        .map(({ citer, provisions }) => ({
          ...citerLink(context, citer),
          where: whereCited(context, provisions),
        })),
    }))
    .filter(({ links }) => links.length > 0);
}

/** Whether a citation names the marked provision or a part of it. */
function isWithin({ paragraph, item }: Citation, mark: Mark | undefined): boolean {
  return mark === undefined || (paragraph === mark.paragraph && (mark.item === undefined || item === mark.item));
}

function citerLink(context: SiteContext, citer: Citer): Link {
  const { locale, library, guide } = context;
  switch (citer.kind) {
    case 'answer': {
      const answer = context.answers().bySlug.get(citer.slug);
      if (answer === undefined) throw new Error(`No answer is called ${citer.slug}`);
      return answerLink(context, answer);
    }
    case 'line': {
      const href = `${guidePath(locale, context.examples().get(citer.line) ?? [])}#${citer.line}`;
      return { label: guide.lines[citer.line].title, href };
    }
    case 'letter':
      return letterLink(context, citer.letter);
    case 'term': {
      const term = library.glossary.terms.find(({ slug }) => slug === citer.term);
      if (term === undefined) throw new Error(`No term is called ${citer.term}`);
      return termLink(context, term);
    }
    case 'article':
      return provisionLink(context, citer.article);
    default:
      return citer satisfies never;
  }
}

/** The paragraphs and items that are cited; undefined where the article as a whole is. */
function whereCited({ messages }: SiteContext, provisions: readonly Citation[]): string | undefined {
  const parts = provisions.flatMap(({ paragraph, item }) =>
    paragraph === undefined ? [] : [messages.law.provision(paragraph, item)],
  );
  return parts.length === 0 ? undefined : parts.join(messages.law.separator);
}
