/** The official text of a law as a file of `content/official/`, which the import writes and the content reads. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Statute } from '../law/statute.ts';
import type { officialSchema } from './schemas.ts';

/** Path from the project's root. */
export function officialFile(law: string): string {
  return `content/official/${law}.yaml`;
}

/** @param source the SHA-256 of the file that was read, in hexadecimal */
export function printOfficial({ articles }: Statute, source: string): string {
  const value: z.input<typeof officialSchema> = {
    source,
    articles: Object.fromEntries(
      articles.map(({ number, paragraphs }) => [
        number,
        paragraphs.map(({ text, items }) => ({ text, items: [...items] })),
      ]),
    ),
  };
  return stringify(value, { lineWidth: 0 });
}
