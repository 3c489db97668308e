/** What writers may put into `content/glossary.yaml`: the words of the glossary, every language in one file. */
import { z } from 'zod';
import { review, slug, text } from './schemas.ts';

const names = z.array(text, { error: 'a list of names' }).default([]);

const term = z.strictObject(
  {
    /** The term itself, in Chinese. */
    zh: text,
    /** Of `zh`: tones as marks, words separated by spaces. */
    pinyin: text,
    /** In small letters unless it is a name. */
    en: text,
    /** Other names that people use; they are searched and linked, too. */
    also: z
      .strictObject({ zh: names, pinyin: names, en: names }, { error: 'names under zh, pinyin and en' })
      .prefault({}),
    /** Loose words by which people look for it, but which mean other things, too: searched, never linked. */
    'search-only': z.strictObject({ zh: names, en: names }, { error: 'names under zh and en' }).prefault({}),
    /** One to three short sentences; inline Markdown with citations. */
    definition: z.strictObject({ en: text, zh: text }, { error: 'a text under en and one under zh' }),
    /** Citations like `REG 7` and sources like `source ID`; `usage` where it is only how the cited pages use the word. */
    'rests-on': z
      .array(text, { error: 'a list like [REG 7, source ID, usage]' })
      .min(1, { error: 'at least one citation, source ID or usage' }),
    /** Slugs of related terms. */
    related: z.array(slug, { error: 'a list of slugs' }).default([]),
  },
  { error: 'the fields of a term' },
);

/** `content/glossary.yaml`; a term's slug is its key and never changes. */
export const glossarySchema = z.strictObject({
  ...review,
  terms: z
    .record(slug, term, { error: 'terms by their slugs' })
    .refine((terms) => Object.keys(terms).length > 0, { error: 'at least one term' }),
});

export type TermFields = z.infer<typeof term>;
