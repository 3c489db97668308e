/** What people type leads to the page they need: the table, and every answer by its own words. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { locales } from '../../src/content/schemas.ts';
import { lateTitles } from '../../src/site/late-titles.ts';
import { compose } from '../support/project.ts';
import { readSearchTable, searchFor, type TableRow } from '../support/search-table.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

const rows = readSearchTable('search-table.txt');

/** The place of a wanted page among what was found, counted from 0; -1 where it is missing. */
function placeOf({ locale, query, wanted }: TableRow): number {
  return searchFor(composition.site, locale, query).findIndex((path) => wanted.includes(path));
}

describe('the table', () => {
  test('has many queries in both languages, none twice, and wants pages that exist', () => {
    for (const locale of locales) {
      const queries = rows.filter((row) => row.locale === locale).map(({ query }) => query);
      expect(new Set(queries).size, locale).toBe(queries.length);
      expect(queries.length, locale).toBeGreaterThan(250);
    }
    const slugs = new Set(rows.flatMap(({ wanted }) => wanted));
    expect(composition.library.answers.en.map(({ slug }) => `answers/${slug}`).filter((id) => !slugs.has(id))).toEqual(
      [],
    );
    const missing = rows.flatMap(({ locale, wanted }) =>
      wanted
        .map((path) => `/${locale}/${path.replace(/\/paragraph.*$/, '')}`)
        .filter((path) => !composition.documents.has(path)),
    );
    expect(missing).toEqual([]);
  });

  test('finds 90 of 100 in first place and 98 among the first three', () => {
    const places = rows.map((row) => ({ row, place: placeOf(row) }));
    const late = places
      .filter(({ place }) => place < 0 || place > 2)
      .map(({ row }) => `${row.locale} ${row.section}: ${row.query}`);
    const first = places.filter(({ place }) => place === 0).length;
    expect(first / rows.length, late.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(1 - late.length / rows.length, late.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test('always finds what a citation names', () => {
    const citations = rows.filter(({ section }) => section === 'citations');
    expect(citations.length).toBeGreaterThan(8);
    expect(citations.filter((row) => placeOf(row) !== 0)).toEqual([]);
  });
});

describe('every answer', () => {
  test.each(locales)('is found first by its own title, %s', (locale) => {
    const late = composition.library.answers[locale]
      .filter(({ slug, title }) => searchFor(composition.site, locale, title)[0] !== `answers/${slug}`)
      .map(({ title }) => title);
    expect(late).toEqual([]);
  });

  test('is named by the check where another page comes first', () => {
    expect(lateTitles(composition.library, composition.site)).toEqual([]);
    const [first, second] = composition.library.answers.en;
    if (first === undefined || second === undefined) throw new Error('There are too few answers');
    const library = { ...composition.library, answers: { en: [{ ...first, title: second.title }], zh: [] } };
    expect(lateTitles(library, composition.site)).toEqual([
      { file: first.file, title: second.title, first: `/en/answers/${second.slug}` },
    ]);
  });

  test.each(locales)(
    'is found by the other ways to ask it: 97 of 100 in first place, all among the first three, %s',
    (locale) => {
      const asked = composition.library.answers[locale].flatMap(({ slug, askedAs }) =>
        askedAs.map((query) => ({
          query,
          place: searchFor(composition.site, locale, query).indexOf(`answers/${slug}`),
        })),
      );
      expect(asked.filter(({ place }) => place < 0 || place > 2)).toEqual([]);
      expect(asked.filter(({ place }) => place === 0).length / asked.length).toBeGreaterThanOrEqual(0.97);
    },
  );
});
