/** What writers may put into `content/`, field by field. An error text says what a field expects. */
import { z } from 'zod';
import { documentIds } from '../rules/documents.ts';
import { letterIds } from '../rules/letters.ts';
import { lineIds } from '../rules/lines.ts';
import { answerIds, questionIds } from '../rules/questions.ts';
import { starts, timeIds } from '../rules/times.ts';
import { toldWays } from '../rules/ways.ts';

export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

export const text = z.string({ error: 'a text' }).trim().min(1, { error: 'a text' });
export const slug = z
  .string({ error: 'a name like lost-card' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'a name like lost-card: small letters, figures and hyphens' });
const date = z.iso.date({ error: 'a date like 2026-05-01' });
const inEachLanguage = z.strictObject({ en: text, zh: text }, { error: 'a text under en and one under zh' });
const askedAs = z.array(text, { error: 'a list of texts' }).min(1, { error: 'at least one other way to ask' });
const count = z.int({ error: 'a whole number' }).min(0, { error: 'a number from 0' });

/** An object that has exactly the given keys. */
function keyed<K extends string, T extends z.ZodType>(keys: readonly K[], value: T) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>, {
    error: `fields named ${keys.slice(0, 3).join(', ')} …`,
  });
}

/** Front matter that every text has: who answers for it, when it was last compared with its sources, when next. */
export const review = {
  /** Who answers for the text. */
  owner: text,
  /** The day on which every claim was last compared with its source. */
  reviewed: date,
  /** The day by which that must happen again. */
  'next-review': date,
};

/** `content/{locale}/answers/{slug}.md`; the slug is the file's name and never changes. */
export const answerSchema = z.strictObject({
  /** The question as a person asks it. */
  title: text,
  /** A key of `content/topics.yaml`. */
  topic: slug,
  /** The place within the topic, counted from 1. */
  order: count,
  /** Other ways in which people ask it, in this language. */
  'asked-as': askedAs,
  /** The answer in at most 60 words; inline Markdown with citations. */
  answer: text,
  /** What to do right now, in one or two sentences. */
  'do-now': text,
  /** Where in the guide that leads: answer ids joined by slashes, as in the address; `start` for the beginning. */
  guide: text,
  /** Slugs of related answers. */
  related: z.array(slug, { error: 'a list of slugs' }),
  ...review,
});

/** `content/{locale}/pages/{name}.md` */
export const pageSchema = z.strictObject({
  title: text,
  /** One sentence for search engines and previews. */
  description: text,
  ...review,
});

const topicText = z.strictObject(
  {
    title: text,
    'asked-as': askedAs,
    introduction: text,
    /** Whom its way into the guide is for, as a question: what must be true where `guide` leads. */
    'guide-label': text,
  },
  { error: 'a title, other ways to ask for it, an introduction and a guide-label' },
);

export type TopicWords = z.infer<typeof topicText>;

/** `content/topics.yaml`: topic id → its words; in the order in which the site shows them. */
export const topicsSchema = z.record(
  slug,
  z.strictObject(
    {
      /** Where in the guide it leads: answer ids joined by slashes, as in the address; `start` for the beginning. */
      guide: text,
      en: topicText,
      zh: topicText,
    },
    { error: 'a guide and words under en and under zh' },
  ),
  { error: 'topics' },
);

/** `content/sources.yaml`: source id → an authority's page that texts and guide lines may rest on. */
export const sourcesSchema = z.record(
  slug,
  z.strictObject(
    {
      authority: inEachLanguage,
      /** Where it holds: a place, or national. */
      place: inEachLanguage,
      title: inEachLanguage,
      /** The date on the page; `none` where it shows none. */
      date: z.union([date, z.literal('none')], { error: 'a date like 2026-05-01, or none' }),
      /** The authority's own address; never that of a copy. */
      url: z.url({ protocol: /^https?$/, error: 'an address that begins with http' }),
    },
    { error: 'the fields of a source' },
  ),
  { error: 'sources' },
);

/** The source in which every law's official text can be looked up by its title. */
export const lawDatabase = 'national-law-database';

