/** Content files → one frozen Library, or one error that lists every fault. */
import type { z } from 'zod';
import { parseCitation } from '../law/citation.ts';
import type { LawStructure } from '../law/structure.ts';
import { countingGround, workingDaysGround } from '../rules/deadline.ts';
import { documentIds, documentOf } from '../rules/documents.ts';
import { citesOf, type Ground } from '../rules/ground.ts';
import { letterIds, letterOf } from '../rules/letters.ts';
import { lineIds, lineOf } from '../rules/lines.ts';
import { timeIds, timeOf } from '../rules/times.ts';
import { readCalendar } from './calendar.ts';
import { checkReferences, type Placed } from './check-references.ts';
import { answerLanguageFaults, guideLanguageFaults, pageLanguageFaults } from './compare-languages.ts';
import { ContentError, type Fault, quote } from './fault.ts';
import type { ContentFiles } from './files.ts';
import type { Answer, Law, Library, RulesVersion, Topic } from './library.ts';
import { type AnswerReading, readAnswers, readPages } from './read-answers.ts';
import { readGlossary } from './read-glossary.ts';
import { type LawReading, readLaw } from './read-law.ts';
import type { Reference } from './reference.ts';
import { hashesOf, readReviewed } from './reviewed.ts';
import {
  counterSchema,
  guideSchema,
  type Locale,
  lettersSchema,
  locales,
  sourcesSchema,
  topicsSchema,
  versionsSchema,
} from './schemas.ts';
import { searchWordsSchema } from './search-words.ts';
import { runAtOnce, type Steps } from './steps.ts';
import { todoFaults, withoutRepeats } from './todo.ts';
import { checkYaml } from './yaml-value.ts';

/**
 * Builds the Library from the files of `content/`.
 * @throws {ContentError} with every fault of every file
 */
export function loadLibrary(files: ContentFiles): Library {
  return runAtOnce(loadInSteps(files));
}

