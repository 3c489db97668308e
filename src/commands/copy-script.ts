/** What makes the page of search work in a copy of the site: a script, made of the modules that search the site, and its index. */
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { createDocument, type Document, hashOf } from '../render/document.ts';
import type { CopyScript } from '../render/render.ts';
import { printTemplate, readTemplates } from '../render/templates.ts';
import type { SearchData } from '../site/search-data.ts';

export interface CopyAssets extends CopyScript {
  /** By their addresses. */
  readonly documents: ReadonlyMap<string, Document>;
}

/** The templates of the results, with the names that they print. */
const templates = { found: ['found', 'form', 'isWordless', 'm', 'part'], marked: ['pieces'], choices: ['choices'] };

/** Bundles the script and prints the index. */
export async function makeCopyAssets(root: string, data: SearchData): Promise<CopyAssets> {
  const chunks = await bundle(root);
  const body = Buffer.from(JSON.stringify(data));
  const index = `/assets/search-index.${hashOf(body)}.json`;
  const documents = new Map<string, Document>([
    [index, createDocument(200, 'application/json; charset=utf-8', body, true)],
  ]);
  for (const { fileName, code } of chunks) {
    documents.set(
      `/assets/${fileName}`,
      createDocument(200, 'text/javascript; charset=utf-8', Buffer.from(code), true),
    );
  }
  const [entry] = chunks.filter(({ isEntry }) => isEntry);
  return { script: `/assets/${entry?.fileName ?? ''}`, index, documents };
}

interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
}

/** The script that the page loads, and the one with all that searches, which it loads where there is a query. */
async function bundle(root: string): Promise<readonly Chunk[]> {
  const build = await rolldown({ input: 'copy-search', platform: 'browser', plugins: [entryPoints(root)] });
  const { output } = await build.generate({
    format: 'es',
    minify: true,
    comments: false,
    hashCharacters: 'hex',
    entryFileNames: 'search.[hash].js',
    chunkFileNames: 'search-results.[hash].js',
  });
  await build.close();
  return output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
}

/** The two modules in which the script's parts meet; they stand in no file. */
function entryPoints(root: string): Plugin {
  const from = (file: string): string => JSON.stringify(join(root, 'src', 'browser', file));
  const sources = readTemplates(root);
  const functions = Object.entries(templates).map(
    ([name, names]) => `${name}: ${printTemplate(sources, `parts/${name}`, names)}`,
  );
  const modules: Readonly<Record<string, string>> = {
    'copy-search': `import { startSearch } from ${from('search.ts')};
startSearch(async () => (await import('copy-results')).default);`,
    'copy-results': `import { createResults } from ${from('results.ts')};
export default createResults({ ${functions.join(',\n')} });`,
  };
  return {
    name: 'entry points',
    resolveId: (id) => (modules[id] === undefined ? undefined : id),
    load: (id) => modules[id],
  };
}
