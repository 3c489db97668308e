/** Whether every citation, source and link of the content leads somewhere. */
import { printCitation } from '../law/citation.ts';
import { citationFault, type LawStructure } from '../law/structure.ts';
import { resolveSituation } from '../rules/resolve.ts';
import { answersOf, parseSituation } from '../rules/situation.ts';
import { type Fault, quote } from './fault.ts';
import type { Markdown } from './markdown.ts';
import { type PlacedReference, type Reference, referenceName } from './reference.ts';
import type { Steps } from './steps.ts';

/** A text, or a single reference, and where it stands. */
export type Placed = {
  readonly file: string;
  /** The line on which the text begins, counted from 1; undefined where none can be named. Costly, so asked for a fault only. */
  readonly line: () => number | undefined;
  /** Empty for the body of a file. */
  readonly field: string;
} & ({ readonly text: Markdown } | { readonly reference: Reference });

/** What a reference may name. */
export interface Referable {
  readonly laws: ReadonlyMap<string, LawStructure>;
  /** Whether some law could not be read: then unknown codes are not held against what cites them. */
  readonly unreadableLaws: boolean;
  /** The codes of the laws of one place. */
  readonly localLaws: ReadonlySet<string>;
  readonly lawIds: ReadonlySet<string>;
  readonly slugs: ReadonlySet<string>;
  /** Undefined where the glossary could not be read. */
  readonly terms: ReadonlySet<string> | undefined;
  readonly sources: ReadonlySet<string>;
}

/** Every reference that leads nowhere, each with its line. */
export function* checkReferences(placed: readonly Placed[], referable: Referable): Steps<readonly Fault[]> {
  // Many texts name the same address, and each takes a walk through the rules.
  const checked = new Map<string, Wrong | undefined>();
  const guideFaultOf = (address: string): Wrong | undefined => {
    if (!checked.has(address)) checked.set(address, guideFault(address));
    return checked.get(address);
  };
  const faults: Fault[] = [];
  for (const place of placed) {
    yield;
    const { file, field } = place;
    const references: readonly PlacedReference[] =
      'text' in place ? place.text.references : [{ reference: place.reference, line: 1 }];
    const hasBoxes = 'text' in place && !place.text.isInline;
    for (const placedReference of references) {
      const { reference, line } = placedReference;
      const wrong =
        referenceFault(reference, referable, guideFaultOf) ??
        (hasBoxes ? boxFault(placedReference, referable) : undefined);
      if (wrong !== undefined) faults.push({ file, line: lineIn(place, line), field, ...wrong });
    }
  }
  return faults;
}

/** The line of the file on which a line of the text stands. */
function lineIn(place: Placed, line: number): number | undefined {
  const first = place.line();
  return first === undefined ? undefined : first + line - 1;
}

type Wrong = Pick<Fault, 'expected' | 'got'>;

/** A place's own law is cited only where its box says which place's it is and of when. */
function boxFault({ reference, box }: PlacedReference, { localLaws }: Referable): Wrong | undefined {
  if (reference.kind !== 'citation' || !localLaws.has(reference.citation.law)) return undefined;
  const { law } = reference.citation;
  if (box?.kind === 'local-law' && box.code === law) return undefined;
  const got = box === undefined ? 'one outside a box' : `one in the box ${quote(referenceName(box))}`;
  return { expected: `${printCitation(reference.citation)} in a box that begins with ::: local ${law}`, got };
}

function referenceFault(
  reference: Reference,
  referable: Referable,
  guideFaultOf: (address: string) => Wrong | undefined,
): Wrong | undefined {
  switch (reference.kind) {
    case 'citation': {
      const { citation } = reference;
      if (referable.unreadableLaws && !referable.laws.has(citation.law)) return undefined;
      const expected = citationFault(referable.laws, citation);
      return expected === undefined ? undefined : { expected, got: quote(printCitation(citation)) };
    }
    case 'source':
      if (referable.sources.has(reference.source)) return undefined;
      return { expected: 'a key of content/sources.yaml', got: quote(reference.source) };
    case 'local':
      if (referable.sources.has(reference.source)) return undefined;
      return { expected: `a key of content/sources.yaml or ${aLocalLaw(referable)}`, got: quote(reference.source) };
    case 'local-law':
      if (referable.localLaws.has(reference.code)) return undefined;
      if (referable.unreadableLaws && !referable.laws.has(reference.code)) return undefined;
      return { expected: `${aLocalLaw(referable)} or a key of content/sources.yaml`, got: quote(reference.code) };
    case 'answer':
      if (referable.slugs.has(reference.slug)) return undefined;
      return { expected: 'the slug of an answer', got: quote(reference.slug) };
    case 'law':
      if (referable.lawIds.has(reference.law)) return undefined;
      return { expected: 'the name of a folder in content/law', got: quote(reference.law) };
    case 'term':
      if (referable.terms?.has(reference.term) !== false) return undefined;
      return { expected: 'the slug of a term of content/glossary.yaml', got: quote(reference.term) };
    case 'guide':
      return guideFaultOf(reference.address);
    case 'box':
      return undefined;
    case 'unknown': {
      const expected =
        'a citation like [[REG 6(2)]], [[source NAME]] or a link to answer:, guide:, law: or term:; a box names one source or law';
      return { expected, got: quote(reference.text) };
    }
    default:
      return reference satisfies never;
  }
}

function aLocalLaw({ localLaws }: Referable): string {
  return `the code of a place's own law (${[...localLaws].toSorted().join(', ')})`;
}

function guideFault(address: string): Wrong | undefined {
  if (address === 'start') return undefined;
  const expected = 'the address of a page of the guide, like no-card/employee, or start';
  const reading = parseSituation(address.split('/'));
  if (reading.kind !== 'situation') return { expected, got: quote(address) };
  const { situation, dropped, hasGap } = resolveSituation(reading.situation);
  const isCanonical = dropped.length === 0 && !hasGap && answersOf(situation).join('/') === address;
  return isCanonical ? undefined : { expected, got: quote(address) };
}
