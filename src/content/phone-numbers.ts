/** The short numbers that the texts name, so that each can be a link that calls it. */
import type { Piece } from './linked-text.ts';

/** As numbers of their own: 110 may also count days or name an article. */
const number =
  /(?<![\d.,-])(?:12333|12393|12377|96110|110)(?![\d%年月日天条元个]|[.,-]\d| (?:days|months|years|yuan|articles))/g;

/** A text cut at its phone numbers. */
export function phonePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(number)) {
    if (match.index > end) pieces.push({ type: 'text', content: text.slice(end, match.index) });
    pieces.push({ type: 'phone', content: match[0] });
    end = match.index + match[0].length;
  }
  return end === text.length && end > 0 ? pieces : [...pieces, { type: 'text', content: text.slice(end) }];
}

/** A link that calls a number. */
export function phoneLink(digits: string): string {
  return `<a href="tel:${digits}">${digits}</a>`;
}
