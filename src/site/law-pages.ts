/** The pages of the law: all laws, a law's contents, an article. */
import type { Article, Law } from '../content/library.ts';
import { plainText, renderMarkdown } from '../content/markdown.ts';
import type { Locale } from '../content/schemas.ts';
import type { Citation } from '../law/citation.ts';
import { chineseArticle, chineseNumber, englishArticle } from '../law/citation-name.ts';
import { homeCrumb } from './answer-pages.ts';
import { articleKey, type Cited, type Citer, type CiterIndex, citationsOfArticle } from './cited-by.ts';
import {
  answerLink,
  citationLabel,
  frame,
  provisionLink,
  provisionPreview,
  reviewView,
  type SiteContext,
} from './context.ts';
import { articlePath, chapterPath, findPath, guidePath, lawPath, lawsPath, provisionPath } from './paths.ts';
import type { LawFact, Link, Page, ParagraphView, Views } from './views.ts';

/** Guide line → the answers of a checklist that holds it. */
type Checklists = ReadonlyMap<string, readonly string[]>;

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
            entries: messages.law.entries(summaryCount(law), law.articlesInLaw),
          })),
      })),
      find: { action: findPath(locale), query: '' },
    },
  };
}

/** One law: what it is, and its articles; with a query only those that have every word of it. */
export function lawPage(context: SiteContext, law: Law, query?: LawQuery): Page {
  const { locale, messages } = context;
  const title = law.title[locale];
  const found =
    query === undefined ? law.articles : law.articles.filter((article) => hasWords(context, article, query.text));
  return {
    ...frame(context, (other) => lawPath(other, law.id), {
      title,
      description: `${title}: ${messages.law.entries(summaryCount(law), law.articlesInLaw)}. ${messages.law.summaryNote}`,
      breadcrumbs: [homeCrumb(context), lawsCrumb(context)],
      area: 'law',
      isIndexed: query === undefined,
    }),
    template: 'law',
    view: {
      title,
      facts: lawFacts(context, law),
      incomplete: law.articles.length < law.articlesInLaw,
      filter: { action: lawPath(locale, law.id), query: query?.text ?? '' },
      filtered:
        query === undefined
          ? undefined
          : { count: messages.law.filterCount(found.length, query.text), direct: query.direct },
      href: lawPath(locale, law.id),
      chapters: law.chapters
        .map((chapter, index) => ({
          id: chapter.number === undefined ? undefined : `chapter-${chapter.number}`,
          title: chapterTitle(context, law, index),
          href: chapterHref(context, law, index),
          articles: found
            .filter((article) => article.chapter === index)
            .map((article) => ({
              ...articleLink(context, law, article),
              id: articleAnchor(article),
              heading: article.words?.[locale].heading ?? messages.law.noSummaryYet,
            })),
        }))
        .filter(({ articles }) => articles.length > 0),
      review: reviewView(context, law, []),
    },
  };
}

/** What a reader looks for in a law. */
export interface LawQuery {
  readonly text: string;
  /** The provisions that the text names. */
  readonly direct: readonly Link[];
}

/** Whether an article's name or summary has every word. Width and case do not matter. */
function hasWords({ locale, messages }: SiteContext, { number, words }: Article, query: string): boolean {
  const own = words?.[locale];
  const texts = own?.paragraphs.flatMap(({ text, items }) => [text, ...items].map(plainText)) ?? [];
  const text = spelling([messages.law.articleTitle(number), own?.heading ?? '', ...texts].join(' '));
  return spelling(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function spelling(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
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
      articles: articlesOfChapter(law, index).map((article) => ({
        ...articleLink(context, law, article),
        id: articleAnchor(article),
        heading: article.words?.[locale].heading,
        shape: messages.law.shape(article.number, article.structure),
        paragraphs: article.words === undefined ? [] : paragraphViews(context, article, `${articleAnchor(article)}-`),
      })),
      previous: neighbour(-1),
      next: neighbour(1),
      review: reviewView(context, law, []),
    },
  };
}

/** A paragraph or item of an article that an address marks. */
export interface Mark {
  readonly paragraph: number;
  readonly item?: number;
}

/** One article: its summary, its place in the law, and who rests on it; with a mark, who rests on just that. */
export function articlePage(
  context: SiteContext,
  law: Law,
  article: Article,
  citers: CiterIndex,
  checklists: Checklists,
  mark?: Mark,
): Page {
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
    }),
    template: 'article',
    view: articleView(context, law, article, citers, checklists, mark),
  };
}

/** The provision's name without its law: `Article 30 paragraph 1`. */
function provisionName({ locale, messages }: SiteContext, { number }: Article, mark: Mark): string {
  const space = locale === 'zh' ? '' : ' ';
  return `${messages.law.articleTitle(number)}${space}${messages.law.provision(mark.paragraph, mark.item)}`;
}

