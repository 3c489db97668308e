/** `content/glossary.yaml` → the glossary, or the faults in it. */
import type { Placed } from './check-references.ts';
import { type Fault, quote } from './fault.ts';
import type { ContentFiles } from './files.ts';
import { glossarySchema, type TermFields } from './glossary-schema.ts';
import type { Glossary, Term } from './library.ts';
import { readInline } from './markdown.ts';
import { pinyinFault } from './pinyin.ts';
import { type Reference, readMark, referenceName } from './reference.ts';
import { locales } from './schemas.ts';
import { formsOf } from './term-finder.ts';
import { checkYaml } from './yaml-value.ts';

const file = 'content/glossary.yaml';

export interface GlossaryReading {
  /** Undefined where its form is faulty. */
  readonly glossary: Glossary | undefined;
  readonly faults: readonly Fault[];
  readonly placed: readonly Placed[];
}

type LineOf = (path: readonly PropertyKey[]) => number;

/** Reads the glossary and checks what can be checked within it. */
export function readGlossary(files: ContentFiles): GlossaryReading {
  const text = files.get(file);
  if (text === undefined) {
    return { glossary: undefined, faults: [{ file, field: '', expected: 'this file', got: 'nothing' }], placed: [] };
  }
  const { value, faults, lineOf } = checkYaml(glossarySchema, text, file);
  if (value === undefined) return { glossary: undefined, faults, placed: [] };
  const entries = Object.entries(value.terms);
  const terms = entries.map(([slug, fields]) => readTerm(slug, fields));
  return {
    glossary: { owner: value.owner, reviewed: value.reviewed, nextReview: value['next-review'], terms },
    faults: [
      ...entries.flatMap(([slug, fields]) => pinyinFaults(slug, fields, lineOf)),
      ...nameFaults(entries, lineOf),
      ...relatedFaults(entries, lineOf),
      ...languageFaults(terms, lineOf),
    ],
    placed: entries.flatMap(([slug, fields], index) => placedOf(slug, fields, terms[index], lineOf)),
  };
}

function readTerm(slug: string, fields: TermFields): Term {
  const ground = fields['rests-on'].filter((text) => text !== 'usage').map(readGround);
  return {
    slug,
    name: { en: fields.en, zh: fields.zh },
    pinyin: fields.pinyin,
    also: { en: fields.also.en, zh: fields.also.zh },
    alsoPinyin: fields.also.pinyin,
    searchOnly: fields['search-only'],
    definition: { en: readInline(fields.definition.en), zh: readInline(fields.definition.zh) },
    citations: ground.flatMap((reference) => (reference.kind === 'citation' ? [reference.citation] : [])),
    sources: ground.flatMap((reference) => (reference.kind === 'source' ? [reference.source] : [])),
    restsOnUsage: fields['rests-on'].includes('usage'),
    related: fields.related,
  };
}

/** An entry of `rests-on`: what stands in [[…]] elsewhere. */
function readGround(text: string): Reference {
  const reference = readMark(text);
  return reference.kind === 'unknown' ? { kind: 'unknown', text } : reference;
}

/** What a term cites, with the lines on which it does. */
function placedOf(slug: string, fields: TermFields, term: Term | undefined, lineOf: LineOf): readonly Placed[] {
  const ground = fields['rests-on'].flatMap((text, index): readonly Placed[] => {
    if (text === 'usage') return [];
    const path = ['terms', slug, 'rests-on', index];
    return [{ file, line: () => lineOf(path), field: `terms.${slug}.rests-on`, reference: readGround(text) }];
  });
  const definitions = locales.flatMap((locale): readonly Placed[] => {
    const path = ['terms', slug, 'definition', locale];
    return term === undefined
      ? []
      : [{ file, line: () => lineOf(path), field: path.join('.'), text: term.definition[locale] }];
  });
  return [...ground, ...definitions];
}

function pinyinFaults(slug: string, { zh, pinyin, also }: TermFields, lineOf: LineOf): readonly Fault[] {
  const fault = (path: readonly PropertyKey[], expected: string | undefined, got: string | undefined) =>
    expected === undefined ? [] : [{ file, line: lineOf(path), field: path.join('.'), expected, got: quote(got) }];
  const own = ['terms', slug, 'pinyin'];
  const others = ['terms', slug, 'also', 'pinyin'];
  if (also.pinyin.length !== also.zh.length) {
    const expected = `one for each of the ${also.zh.length} names of also.zh`;
    return [...fault(own, pinyinFault(zh, pinyin), pinyin), ...fault(others, expected, also.pinyin.join(', '))];
  }
  return [
    ...fault(own, pinyinFault(zh, pinyin), pinyin),
    ...also.zh.flatMap((name, index) => {
      const given = also.pinyin[index] ?? '';
      return fault([...others, index], pinyinFault(name, given), given);
    }),
  ];
}

/** Names that two terms have, or one twice: nobody could say to which one a link leads. */
function nameFaults(entries: readonly (readonly [string, TermFields])[], lineOf: LineOf): readonly Fault[] {
  const owner = new Map<string, string>();
  return entries.flatMap(([slug, fields]) =>
    locales.flatMap((locale) => {
      const names = [fields[locale], ...fields.also[locale]];
      return names.flatMap((name, index): readonly Fault[] => {
        const forms = formsOf(name);
        const taken = forms.map((form) => owner.get(form)).find((other) => other !== undefined && other !== slug);
        for (const form of forms) owner.set(form, slug);
        // Two spellings of one name are no fault: `work-injury insurance`, `work injury insurance`.
        if (taken === undefined && names.indexOf(name) === index) return [];
        const path = ['terms', slug, ...(index === 0 ? [locale] : ['also', locale, index - 1])];
        const expected = taken === undefined ? 'each name once' : `a name of its own (${taken} has the same)`;
        return [{ file, line: lineOf(path), field: path.join('.'), expected, got: quote(name) }];
      });
    }),
  );
}

function relatedFaults(entries: readonly (readonly [string, TermFields])[], lineOf: LineOf): readonly Fault[] {
  const slugs = new Set(entries.map(([slug]) => slug));
  return entries.flatMap(([slug, { related }]) =>
    related.flatMap((name, index): readonly Fault[] => {
      if (slugs.has(name) && name !== slug) return [];
      const path = ['terms', slug, 'related', index];
      const expected = 'the slug of another term';
      return [{ file, line: lineOf(path), field: `terms.${slug}.related`, expected, got: quote(name) }];
    }),
  );
}

/** Definitions that rest on something else in another language. */
function languageFaults(terms: readonly Term[], lineOf: LineOf): readonly Fault[] {
  return terms.flatMap(({ slug, definition }) => {
    const [en, zh] = [referencesOf(definition.en.references), referencesOf(definition.zh.references)];
    if (en === zh) return [];
    const path = ['terms', slug, 'definition', 'zh'];
    const expected = `the references of the English definition (${en === '' ? 'none' : en})`;
    return [{ file, line: lineOf(path), field: path.join('.'), expected, got: zh === '' ? 'none' : zh }];
  });
}

function referencesOf(references: readonly { readonly reference: Reference }[]): string {
  return [...new Set(references.map(({ reference }) => referenceName(reference)))].sort().join(', ');
}
