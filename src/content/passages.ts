/** A text in passages of plain words, each with the section that it stands in: what search reads and shows. */
import type { Markdown } from './markdown.ts';

export interface Passage {
  readonly text: string;
  /** The heading of the section that it stands in. */
  readonly section: string | undefined;
}

const heading = /^#{1,6} +(.*)$/;
const box = /^:::/;
const listItem = /^\s*(?:[-*+]|\d+\.) +/;

/**
 * The paragraphs, list items and rows of tables, without markup, citations and headings.
 * The text is not parsed for it, since search reads every one; a test compares this with what the parser makes of them.
 */
export function passagesOf({ text }: Pick<Markdown, 'text'>): readonly Passage[] {
  const passages: Passage[] = [];
  let section: string | undefined;
  let lines: string[] = [];
  const finish = (): void => {
    const words = plainWords(lines.join(' '));
    if (words !== '') passages.push({ text: words, section });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const title = heading.exec(line)?.[1];
    const isEnd = line.trim() === '' || box.test(line);
    if (isEnd || title !== undefined || listItem.test(line)) finish();
    if (title !== undefined) section = plainWords(title);
    else if (!isEnd) lines.push(line.replace(listItem, ''));
  }
  finish();
  return passages;
}

/** Some words of a text without markup and citations. */
export function plainWords(text: string): string {
  return text
    .replace(/\[\[[^\]]*\]\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|[*`]/g, '')
    .replace(/\s+([.,;:。，；：])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}，。；：、？！]) (?=\p{Script=Han})/gu, '')
    .trim();
}