/** `content/law/{law}/law.yaml`: a law's identity and the structure of its articles, or of those that have an entry. */
export const lawSchema = z.strictObject({
  /** The short code of citations: `SIL`. */
  code: z.string({ error: 'a code like SIL' }).regex(/^[A-Z]{2,5}$/, { error: 'a code like SIL' }),
  title: inEachLanguage,
  'short-title': inEachLanguage,
  /** Other names by which people look for it, in any language. */
  'also-called': z.array(text, { error: 'a list of names' }).default([]),
  issuer: inEachLanguage,
  level: z.enum(['law', 'administrative-regulation', 'local-regulation', 'judicial-interpretation'], {
    error: 'law, administrative-regulation, local-regulation or judicial-interpretation',
  }),
  /** The place of a local regulation, which only it has: its rules stand in a box that names the place, `::: local ZJR`. */
  place: inEachLanguage.optional(),
  adopted: date.optional(),
  promulgated: date.optional(),
  'in-force': date,
  amended: z.array(date, { error: 'a list of dates' }).default([]),
  /** The state of the text that the entries were compared with. */
  checked: date,
  ...review,
  /** A key of `content/sources.yaml`: where the official text stands. Only an authority's page of just this law is better. */
  'official-source': slug.default(lawDatabase),
  /** How many articles the law has, whether or not each has an entry here. */
  'articles-in-law': count,
  /** Whether `chapters` lists every article of the law; only then may an article have no words yet. */
  'complete-structure': z.boolean({ error: 'true or false' }).default(false),
  chapters: z
    .array(
      z.strictObject({
        number: count.optional(),
        title: inEachLanguage.optional(),
        /** Article number → for each paragraph (款) how many items (项) it has. */
        articles: z.record(
          z.string().regex(/^\d+(-\d)?$/, { error: 'an article number' }),
          z.array(count, { error: 'a list like [0, 4]' }).min(1, { error: 'a list like [0, 4]' }),
          { error: 'articles' },
        ),
      }),
      { error: 'a list of chapters' },
    )
    .min(1, { error: 'at least one chapter' }),
  /** References inside the law's own text: provision → the provisions it names, as in `63(1): [32(2)]`. */
  references: z
    .record(z.string(), z.array(z.coerce.string(), { error: 'a list of provisions, like [22(2), 63]' }), {
      error: 'provisions',
    })
    .default({}),
  /** Quotations that the source article gives, word for word. */
  quotations: z
    .record(z.string(), z.array(text, { error: 'a list of paragraphs' }), { error: 'article numbers' })
    .default({}),
});

/** `content/law/{law}/{locale}.yaml`: article number → its words. */
export const articlesSchema = z.record(
  z.string(),
  z.strictObject(
    {
      heading: text,
      /** One plain-language summary for each paragraph; inline Markdown. */
      paragraphs: z.array(
        z.union([text, z.strictObject({ text, items: z.array(text) })], { error: 'a text, or a text with items' }),
        { error: 'a list of paragraphs' },
      ),
      /** What newer rules changed. */
      note: text.optional(),
      /** What to know about the quotation in `law.yaml`. */
      'quotation-note': text.optional(),
    },
    { error: 'a heading and paragraphs' },
  ),
  { error: 'articles' },
);

/** `content/official/{law}.yaml`: the official text, as `npm run law:import` writes it; no part of the repository. */
export const officialSchema = z.strictObject({
  /** SHA-256 of the imported file. */
  source: text,
  /** Article number → its paragraphs. */
  articles: z.record(
    z.string(),
    z.array(z.strictObject({ text, items: z.array(text) }, { error: 'a text with items' }), {
      error: 'a list of paragraphs',
    }),
    { error: 'articles' },
  ),
});

/** `content/reviewed.yaml`: text → the day of its last review and the articles it then cited, each with its hash. */
export const reviewedSchema = z.record(
  z.string(),
  z.strictObject(
    {
      reviewed: date,
      articles: z.record(z.string(), z.string({ error: 'a hash' }).regex(/^[0-9a-f]{12}$/, { error: 'a hash' })),
    },
    { error: 'a date and articles' },
  ),
  { error: 'texts' },
);

