/** What stands in the blanks of a stencil, as HTML. */
import type { Locale } from '../content/schemas.ts';
import type { Messages } from '../site/messages/messages.ts';
import type { Blank } from '../site/stencil.ts';
import type { DeadlineView } from '../site/views.ts';
import { drawQrCode } from './qr-code.ts';
import { createRichText } from './rich-text.ts';
import { escapeText, type Fill } from './templates.ts';

/** Makes the function that prints them. A deadline is printed once, as the same one stands on many pages. */
export function createBlankPrinter(fill: Fill, messages: Readonly<Record<Locale, Messages>>): (blank: Blank) => string {
  const rich = createRichText(escapeText);
  const printed = new WeakMap<DeadlineView, string>();
  const printDeadline = (deadline: DeadlineView, locale: Locale): string => {
    const html = printed.get(deadline) ?? fill('parts/deadline', { deadline, m: messages[locale], rich });
    printed.set(deadline, html);
    return html;
  };
  return (blank) => {
    switch (blank.kind) {
      case 'text':
        return escapeText(blank.text);
      case 'deadline':
        return printDeadline(blank.deadline, blank.locale);
      case 'qr-code':
        return drawQrCode(blank.address);
      default:
        return blank satisfies never;
    }
  };
}
