/** A text in passages of plain words, each with the section that it stands in: what search reads and shows. */
import type { Markdown } from './markdown.ts';

export interface TextPassage {
  readonly text: string;
  readonly section: { readonly title: string; readonly anchor: string } | undefined;
}

/** The paragraphs, list items and table cells of a text, without markup, citations and headings. */
export function passagesOf({ tokens }: Markdown): readonly TextPassage[] {
  let section: TextPassage['section'];
  return tokens.flatMap((token, index) => {
    if (token.type !== 'inline') return [];
    const text = wordsOf(token);
    const before = tokens[index - 1];
    if (before?.type !== 'heading_open') return [{ text, section }];
    section = { title: text, anchor: String(before.attrGet('id') ?? '') };
    return [];
  });
}

function wordsOf({ children }: Markdown['tokens'][number]): string {
  return (children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
    .replace(/\s+([.,;:。，；：])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