function articleView(
  context: SiteContext,
  law: Law,
  article: Article,
  citers: CiterIndex,
  checklists: Checklists,
  mark: Mark | undefined,
): Views['article'] {
  const { locale, messages, links } = context;
  const words = article.words?.[locale];
  const position = law.articles.indexOf(article);
  const neighbour = (step: number): Link | undefined => {
    const other = law.articles[position + step];
    if (other === undefined) return undefined;
    const { label, href } = articleLink(context, law, other);
    return { label: [label, other.words?.[locale].heading].filter((part) => part !== undefined).join(' · '), href };
  };
  const cited = citers.get(articleKey({ law: law.code, article: article.number })) ?? [];
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
    citedBy: citedByGroups(context, cited, checklists, mark),
    cite: citeFacts(context, law, article, mark),
    previous: neighbour(-1),
    next: neighbour(1),
    facts: lawFacts(context, law),
    review: reviewView(context, law, []),
  };
}

function articleAnchor({ number }: Article): string {
  return `article-${number}`;
}

function provisionAnchor({ paragraph, item }: Mark): string {
  return `paragraph-${paragraph}${item === undefined ? '' : `-item-${item}`}`;
}

/** The paragraphs of an article: as many as our summary, or else the law itself, has. */
function paragraphViews(context: SiteContext, article: Article, prefix: string, mark?: Mark): readonly ParagraphView[] {
  const { locale, messages, links } = context;
  const words = article.words?.[locale].paragraphs;
  const count = Math.max(article.structure.length, article.official?.length ?? 0);
  return Array.from({ length: count }, (_, index): ParagraphView => {
    const paragraph = index + 1;
    const own = words?.[index];
    const official = article.official?.[index];
    const isMarked = mark?.paragraph === paragraph;
    return {
      id: `${prefix}${provisionAnchor({ paragraph })}`,
      label: count === 1 && own !== undefined ? undefined : messages.law.paragraph(paragraph),
      html: own === undefined ? undefined : renderMarkdown(own.text, links),
      items: Array.from({ length: article.structure[index] ?? 0 }, (_item, place) => ({
        id: `${prefix}${provisionAnchor({ paragraph, item: place + 1 })}`,
        html:
          own?.items[place] === undefined
            ? messages.law.provision(paragraph, place + 1)
            : renderMarkdown(own.items[place], links),
        isMarked: isMarked && mark.item === place + 1,
      })),
      official: official && {
        text: official.text,
        items: official.items.map((text, place) => `（${chineseNumber(place + 1)}）${text}`),
      },
      isMarked: isMarked && mark.item === undefined,
    };
  });
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

function citedByGroups(
  context: SiteContext,
  cited: readonly Cited[],
  checklists: Checklists,
  mark: Mark | undefined,
): Views['article']['citedBy'] {
  const { messages } = context;
  const titles = {
    answer: messages.law.citedByAnswers,
    line: messages.law.citedByGuide,
    article: messages.law.citedByArticles,
  } as const;
  const relevant = cited
    .map(({ citer, provisions }) => ({ citer, provisions: provisions.filter((citation) => isWithin(citation, mark)) }))
    .filter(({ provisions }) => provisions.length > 0);
  return (['answer', 'line', 'article'] as const)
    .map((kind) => ({
      title: titles[kind],
      links: relevant
        .filter(({ citer }) => citer.kind === kind)
        .map(({ citer, provisions }) => ({
          ...citerLink(context, citer, checklists),
          where: whereCited(context, provisions),
        })),
    }))
    .filter(({ links }) => links.length > 0);
}

/** Whether a citation names the marked provision or a part of it. */
function isWithin({ paragraph, item }: Citation, mark: Mark | undefined): boolean {
  return mark === undefined || (paragraph === mark.paragraph && (mark.item === undefined || item === mark.item));
}

function citerLink(context: SiteContext, citer: Citer, checklists: Checklists): Link {
  const { locale, library, guide } = context;
  switch (citer.kind) {
    case 'answer': {
      const answer = library.answers[locale].find(({ slug }) => slug === citer.slug);
      if (answer === undefined) throw new Error(`No answer is called ${citer.slug}`);
      return answerLink(context, answer);
    }
    case 'line': {
      const href = `${guidePath(locale, checklists.get(citer.line) ?? [])}#${citer.line}`;
      return { label: guide.lines[citer.line].title, href };
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
  if (chapter?.number === undefined || chapter.title === undefined) return undefined;
  return messages.law.chapter(chapter.number, chapter.title[locale]);
}

function chapterHref({ locale }: SiteContext, law: Law, index: number): string | undefined {
  const number = law.chapters[index]?.number;
  return number === undefined || !chaptersWithPage(law).includes(number)
    ? undefined
    : chapterPath(locale, law.id, number);
}

function articlesOfChapter(law: Law, index: number): readonly Article[] {
  return law.articles.filter(({ chapter }) => chapter === index);
}

/** How many articles have a summary. */
function summaryCount({ articles }: Law): number {
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
