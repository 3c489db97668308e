/** A text in passages of plain words, each with the section and the box that it stands in: what search reads and shows. */
import type { Markdown } from './markdown.ts';
import { type Reference, readBox } from './reference.ts';

interface Passage {
  readonly text: string;
  /** The heading of the section that it stands in. */
  readonly section: string | undefined;
  /** The box that it stands in, whose label says what it rests on. */
  readonly box?: Reference;
}

const heading = /^#{1,6} +(.*)$/;
const box = /^:::\s*(.*)$/;
const listItem = /^\s*(?:[-*+]|\d+\.) +/;

/**
 * The paragraphs, list items and rows of tables, without markup, citations and headings.
 * The text is not parsed for it, since search reads every one; a test compares this with what the parser makes of them.
 */
export function passagesOf({ text }: Pick<Markdown, 'text'>): readonly Passage[] {
  const passages: Passage[] = [];
  let section: string | undefined;
  let inBox: Reference | undefined;
  let lines: string[] = [];
  const finish = (): void => {
    const words = plainWords(lines.join(' '));
    if (words !== '') passages.push({ text: words, section, ...(inBox && { box: inBox }) });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const title = heading.exec(line)?.[1];
    const boxLine = box.exec(line)?.[1];
    const isEnd = line.trim() === '' || boxLine !== undefined;
    if (isEnd || title !== undefined || listItem.test(line)) finish();
    if (boxLine !== undefined) inBox = boxLine.trim() === '' ? undefined : readBox(boxLine);
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
