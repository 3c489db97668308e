/** `npm run new -- answer lost-card`, `npm run new -- term pooling-area`: new content with its fields explained. */
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContentFiles, readContentFiles } from '../content/files.ts';
import { locales, slug as slugSchema } from '../content/schemas.ts';
import { answerSkeleton, termSkeleton } from '../content/skeletons.ts';
import { keysOf } from '../content/yaml-value.ts';
import { projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';

const usage = 'Say what is to be made: npm run new -- answer lost-card, or: npm run new -- term pooling-area';
const glossaryFile = 'content/glossary.yaml';

await run(async () => {
  const [kind, slug, ...more] = process.argv.slice(2);
  if ((kind !== 'answer' && kind !== 'term') || slug === undefined || more.length > 0) throw new CommandError(usage);
  if (!slugSchema.safeParse(slug).success) {
    throw new CommandError(`"${slug}" is no name like lost-card: small letters, figures and hyphens.`);
  }
  const files = readContentFiles(projectRoot);
  const made = kind === 'answer' ? await makeAnswer(slug, files) : await makeTerm(slug, files);
  console.log(`Made ${made}. Put a text in the place of every TODO, then: npm run check`);
});

async function makeAnswer(slug: string, files: ContentFiles): Promise<string> {
  const taken = [...files.keys()].find((file) => file.includes('/answers/') && file.endsWith(`/${slug}.md`));
  if (taken !== undefined)
    throw new CommandError(`There is ${taken} already. A slug names one answer and never changes.`);
  const now = new Date();
  const later = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 6, Math.min(now.getUTCDate(), 28)));
  const [reviewed, nextReview] = [now, later].map((date) => date.toISOString().slice(0, 10)) as [string, string];
  const topics = keysOf(files.get('content/topics.yaml') ?? '', []);
  const made = locales.map((locale) => ({
    file: `content/${locale}/answers/${slug}.md`,
    text: answerSkeleton(locale, { topics, reviewed, nextReview }),
  }));
  for (const { file, text } of made) await writeFile(join(projectRoot, file), text, { flag: 'wx' });
  return made.map(({ file }) => file).join(' and ');
}

async function makeTerm(slug: string, files: ContentFiles): Promise<string> {
  const text = files.get(glossaryFile) ?? '';
  if (keysOf(text, ['terms']).includes(slug)) {
    throw new CommandError(`${glossaryFile} has ${slug} already. A slug names one term and never changes.`);
  }
  const addition = `${text.endsWith('\n') ? '' : '\n'}${termSkeleton(slug)}`;
  if (!keysOf(text + addition, ['terms']).includes(slug)) {
    throw new CommandError(`${glossaryFile} does not end with its terms, so none can be added at its end.`);
  }
  await appendFile(join(projectRoot, glossaryFile), addition);
  return `${slug} at the end of ${glossaryFile}`;
}
