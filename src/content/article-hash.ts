/** A short name for what we say about an article: the same content gives the same name, however its file is laid out. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ArticleStructure } from '../law/structure.ts';
import { type articlesSchema, type Locale, locales } from './schemas.ts';

type Entry = z.infer<typeof articlesSchema>[string];

/** 48 bits: two states of one article never meet by chance. */
const length = 12;

/** The hash of an article's structure, its words in every language and its notes. Spaces and line breaks do not count. */
export function hashArticle(
  structure: ArticleStructure,
  words: Readonly<Partial<Record<Locale, Entry | undefined>>>,
): string {
  const content = [structure, ...locales.map((locale) => partsOf(words[locale]))];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, length);
}

/** Everything an entry says, in an order of its own, so that the order in the file does not matter. */
function partsOf(entry: Entry | undefined): unknown {
  if (entry === undefined) return null;
  const paragraphs = entry.paragraphs.map((paragraph) =>
    typeof paragraph === 'string'
      ? [plain(paragraph), []]
      : [plain(paragraph.text), paragraph.items.map((item) => plain(item))],
  );
  return [plain(entry.heading), paragraphs, plain(entry.note), plain(entry['quotation-note'])];
}

function plain(text = ''): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
