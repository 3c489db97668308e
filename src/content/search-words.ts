/** `content/search.yaml`: words that mean the same to people who search. */
import { z } from 'zod';
import { locales, review } from './schemas.ts';

const words = z
  .string({ error: 'words with commas between them' })
  .transform((line) => line.split(/[,，、]/).map((word) => word.trim()))
  .refine((list) => list.every((word) => word !== ''), { error: 'words with commas between them' });

export const searchWordsSchema = z.strictObject({
  ...review,
  /** One for each meaning: the words for it in each language. */
  meanings: z.array(z.strictObject({ en: words, zh: words }, { error: 'words under en and under zh' }), {
    error: 'a list of meanings',
  }),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;

/** The words of each meaning in every language together. */
export function wordGroups({ meanings }: SearchWords): readonly (readonly string[])[] {
  return meanings.map((meaning) => locales.flatMap((locale) => meaning[locale]));
}
