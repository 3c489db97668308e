/** Whether the words of a law fit its structure, in every language, and its references lead somewhere. */
import type { z } from 'zod';
import { type Citation, parseCitation } from '../law/citation.ts';
import { citationFault, type LawStructure } from '../law/structure.ts';
import { type Fault, quote } from './fault.ts';
import type { Law } from './library.ts';
import type { articlesSchema, lawSchema } from './schemas.ts';
import type { Checked } from './yaml-value.ts';

type LawFile = z.infer<typeof lawSchema>;
type ArticlesFile = z.infer<typeof articlesSchema>;
type LineOf = (path: readonly PropertyKey[]) => number;

/** Entries that are missing or left over, or have other paragraphs and items than the law. */
export function structureFaults(law: LawFile, words: ArticlesFile, file: string, lineOf: LineOf): readonly Fault[] {
  const faults: Fault[] = [];
  const structure = new Map(law.chapters.flatMap(({ articles }) => Object.entries(articles)));
  for (const [number, items] of structure) {
    const entry = words[number];
    if (entry === undefined) {
      const isWanted = !law['complete-structure'] || law.quotations[number] !== undefined;
      const expected = `an entry, as law.yaml lists article ${number}`;
      if (isWanted) faults.push({ file, line: 1, field: number, expected, got: 'nothing' });
      continue;
    }
    const found = entry.paragraphs.map((paragraph) => (typeof paragraph === 'string' ? 0 : paragraph.items.length));
    if (found.join() !== items.join()) {
      const field = `${number}.paragraphs`;
      faults.push({
        file,
        line: lineOf([number]),
        field,
        expected: `items by paragraph [${items.join(', ')}]`,
        got: `[${found.join(', ')}]`,
      });
    }
    if ((entry['quotation-note'] !== undefined) !== (law.quotations[number] !== undefined)) {
      const expected =
        law.quotations[number] === undefined ? 'no note, as there is no quotation' : 'a note on the quotation';
      const got = quote(entry['quotation-note']);
      faults.push({ file, line: lineOf([number]), field: `${number}.quotation-note`, expected, got });
    }
  }
  for (const number of Object.keys(words).filter((key) => !structure.has(key))) {
    faults.push({
      file,
      line: lineOf([number]),
      field: number,
      expected: 'an article that law.yaml lists',
      got: quote(number),
    });
  }
  return faults;
}

/** A law that says it lists every article has to. */
export function completenessFaults(
  law: LawFile,
  structure: LawStructure,
  file: string,
  lineOf: LineOf,
): readonly Fault[] {
  const field = 'complete-structure';
  if (!law[field] || structure.size === law['articles-in-law']) return [];
  const expected = `all ${law['articles-in-law']} articles under chapters`;
  return [{ file, line: lineOf([field]), field, expected, got: `${structure.size}` }];
}

/** Entries that only one language has; a law that must have every entry names them otherwise. */
export function twinFaults(
  words: readonly { readonly file: string; readonly checked: Checked<ArticlesFile> }[],
): Fault[] {
  return words.flatMap(({ file, checked }) =>
    words
      .filter((other) => other.file !== file && other.checked.value !== undefined)
      .flatMap((other) =>
        Object.keys(other.checked.value ?? {})
          .filter((number) => checked.value !== undefined && checked.value[number] === undefined)
          .map((number) => {
            return { file, line: 1, field: number, expected: `an entry, as ${other.file} has one`, got: 'nothing' };
          }),
      ),
  );
}

/** The references inside the law's own text, each checked against the law's structure. */
export function readReferences(
  law: LawFile,
  structure: LawStructure,
  file: string,
  lineOf: LineOf,
): { readonly found: Law['references']; readonly faults: readonly Fault[] } {
  const found: { from: Citation; to: Citation }[] = [];
  const faults: Fault[] = [];
  for (const [key, targets] of Object.entries(law.references)) {
    const [from, ...to] = [key, ...targets].map((text) => {
      const citation = parseCitation(`${law.code} ${text}`);
      const expected =
        citation === undefined ? 'a provision like 63(1)' : citationFault(new Map([[law.code, structure]]), citation);
      if (expected !== undefined) {
        faults.push({
          file,
          line: lineOf(['references', key]),
          field: `references.${key}`,
          expected,
          got: quote(text),
        });
      }
      return citation;
    });
    for (const target of to) {
      if (from !== undefined && target !== undefined) found.push({ from, to: target });
    }
  }
  return { found, faults };
}

/** A local regulation says in which place it holds; no other law has a place. */
export function placeFaults(law: LawFile, file: string, lineOf: LineOf): readonly Fault[] {
  const isLocal = law.level === 'local-regulation';
  if (isLocal === (law.place !== undefined)) return [];
  const expected = isLocal
    ? 'the place of a local regulation, under en and under zh'
    : `no place for the level ${law.level}`;
  return [{ file, line: lineOf(['place']), field: 'place', expected, got: isLocal ? 'nothing' : 'one' }];
}
