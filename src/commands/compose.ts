/** Puts the floors together: content and rules in, documents out. */
import { resolve } from 'node:path';
import { readContentFiles } from '../content/files.ts';
import type { Library } from '../content/library.ts';
import { loadLibrary } from '../content/load-library.ts';
import { readAssets } from '../render/assets.ts';
import type { Documents } from '../render/document.ts';
import { createDocuments } from '../render/documents.ts';
import { createRenderer, type Renderer } from '../render/render.ts';
import { readTemplates } from '../render/templates.ts';
import { buildSite, type Site } from '../site/site.ts';

/** The project's root, seen from the compiled commands. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

export interface Composition {
  readonly library: Library;
  readonly site: Site;
  readonly render: Renderer;
  /** Every page and every asset. */
  readonly documents: Documents;
}

/**
 * Reads the project and checks it; each document is made when it is first asked for.
 * @param baseUrl the address that visitors use, without a slash at its end
 * @throws {ContentError} for faulty content
 */
export async function composeSite(root: string, baseUrl: string): Promise<Composition> {
  const assets = await readAssets(root);
  const library = loadLibrary(readContentFiles(root));
  const site = buildSite(library, baseUrl);
  const render = createRenderer(readTemplates(root), assets, site.messages, baseUrl);
  return { library, site, render, documents: createDocuments(assets.documents, site.pages, render) };
}
