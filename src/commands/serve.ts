/** `npm start`: prepares every page, then serves. */
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { locales } from '../content/schemas.ts';
import { createListener } from '../http/listener.ts';
import { resultsFrom, walkFlow } from '../rules/flow.ts';
import { type Composition, composeSite, projectRoot } from './compose.ts';
import { run } from './fail.ts';
import { addressOf, assertFree, listen } from './listen.ts';
import { prepareSearch } from './prepare-search.ts';

await run(async () => {
  const started = performance.now();
  const config = readConfig(process.env);
  await assertFree(config);
  const baseUrl = config.baseUrl ?? addressOf(config);
  const composition = await composeSite(projectRoot, baseUrl, config.reportTo);
  const log = pino({ level: config.logLevel, base: null });
  const isSecure = baseUrl.startsWith('https:');
  await listen(config, log, createListener({ ...composition, log, isSecure }));
  prepareSearch(composition.site);
  const milliseconds = Math.round(performance.now() - started);
  console.log(`Card Guide is at ${addressOf(config)}/ (${inventory(composition)}, ready in ${milliseconds} ms)`);
});

function inventory({ library, site }: Composition): string {
  const articles = library.laws.reduce((sum, law) => sum + law.articles.length, 0);
  const situations = resultsFrom(walkFlow()).length;
  return [
    `${library.answers.en.length} answers`,
    `${articles} articles of ${library.laws.length} laws`,
    `${situations} guide situations`,
    `${site.pages.size} pages in ${locales.length} languages`,
  ].join(', ');
}
