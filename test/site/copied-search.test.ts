/** Search in a copy of the site finds what the site finds, from nothing but its file. */
import { beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/content/schemas.ts';
import { type CopiedSearch, createCopiedSearch } from '../../src/site/copied-search.ts';
import type { SearchData } from '../../src/site/search-data.ts';
import type { Site } from '../../src/site/site.ts';
import { compose } from '../support/project.ts';
import { readSearchTable } from '../support/search-table.ts';

let site: Site;
let copied: CopiedSearch;
beforeAll(async () => {
  ({ site } = await compose());
  copied = createCopiedSearch(JSON.parse(JSON.stringify(site.searchData())) as SearchData);
  while (copied.prepare(100));
});

/** A provision's page of its own, as an anchor on the page of its article: a copy has only these. */
const anchored = (path: string): string =>
  path.replace(/\/(paragraph-\d+)(?:\/(item-\d+))?$/, (_, paragraph, item) =>
    item === undefined ? `#${paragraph}` : `#${paragraph}-${item}`,
  );

describe.each(locales)('in %s', (locale) => {
  test('every query of the table gets the same view or leads to the same provision', () => {
    const rows = readSearchTable('search-table.txt').filter((row) => row.locale === locale);
    for (const { query } of rows) {
      const outcome = site.answerAddress(locale, ['search'], { q: query });
      const own = copied.answer(locale, query);
      if (outcome?.kind === 'redirect') {
        expect(own, query).toEqual({ kind: 'redirect', path: anchored(outcome.path) });
        continue;
      }
      if (outcome?.kind !== 'page' || outcome.page.template !== 'search') throw new Error(`No page for “${query}”`);
      const { found } = outcome.page.view;
      const named = found?.named
        .map(({ label, href }) => ({ label, href: anchored(href) }))
        // Nothing in a copy can look through all laws.
        .filter(({ href }) => !href.includes('/law/find'));
      expect(own.kind === 'found' && JSON.stringify(own.found), query).toBe(JSON.stringify({ ...found, named }));
    }
    expect(rows.length).toBeGreaterThan(250);
  });
});
