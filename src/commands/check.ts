/** `npm run check`: everything that would stop the start, and hints, which stop nothing. */
import { hintsFor } from '../content/hints.ts';
import { composeSite, projectRoot } from './compose.ts';
import { run } from './fail.ts';

await run(async () => {
  const { library, documents } = await composeSite(projectRoot, 'http://localhost');
  const today = new Date().toISOString().slice(0, 10);
  const hints = hintsFor(library, today);
  for (const { file, text } of hints) console.warn(`${file}: ${text}`);
  console.log(`The content is sound: ${documents.size} documents. ${hints.length} things to look at.`);
});
