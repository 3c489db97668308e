/** `npm run check`: everything that would stop the start or was not recorded, and hints, which stop nothing. */
import { printFault } from '../content/fault.ts';
import { type Hint, hintsFor } from '../content/hints.ts';
import type { Library } from '../content/library.ts';
import { versionFaults } from '../content/rules-hash.ts';
import { recordFaults, reviewAgain } from '../site/review-again.ts';
import { composeSite, projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';

await run(async () => {
  const { library, documents } = await composeSite(projectRoot, 'http://localhost');
  const today = new Date().toISOString().slice(0, 10);
  const hints = [...hintsFor(library, today), ...reviewsAgain(library)];
  for (const { file, text } of hints) console.warn(`${file}: ${text}`);
  const ofVersions = versionFaults(library).map(printFault);
  if (ofVersions.length > 0) throw new CommandError(ofVersions.join('\n'));
  const faults = recordFaults(library).map(printFault);
  if (faults.length > 0) throw new CommandError(`${faults.join('\n')}\nRecord it with: npm run law:record`);
  console.log(`The content is sound: ${documents.size} documents. ${hints.length} things to look at.`);
});

/** What cites an article that has changed since: to be compared with it, and then recorded. */
function reviewsAgain(library: Library): readonly Hint[] {
  return reviewAgain(library).map(({ text, place, reviewed, changed }) => ({
    file: place,
    text: `review again (${text}), ${changed.join(', ')} changed since ${reviewed}`,
  }));
}
