/** `npm run dev`: serves, and prepares the site anew when content, templates or assets change. */
import { watch } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { ContentError } from '../content/fault.ts';
import { createListener } from '../http/listener.ts';
import { composeSite, projectRoot } from './compose.ts';
import { run } from './fail.ts';
import { addressOf, listen } from './listen.ts';

/** Editors save in several steps; changes within this time are one change. */
const settleMilliseconds = 100;

await run(async () => {
  const config = readConfig(process.env);
  const address = addressOf(config);
  const log = pino({ level: 'warn', base: null });
  const prepare = async (): Promise<RequestListener> => {
    const composition = await composeSite(projectRoot, config.baseUrl ?? address);
    return createListener({ ...composition, log, isSecure: false });
  };

  let current = await prepare();
  await listen(config, log, (request, response) => current(request, response));
  console.log(`Card Guide is at ${address}/ and follows your changes`);

  const renew = async (): Promise<void> => {
    try {
      current = await prepare();
      console.log('The site is up to date.');
    } catch (error) {
      // The last good site stays: a fault while writing is nothing to stop for.
      console.error(error instanceof ContentError ? error.message : error);
      console.error('The last good site is still served.');
    }
  };
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ['content', 'views', 'public']) {
    watch(join(projectRoot, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(renew, settleMilliseconds);
    }).unref();
  }
});
