/** Plain text → HTML: phone numbers can be called, dates carry their form for machines. */
import { phoneLink, phonePieces } from '../content/phone-numbers.ts';
import type { WrittenDate } from '../site/view-parts.ts';

/** Makes the function that templates call; `toHtml` makes a text safe to stand in HTML. */
export function createRichText(toHtml: (text: string) => string) {
  const withDates = (text: string, dates: readonly WrittenDate[]): string => {
    if (dates.length === 0) return toHtml(text);
    const isoByText = new Map(dates.map((date) => [date.text, date.iso]));
    // A date may be the end of another one: `3 May 2026`, `23 May 2026`.
    const pattern = new RegExp(`(?<!\\d)(${[...isoByText.keys()].join('|')})`);
    return text
      .split(pattern)
      .map((part) => {
        const iso = isoByText.get(part);
        return iso === undefined ? toHtml(part) : `<time datetime="${iso}">${toHtml(part)}</time>`;
      })
      .join('');
  };
  return (text: string, dates: readonly WrittenDate[] = []): string =>
    phonePieces(text)
      .map(({ type, content }) => (type === 'phone' ? phoneLink(content) : withDates(content, dates)))
      .join('');
}
