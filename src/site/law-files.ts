/** The files that stand beside the pages of laws and articles, for programs: JSON and Markdown. */
import type { Article, Law } from '../content/library.ts';
import type { SiteContext } from './context.ts';
import { type Format, formatNames, formats } from './file-links.ts';
import { articleData, lawData } from './law-data.ts';
import { printArticle, printLaw } from './law-markdown.ts';
import { lawFacts } from './law-pages.ts';
import { articlePath, lawPath } from './paths.ts';

/** A file that is made when somebody asks for it. */
export interface TextFile {
  readonly path: string;
  readonly type: string;
  readonly text: string;
  /** The address of the page that says the same; undefined where there is none. */
  readonly canonical: string | undefined;
}

/** A law, or one of its articles, as a file. */
export function lawFile(context: SiteContext, law: Law, article: Article | undefined, format: Format): TextFile {
  const { locale, baseUrl } = context;
  const path = article === undefined ? lawPath(locale, law.id) : articlePath(locale, law.id, article.number);
  const text = article === undefined ? lawText(context, law, format) : articleText(context, law, article, format);
  return { path: `${path}.${format}`, type: formats[format].type, text, canonical: `${baseUrl}${path}` };
}

/** Every such file of one language, one by one. */
export function* everyLawFile(context: SiteContext): Iterable<TextFile> {
  for (const law of context.library.laws) {
    for (const article of [undefined, ...law.articles]) {
      for (const format of formatNames) yield lawFile(context, law, article, format);
    }
  }
}

function lawText(context: SiteContext, law: Law, format: Format): string {
  if (format === 'json') return printJson(lawData(context, law));
  return printLaw(context.messages, lawData(context, law, markdownStyle), lawFacts(context, law));
}

function articleText(context: SiteContext, law: Law, article: Article, format: Format): string {
  if (format === 'json') return printJson(articleData(context, law, article));
  const data = articleData(context, law, article, markdownStyle);
  return printArticle(context.messages, data, lawFacts(context, law));
}

const markdownStyle = (label: string, href: string): string => `[${label}](${href})`;

/** JSON that people can read, too. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
