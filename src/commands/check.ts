/** `npm run check`: everything that would stop the start or was not recorded, and hints, which stop nothing. */
import { printFault } from '../content/fault.ts';
import { forbiddenFaults, publishedTexts } from '../content/forbidden-words.ts';
import { type Hint, hintsFor } from '../content/hints.ts';
import type { Library } from '../content/library.ts';
import { versionFaults } from '../content/rules-hash.ts';
import { lateTitles } from '../site/late-titles.ts';
import { recordFaults, reviewAgain } from '../site/review-again.ts';
import type { Site } from '../site/site.ts';
import { composeSite, projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';

await run(async () => {
  const { library, site, documents } = await composeSite(projectRoot, 'http://localhost');
  const today = new Date().toISOString().slice(0, 10);
  const hints = [...hintsFor(library, today), ...reviewsAgain(library), ...titlesFoundLate(library, site)];
  for (const { file, text } of hints) console.warn(`${file}: ${text}`);
  const ofWords = forbiddenFaults(publishedTexts(library)).map(printFault);
  if (ofWords.length > 0) throw new CommandError(ofWords.join('\n'));
  const ofVersions = versionFaults(library).map(printFault);
  if (ofVersions.length > 0) throw new CommandError(ofVersions.join('\n'));
  const faults = recordFaults(library).map(printFault);
  if (faults.length > 0) throw new CommandError(`${faults.join('\n')}\nRecord it with: npm run law:record`);
  console.log(`The content is sound: ${documents.size} documents. ${hints.length} things to look at.`);
});

/** Titles that search does not find first. */
function titlesFoundLate(library: Library, site: Site): readonly Hint[] {
  return lateTitles(library, site).map(({ file, title, first }) => ({
    file,
    text: `who searches for “${title}” finds ${first} first: say more clearly what the page alone answers`,
  }));
}

/** What cites an article that has changed since: to be compared with it, and then recorded. */
function reviewsAgain(library: Library): readonly Hint[] {
  return reviewAgain(library).map(({ text, place, reviewed, changed }) => ({
    file: place,
    text: `review again (${text}), ${changed.join(', ')} changed since ${reviewed}`,
  }));
}
