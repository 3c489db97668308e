/** Puts the floors together: content and rules in, documents out. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readFilesInSteps } from '../content/files.ts';
import type { Library } from '../content/library.ts';
import { loadInSteps } from '../content/load-library.ts';
import type { Steps } from '../content/steps.ts';
import { readAssets } from '../render/assets.ts';
import type { Documents } from '../render/document.ts';
import { createDocuments } from '../render/documents.ts';
import { type CopyScript, createRenderer, type Renderer } from '../render/render.ts';
import { readTemplates } from '../render/templates.ts';
import { buildSite, type Site } from '../site/site.ts';

export { projectRoot } from './project-root.ts';

interface Rendered {
  readonly render: Renderer;
  /** Every page and every asset. */
  readonly documents: Documents;
}

export interface Composition extends Rendered {
  readonly library: Library;
  readonly site: Site;
  /** The same for a copy of the site on a plain web server. */
  readonly renderCopy: (copy: CopyScript) => Rendered;
}

/**
 * Reads the project and checks it; each document is made when it is first asked for. Works for some milliseconds at a
 * time, as a server may be answering from what an earlier start has left.
 * @param baseUrl the address that visitors use, without a slash at its end
 * @param reportTo where readers report mistakes; undefined where they cannot
 * @throws {ContentError} for faulty content
 */
export async function composeSite(root: string, baseUrl: string, reportTo?: string): Promise<Composition> {
  const assets = await readAssets(root);
  const library = await runGently(loadInSteps(await runGently(readFilesInSteps(root))));
  await nextTurn();
  const site = buildSite(library, baseUrl);
  await nextTurn();
  const parts = { templates: readTemplates(root), assets, messages: site.messages, baseUrl, reportTo };
  const renderWith = (copy?: CopyScript): Rendered => {
    const render = createRenderer(copy === undefined ? parts : { ...parts, copy });
    return { render, documents: createDocuments(assets.documents, site.pages, render) };
  };
  return { library, site, ...renderWith(), renderCopy: renderWith };
}

const millisecondsAtOnce = 5;

async function runGently<T>(steps: Steps<T>): Promise<T> {
  for (let started = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - started < millisecondsAtOnce) continue;
    await nextTurn();
    started = performance.now();
  }
}
