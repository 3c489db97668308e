/** The paragraphs of an article, with the anchors by which they are named. */
import type { Article, OfficialParagraph } from '../content/library.ts';
import { renderMarkdown } from '../content/markdown.ts';
import { chineseNumber } from '../law/citation-name.ts';
import type { SiteContext } from './context.ts';
import type { ParagraphView } from './views.ts';

/** A paragraph or item of an article that an address marks. */
export interface Mark {
  readonly paragraph: number;
  readonly item?: number;
}

/** `article-30` */
export function articleAnchor({ number }: Article): string {
  return `article-${number}`;
}

/** `paragraph-1`, `paragraph-1-item-4` */
export function provisionAnchor({ paragraph, item }: Mark): string {
  return `paragraph-${paragraph}${item === undefined ? '' : `-item-${item}`}`;
}

/** A paragraph of the official text, its items with their numbers. */
export function officialLines({ text, items }: OfficialParagraph): NonNullable<ParagraphView['official']> {
  return { text, items: items.map((item, place) => `（${chineseNumber(place + 1)}）${item}`) };
}

/**
 * The paragraphs of an article: our summary of each, the official text of each, or both.
 * @param prefix stands before every anchor where a page holds several articles
 */
export function paragraphViews(
  context: SiteContext,
  article: Article,
  prefix: string,
  mark?: Mark,
): readonly ParagraphView[] {
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
        label: messages.provisions.item(place + 1),
        html: own?.items[place] === undefined ? undefined : renderMarkdown(own.items[place], links),
        isMarked: isMarked && mark.item === place + 1,
      })),
      isBare: own === undefined && official === undefined,
      official: official && officialLines(official),
      isMarked: isMarked && mark.item === undefined,
    };
  });
}
