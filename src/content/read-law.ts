/** A law's folder → its identity, structure and words, or the faults in its three files. */
import type { z } from 'zod';
import { type Citation, parseCitation } from '../law/citation.ts';
import { citationFault, type LawStructure } from '../law/structure.ts';
import { type Fault, quote } from './fault.ts';
import type { ContentFiles } from './files.ts';
import type { Article, ArticleWords, Law, OfficialParagraph } from './library.ts';
import { type Markdown, readInline } from './markdown.ts';
import { officialFile } from './official.ts';
import { articlesSchema, type Locale, lawSchema, locales, officialSchema } from './schemas.ts';
import { type Checked, checkYaml } from './yaml-value.ts';

type LawFile = z.infer<typeof lawSchema>;
type ArticlesFile = z.infer<typeof articlesSchema>;
type LineOf = (path: readonly PropertyKey[]) => number;

/** Where a text of a law stands, so that a wrong reference in it can be named. */
interface LawText {
  readonly file: string;
  readonly line: () => number;
  readonly field: string;
  readonly text: Markdown;
}

export interface LawReading {
  /** Undefined where there are faults. */
  readonly law: Law | undefined;
  readonly faults: readonly Fault[];
  readonly texts: readonly LawText[];
}

/** Reads `content/law/{id}/law.yaml` and its words in every language. */
export function readLaw(id: string, files: ContentFiles): LawReading {
  const folder = `content/law/${id}`;
  const identity = readFile(lawSchema, `${folder}/law.yaml`, files);
  const words = locales.map((locale) => ({
    locale,
    file: `${folder}/${locale}.yaml`,
    checked: readFile(articlesSchema, `${folder}/${locale}.yaml`, files),
  }));
  const faults = [identity, ...words.map(({ checked }) => checked)].flatMap((checked) => checked.faults);
  const value = identity.value;
  if (value === undefined) return { law: undefined, faults, texts: [] };

  const structure = new Map(value.chapters.flatMap(({ articles }) => Object.entries(articles)));
  const texts: LawText[] = [];
  const perLocale = new Map<Locale, ReadonlyMap<string, ArticleWords>>();
  for (const { locale, file, checked } of words) {
    if (checked.value === undefined) continue;
    faults.push(...structureFaults(value, checked.value, file, checked.lineOf));
    const read = new Map(Object.entries(checked.value).map(([number, entry]) => [number, readWords(entry)]));
    for (const [number, entry] of read) texts.push(...textsOf(entry, number, file, checked.lineOf));
    perLocale.set(locale, read);
  }
  faults.push(...completenessFaults(value, structure, `${folder}/law.yaml`, identity.lineOf));
  if (value['complete-structure']) faults.push(...twinFaults(words));
  const references = readReferences(value, structure, `${folder}/law.yaml`, identity.lineOf);
  faults.push(...references.faults);
  const official = readOfficial(id, files);
  faults.push(...official.faults);
  if (faults.length > 0) return { law: undefined, faults, texts };
  const articles = articlesOf(value, perLocale, official.articles);
  return { law: { ...identityOf(id, value), structure, references: references.found, articles }, faults, texts };
}

function readFile<T>(schema: z.ZodType<T>, file: string, files: ContentFiles): Checked<T> {
  const text = files.get(file);
  if (text !== undefined) return checkYaml(schema, text, file);
  return {
    value: undefined,
    faults: [{ file, field: '', expected: 'this file', got: 'nothing' }],
    data: undefined,
    lineOf: () => 1,
  };
}

function structureFaults(law: LawFile, words: ArticlesFile, file: string, lineOf: LineOf): readonly Fault[] {
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
function completenessFaults(law: LawFile, structure: LawStructure, file: string, lineOf: LineOf): readonly Fault[] {
  const field = 'complete-structure';
  if (!law[field] || structure.size === law['articles-in-law']) return [];
  const expected = `all ${law['articles-in-law']} articles under chapters`;
  return [{ file, line: lineOf([field]), field, expected, got: `${structure.size}` }];
}

/** Entries that only one language has; a law that must have every entry names them otherwise. */
function twinFaults(words: readonly { readonly file: string; readonly checked: Checked<ArticlesFile> }[]): Fault[] {
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
function readReferences(
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

/** The official text, where it was imported. */
function readOfficial(
  id: string,
  files: ContentFiles,
): { readonly articles: Readonly<Record<string, readonly OfficialParagraph[]>>; readonly faults: readonly Fault[] } {
  const file = officialFile(id);
  const text = files.get(file);
  if (text === undefined) return { articles: {}, faults: [] };
  const { value, faults } = checkYaml(officialSchema, text, file);
  return { articles: value?.articles ?? {}, faults };
}

function readWords(entry: ArticlesFile[string]): ArticleWords {
  return {
    heading: entry.heading,
    paragraphs: entry.paragraphs.map((paragraph) =>
      typeof paragraph === 'string'
        ? { text: readInline(paragraph), items: [] }
        : { text: readInline(paragraph.text), items: paragraph.items.map(readInline) },
    ),
    note: entry.note === undefined ? undefined : readInline(entry.note),
    quotationNote: entry['quotation-note'],
  };
}

function textsOf(words: ArticleWords, number: string, file: string, lineOf: LineOf): readonly LawText[] {
  const paragraphs = words.paragraphs.flatMap(({ text, items }, index) =>
    [text, ...items].map((part) => ({ part, path: [number, 'paragraphs', index] as const })),
  );
  const note = words.note === undefined ? [] : [{ part: words.note, path: [number, 'note'] as const }];
  return [...paragraphs, ...note].map(({ part, path }) => ({
    file,
    line: () => lineOf(path),
    field: path.join('.'),
    text: part,
  }));
}

function identityOf(id: string, value: LawFile): Omit<Law, 'structure' | 'references' | 'articles'> {
  return {
    id,
    code: value.code,
    title: value.title,
    shortTitle: value['short-title'],
    alsoCalled: value['also-called'],
    issuer: value.issuer,
    level: value.level,
    place: value.place,
    adopted: value.adopted,
    promulgated: value.promulgated,
    inForce: value['in-force'],
    amended: value.amended,
    checked: value.checked,
    owner: value.owner,
    reviewed: value.reviewed,
    nextReview: value['next-review'],
    articlesInLaw: value['articles-in-law'],
    isComplete: value['complete-structure'],
    chapters: value.chapters.map(({ number, title }) => ({ number, title })),
  };
}

function articlesOf(
  value: LawFile,
  words: ReadonlyMap<Locale, ReadonlyMap<string, ArticleWords>>,
  official: Readonly<Record<string, readonly OfficialParagraph[]>>,
): readonly Article[] {
  return value.chapters.flatMap(({ articles }, chapter) =>
    Object.entries(articles)
      .toSorted(([a], [b]) => compareNumbers(a, b))
      .map(([number, structure]) => {
        const en = words.get('en')?.get(number);
        const zh = words.get('zh')?.get(number);
        return {
          number,
          chapter,
          structure,
          quotation: value.quotations[number],
          words: en === undefined || zh === undefined ? undefined : { en, zh },
          official: official[number],
        };
      }),
  );
}

/** Inserted articles (之一) follow the one they belong to: 280, 280-1, 281. */
function compareNumbers(a: string, b: string): number {
  const [first = 0, inserted = 0] = a.split('-').map(Number);
  const [otherFirst = 0, otherInserted = 0] = b.split('-').map(Number);
  return first - otherFirst || inserted - otherInserted;
}
