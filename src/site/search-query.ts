/** What somebody typed into the form of search, as it is looked for. Pure; it runs in a browser, too. */

/** What is longer is cut: no question needs more. */
const longestQuery = 200;

/** The query of an address, cleaned and cut; of several the first that says something. */
export function readSearch(value: string | readonly string[] | undefined): string {
  const values = value === undefined || typeof value === 'string' ? [value ?? ''] : value;
  return values.map(clean).find((query) => query !== '') ?? '';
}

/** Without control characters, marks of direction and what no font has; spaces are single. */
function clean(value: string): string {
  const plain = value
    .slice(0, 4 * longestQuery)
    .replace(/\p{C}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, longestQuery).join('').trim();
}

/** Whether something was typed that holds no word. */
export function isWordless(query: string): boolean {
  return query !== '' && !/[\p{L}\p{N}]/u.test(query);
}
