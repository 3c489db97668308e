/** The sections of a text and the anchors by which they are named, the same in every language. */
import type { Token } from 'markdown-it';
import { tokenLike } from './linked-text.ts';

export interface Section {
  readonly anchor: string;
  readonly title: string;
  /** 2 for a section, 3 for one within it. */
  readonly level: number;
}

/** Anchors that the pages themselves use. */
const taken = ['content', 'contents', 'do-now', 'law', 'sources', 'related'];

/** Anchors for the headings of an English text: `If the card turns up` → `if-the-card-turns-up`. Each is there once. */
export function anchorsOf(tokens: readonly Token[]): readonly string[] {
  const used = new Set(taken);
  return sectionsOf(tokens).map(({ title }) => {
    const words = title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? ['section'];
    const name = words.join('-');
    const anchor = firstFree(name, used);
    used.add(anchor);
    return anchor;
  });
}

function firstFree(name: string, used: ReadonlySet<string>): string {
  let [anchor, number] = [name, 2];
  while (used.has(anchor)) {
    anchor = `${name}-${number}`;
    number += 1;
  }
  return anchor;
}

/** The text with these anchors at its headings. */
export function withAnchors(tokens: readonly Token[], anchors: readonly string[]): readonly Token[] {
  let index = 0;
  return tokens.map((token) => {
    if (token.type !== 'heading_open') return token;
    const anchor = anchors[index] ?? `section-${index + 1}`;
    index += 1;
    return tokenLike(token, { attrs: [['id', anchor]] });
  });
}

/** The sections of a text, with their anchors where it has them. */
export function sectionsOf(tokens: readonly Token[]): readonly Section[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const words = tokens[index + 1]?.children ?? [];
    const title = words.map(({ content }) => content).join('');
    return [{ anchor: String(token.attrGet('id') ?? ''), title, level: Number(token.tag.slice(1)) }];
  });
}
