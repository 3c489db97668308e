/** `npm run check`: everything that would stop the start, and what is only overdue. */
import { printFault } from '../content/fault.ts';
import type { Library } from '../content/library.ts';
import { plainText } from '../content/markdown.ts';
import { type Locale, locales } from '../content/schemas.ts';
import { recordFaults, reviewAgain } from '../site/review-again.ts';
import { composeSite, projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';

const longestAnswer: Readonly<Record<Locale, number>> = { en: 60, zh: 120 };

await run(async () => {
  const { library, documents } = await composeSite(projectRoot, 'http://localhost');
  const today = new Date().toISOString().slice(0, 10);
  const warnings = [...overdueReviews(library, today), ...reviewsAgain(library), ...longAnswers(library)];
  for (const warning of warnings) console.warn(warning);
  const faults = recordFaults(library).map(printFault);
  if (faults.length > 0) throw new CommandError(`${faults.join('\n')}\nRecord it with: npm run law:record`);
  console.log(`The content is sound: ${documents.size} documents. ${warnings.length} things to look at.`);
});

function overdueReviews(library: Library, today: string): readonly string[] {
  const texts = [
    ...locales.flatMap((locale) => [
      ...library.answers[locale].map((answer) => ({ name: `content/${locale}/answers: ${answer.slug}`, ...answer })),
      ...library.pages[locale].map((page) => ({ ...page, name: `content/${locale}/pages/${page.name}.md` })),
    ]),
    ...library.laws.map((law) => ({ name: `content/law/${law.id}`, nextReview: law.nextReview })),
    { name: 'content/letters.yaml', nextReview: library.letters['next-review'] },
    { name: 'content/counter.yaml', nextReview: library.counter['next-review'] },
    ...locales.map((locale) => ({
      name: `content/${locale}/guide.yaml`,
      nextReview: library.guide[locale]['next-review'],
    })),
  ];
  return texts
    .filter(({ nextReview }) => nextReview < today)
    .map(({ name, nextReview }) => `${name}: the review was due on ${nextReview}`);
}

/** What cites an article that has changed since: to be compared with it, and then recorded. */
function reviewsAgain(library: Library): readonly string[] {
  return reviewAgain(library).map(
    ({ text, place, reviewed, changed }) =>
      `${place}: review again (${text}), ${changed.join(', ')} changed since ${reviewed}`,
  );
}

function longAnswers(library: Library): readonly string[] {
  return locales.flatMap((locale) =>
    library.answers[locale].flatMap(({ slug, answer }) => {
      const text = plainText(answer);
      const length = locale === 'zh' ? [...text].length : text.split(/\s+/).length;
      const unit = locale === 'zh' ? 'characters' : 'words';
      const limit = longestAnswer[locale];
      if (length <= limit) return [];
      return [`content/${locale}/answers: ${slug}: the answer has ${length} ${unit}, more than ${limit}`];
    }),
  );
}