/** The same in steps of a file each. */
export function* loadInSteps(files: ContentFiles): Steps<Library> {
  const faults: Fault[] = [];
  const readYaml = <T>(schema: z.ZodType<T>, file: string): T | undefined => {
    const text = files.get(file);
    if (text === undefined) faults.push({ file, field: '', expected: 'this file', got: 'nothing' });
    const checked = checkYaml(schema, text ?? '{}', file);
    if (text !== undefined) faults.push(...checked.faults);
    return text === undefined ? undefined : checked.value;
  };

  const topicWords = readYaml(topicsSchema, 'content/topics.yaml');
  const topics = Object.entries(topicWords ?? {}).map(([id, fields]) => readTopic(id, fields));
  const sourceFields = readYaml(sourcesSchema, 'content/sources.yaml');
  const sources = new Map(Object.entries(sourceFields ?? {}).map(([id, fields]) => [id, { id, ...fields }]));
  const guide = inEachLocale((locale) => readYaml(guideSchema, `content/${locale}/guide.yaml`));
  const letters = readYaml(lettersSchema, 'content/letters.yaml');
  const counter = readYaml(counterSchema, 'content/counter.yaml');
  const versions = readYaml(versionsSchema, 'content/versions.yaml');
  const searchWords = readYaml(searchWordsSchema, 'content/search.yaml');
  const glossary = readGlossary(files);
  const lawIds = foldersBelow('content/law/', files);
  const laws: LawReading[] = [];
  for (const id of lawIds) {
    yield;
    laws.push(readLaw(id, files));
  }
  const reviewed = readReviewed(files, hashesOf(laws.map(({ law }) => law)));
  faults.push(...reviewed.faults);
  const answers = { en: yield* readAnswers('en', files), zh: yield* readAnswers('zh', files) };
  const pages = inEachLocale((locale) => readPages(locale, files));

  const readings = [...laws, ...locales.flatMap((locale) => [...answers[locale], ...pages[locale]])];
  faults.push(...readings.flatMap((reading) => reading.faults));
  faults.push(...glossary.faults);
  faults.push(...strayFiles(files), ...codeFaults(laws));
  faults.push(...topicFaults(answers, topicWords === undefined ? undefined : topics));
  faults.push(...answerLanguageFaults(answers));
  faults.push(...pageLanguageFaults(inEachLocale((locale) => pages[locale].flatMap(({ page }) => page?.name ?? []))));
  const { en, zh } = guide;
  if (en !== undefined && zh !== undefined) faults.push(...guideLanguageFaults({ en, zh }));

  const placed: readonly Placed[] = [
    ...laws.flatMap(({ texts }) => texts),
    ...locales.flatMap((locale) => [...answers[locale], ...pages[locale]].flatMap((reading) => reading.placed)),
    ...laws.flatMap(({ law }) => (law === undefined ? [] : [officialSourceReference(law)])),
    ...glossary.placed,
    ...topics.map(guideOfTopic),
    ...groundReferences(),
  ];
  yield;
  const wrongReferences = yield* checkReferences(placed, {
    laws: new Map(laws.flatMap(({ law }) => (law === undefined ? [] : [[law.code, summarised(law)]]))),
    localLaws: new Set(laws.flatMap(({ law }) => (law?.place === undefined ? [] : [law.code]))),
    unreadableLaws: laws.some(({ law }) => law === undefined),
    lawIds: new Set(lawIds),
    slugs: new Set(locales.flatMap((locale) => answers[locale].map(({ slug }) => slug))),
    terms: glossary.glossary && new Set(glossary.glossary.terms.map(({ slug }) => slug)),
    sources: new Set(sources.keys()),
  });
  faults.push(...wrongReferences);

  const texts = letters && counter && versions && searchWords && glossary.glossary;
  const isWhole = en !== undefined && zh !== undefined && texts;
  const todo = todoFaults(files);
  if (faults.length > 0 || todo.length > 0 || !isWhole) {
    throw new ContentError(inFileOrder(withoutRepeats(faults, todo)));
  }
  return Object.freeze({
    topics,
    sources,
    answers: inEachLocale((locale) => inTopicOrder(present(answers[locale].map(({ answer }) => answer)), topics)),
    pages: inEachLocale((locale) => present(pages[locale].map(({ page }) => page))),
    laws: inRank(present(laws.map(({ law }) => law))),
    guide: { en, zh },
    calendar: readCalendar(),
    letters,
    counter,
    glossary: glossary.glossary,
    searchWords,
    versions: Object.entries(versions)
      .map(([date, version]): RulesVersion => ({ date, ...version }))
      .toSorted((a, b) => a.date.localeCompare(b.date, 'en')),
    reviewed: reviewed.states,
  });
}

function readTopic(id: string, { guide, ...words }: z.infer<typeof topicsSchema>[string]): Topic {
  return { id, guide: guide === 'start' ? [] : guide.split('/'), words };
}

/** Where a topic leads in the guide, as a reference to be checked. */
function guideOfTopic({ id, guide }: Topic): Placed {
  const reference = { kind: 'guide', address: guide.length === 0 ? 'start' : guide.join('/') } as const;
  return { file: 'content/topics.yaml', line: () => undefined, field: `${id}.guide`, reference };
}

function inEachLocale<T>(of: (locale: Locale) => T): Record<Locale, T> {
  return { en: of('en'), zh: of('zh') };
}

function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}

function foldersBelow(folder: string, files: ContentFiles): readonly string[] {
  const names = [...files.keys()]
    .filter((file) => file.startsWith(folder))
    .flatMap((file) => file.slice(folder.length).split('/')[0] ?? []);
  return [...new Set(names)];
}

/** Files in places where nothing reads them. */
function strayFiles(files: ContentFiles): readonly Fault[] {
  const languages = locales.join('|');
  const known = new RegExp(
    `^content/((topics|sources|letters|counter|glossary|search|versions|reviewed).yaml|official/[^/]+.yaml|law/[^/]+/(law|${languages}).yaml|(${languages})/(guide.yaml|answers/.+.md|pages/[^/]+.md))$`,
  );
  return [...files.keys()]
    .filter((file) => !known.test(file))
    .map((file) => ({
      file,
      field: '',
      expected: 'a file in a place that the README names',
      got: 'one nothing reads',
    }));
}

