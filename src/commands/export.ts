/** `npm run export -- DIR`: every page and asset as files, for any web server. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { compressAhead } from '../http/encoding.ts';
import { composeSite } from './compose.ts';
import { makeCopyAssets } from './copy-script.ts';
import { type Exported, openExportFolder } from './export-folder.ts';
import { everyDocument, exportDocuments } from './export-site.ts';
import { CommandError, run } from './fail.ts';
import { projectRoot } from './project-root.ts';
import { nameOfState } from './project-state.ts';

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
  const target = openExportFolder(folder, nameOfState(projectRoot, [baseUrl, reportTo ?? '']), compressAhead);
  const current = target.current();
  if (current !== undefined) return current;
  const composition = await composeSite(projectRoot, baseUrl, reportTo);
  const copy = await makeCopyAssets(projectRoot, composition.site.searchData());
  return exportDocuments(target, everyDocument(composition, copy));
}
