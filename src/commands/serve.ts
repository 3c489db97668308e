/** `npm start`: serves at once what an earlier start has left, or else checks everything first. */
import { once } from 'node:events';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { DocumentFacts } from '../http/answer.ts';
import { createBareApp } from '../http/express-classes.ts';
import { securityHeaders } from '../http/headers.ts';
import { logRequests } from '../http/log.ts';
import { createShelf, lookUp } from '../http/look-up.ts';
import { openCacheFolder } from './cache-folder.ts';
import { run } from './fail.ts';
import { fillCache } from './fill-cache.ts';
import { addressOf, assertFree, listen } from './listen.ts';
import { createLog } from './log.ts';
import { projectRoot } from './project-root.ts';
import { nameOfState } from './project-state.ts';
import type { WholeSite } from './whole-site.ts';

await run(async () => {
  const started = performance.now();
  const config = readConfig(process.env);
  const { baseUrl = addressOf(config), reportTo } = config;
  const log = createLog(config);

  const cache = openCacheFolder(
    config.cacheFolder ?? join(projectRoot, '.cache'),
    nameOfState(projectRoot, [baseUrl, reportTo ?? '']),
  );
  const finished = new Map<string, DocumentFacts>(cache.listing?.documents);
  let site: WholeSite | undefined;
  const shelf = createShelf(
    {
      stored: (path, encoding) => {
        const facts = finished.get(path);
        return facts && cache.read(facts, encoding);
      },
      document: (path) => site?.documents.get(path),
    },
    securityHeaders(baseUrl.startsWith('https:')),
  );
  const { app, classes } = createBareApp();
  // Loaded when it is wanted: it is most of our code.
  const load = async (): Promise<WholeSite> => {
    const { loadWholeSite } = await import('./whole-site.ts');
    site = await loadWholeSite({ root: projectRoot, baseUrl, reportTo, shelf, app, log });
    return site;
  };

  // Without a list of this state nobody has checked the content yet. With one, serving comes first.
  const isCold = cache.listing === undefined;
  if (isCold) await assertFree(config);
  const begun = new AbortController();
  const whole = isCold ? Promise.resolve(await load()) : once(begun.signal, 'abort').then(load);
  const listener = lookUp(shelf, (request, response) => {
    if (site !== undefined) app(request, response);
    else void whole.then(() => app(request, response));
  });
  const stopping = await listen(config, log, logRequests(log, listener), classes);
  const inventory = cache.listing?.inventory ?? site?.inventory ?? '';
  const milliseconds = Math.round(performance.now() - started);
  console.log(`Card Guide is at ${addressOf(config)}/ (${inventory}, ready in ${milliseconds} ms)`);

  begun.abort();
  const { documents } = await whole.catch((error: unknown) => {
    // Half a site is none: whoever watches the process starts it again.
    log.fatal({ err: error }, 'the site could not be loaded');
    process.exit(1);
  });
  if (isCold) {
    await fillCache({ documents, inventory, cache, shelf, finished, signal: stopping }).catch((error: unknown) => {
      log.warn({ err: error }, 'the cache folder cannot be used, so that the next start takes as long as this one');
    });
  }
});