/** The structure of the articles that have a summary: what a text may cite. */
function summarised({ articles }: Law): LawStructure {
  return new Map(
    articles.flatMap(({ number, structure, words }) => (words === undefined ? [] : [[number, structure]])),
  );
}

function codeFaults(laws: readonly LawReading[]): readonly Fault[] {
  const lawByCode = new Map<string, Law>();
  return present(laws.map(({ law }) => law)).flatMap((law) => {
    const earlier = lawByCode.get(law.code);
    lawByCode.set(law.code, law);
    if (earlier === undefined) return [];
    const expected = `a code of its own (${earlier.id} has the same)`;
    return [{ file: `content/law/${law.id}/law.yaml`, line: 1, field: 'code', expected, got: quote(law.code) }];
  });
}

/** Answers of topics that do not exist, and topics without an answer. */
function topicFaults(
  answers: Readonly<Record<Locale, readonly AnswerReading[]>>,
  topics: readonly Topic[] | undefined,
): readonly Fault[] {
  if (topics === undefined) return [];
  const ids = new Set(topics.map(({ id }) => id));
  const readings = locales.flatMap((locale) => answers[locale]);
  const unknown = readings.flatMap(({ topic, file, lineOf }) => {
    if (topic === undefined || ids.has(topic)) return [];
    const expected = `a topic of content/topics.yaml (${[...ids].join(', ')})`;
    return [{ file, line: lineOf(['topic']), field: 'topic', expected, got: quote(topic) }];
  });
  const everyAnswerReads = readings.every(({ answer }) => answer !== undefined);
  const used = new Set(readings.map(({ topic }) => topic));
  const empty = [...ids]
    .filter((id) => everyAnswerReads && !used.has(id))
    .map((id) => ({ file: 'content/topics.yaml', field: id, expected: 'an answer in this topic', got: 'none' }));
  return [...unknown, ...empty];
}

function officialSourceReference({ id, officialSource }: Law): Placed {
  const reference = { kind: 'source', source: officialSource } as const;
  return { file: `content/law/${id}/law.yaml`, line: () => undefined, field: 'official-source', reference };
}

/** What the lines, documents and times of the rules and the count of days rest on, as references to be checked. */
function groundReferences(): readonly Placed[] {
  const grounds = [
    ...lineIds.map((id) => ({ file: 'src/rules/lines.ts', field: id, ground: lineOf(id).ground })),
    ...documentIds.map((id) => ({ file: 'src/rules/documents.ts', field: id, ground: documentOf(id).ground })),
    ...letterIds.map((id) => ({ file: 'src/rules/letters.ts', field: id, ground: letterOf(id).ground })),
    ...timeIds.map((id) => ({ file: 'src/rules/times.ts', field: id, ground: timeOf(id).ground })),
    { file: 'src/rules/deadline.ts', field: 'counting', ground: countingGround },
    { file: 'src/rules/deadline.ts', field: 'workingDays', ground: workingDaysGround },
  ];
  return grounds.flatMap(({ file, field, ground }) =>
    groundReferencesOf(ground).map((reference) => ({ file, line: () => undefined, field, reference })),
  );
}

function groundReferencesOf(ground: Ground): readonly Reference[] {
  if (ground.kind === 'official') return [{ kind: 'source', source: ground.source }];
  return citesOf(ground).map((text): Reference => {
    const citation = parseCitation(text);
    return citation === undefined ? { kind: 'unknown', text } : { kind: 'citation', citation };
  });
}

function inTopicOrder(answers: readonly Answer[], topics: readonly Topic[]): readonly Answer[] {
  const rank = new Map(topics.map(({ id }, index) => [id, index]));
  return answers.toSorted((a, b) => (rank.get(a.topic) ?? 0) - (rank.get(b.topic) ?? 0) || a.order - b.order);
}

/** The laws that most answers rest on come first, by their level: laws, regulations, interpretations, local rules. */
function inRank(laws: readonly Law[]): readonly Law[] {
  const levels: readonly Law['level'][] = [
    'law',
    'administrative-regulation',
    'judicial-interpretation',
    'local-regulation',
  ];
  return laws.toSorted(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || summarised(b).size - summarised(a).size,
  );
}

function inFileOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
}
