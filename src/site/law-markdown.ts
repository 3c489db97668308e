/** Laws and articles as Markdown, from the same data as their JSON. */
import type { ArticleData, ArticleText, LawData } from './law-data.ts';
import type { Messages } from './messages/messages.ts';
import type { LawFact, Link } from './views.ts';

/** @param facts the law's status, as its page shows it */
export function printLaw(messages: Messages, law: LawData, facts: readonly LawFact[]): string {
  return join([
    `# ${law.title}`,
    law.about,
    printFacts(facts),
    ...law.chapters.flatMap(({ title, articles }) => [
      `## ${title ?? messages.law.articlesOf}`,
      ...articles.flatMap((article) => [`### ${titleOf(article)}`, ...printText(messages, article)]),
    ]),
    printLink(messages.law.citeNames.link, law.url),
  ]);
}

/** @param facts the law's status, as the page shows it */
export function printArticle(messages: Messages, article: ArticleData, facts: readonly LawFact[]): string {
  return join([
    `# ${article.law.title}: ${titleOf(article)}`,
    ...(article.chapter === null ? [] : [article.chapter]),
    ...printText(messages, article),
    article.about,
    ...printQuotation(messages, article.quotation),
    ...printLinks(messages.law.refersTo, article.refersTo),
    ...article.citedBy.flatMap(({ title, links }) => printLinks(`${messages.law.citedBy}: ${title}`, links)),
    `## ${messages.law.cite}`,
    [
      `* ${messages.law.citeNames.link}: <${article.url}>`,
      `* ${messages.law.citeNames.chinese}: ${article.citation.chinese}`,
      `* ${messages.law.citeNames.english}: ${article.citation.english}`,
    ].join('\n'),
    `## ${article.law.title}`,
    printFacts(facts),
  ]);
}

function titleOf({ title, heading }: ArticleText): string {
  return heading === null ? title : `${title} · ${heading}`;
}

function printText(messages: Messages, { paragraphs, heading, note }: ArticleText): readonly string[] {
  const isNumbered = paragraphs.length > 1 || heading === null;
  return [
    ...(heading === null ? [messages.law.noSummary] : []),
    ...paragraphs.flatMap(({ name, text, items, official }) => [
      [isNumbered ? `**${name}**` : '', text ?? ''].filter((part) => part !== '').join(' '),
      items.map((item, index) => `${index + 1}. ${item.text ?? item.name}`).join('\n'),
      ...(official === undefined
        ? []
        : [quoted([messages.law.official, official.text, ...official.items]).join('\n>\n')]),
    ]),
    ...(note === null ? [] : [`**${messages.law.note}** ${note}`]),
  ].filter((part) => part !== '');
}

function printQuotation({ law }: Messages, quotation: ArticleData['quotation']): readonly string[] {
  if (quotation === null) return [];
  return [`## ${law.quotation}`, quotation.about, quoted(quotation.text).join('\n>\n'), quotation.note];
}

function quoted(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `> ${line}`);
}

function printLinks(title: string, links: readonly (Link & { readonly where?: string | undefined })[]): string[] {
  if (links.length === 0) return [];
  const rows = links.map(({ label, href, where }) => `* [${label}](${href})${where === undefined ? '' : ` ${where}`}`);
  return [`## ${title}`, rows.join('\n')];
}

function printFacts(facts: readonly LawFact[]): string {
  return facts
    .map(
      ({ name, value, link }) => `* ${name}: ${link === undefined ? value : `[${value}](${link.href}) ${link.note}`}`,
    )
    .join('\n');
}

function printLink(name: string, url: string): string {
  return `${name}: <${url}>`;
}

/** Blocks with an empty line between them. */
function join(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
