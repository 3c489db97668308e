/** What a text may refer to, and how that is written. */
import { type Citation, parseCitation, printCitation } from '../law/citation.ts';
import { createMemory } from '../search/memory.ts';

export type Reference =
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'answer'; readonly slug: string }
  /** Answer ids joined by slashes, or `start`. */
  | { readonly kind: 'guide'; readonly address: string }
  | { readonly kind: 'law'; readonly law: string }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'box'; readonly box: 'older-example' | 'practice' }
  /** A box with a place's own rule, which rests on an authority's page. */
  | { readonly kind: 'local'; readonly source: string }
  /** The same, which rests on a law of that place, named by its code. */
  | { readonly kind: 'local-law'; readonly code: string }
  /** Something in the place of a reference that is none. */
  | { readonly kind: 'unknown'; readonly text: string };

/** A reference, and the line of its text on which it stands, counted from 1. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly line: number;
  /** The box in which it stands, where it stands in one. */
  readonly box?: Reference;
}

export const boxNames = ['older-example', 'practice', 'local'] as const;

/** A law's code, which no source's id can be mistaken for. */
const lawCode = /^[A-Z]{2,5}$/;

/** What stands in running text; everything else is the box that it names. */
const inText: readonly Reference['kind'][] = ['citation', 'source', 'answer', 'guide', 'law', 'term', 'unknown'];

/** The boxes of a text in their order, as their writers name them. */
export function boxNamesIn(references: readonly PlacedReference[]): readonly string[] {
  return references.flatMap(({ reference }) => (inText.includes(reference.kind) ? [] : [referenceName(reference)]));
}

/** Whether one of these rests a text on a law or an authority's page. */
export function hasGround(references: readonly PlacedReference[]): boolean {
  return references.some(({ reference }) => ['citation', 'source', 'local', 'local-law'].includes(reference.kind));
}

/** Texts name the same things again and again, on a large site hundreds of thousands of times: so many are one value each. */
const mostShared = 50_000;

function shared(parse: (text: string) => Reference): (text: string) => Reference {
  const memory = createMemory<Reference>(mostShared);
  return (text) => memory(text, () => parse(text));
}

/** The reference inside `[[…]]`. */
export const readMark = shared(parseMark);

function parseMark(text: string): Reference {
  const source = /^source ([a-z0-9-]+)$/.exec(text)?.[1];
  if (source !== undefined) return { kind: 'source', source };
  const citation = parseCitation(text);
  return citation === undefined ? { kind: 'unknown', text: `[[${text}]]` } : { kind: 'citation', citation };
}

/** The reference of a link's target. */
export const readHref = shared(parseHref);

function parseHref(href: string): Reference {
  const [, scheme, rest] = /^(answer|guide|law|term):([a-z0-9/-]+)$/.exec(href) ?? [];
  if (rest === undefined) return { kind: 'unknown', text: href };
  switch (scheme) {
    case 'answer':
      return { kind: 'answer', slug: rest };
    case 'guide':
      return { kind: 'guide', address: rest };
    case 'term':
      return { kind: 'term', term: rest };
    default:
      return { kind: 'law', law: rest };
  }
}

/** The reference of a box's first line: `older-example`, `practice`, `local SOURCE` or, for a law's code, `local ZJR`. */
export const readBox = shared(parseBox);

function parseBox(line: string): Reference {
  const [name, named, ...more] = line.trim().split(/\s+/);
  if (name !== 'local') return { kind: 'box', box: name === 'practice' ? 'practice' : 'older-example' };
  if (named === undefined || more.length > 0) return { kind: 'unknown', text: `::: ${line.trim()}` };
  return lawCode.test(named) ? { kind: 'local-law', code: named } : { kind: 'local', source: named };
}

/** A reference as its writer names it, for comparing texts. */
export function referenceName(reference: Reference): string {
  switch (reference.kind) {
    case 'citation':
      return printCitation(reference.citation);
    case 'source':
    case 'local':
      return reference.source;
    case 'local-law':
      return `local ${reference.code}`;
    case 'answer':
      return reference.slug;
    case 'guide':
      return `guide:${reference.address}`;
    case 'term':
      return `term:${reference.term}`;
    case 'law':
      return reference.law;
    case 'box':
      return reference.box;
    case 'unknown':
      return reference.text;
    default:
      return reference satisfies never;
  }
}
