/** Running text with some of its words made links: never in links or in code. */
import type { Token } from 'markdown-it';

/** A stretch of text, or a word of it that leads somewhere. */
export type Piece =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'term'; readonly content: string; readonly meta: { readonly term: string } }
  | { readonly type: 'phone'; readonly content: string };

/**
 * The tokens with each stretch of running text cut into pieces; the tokens that are given stay as they are.
 * @param inHeadings whether headings are cut, too
 */
export function linkText(
  tokens: readonly Token[],
  cut: (text: string) => readonly Piece[],
  inHeadings = false,
): readonly Token[] {
  return tokens.map((token, index) => {
    const isHeading = tokens[index - 1]?.type === 'heading_open';
    if (token.children === null || (isHeading && !inHeadings)) return token;
    const children = linkChildren(token.children, cut);
    return children === undefined ? token : tokenLike(token, { children });
  });
}

/** Undefined where nothing changes, which is usual: then nothing is copied. */
function linkChildren(children: readonly Token[], cut: (text: string) => readonly Piece[]): Token[] | undefined {
  let depth = 0;
  let isChanged = false;
  const linked = children.flatMap((child): Token | Token[] => {
    if (child.type === 'link_open' || child.type === 'link_close') depth += child.nesting;
    if (child.type !== 'text' || depth > 0) return child;
    const pieces = cut(child.content);
    if (pieces.length === 1 && pieces[0]?.type === 'text') return child;
    isChanged = true;
    return pieces.map((piece) => tokenLike(child, piece));
  });
  return isChanged ? linked : undefined;
}

/** The tokens with the lines of each paragraph joined: a break of a line in the source is a space of the text. */
export function joinLines(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) =>
    token.children?.some(({ type }) => type === 'softbreak') === true
      ? tokenLike(token, { children: withWholeText(token.children) })
      : token,
  );
}

function withWholeText(children: readonly Token[]): Token[] {
  const whole: Token[] = [];
  for (const child of children) {
    const last = whole.at(-1);
    const content = child.type === 'softbreak' ? '\n' : child.content;
    if (last?.type === 'text' && (child.type === 'text' || child.type === 'softbreak')) {
      whole[whole.length - 1] = tokenLike(last, { content: last.content + content });
    } else whole.push(child);
  }
  return whole;
}

/** A token like another one, some things apart; that one does not change. */
export function tokenLike(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token, changes);
}
