/** Assets and pages as documents. A page's is made when it is first asked for: nobody reads all of them. */
import type { Pages } from '../site/prepared-pages.ts';
import type { Document, Documents } from './document.ts';
import type { Renderer } from './render.ts';

/** The documents of the assets, which are there, and of the pages, which are made and then kept. */
export function createDocuments(assets: ReadonlyMap<string, Document>, pages: Pages, render: Renderer): Documents {
  const made = new Map(assets);
  const paths = [...assets.keys(), ...pages.keys()];
  const get = (path: string): Document | undefined => {
    const known = made.get(path);
    const make = known === undefined ? pages.get(path) : undefined;
    if (make === undefined) return known;
    const document = render(make());
    made.set(path, document);
    return document;
  };
  return {
    size: paths.length,
    has: (path) => assets.has(path) || pages.has(path),
    get,
    keys: () => paths,
    *[Symbol.iterator]() {
      for (const path of paths) {
        const document = get(path);
        if (document !== undefined) yield [path, document] as const;
      }
    },
  };
}
