/** What a citation of a law is: a law's code, an article and, where wanted, a paragraph and an item. */

export interface Citation {
  /** Short code of the law, as in its `law.yaml`: `SIL`. */
  readonly law: string;
  /** Article number as printed in addresses: `23`, or `280-1` for an inserted article (之一). */
  readonly article: string;
  /** Position of the paragraph (款) in the article, counted from 1. */
  readonly paragraph?: number;
  /** Position of the item (项) in the paragraph, counted from 1. */
  readonly item?: number;
}

const pattern = /^([A-Z]{2,5}) (\d{1,4}(?:-\d)?)(?:\(([1-9]\d?)\)(?:\(([1-9]\d?)\))?)?$/;

/** Reads the writers' form: `SIL 23`, `SIL 58(1)`, `ARL 11(1)(12)`. Anything else gives undefined. */
export function parseCitation(text: string): Citation | undefined {
  const [, law, article, paragraph, item] = pattern.exec(text) ?? [];
  if (law === undefined || article === undefined) return undefined;
  return {
    law,
    article,
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(item === undefined ? {} : { item: Number(item) }),
  };
}

/** The citations of a list of writers' forms; what is none is left out. */
export function citationsOf(texts: readonly string[]): readonly Citation[] {
  return texts.flatMap((text) => parseCitation(text) ?? []);
}

/** The writers' form of a citation; `parseCitation` reads it back. */
export function printCitation({ law, article, paragraph, item }: Citation): string {
  return `${law} ${article}${paragraph === undefined ? '' : `(${paragraph})`}${item === undefined ? '' : `(${item})`}`;
}

/** In the order of the law: by article, paragraph and item; what names the whole comes before its parts. */
export function compareCitations(a: Citation, b: Citation): number {
  const [first, other] = [placesOf(a), placesOf(b)];
  return first.reduce((order, place, index) => order || place - (other[index] ?? 0), 0);
}

function placesOf({ article, paragraph = 0, item = 0 }: Citation): readonly number[] {
  const [number = 0, inserted = 0] = article.split('-').map(Number);
  return [number, inserted, paragraph, item];
}
