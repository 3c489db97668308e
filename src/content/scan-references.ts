/**
 * The references of a text, found without parsing it. Checking a large site is mostly this, and a parser costs twenty
 * times as much; but only a parser knows what stands in code, behind a backslash or in a table. So a text that holds
 * anything of which this file does not speak is left to the parser.
 */
import { type PlacedReference, type Reference, readBox, readHref, readMark } from './reference.ts';

export interface Scan {
  readonly references: readonly PlacedReference[];
  readonly headingCount: number;
}

/** Of code, escapes, autolinks, entities and tables. */
const signs = /[\\`<&|\r\t\0]/;
const definition = /[^\]]\]:|^\]:/m;
const underline = /^[=-]+ *$/m;

/** Whether a text holds what only a parser can read. One question after the other: a pattern for all takes twice as long. */
function needsParser(text: string): boolean {
  return (
    signs.test(text) ||
    text.includes('~~~') ||
    text.includes('![') ||
    text.startsWith('    ') ||
    text.includes('\n    ') ||
    (text.includes(']:') && definition.test(text)) ||
    underline.test(text)
  );
}

/** The headings of a text; undefined where a number sign is more or less than the beginning of one. */
function countHeadings(text: string): number | undefined {
  let count = 0;
  for (const { 0: run, index } of text.matchAll(/#+/g)) {
    const isHeading = (text[index - 1] ?? '\n') === '\n' && run.length <= 6 && text[index + run.length] === ' ';
    if (!isHeading) return undefined;
    count += 1;
  }
  return count;
}

/** A citation or source, a link, the first or last line of a box; or, last, what only begins like one. */
const piece =
  /\[\[([^\n]*?)\]\]|\[[^[\]\n]*\]\(((?:answer|guide|law|term):[a-z0-9/-]+)\)|^:::(?: (older-example|practice|local (?:[a-z0-9-]+|[A-Z]{2,5})))?$|\[\[|\]\(|:::/gm;

/** What a parser would find; undefined where that takes one. `isInline`: without headings and boxes. */
export function scanReferences(text: string, isInline: boolean): Scan | undefined {
  if (needsParser(text)) return undefined;
  const headingCount = isInline ? 0 : countHeadings(text);
  if (headingCount === undefined) return undefined;
  const references: PlacedReference[] = [];
  let line = 1;
  let from = 0;
  let openBox: Reference | undefined;
  for (const { 0: found, 1: mark, 2: href, 3: box, index } of text.matchAll(piece)) {
    if (found === '[[' || found === '](') return undefined;
    if (found.startsWith(':::')) {
      if (isInline) continue;
      const isWholeLine = (text[index + found.length] ?? '\n') === '\n' && (text[index - 1] ?? '\n') === '\n';
      if (!isWholeLine) return undefined;
      // A box within a box is rare enough for the parser.
      if (box !== undefined && openBox !== undefined) return undefined;
      openBox = undefined;
      if (box === undefined) continue;
    }
    for (let end = text.indexOf('\n', from); end !== -1 && end < index; end = text.indexOf('\n', from)) {
      line += 1;
      from = end + 1;
    }
    const reference = referenceOf(mark, href, box);
    references.push(openBox === undefined ? { reference, line } : { reference, line, box: openBox });
    if (box !== undefined) openBox = reference;
  }
  return { references, headingCount };
}

function referenceOf(mark: string | undefined, href: string | undefined, box: string | undefined): Reference {
  if (mark !== undefined) return readMark(mark);
  return href === undefined ? readBox(box ?? '') : readHref(href);
}