/**
 * `content/letters.yaml`: the letters to print. Languages stand side by side, as each explains the Chinese text above it.
 * In the Chinese of a part underscores are a blank to fill in: up to 2 of them a day or a month, 4 a year, 8 a name,
 * 19 half a line, more a whole one. The other languages name in brackets what goes into it.
 */
export const lettersSchema = z.strictObject({
  ...review,
  letters: keyed(
    letterIds,
    z.strictObject(
      {
        title: inEachLanguage,
        /** Other ways in which people ask for it, in each language. */
        'asked-as': z.strictObject({ en: askedAs, zh: askedAs }, { error: 'a list under en and one under zh' }),
        /** When to use it and what to see to. */
        use: inEachLanguage,
        /** The paper below its title, paragraph by paragraph. */
        parts: z.array(inEachLanguage, { error: 'a list of texts' }).min(1, { error: 'at least one text' }),
      },
      { error: 'a title, other ways to ask for it, its use and its parts' },
    ),
  ),
});

export type LetterWords = z.infer<typeof lettersSchema>;

/** `content/counter.yaml`: what to show at a counter, in Chinese with every language beneath. */
export const counterSchema = z.strictObject({
  ...review,
  headings: keyed(['requests', 'papers', 'questions'] as const, inEachLanguage),
  /** Line id → what somebody whom the line sends to a counter asks for there. */
  requests: z.partialRecord(z.enum(lineIds, { error: 'the id of a line of the guide' }), inEachLanguage, {
    error: 'requests by line',
  }),
  /** Document id → a short name to point at, where the guide's own words speak to the reader. */
  papers: z.partialRecord(z.enum(documentIds, { error: 'the id of a document of the guide' }), inEachLanguage, {
    error: 'papers by document',
  }),
  /** Questions that everybody may have at the end. */
  questions: z.array(inEachLanguage, { error: 'a list of texts' }).min(1, { error: 'at least one text' }),
});

export type CounterWords = z.infer<typeof counterSchema>;

const rulesChange = z.strictObject(
  {
    en: text,
    zh: text,
    /** The new or different lines. */
    lines: z.array(z.enum(lineIds, { error: 'the id of a line of the guide' })).optional(),
    /** Where a line went: the answers on whose results it stood. */
    answers: z.array(z.enum(answerIds, { error: 'the id of an answer of the guide' })).optional(),
  },
  { error: 'a change: en, zh and the lines or answers it concerns' },
);

/** `content/versions.yaml`: the day from which a version of the rules holds → its state, and what it changed for readers. */
export const versionsSchema = z
  .record(
    date,
    z.strictObject(
      {
        /** The hash of all checklists, as `npm run check` gives it. */
        outcomes: z.string({ error: 'the hash that npm run check names' }),
        changes: z.array(rulesChange, { error: 'a list of changes' }),
      },
      { error: 'outcomes and a list of changes' },
    ),
    { error: 'dates like 2026-05-01, each with outcomes and a list of changes' },
  )
  .refine((versions) => Object.keys(versions).length > 0, { error: 'at least one version' });

const lineWords = z.strictObject(
  {
    title: text,
    text,
    /** For a way to go: who goes, where to, and the steps. */
    who: text.optional(),
    where: text.optional(),
    steps: z.array(text, { error: 'a list of texts' }).optional(),
  },
  { error: 'the words of a line: title and text' },
);

/** `content/{locale}/guide.yaml`: the words of the guide, keyed by the ids of the rules. */
export const guideSchema = z.strictObject({
  ...review,
  start: z.strictObject({ title: text, introduction: text }, { error: 'a title and an introduction' }),
  /** What the comparison of the ways says of some of them beside their lines. */
  ways: keyed(toldWays, z.strictObject({ who: text, where: text, time: text }).partial()),
  questions: keyed(questionIds, z.strictObject({ title: text, hint: text.optional() }, { error: 'a title' })),
  answers: keyed(answerIds, z.strictObject({ label: text, summary: text }, { error: 'a label and a summary' })),
  lines: keyed(lineIds, lineWords),
  documents: keyed(documentIds, text),
  times: keyed(timeIds, text),
  starts: keyed(starts, text),
});
export type GuideWords = z.infer<typeof guideSchema>;
