/** The Markdown files of one language: its answers and its pages. */
import { z } from 'zod';
import type { Placed } from './check-references.ts';
import { type Fault, quote } from './fault.ts';
import type { ContentFiles } from './files.ts';
import type { Answer, TextPage } from './library.ts';
import { readInline } from './markdown.ts';
import { readText } from './read-text.ts';
import { hasGround, type Reference } from './reference.ts';
import { answerSchema, type Locale, pageSchema } from './schemas.ts';
import type { Steps } from './steps.ts';

/** The fields that name other things, each read for itself: a faulty one is undefined. */
const { topic, answer, guide, related } = answerSchema.shape;
const partsSchema = z
  .object({
    topic: topic.optional().catch(undefined),
    answer: answer.optional().catch(undefined),
    guide: guide.optional().catch(undefined),
    related: related.optional().catch(undefined),
  })
  .catch({});

export interface AnswerReading {
  /** The file's name without its ending. */
  readonly slug: string;
  readonly file: string;
  /** Undefined where the front matter is faulty. */
  readonly answer: Answer | undefined;
  /** Undefined where the field is faulty; the rest of the front matter may be. */
  readonly topic: string | undefined;
  readonly faults: readonly Fault[];
  readonly placed: readonly Placed[];
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads `content/{locale}/answers/`, folders within it included. */
export function* readAnswers(locale: Locale, files: ContentFiles): Steps<readonly AnswerReading[]> {
  const fileBySlug = new Map<string, string>();
  const readings: AnswerReading[] = [];
  for (const [file, text] of filesBelow(`content/${locale}/answers/`, files)) {
    yield;
    const reading = readAnswer(file, text);
    const earlier = fileBySlug.get(reading.slug);
    fileBySlug.set(reading.slug, file);
    const faults = earlier === undefined ? [] : [slugFault(reading, earlier)];
    readings.push({ ...reading, faults: [...reading.faults, ...faults] });
  }
  return readings;
}

function slugFault({ file, slug }: AnswerReading, earlier: string): Fault {
  return { file, line: 1, field: 'slug', expected: `a name of its own (${earlier} has the same)`, got: quote(slug) };
}

function filesBelow(folder: string, files: ContentFiles): readonly (readonly [string, string])[] {
  return [...files].filter(([file]) => file.startsWith(folder) && file.endsWith('.md'));
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
}

function readAnswer(file: string, text: string): AnswerReading {
  const slug = nameOf(file);
  const { fields, data, body, bodyLine, faults, lineOf } = readText(answerSchema, file, text);
  // One faulty field does not hide what is wrong with the others.
  const { topic, answer: lead, guide, related } = fields ?? partsSchema.parse(data ?? {});
  const reference = (field: string, to: Reference): Placed => ({
    file,
    line: () => lineOf([field]),
    field,
    reference: to,
  });
  const leadText = lead === undefined ? undefined : readInline(lead);
  const placed: readonly Placed[] = [
    ...(leadText === undefined ? [] : [{ file, line: () => lineOf(['answer']), field: 'answer', text: leadText }]),
    ...(guide === undefined ? [] : [reference('guide', { kind: 'guide', address: guide })]),
    ...(related ?? []).map((name) => reference('related', { kind: 'answer', slug: name })),
    { file, line: () => bodyLine, field: '', text: body },
  ];
  if (fields === undefined || leadText === undefined)
    return { slug, file, answer: undefined, topic, faults, placed, lineOf };
  const hasSource = hasGround([...leadText.references, ...body.references]);
  const answer: Answer = {
    slug,
    file,
    title: fields.title,
    topic: fields.topic,
    order: fields.order,
    askedAs: fields['asked-as'],
    answer: leadText,
    doNow: fields['do-now'],
    guide: fields.guide === 'start' ? [] : fields.guide.split('/'),
    related: fields.related,
    owner: fields.owner,
    reviewed: fields.reviewed,
    nextReview: fields['next-review'],
    body,
  };
  return { slug, file, answer, topic, faults: hasSource ? faults : [...faults, sourceFault(file)], placed, lineOf };
}

/** An answer that rests on nothing is a guess. */
function sourceFault(file: string): Fault {
  const expected = 'a citation like [[REG 6(2)]] or a source like [[source NAME]]';
  return { file, line: 1, field: '', expected, got: 'an answer that rests on neither' };
}

export interface PageReading {
  readonly page: TextPage | undefined;
  readonly faults: readonly Fault[];
  readonly placed: readonly Placed[];
}

/** Reads `content/{locale}/pages/`. */
export function readPages(locale: Locale, files: ContentFiles): readonly PageReading[] {
  return filesBelow(`content/${locale}/pages/`, files).map(([file, text]) => {
    const { fields, body, bodyLine, faults } = readText(pageSchema, file, text);
    const placed: readonly Placed[] = [{ file, line: () => bodyLine, field: '', text: body }];
    if (fields === undefined) return { page: undefined, faults, placed };
    const { title, description, owner, reviewed } = fields;
    const page = { name: nameOf(file), title, description, owner, reviewed, nextReview: fields['next-review'], body };
    return { page, faults, placed };
  });
}
