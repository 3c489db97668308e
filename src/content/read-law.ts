/** A law's folder → its identity, structure and words, or the faults in its three files. */
import type { z } from 'zod';
import { hashArticle } from './article-hash.ts';
import { completenessFaults, placeFaults, readReferences, structureFaults, twinFaults } from './check-law.ts';
import type { Fault } from './fault.ts';
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
  faults.push(...placeFaults(value, `${folder}/law.yaml`, identity.lineOf));
  if (value['complete-structure']) faults.push(...twinFaults(words));
  const references = readReferences(value, structure, `${folder}/law.yaml`, identity.lineOf);
  faults.push(...references.faults);
  const official = readOfficial(id, files);
  faults.push(...official.faults);
  if (faults.length > 0) return { law: undefined, faults, texts };
  const hashes = new Map(
    [...structure].map(([number, items]) => {
      const entries = words.map(({ locale, checked }) => [locale, checked.value?.[number]] as const);
      return [number, hashArticle(items, Object.fromEntries(entries))];
    }),
  );
  const articles = articlesOf(value, perLocale, official.articles, hashes);
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
    officialSource: value['official-source'],
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
  hashes: ReadonlyMap<string, string>,
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
          hash: hashes.get(number) ?? '',
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
