/** Laws and articles as plain data for programs, in one language: what their pages say. */
import type { Article, ArticleWords, Law } from '../content/library.ts';
import { linkedText, type Markdown } from '../content/markdown.ts';
import { chineseArticle, englishArticle } from '../law/citation-name.ts';
import { type CitedByView, citedByView } from './article-page.ts';
import { citationsOfArticle } from './cited-by.ts';
import type { SiteContext } from './context.ts';
import { chapterTitle } from './law-pages.ts';
import { provisionLink } from './links.ts';
import { officialLines, provisionAnchor } from './paragraphs.ts';
import { articlePath, lawPath } from './paths.ts';
import { sourceOf } from './references.ts';
import type { Link, ParagraphView } from './views.ts';

/** How a text shows where it leads: as a label, or as a link in Markdown. */
export type LinkStyle = (label: string, href: string) => string;

/** As the pages show it, where the style sheet puts brackets around a citation. */
export const plainStyle: LinkStyle = (label) => `[${label}]`;

interface PartData {
  readonly name: string;
  readonly url: string;
  /** Our summary; null where there is none. */
  readonly text: string | null;
}

interface ParagraphData extends PartData {
  readonly items: readonly PartData[];
  /** The official text in Chinese, where the operator has put it in. */
  readonly official?: NonNullable<ParagraphView['official']>;
}

export interface ArticleText {
  readonly url: string;
  readonly title: string;
  readonly heading: string | null;
  readonly paragraphs: readonly ParagraphData[];
  /** What newer rules changed. */
  readonly note: string | null;
}

interface LawStatus {
  readonly issuer: string;
  readonly kind: string;
  /** Dates are like `2010-10-28`; null where the day is not held here. */
  readonly adopted: string | null;
  readonly promulgated: string | null;
  readonly amended: readonly string[];
  readonly inForce: string;
  /** The state of the text that the summaries were compared with. */
  readonly checked: string;
  /** Where the official text stands. */
  readonly officialText: { readonly name: string; readonly url: string };
}

interface LawIdentity {
  readonly url: string;
  readonly title: string;
  readonly chineseTitle: string;
  readonly status: LawStatus;
}

export interface LawData extends LawIdentity {
  readonly language: string;
  readonly about: string;
  readonly chapters: readonly { readonly title: string | null; readonly articles: readonly ArticleText[] }[];
}

export interface ArticleData extends ArticleText {
  readonly language: string;
  readonly about: string;
  readonly law: LawIdentity;
  readonly chapter: string | null;
  readonly citation: { readonly chinese: string; readonly english: string };
  /** As the source article quotes it, word for word; null where it does not. */
  readonly quotation: { readonly about: string; readonly text: readonly string[]; readonly note: string } | null;
  readonly refersTo: readonly Link[];
  readonly citedBy: CitedByView;
}

/** A law with all its articles. */
export function lawData(context: SiteContext, law: Law, style: LinkStyle = plainStyle): LawData {
  const { messages } = context;
  return {
    ...lawIdentity(context, law),
    language: messages.languageTag,
    about: aboutText(context),
    chapters: law.chapters.map((_chapter, index) => ({
      title: chapterTitle(context, law, index) ?? null,
      articles: law.articles
        .filter(({ chapter }) => chapter === index)
        .map((article) => articleText(context, law, article, style)),
    })),
  };
}

/** An article, with its law's status, what it names and who rests on it. */
export function articleData(
  context: SiteContext,
  law: Law,
  article: Article,
  style: LinkStyle = plainStyle,
): ArticleData {
  const { locale, messages, baseUrl } = context;
  const citation = { article: article.number };
  const absolute = <T extends Link>(link: T): T => ({ ...link, href: `${baseUrl}${link.href}` });
  return {
    ...articleText(context, law, article, style),
    language: messages.languageTag,
    about: aboutText(context),
    law: lawIdentity(context, law),
    chapter: chapterTitle(context, law, article.chapter) ?? null,
    citation: {
      chinese: `《${law.title.zh}》${chineseArticle(citation)}`,
      english: `${law.title.en}, ${englishArticle(citation)}`,
    },
    quotation:
      article.quotation === undefined
        ? null
        : {
            about: messages.law.quotationIntro,
            text: article.quotation,
            note: article.words?.[locale].quotationNote ?? '',
          },
    refersTo: citationsOfArticle(law, article, locale).map((each) => absolute(provisionLink(context, each))),
    citedBy: citedByView(context, law, article).map(({ title, links }) => ({
      title,
      links: links.map(absolute),
    })),
  };
}

/** What our summaries are and are not. */
function aboutText({ locale, messages }: SiteContext): string {
  return [messages.law.summaryNote, messages.law.paragraphsNote].join(locale === 'zh' ? '' : ' ');
}

function lawIdentity({ library, locale, messages, baseUrl }: SiteContext, law: Law): LawIdentity {
  const { title, url } = sourceOf(library, law.officialSource);
  return {
    url: `${baseUrl}${lawPath(locale, law.id)}`,
    title: law.title[locale],
    chineseTitle: law.title.zh,
    status: {
      issuer: law.issuer[locale],
      kind: messages.law.level[law.level],
      adopted: law.adopted ?? null,
      promulgated: law.promulgated ?? null,
      amended: law.amended,
      inForce: law.inForce,
      checked: law.checked,
      officialText: { name: title[locale], url },
    },
  };
}

function articleText(context: SiteContext, law: Law, article: Article, style: LinkStyle): ArticleText {
  const { locale, messages, links, baseUrl } = context;
  const words: ArticleWords | undefined = article.words?.[locale];
  const url = `${baseUrl}${articlePath(locale, law.id, article.number)}`;
  const textOf = (text: Markdown | undefined): string | null =>
    text === undefined
      ? null
      : linkedText(text, links, (label, href) => style(label, href.startsWith('/') ? `${baseUrl}${href}` : href));
  return {
    url,
    title: messages.law.articleTitle(article.number),
    heading: words?.heading ?? null,
    paragraphs: article.structure.map((items, index): ParagraphData => {
      const paragraph = index + 1;
      const own = words?.paragraphs[index];
      const official = article.official?.[index];
      return {
        name: messages.law.paragraph(paragraph),
        url: `${url}#${provisionAnchor({ paragraph })}`,
        text: textOf(own?.text),
        items: Array.from({ length: items }, (_, place) => ({
          name: messages.provisions.item(place + 1),
          url: `${url}#${provisionAnchor({ paragraph, item: place + 1 })}`,
          text: textOf(own?.items[place]),
        })),
        ...(official === undefined ? {} : { official: officialLines(official) }),
      };
    }),
    note: textOf(words?.note),
  };
}
