/** `npm run export -- DIR`: every prepared document as a file, for any web server. */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { locales } from '../content/schemas.ts';
import type { Document } from '../render/document.ts';
import { renderHash, renderTextFile } from '../render/text-file.ts';
import { datasetHashPath, datasetPath } from '../site/paths.ts';
import { type Composition, composeSite, projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';

/** Marks a folder as one that an export made and may replace. */
const marker = '.card-guide-export';

await run(async () => {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new CommandError('Name the folder to export to: npm run export -- DIR');
  const folder = resolve(name);
  await assertReplaceable(folder);
  const { baseUrl, reportTo } = readConfig(process.env);
  if (baseUrl === undefined) {
    throw new CommandError(
      'Name the address that visitors will use: BASE_URL=https://example.org npm run export -- DIR',
    );
  }
  const count = await replaceFolder(folder, everyFile(await composeSite(projectRoot, baseUrl, reportTo)));
  console.log(`Exported ${count} files to ${folder}`);
});

/** What is prepared, the pages of the guide that the running site makes on request, and a page for unknown addresses. */
function* everyFile({ site, render, documents }: Composition): Iterable<readonly [string, Document]> {
  yield* documents;
  for (const page of site.pagesOnRequest()) yield [page.path, render(page)];
  for (const file of site.lawFiles()) yield [file.path, renderTextFile(file)];
  const dataset = renderTextFile(site.datasetFile());
  yield [datasetPath, dataset];
  yield [datasetHashPath, renderHash(dataset, basename(datasetPath))];
  for (const locale of locales) {
    yield [locale === 'en' ? '/404' : `/${locale}/404`, render(site.problemPage(locale, 'not-found'))];
  }
}

async function assertReplaceable(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new CommandError(`${folder} cannot be read as a folder: ${error.code ?? error.message}`);
  });
  if (entries.length > 0 && !entries.includes(marker)) {
    throw new CommandError(`${folder} holds files that no export made. Name a new or an empty folder.`);
  }
}

/** Writes beside the folder and then changes places with it, so that a crash leaves the old export whole. */
async function replaceFolder(folder: string, files: Iterable<readonly [string, Document]>): Promise<number> {
  await mkdir(dirname(folder), { recursive: true });
  const workshop = await mkdtemp(`${folder}.`);
  const fresh = join(workshop, 'new');
  await mkdir(fresh);
  await writeFile(join(fresh, marker), '');
  let count = 0;
  for (const [path, { type, body }] of files) {
    const file = join(fresh, fileOf(path, type));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
    count += 1;
  }
  await rename(folder, join(workshop, 'old')).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, folder);
  await rm(workshop, { recursive: true });
  return count;
}

/** `/en/` → `en/index.html`, `/en/answers` → `en/answers.html`, `/robots.txt` → `robots.txt` */
function fileOf(path: string, type: string): string {
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return type.startsWith('text/html') ? `${path.slice(1)}.html` : path.slice(1);
}
