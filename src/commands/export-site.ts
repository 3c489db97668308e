/** The whole site as files: what is exported, under which names, with how much effort. */
import { basename } from 'node:path';
import { locales } from '../content/schemas.ts';
import type { Document } from '../render/document.ts';
import { renderHash, renderTextFile } from '../render/text-file.ts';
import { datasetHashPath, datasetPath } from '../site/paths.ts';
import type { Composition } from './compose.ts';
import type { Exported, ExportFolder } from './export-folder.ts';

export interface ExportedDocument {
  readonly path: string;
  readonly document: Document;
  /** Whether few will ever ask for it. */
  readonly isRare: boolean;
}

/** How many files are compressed at once: as many as Node has threads for it. */
const atOnce = 4;

/** Puts the documents into the folder as files, and finishes it. */
export async function exportDocuments(folder: ExportFolder, documents: Iterable<ExportedDocument>): Promise<Exported> {
  // One iterator for all: each of them takes the next document that is left.
  const rest = documents[Symbol.iterator]();
  const placeNext = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      const { path, document, isRare } = next.value;
      const { type, body, isCompressible } = document;
      await folder.place({ file: fileOf(path, type), body, isCompressible, isRare });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, placeNext));
  return folder.finish();
}

/** What has an address of its own, what the running site makes on request, and pages for unknown addresses. */
export function* everyDocument({ site, render, documents }: Composition): Generator<ExportedDocument> {
  for (const [path, document] of documents) yield { path, document, isRare: false };
  for (const page of site.pagesOnRequest()) yield { path: page.path, document: render(page), isRare: true };
  for (const file of site.lawFiles()) yield { path: file.path, document: renderTextFile(file), isRare: true };
  const dataset = renderTextFile(site.datasetFile());
  yield { path: datasetPath, document: dataset, isRare: true };
  yield { path: datasetHashPath, document: renderHash(dataset, basename(datasetPath)), isRare: true };
  for (const locale of locales) {
    const document = render(site.problemPage(locale, 'not-found'));
    yield { path: locale === 'en' ? '/404' : `/${locale}/404`, document, isRare: false };
  }
}

/** `/en/` → `en/index.html`, `/en/answers` → `en/answers.html`, `/robots.txt` → `robots.txt` */
export function fileOf(path: string, type: string): string {
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return type.startsWith('text/html') ? `${path.slice(1)}.html` : path.slice(1);
}
