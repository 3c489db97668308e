/**
 * Stencils as pieces of bytes: printed once, cut at their marks, and put together with what stands in the blanks. All
 * bytes are strings here, with a character for each byte.
 */
import { createMemory } from '../search/memory.ts';
import type { Mark } from '../site/mark.ts';
import type { Blank, FilledStencil } from '../site/stencil.ts';
import type { Page } from '../site/views.ts';
import type { PrintedBlank } from './blanks.ts';
import { createPassingHtml, type Document, hashOf, latin1Of } from './document.ts';

/** How many stencils are kept, cut: each takes as many bytes as a page. */
const mostStencils = 300;

/** Makes the function that turns filled stencils into documents, from one for pages and one for blanks. */
export function createStencilRenderer(
  print: (page: Page) => string,
  printBlank: (blank: Blank) => PrintedBlank,
): (filled: FilledStencil) => Document {
  const cut = createMemory<CutStencil>(mostStencils);
  return ({ name, stencil, blanks }) => {
    const known = cut(name, () => {
      const page = stencil();
      return cutStencil(page.status, print(page), blanks.keys());
    });
    const printed = new Map([...blanks].map(([mark, blank]) => [mark, printBlank(blank)] as const));
    const { latin1, etag } = fillStencil(known, printed);
    return createPassingHtml(known.status, latin1, etag);
  };
}

/** A printed stencil. Between each piece and the next stands the blank of the mark at the same place. */
export interface CutStencil {
  readonly status: number;
  readonly pieces: readonly string[];
  readonly marks: readonly Mark[];
  /** A name for all of this: of the same stencil the same. */
  readonly hash: string;
}

/** Cuts the HTML of a stencil at its marks. */
export function cutStencil(status: number, html: string, marks: Iterable<Mark>): CutStencil {
  // Marks hold nothing that means something in a pattern.
  const parts = html.split(new RegExp(`(${[...marks].join('|')})`));
  return {
    status,
    pieces: parts.filter((_part, place) => place % 2 === 0).map(latin1Of),
    marks: parts.filter((_part, place) => place % 2 === 1),
    hash: hashOf(html),
  };
}

/** The bytes of the page with these blanks, and a name for them that costs less than one made of all of them. */
export function fillStencil(
  { pieces, marks, hash }: CutStencil,
  blanks: ReadonlyMap<Mark, PrintedBlank>,
): { readonly latin1: string; readonly etag: string } {
  let latin1 = '';
  for (let place = 0; place < pieces.length; place += 1) {
    latin1 += pieces[place] ?? '';
    latin1 += blanks.get(marks[place] ?? '')?.latin1 ?? '';
  }
  const names = Array.from(blanks.values(), ({ name }) => name);
  return { latin1, etag: hashOf([hash, ...names].join('\n')) };
}
