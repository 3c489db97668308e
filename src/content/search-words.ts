/** `content/search.yaml` → groups of words that mean the same to people who search, or the faults in it. */
import { z } from 'zod';
import { locales, review } from './schemas.ts';

const group = z
  .string({ error: 'words with commas between them' })
  .transform((line) => line.split(/[,，、]/).map((word) => word.trim()))
  .refine((words) => words.every((word) => word !== ''), { error: 'words with commas between them' });
const groups = z.array(group, { error: 'a list of lines of words' });

/** Each line of a language holds words that stand for each other. */
export const searchWordsSchema = z.strictObject({ ...review, en: groups, zh: groups });

export type SearchWords = z.infer<typeof searchWordsSchema>;

/** The groups of every language. */
export function groupsOf(words: SearchWords): readonly (readonly string[])[] {
  return locales.flatMap((locale) => words[locale]);
}
