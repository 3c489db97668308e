/** `npm run law:record -- [TEXT …]`: notes in which state the articles are that reviewed texts cite. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContentFiles } from '../content/files.ts';
import { loadLibrary } from '../content/load-library.ts';
import { printReviewed, reviewedFile } from '../content/reviewed.ts';
import { recordReviews, reviewAgain } from '../site/review-again.ts';
import { projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';

await run(async () => {
  const files = await readContentFiles(projectRoot);
  const library = loadLibrary(files);
  const texts = [...recordReviews(library, new Set()).keys()];
  const named = namedTexts(process.argv.slice(2), texts);
  const text = printReviewed(recordReviews(library, named));
  const isSame = text === files.get(reviewedFile);
  if (!isSame) await writeFile(join(projectRoot, reviewedFile), text);
  const open = reviewAgain(loadLibrary(new Map([...files, [reviewedFile, text]]))).length;
  const rest = open === 0 ? '' : ` ${open} texts and lines are still to be reviewed again: npm run check`;
  console.log(`${isSame ? `${reviewedFile} was up to date.` : `Wrote ${reviewedFile}.`}${rest}`);
});

/** `all` names every text. */
function namedTexts(names: readonly string[], texts: readonly string[]): ReadonlySet<string> {
  const unknown = names.find((name) => name !== 'all' && !texts.includes(name));
  if (unknown !== undefined) {
    throw new CommandError(
      `No text is called ${unknown}. Name answers/SLUG, guide, letters, glossary, pages/NAME, or all.`,
    );
  }
  return new Set(names.includes('all') ? texts : names);
}
