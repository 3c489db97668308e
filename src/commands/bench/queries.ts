/** Things to search for, as people put them and none twice: beginnings of questions with ends of others. */
import type { Library } from '../../content/library.ts';
import { type Locale, locales } from '../../content/schemas.ts';

const most = 20_000;

export interface SearchQuery {
  readonly locale: Locale;
  readonly text: string;
}

/** Distinct queries in both languages, in turn. */
export function distinctQueries({ answers }: Pick<Library, 'answers'>): readonly SearchQuery[] {
  const byLocale = locales.map((locale) => {
    const asked = answers[locale].flatMap(({ title, askedAs }) => [title, ...askedAs]);
    return { locale, asked, seen: new Set<string>() };
  });
  const queries: SearchQuery[] = [];
  for (let step = 0; queries.length < most; step += 1) {
    for (const { locale, asked, seen } of byLocale) {
      if (step >= asked.length ** 2) return queries;
      const first = asked[step % asked.length] ?? '';
      const second = asked[(step * 31 + Math.floor(step / asked.length)) % asked.length] ?? '';
      const text = `${half(first, locale, 'start')}${locale === 'en' ? ' ' : ''}${half(second, locale, 'end')}`;
      if (!seen.has(text)) queries.push({ locale, text });
      seen.add(text);
    }
  }
  return queries;
}

function half(text: string, locale: Locale, side: 'start' | 'end'): string {
  const parts = locale === 'en' ? text.split(' ') : [...text];
  const middle = Math.ceil(parts.length / 2);
  return (side === 'start' ? parts.slice(0, middle) : parts.slice(middle)).join(locale === 'en' ? ' ' : '');
}
