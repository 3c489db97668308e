/** After a cold start, and while the site already serves: compresses everything as well as can be, for the next start and this one. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentFacts } from '../http/answer.ts';
import { type Care, careFor, compressAhead } from '../http/encoding.ts';
import type { Shelf } from '../http/look-up.ts';
import type { Document, Documents } from '../render/document.ts';
import { type CacheFolder, encodingsKept } from './cache-folder.ts';

export interface FillParts {
  readonly documents: Documents;
  readonly inventory: string;
  readonly cache: CacheFolder;
  readonly shelf: Shelf;
  /** Where each finished address is put, so that it is answered from the folder from then on. */
  readonly finished: Map<string, DocumentFacts>;
  /** Whether the server is stopping. */
  readonly signal: AbortSignal;
}

/** Fills the folder, one document after the other, and finishes its list; stops where the server stops. */
export async function fillCache({ documents, inventory, cache, shelf, finished, signal }: FillParts): Promise<void> {
  const care = careFor(documents.size);
  for (const path of documents.keys()) {
    await nextTurn();
    if (signal.aborted) return;
    const document = documents.get(path);
    if (document === undefined) continue;
    const { body: _body, ...facts } = document;
    await writeEncodings(cache, document, care);
    finished.set(path, facts);
    shelf.answers.forget(path);
  }
  cache.finish({ inventory, documents: finished });
}

async function writeEncodings(cache: CacheFolder, document: Document, care: Care): Promise<void> {
  for (const encoding of encodingsKept(document)) {
    if (cache.has(document, encoding)) continue;
    const bytes = encoding === 'identity' ? document.body : await compressAhead(document.body, encoding, care);
    cache.write(document, encoding, bytes);
  }
}
