/** On the page of search in a copy of the site: where its address has a query, loads what searches and shows what it finds. */
import { readSearch } from '../site/search-query.ts';
import type { Results } from './results.ts';

/**
 * Starts where there is something to search for; without a query nothing more is loaded.
 * @param loadResults loads the module that searches
 */
export function startSearch(loadResults: () => Promise<Results>): void {
  const query = readSearch(new URLSearchParams(location.search).getAll('q'));
  const place = document.querySelector<HTMLElement>('[data-search-index]');
  if (query === '' || place === null) return;
  const { searchIndex = '', busy = '', failed = '' } = place.dataset;
  const input = document.querySelector<HTMLInputElement>('#q');
  if (input !== null) input.value = query;
  place.textContent = busy;
  const show = async (): Promise<void> => {
    const [{ showResults }, response] = await Promise.all([loadResults(), fetch(searchIndex)]);
    if (!response.ok) throw new Error(`${response.status} for ${searchIndex}`);
    await showResults(place, query, await response.json());
  };
  show().catch((error: unknown) => {
    place.textContent = failed;
    throw error;
  });
}
