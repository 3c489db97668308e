/**
 * The references of a text, found without parsing it. Checking a large site is mostly this, and a parser costs twenty
 * times as much; but only a parser knows what stands in code, behind a backslash or in a table. So a text that holds
 * anything of which this file does not speak is left to the parser.
 */
import { type PlacedReference, readBox, readHref, readMark } from './reference.ts';

export interface Scan {
  readonly references: readonly PlacedReference[];
  readonly headingCount: number;
}

/** Code, escapes, autolinks, entities, images, tables, definitions, headings underlined or within something. */
const onlyForParser = /[\\`<&|\r\t\0]|~~~|!\[|(^|[^\]])\]:|^ {4}|^[=-]+ *$|^(?!#{1,6} )[^#\n]*#|^#{7}/m;

const marks = /\[\[([^\n]*?)\]\]/g;
const links = /\[[^[\]\n]*\]\(((?:answer|guide|law):[a-z0-9/-]+)\)/g;
const boxes = /^:::(?: (older-example|practice|local [a-z0-9-]+))?$/gm;

/** What a parser would find; undefined where that takes one. `isInline`: without headings and boxes. */
export function scanReferences(text: string, isInline: boolean): Scan | undefined {
  if (onlyForParser.test(text)) return undefined;
  const found = [
    ...[...text.matchAll(marks)].map(({ index, 1: mark = '' }) => ({ index, reference: readMark(mark) })),
    ...[...text.matchAll(links)].map(({ index, 1: href = '' }) => ({ index, reference: readHref(href) })),
  ];
  const openings = count(text, '[[') + count(text, '](');
  if (found.length !== openings) return undefined;
  const blocks = isInline ? [] : [...text.matchAll(boxes)];
  if (!isInline && blocks.length !== count(text, ':::')) return undefined;
  const opened = blocks.flatMap(({ index, 1: name }) =>
    name === undefined ? [] : [{ index, reference: readBox(name) }],
  );
  return {
    references: withLines(
      text,
      [...found, ...opened].sort((a, b) => a.index - b.index),
    ),
    headingCount: isInline ? 0 : (text.match(/^#{1,6} /gm)?.length ?? 0),
  };
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function withLines(
  text: string,
  found: readonly { readonly index: number; readonly reference: PlacedReference['reference'] }[],
): readonly PlacedReference[] {
  let line = 1;
  let from = 0;
  return found.map(({ index, reference }) => {
    line += count(text.slice(from, index), '\n');
    from = index;
    return { reference, line };
  });
}
