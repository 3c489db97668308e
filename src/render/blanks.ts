/** What stands in the blanks of a stencil, as bytes. */
import type { Locale } from '../content/schemas.ts';
import type { Messages } from '../site/messages/messages.ts';
import type { Blank } from '../site/stencil.ts';
import type { DeadlineView } from '../site/views.ts';
import { latin1Of } from './document.ts';
import { createDigitsDrawer } from './qr-code.ts';
import { createRichText } from './rich-text.ts';
import { escapeText, type Fill } from './templates.ts';

export interface PrintedBlank {
  /** A character for each byte (latin-1). */
  readonly latin1: string;
  /** Blanks of the same name in the same place are the same. */
  readonly name: string;
}

/** HTML as bytes, named after itself. */
export function printHtml(html: string): PrintedBlank {
  return { latin1: latin1Of(html), name: html };
}

/** Makes the function that prints them. A deadline is printed once, as the same one stands on many pages. */
export function createBlankPrinter(
  fill: Fill,
  messages: Readonly<Record<Locale, Messages>>,
): (blank: Blank) => PrintedBlank {
  const drawQrCode = createDigitsDrawer();
  const rich = createRichText(escapeText);
  const printed = new WeakMap<DeadlineView, PrintedBlank>();
  const printDeadline = (deadline: DeadlineView, locale: Locale): PrintedBlank => {
    const known = printed.get(deadline);
    if (known !== undefined) return known;
    const made = printHtml(fill('parts/deadline', { deadline, m: messages[locale], rich }));
    printed.set(deadline, made);
    return made;
  };
  return (blank) => {
    switch (blank.kind) {
      case 'text':
        return printHtml(escapeText(blank.text));
      case 'deadline':
        return printDeadline(blank.deadline, blank.locale);
      case 'qr-code':
        // Drawn with plain characters, each of them a byte.
        return { latin1: drawQrCode(blank.address), name: blank.address };
      default:
        return blank satisfies never;
    }
  };
}
