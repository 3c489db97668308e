/** `npm run export -- DIR`: every page and asset as files, for any web server. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { locales } from '../content/schemas.ts';
import type { Document } from '../render/document.ts';
import { renderHash, renderTextFile } from '../render/text-file.ts';
import { datasetHashPath, datasetPath } from '../site/paths.ts';
import { type Composition, composeSite } from './compose.ts';
import { type Exported, openExportFolder } from './export-folder.ts';
import { CommandError, run } from './fail.ts';
import { projectRoot } from './project-root.ts';
import { nameOfState } from './project-state.ts';

/** How many files are compressed at once: as many as Node has threads for it. */
const atOnce = 4;

await run(async () => {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new CommandError('Name the folder to export to: npm run export -- DIR');
  const { baseUrl, reportTo } = readConfig(process.env);
  if (baseUrl === undefined) {
    throw new CommandError(
      'Name the address that visitors will use: BASE_URL=https://example.org npm run export -- DIR',
    );
  }
  const folder = resolve(name);
  const { files, written } = await exportTo(folder, baseUrl, reportTo);
  console.log(`${folder} holds ${files} files; ${written} of them were written now.`);
});

async function exportTo(folder: string, baseUrl: string, reportTo: string | undefined): Promise<Exported> {
  mkdirSync(dirname(folder), { recursive: true });
  const target = openExportFolder(folder, nameOfState(projectRoot, [baseUrl, reportTo ?? '']));
  const current = target.current();
  if (current !== undefined) return current;
  const files = everyFile(await composeSite(projectRoot, baseUrl, reportTo));
  const placeNext = async (): Promise<void> => {
    for (const [path, { type, body, isCompressible }, isRare] of files) {
      await target.place({ file: fileOf(path, type), body, isCompressible, isRare });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, placeNext));
  return target.finish();
}

/** What has an address of its own, what the running site makes on request, and pages for unknown addresses. */
function* everyFile({
  site,
  render,
  documents,
}: Composition): Generator<readonly [path: string, document: Document, isRare: boolean]> {
  for (const [path, document] of documents) yield [path, document, false];
  for (const page of site.pagesOnRequest()) yield [page.path, render(page), true];
  for (const file of site.lawFiles()) yield [file.path, renderTextFile(file), true];
  const dataset = renderTextFile(site.datasetFile());
  yield [datasetPath, dataset, true];
  yield [datasetHashPath, renderHash(dataset, basename(datasetPath)), true];
  for (const locale of locales) {
    yield [locale === 'en' ? '/404' : `/${locale}/404`, render(site.problemPage(locale, 'not-found')), false];
  }
}

/** `/en/` → `en/index.html`, `/en/answers` → `en/answers.html`, `/robots.txt` → `robots.txt` */
function fileOf(path: string, type: string): string {
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return type.startsWith('text/html') ? `${path.slice(1)}.html` : path.slice(1);
}
