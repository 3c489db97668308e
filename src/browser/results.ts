/** Searches in the browser, with the modules by which the server searches, and shows the results by its template. */
import type { Locale } from '../content/schemas.ts';
import { createCopiedSearch } from '../site/copied-search.ts';
import { searchEn, searchZh } from '../site/messages/search.ts';
import type { SearchData } from '../site/search-data.ts';
import { isWordless } from '../site/search-query.ts';

/** A template of the site as a function of its values and of what escapes them. */
export type BrowserTemplate = (values: object, escapeFn: (text: unknown) => string) => string;

export interface Results {
  /** Searches, and shows what is found in the place that is given. */
  readonly showResults: (place: HTMLElement, query: string, data: SearchData) => Promise<void>;
}

const messages = { en: searchEn, zh: searchZh };
const pagesAtOnce = 20;

/** @param templates those of the results, by their names: `found`, `marked`, `choices` */
export function createResults(templates: Readonly<Record<string, BrowserTemplate>>): Results {
  const fill = (name: string, values: object): string => {
    const part = (other: string, more: object): string => fill(other, { ...values, ...more });
    return templates[name]?.({ ...values, part }, escapeText) ?? '';
  };
  return {
    showResults: async (place, query, data) => {
      const locale: Locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
      const search = createCopiedSearch(data);
      // A few pages at a time, so that the page can be read and scrolled meanwhile.
      while (search.prepare(pagesAtOnce)) await new Promise((resolve) => setTimeout(resolve));
      const outcome = search.answer(locale, query);
      if (outcome.kind === 'redirect') return location.replace(outcome.path);
      const m = { search: messages[locale] };
      const form = { query };
      place.innerHTML = fill('found', { found: outcome.found, form, isWordless: isWordless(query), m });
      document.title = document.title.replace(m.search.title, m.search.titleFor(query));
    },
  };
}

function escapeText(text: unknown): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': '#34', "'": '#39' };
  return String(text ?? '').replace(/[&<>"']/g, (character) => `&${names[character]};`);
}
