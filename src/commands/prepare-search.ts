/** Fills the index of search while the server already answers: a few pages at a time, so that nobody waits for it. */
import type { Site } from '../site/site.ts';

/** So many are read in a few milliseconds. */
const pagesAtOnce = 5;

/** Returns at once; a search that comes earlier reads the rest itself. */
export function prepareSearch(site: Site): void {
  setImmediate(() => {
    if (site.prepareSearch(pagesAtOnce)) prepareSearch(site);
  });
}
