/** A law's folder → its identity, structure and words, or the faults in its three files. */
import type { z } from 'zod';
import { type Fault, quote } from './fault.ts';
import type { ContentFiles } from './files.ts';
import type { Article, ArticleWords, Law } from './library.ts';
import { type Markdown, parseInline } from './markdown.ts';
import { articlesSchema, type Locale, lawSchema, locales } from './schemas.ts';
import { type Checked, checkYaml } from './yaml-value.ts';

type LawFile = z.infer<typeof lawSchema>;
type ArticlesFile = z.infer<typeof articlesSchema>;

/** Where a text of a law stands, so that a wrong reference in it can be named. */
interface LawText {
  readonly file: string;
  readonly line: number;
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
  if (faults.length > 0) return { law: undefined, faults, texts };
  return { law: { ...identityOf(id, value), structure, articles: articlesOf(value, perLocale) }, faults, texts };
}

function readFile<T>(schema: z.ZodType<T>, file: string, files: ContentFiles): Checked<T> {
  const text = files.get(file);
  if (text !== undefined) return checkYaml(schema, text, file);
  return { value: undefined, faults: [{ file, field: '', expected: 'this file', got: 'nothing' }], lineOf: () => 1 };
}

function structureFaults(
  law: LawFile,
  words: ArticlesFile,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): readonly Fault[] {
  const faults: Fault[] = [];
  const structure = new Map(law.chapters.flatMap(({ articles }) => Object.entries(articles)));
  for (const [number, items] of structure) {
    const entry = words[number];
    if (entry === undefined) {
      faults.push({
        file,
        line: 1,
        field: number,
        expected: `an entry, as law.yaml lists article ${number}`,
        got: 'nothing',
      });
      continue;
    }
    const line = lineOf([number]);
    const found = entry.paragraphs.map((paragraph) => (typeof paragraph === 'string' ? 0 : paragraph.items.length));
    if (found.join() !== items.join()) {
      const field = `${number}.paragraphs`;
      faults.push({
        file,
        line,
        field,
        expected: `items by paragraph [${items.join(', ')}]`,
        got: `[${found.join(', ')}]`,
      });
    }
    if ((entry['quotation-note'] !== undefined) !== (law.quotations[number] !== undefined)) {
      const expected =
        law.quotations[number] === undefined ? 'no note, as there is no quotation' : 'a note on the quotation';
      faults.push({ file, line, field: `${number}.quotation-note`, expected, got: quote(entry['quotation-note']) });
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

function readWords(entry: ArticlesFile[string]): ArticleWords {
  return {
    heading: entry.heading,
    paragraphs: entry.paragraphs.map((paragraph) =>
      typeof paragraph === 'string'
        ? { text: parseInline(paragraph), items: [] }
        : { text: parseInline(paragraph.text), items: paragraph.items.map(parseInline) },
    ),
    note: entry.note === undefined ? undefined : parseInline(entry.note),
    quotationNote: entry['quotation-note'],
  };
}

function textsOf(
  words: ArticleWords,
  number: string,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): readonly LawText[] {
  const paragraphs = words.paragraphs.flatMap(({ text, items }, index) =>
    [text, ...items].map((part) => ({ part, path: [number, 'paragraphs', index] as const })),
  );
  const note = words.note === undefined ? [] : [{ part: words.note, path: [number, 'note'] as const }];
  return [...paragraphs, ...note].map(({ part, path }) => ({
    file,
    line: lineOf(path),
    field: path.join('.'),
    text: part,
  }));
}

function identityOf(id: string, value: LawFile): Omit<Law, 'structure' | 'articles'> {
  return {
    id,
    code: value.code,
    title: value.title,
    shortTitle: value['short-title'],
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
    chapters: value.chapters.map(({ number, title }) => ({ number, title })),
  };
}

function articlesOf(value: LawFile, words: ReadonlyMap<Locale, ReadonlyMap<string, ArticleWords>>): readonly Article[] {
  return value.chapters.flatMap(({ articles }, chapter) =>
    Object.keys(articles).flatMap((number) => {
      const en = words.get('en')?.get(number);
      const zh = words.get('zh')?.get(number);
      if (en === undefined || zh === undefined) return [];
      return [{ number, chapter, quotation: value.quotations[number], words: { en, zh } }];
    }),
  );
}
