/** An entry → its tokens, by the part of the page in which they stand. */
import type { Entry, EntryWords } from './entry.ts';
import { type Unit, unitsOf } from './text.ts';
import type { Thesaurus } from './thesaurus.ts';
import { type Token, tokensOf } from './tokens.ts';

export const fields = ['title', 'names', 'lead', 'text'] as const;
export type Field = (typeof fields)[number];

export interface EntryTokens {
  /** In every language together. */
  readonly fields: Readonly<Record<Field, readonly Token[]>>;
  /** The title and each other name, one by one. */
  readonly variants: readonly (readonly Token[])[];
  /** What stands out in it. */
  readonly units: readonly (readonly Unit[])[];
}

/** Reads an entry in every language. */
export function readEntry<L extends string>(entry: Entry<L>, locales: readonly L[], thesaurus: Thesaurus): EntryTokens {
  const words = locales.map((locale) => entry.words(locale));
  const titles = words.map(({ title }) => unitsOf(title));
  const names = words.flatMap((own) => own.names.map(unitsOf));
  const read = (units: readonly Unit[]): readonly Token[] => tokensOf(units, thesaurus);
  const readAll = (texts: readonly string[]): readonly Token[] => texts.flatMap((text) => read(unitsOf(text)));
  const [titleTokens, nameTokens] = [titles.map(read), names.map(read)];
  const pages = words.map(leadAndText);
  return {
    fields: {
      title: titleTokens.flat(),
      names: nameTokens.flat(),
      lead: readAll(pages.flatMap(({ lead }) => lead)),
      text: readAll(pages.flatMap(({ text }) => text)).filter(({ kind }) => kind !== 'seam' && kind !== 'last'),
    },
    variants: [...titleTokens, ...nameTokens],
    units: [...titles, ...names],
  };
}

/** The first passage and the headings, and everything else. */
function leadAndText({ passages }: EntryWords): { readonly lead: readonly string[]; readonly text: readonly string[] } {
  const [first, ...others] = passages();
  const sections = new Set(others.flatMap(({ section }) => section ?? []));
  return { lead: [first?.text ?? '', ...sections], text: others.map(({ text }) => text) };
}
