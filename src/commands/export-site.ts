/** The whole site as files: what is exported, under which names, with how much effort. */
import { basename } from 'node:path';
import { locales } from '../content/schemas.ts';
import { type Care, careFor } from '../http/encoding.ts';
import type { Document, Documents } from '../render/document.ts';
import { renderHash, renderTextFile } from '../render/text-file.ts';
import { datasetHashPath, datasetPath } from '../site/paths.ts';
import type { Composition } from './compose.ts';
import type { CopyAssets } from './copy-script.ts';
import type { Exported, ExportFolder } from './export-folder.ts';

export interface ExportedDocument {
  readonly path: string;
  readonly make: () => Document;
  /** How much time its compressed forms are worth. */
  readonly care: Care;
}

/** How many files are compressed at once: as many as Node has threads for it. */
const atOnce = 4;

/** Puts the documents into the folder as files, and finishes it. */
export async function exportDocuments(folder: ExportFolder, documents: Iterable<ExportedDocument>): Promise<Exported> {
  // One iterator for all: each of them takes the next document that is left.
  const rest = documents[Symbol.iterator]();
  const placeNext = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      const { path, make, care } = next.value;
      const { type, body, isCompressible } = make();
      await folder.place({ file: fileOf(path, type), body, isCompressible, care });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, placeNext));
  return folder.finish();
}

/** What has an address of its own, what the running site makes on request, what searches, and pages for unknown addresses. */
export function* everyDocument({ site, renderCopy }: Composition, copy: CopyAssets): Generator<ExportedDocument> {
  const { render, documents } = renderCopy(copy);
  const care = careFor(documents.size);
  const often = (path: string, make: () => Document): ExportedDocument => ({ path, make, care });
  const rarely = (path: string, make: () => Document): ExportedDocument => ({ path, make, care: 'fair' });
  for (const [path, document] of copy.documents) yield often(path, () => document);
  for (const path of documents.keys()) yield often(path, () => documentAt(documents, path));
  for (const [path, make] of site.pagesOnRequest()) yield rarely(path, () => render(make()));
  for (const file of site.lawFiles()) yield rarely(file.path, () => renderTextFile(file));
  const dataset = renderTextFile(site.datasetFile());
  yield rarely(datasetPath, () => dataset);
  yield rarely(datasetHashPath, () => renderHash(dataset, basename(datasetPath)));
  for (const locale of locales) {
    const path = locale === 'en' ? '/404' : `/${locale}/404`;
    yield often(path, () => render(site.problemPage(locale, 'not-found')));
  }
}

function documentAt(documents: Documents, path: string): Document {
  const document = documents.get(path);
  if (document === undefined) throw new Error(`${path} is no document`);
  return document;
}

/** `/en/` → `en/index.html`, `/en/answers` → `en/answers.html`, `/robots.txt` → `robots.txt` */
function fileOf(path: string, type: string): string {
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return type.startsWith('text/html') ? `${path.slice(1)}.html` : path.slice(1);
}
