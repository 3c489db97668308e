/** What most requests do without and every warm start leaves for later: the content, the templates, the routes. */
import { setFlagsFromString } from 'node:v8';
import type { Logger } from 'pino';
import { locales } from '../content/schemas.ts';
import { equipApp } from '../http/app.ts';
import type { BareApp } from '../http/express-classes.ts';
import type { Shelf } from '../http/look-up.ts';
import { createRespond } from '../http/respond.ts';
import type { Documents } from '../render/document.ts';
import { resultsFrom } from '../rules/flow.ts';
import { type Composition, composeSite } from './compose.ts';
import { prepareSearch } from './prepare-search.ts';

export interface WholeSite {
  readonly documents: Documents;
  /** What the site holds, in one line. */
  readonly inventory: string;
}

export interface WholeSiteParts {
  readonly root: string;
  readonly baseUrl: string;
  /** Where readers report mistakes; undefined where they cannot. */
  readonly reportTo: string | undefined;
  readonly shelf: Shelf;
  /** What is to answer all that the shelf does not know. */
  readonly app: BareApp['app'];
  readonly log: Logger;
}

/**
 * Reads the project, checks it and equips the app.
 * @throws {ContentError} for faulty content
 */
export async function loadWholeSite({ root, baseUrl, reportTo, shelf, app, log }: WholeSiteParts): Promise<WholeSite> {
  // Before the content is read: V8 decides after each collection when the next one is due.
  holdHeapDown();
  const composition = await composeSite(root, baseUrl, reportTo);
  equipApp(app, { ...composition, respond: createRespond(shelf), log });
  prepareSearch(composition.site);
  return { documents: composition.documents, inventory: inventoryOf(composition) };
}

/**
 * Left alone, V8 lets the heap of a large site grow to three times what is in use before it collects. By so many percent
 * is enough; a version that does not know the setting does without it.
 */
function holdHeapDown(): void {
  setFlagsFromString('--heap-growing-percent=40');
}

function inventoryOf({ library, site }: Composition): string {
  const articles = library.laws.reduce((sum, law) => sum + law.articles.length, 0);
  const situations = resultsFrom(site.flow).length;
  return [
    `${library.answers.en.length} answers`,
    `${articles} articles of ${library.laws.length} laws`,
    `${situations} guide situations`,
    `${site.pages.size} pages in ${locales.length} languages`,
  ].join(', ');
}
