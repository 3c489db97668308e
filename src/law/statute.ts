/** The text of a statute, Markdown or plain → its chapters, articles, paragraphs and items. */
import { readNumber } from './number.ts';

interface StatuteParagraph {
  readonly text: string;
  /** Without their （一）, （二） … */
  readonly items: readonly string[];
}

export interface StatuteArticle {
  /** `23`, or `280-1` for 第二百八十条之一. */
  readonly number: string;
  /** The number of the chapter it stands in; undefined before the first heading. */
  readonly chapter: number | undefined;
  /** Counted from 1. */
  readonly line: number;
  readonly paragraphs: readonly StatuteParagraph[];
}

export interface Statute {
  readonly chapters: readonly { readonly number: number; readonly title: string; readonly line: number }[];
  /** In the order of the file. */
  readonly articles: readonly StatuteArticle[];
  /** What cannot be part of a statute, like an item out of its order. */
  readonly faults: readonly string[];
}

interface OpenParagraph {
  text: string;
  readonly items: string[];
}
interface OpenArticle extends Omit<StatuteArticle, 'paragraphs'> {
  readonly paragraphs: OpenParagraph[];
}

const figures = '[零〇一二三四五六七八九十百千\\d]+';
const chapterLine = new RegExp(`^第(${figures})章\\s*([^。；]{0,60})$`);
/** Parts and sections group chapters and articles; they have no numbers of their own here. */
const groupLine = new RegExp(`^第${figures}(?:分编|编|节)(?:\\s[^。；]{0,60})?$`);
/** A space follows the number: 第五十条规定的… is the beginning of a paragraph. */
const articleLine = new RegExp(`^第(${figures})条(?:之(${figures}))?(?:\\s+(.*))?$`);
const itemLine = /^[（(]([一二三四五六七八九十百]+)[）)]\s*(.*)$/;

/**
 * Reads a statute. Each paragraph and each item stands on a line of its own; headings may carry Markdown's #, and what
 * stands before the first article is left out, a table of contents included.
 */
export function parseStatute(text: string): Statute {
  const chapters: { number: number; title: string; line: number }[] = [];
  const articles: OpenArticle[] = [];
  const faults: string[] = [];
  let current: OpenArticle | undefined;

  for (const [index, source] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const content = contentOf(source);
    const [, chapter, title = ''] = chapterLine.exec(content) ?? [];
    const [, article, inserted, rest = ''] = articleLine.exec(content) ?? [];
    const [, item, itemText = ''] = itemLine.exec(content) ?? [];
    if (content === '' || groupLine.test(content)) continue;
    if (chapter !== undefined) {
      chapters.push({ number: readNumber(chapter) ?? 0, title: title.replace(/\s/g, ''), line });
      current = undefined;
    } else if (article !== undefined) {
      const suffix = inserted === undefined ? '' : `-${readNumber(inserted) ?? 0}`;
      const number = `${readNumber(article) ?? 0}${suffix}`;
      current = { number, chapter: chapters.at(-1)?.number, line, paragraphs: [] };
      if (rest !== '') current.paragraphs.push({ text: rest, items: [] });
      articles.push(current);
    } else if (current === undefined) {
      // The title, the dates of adoption, a table of contents.
    } else if (item !== undefined) {
      faults.push(...addItem(current, readNumber(item) ?? 0, itemText, line));
    } else {
      current.paragraphs.push({ text: content, items: [] });
    }
  }
  return { chapters: withoutContents(chapters, articles), articles, faults: [...faults, ...emptyArticles(articles)] };
}

/** A line without Markdown's marks; headings of other kinds, comments and rules are empty. */
function contentOf(source: string): string {
  const plain = source
    .replace(/^\uFEFF/, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/\*\*|__/g, '')
    .trim();
  const heading = /^#+\s*(.*)$/.exec(plain)?.[1];
  if (heading === undefined) return /^[-*_]{3,}$/.test(plain) ? '' : plain;
  return /^第/.test(heading) ? heading : '';
}

function addItem({ number, paragraphs }: OpenArticle, value: number, text: string, line: number): readonly string[] {
  const paragraph = paragraphs.at(-1);
  if (paragraph === undefined) return [`line ${line}: article ${number} begins with an item`];
  paragraph.items.push(text);
  const expected = paragraph.items.length;
  return value === expected
    ? []
    : [`line ${line}: article ${number} has item ${value} where item ${expected} is expected`];
}

function emptyArticles(articles: readonly OpenArticle[]): readonly string[] {
  return articles
    .filter(({ paragraphs }) => paragraphs.length === 0)
    .map(({ number, line }) => `line ${line}: article ${number} has no text`);
}

/** Leaves out the chapters of a table of contents: those that come again later and hold nothing. */
function withoutContents(chapters: Statute['chapters'], articles: readonly OpenArticle[]): Statute['chapters'] {
  const first = articles[0]?.line ?? 0;
  return chapters.filter(({ number, line }) => {
    const comesAgain = chapters.some((other) => other.number === number && other.line > line);
    return !(comesAgain && line < first);
  });
}
