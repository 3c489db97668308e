/** Texts name the same things again and again: on a large site hundreds of thousands of values that are the same. */
import type { Markdown } from './markdown.ts';
import { type PlacedReference, type Reference, referenceName } from './reference.ts';

/** Makes the function that gives a text in which each reference is the value that was first seen for it. */
export function createSharer(): (text: Markdown) => Markdown {
  const seen = new Map<string, Reference>();
  const share = (reference: Reference): Reference => {
    const name = `${reference.kind} ${referenceName(reference)}`;
    const known = seen.get(name) ?? reference;
    seen.set(name, known);
    return known;
  };
  const shareBoth = ({ reference, line, box }: PlacedReference): PlacedReference => {
    return box === undefined
      ? { reference: share(reference), line }
      : { reference: share(reference), line, box: share(box) };
  };
  return (text) => ({ ...text, references: text.references.map(shareBoth) });
}
