/** `npm run law:import -- FILE --law LAW`: puts the official text of a law beside our summaries, for this copy of the site. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentFiles } from '../content/files.ts';
import type { Law } from '../content/library.ts';
import { loadLibrary } from '../content/load-library.ts';
import { officialFile, printOfficial } from '../content/official.ts';
import { parseStatute } from '../law/statute.ts';
import { type RecordedLaw, statuteDifferences } from '../law/statute-differences.ts';
import { projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';

const usage = 'Name a file and a law: npm run law:import -- FILE --law social-insurance-law [--accept]';
/** No statute comes near this. */
const largestFileBytes = 2_000_000;
const mostDifferences = 40;

await run(async () => {
  const { file, lawName, isAccepted } = readArguments();
  const bytes = await readStatuteFile(file);
  const text = decode(bytes, file);
  // Without what was imported before, so that a faulty file can be replaced.
  const files = [...readContentFiles(projectRoot)].filter(([path]) => !path.startsWith('content/official/'));
  const { laws } = loadLibrary(new Map(files));
  const law = laws.find(({ id, code }) => id === lawName || code === lawName);
  if (law === undefined) {
    throw new CommandError(`No law is called ${lawName}. There are: ${laws.map(({ id }) => id).join(', ')}`);
  }
  if (!law.isComplete) {
    throw new CommandError(`${law.id}: law.yaml does not list every article, so that the text cannot be checked.`);
  }
  const statute = parseStatute(text);
  if (statute.articles.length === 0)
    throw new CommandError(`${file}: no line begins an article, like 第一条 and a space.`);

  const differences = statuteDifferences(statute, recordedOf(law));
  for (const difference of differences.slice(0, mostDifferences)) console.error(`${file}: ${difference}`);
  if (differences.length > mostDifferences) console.error(`… and ${differences.length - mostDifferences} more`);
  if (differences.length > 0 && !isAccepted) {
    throw new CommandError(
      `${differences.length} differences from content/law/${law.id}/law.yaml. Nothing was written. Mend the file, or add --accept.`,
    );
  }
  const target = officialFile(law.id);
  await mkdir(dirname(join(projectRoot, target)), { recursive: true });
  await writeFile(join(projectRoot, target), printOfficial(statute, createHash('sha256').update(bytes).digest('hex')));
  const paragraphs = statute.articles.flatMap((article) => article.paragraphs);
  const items = paragraphs.reduce((sum, paragraph) => sum + paragraph.items.length, 0);
  console.log(
    `Wrote ${target}: ${statute.articles.length} articles, ${paragraphs.length} paragraphs, ${items} items, ${differences.length} differences.`,
  );
});

function readArguments(): { readonly file: string; readonly lawName: string; readonly isAccepted: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { law: { type: 'string' }, accept: { type: 'boolean', default: false } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0 || values.law === undefined) throw new CommandError(usage);
    return { file, lawName: values.law, isAccepted: values.accept };
  } catch (error) {
    // The parser's own errors say what is wrong with the arguments.
    throw error instanceof CommandError ? error : new CommandError(`${(error as Error).message}\n${usage}`);
  }
}

/** Refuses what cannot be a statute before it is read. */
async function readStatuteFile(file: string): Promise<Buffer> {
  const path = resolve(file);
  try {
    const { size } = await stat(path);
    if (size > largestFileBytes) {
      throw new CommandError(`${file} has ${size} bytes; a statute has at most ${largestFileBytes}.`);
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

function decode(bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below.
  }
  throw new CommandError(`${file} is no text in UTF-8.`);
}

function recordedOf({ chapters, articles }: Law): RecordedLaw {
  return {
    chapters: chapters.map(({ number, title }, index) => ({
      number,
      title: title?.zh,
      articles: new Map(
        articles.filter(({ chapter }) => chapter === index).map((each) => [each.number, each.structure]),
      ),
    })),
  };
}
