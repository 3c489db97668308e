/** Puts the floors together: content and rules in, documents out. */
import { resolve } from 'node:path';
import { readContentFiles } from '../content/files.ts';
import type { Library } from '../content/library.ts';
import { loadLibrary } from '../content/load-library.ts';
import { type Assets, readAssets } from '../render/assets.ts';
import type { Document, Documents } from '../render/document.ts';
import { createRenderer, type Renderer, readTemplates } from '../render/render.ts';
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
 * Reads the project and prepares every document.
 * @param baseUrl the address that visitors use, without a slash at its end
 * @param reportTo where readers report mistakes; undefined where they cannot
 * @throws {ContentError} for faulty content
 */
export async function composeSite(root: string, baseUrl: string, reportTo?: string): Promise<Composition> {
  const [files, templates, assets] = await Promise.all([readContentFiles(root), readTemplates(root), readAssets(root)]);
  const library = loadLibrary(files);
  const site = buildSite(library, baseUrl);
  const render = createRenderer(templates, assets, site.messages, baseUrl, reportTo);
  return { library, site, render, documents: documentsOf(site, render, assets) };
}

function documentsOf(site: Site, render: Renderer, assets: Assets): Documents {
  const pages = site.pages.map((page): [string, Document] => [page.path, render(page)]);
  return new Map([...assets.documents, ...pages]);
}
