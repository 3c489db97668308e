/** `npm run export -- DIR`: every prepared document as a file, for any web server. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { locales } from '../content/schemas.ts';
import type { Documents } from '../render/document.ts';
import { composeSite, projectRoot } from './compose.ts';
import { CommandError, run } from './fail.ts';
import { addressOf } from './listen.ts';

/** Marks a folder as one that an export made and may replace. */
const marker = '.card-guide-export';

await run(async () => {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new CommandError('Name the folder to export to: npm run export -- DIR');
  const folder = resolve(name);
  await assertReplaceable(folder);
  const config = readConfig(process.env);
  const { site, render, documents } = await composeSite(projectRoot, config.baseUrl ?? addressOf(config));
  const notFound = locales.map((locale) => {
    const path = locale === 'en' ? '/404' : `/${locale}/404`;
    return [path, render(site.problemPage(locale, 'not-found'))] as const;
  });
  await replaceFolder(folder, new Map([...documents, ...notFound]));
  console.log(`Exported ${documents.size + notFound.length} files to ${folder}`);
});

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
async function replaceFolder(folder: string, documents: Documents): Promise<void> {
  const fresh = `${folder}.new`;
  const old = `${folder}.old`;
  await Promise.all([fresh, old].map((path) => rm(path, { recursive: true, force: true })));
  await mkdir(fresh, { recursive: true });
  for (const [path, { type, body }] of documents) {
    const file = join(fresh, fileOf(path, type));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
  await writeFile(join(fresh, marker), '');
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}

/** `/en/` → `en/index.html`, `/en/answers` → `en/answers.html`, `/robots.txt` → `robots.txt` */
function fileOf(path: string, type: string): string {
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return type.startsWith('text/html') ? `${path.slice(1)}.html` : path.slice(1);
}
