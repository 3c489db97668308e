/** The table of what people type and the page they need: `test/site/search-table.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/content/schemas.ts';
import type { Site } from '../../src/site/site.ts';
import { root } from './project.ts';

export interface TableRow {
  readonly locale: Locale;
  /** Of what kind the query is: `everyday`, `typing errors`. */
  readonly section: string;
  readonly query: string;
  /** Addresses behind the language; where there are two, both are right. */
  readonly wanted: readonly string[];
}

/** Reads the table; a line that is none fails. */
export function readSearchTable(name: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let [locale, section]: [Locale, string] = ['en', ''];
  for (const line of readFileSync(join(root, 'test', 'site', name), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, inLocale, inSection] = /^\[(en|zh) (.+)\]$/.exec(line) ?? [];
    if (inSection !== undefined) {
      [locale, section] = [inLocale as Locale, inSection];
      continue;
    }
    const [pages, query, ...others] = line.split(' | ');
    if (pages === undefined || query === undefined || others.length > 0)
      throw new Error(`Not a line of the table: ${line}`);
    rows.push({ locale, section, query, wanted: pages.trim().split(' ') });
  }
  return rows;
}

/** The addresses that a search leads to, in the order of its page and without the language. */
export function searchFor(site: Site, locale: Locale, query: string): readonly string[] {
  const outcome = site.answerAddress(locale, ['search'], { q: query });
  if (outcome?.kind === 'redirect') return [outcome.path.slice(`/${locale}/`.length)];
  if (outcome?.kind !== 'page' || outcome.page.template !== 'search') throw new Error(`No page for “${query}”`);
  const { found } = outcome.page.view;
  const hits = [...(found?.named ?? []), ...(found?.groups ?? []).flatMap((group) => group.hits)];
  return hits.map(({ href }) => href.slice(`/${locale}/`.length));
}
