/** Assets and pages as documents. A page's is made each time it is asked for: whoever asks knows what to keep. */
import type { Pages } from '../site/prepared-pages.ts';
import type { Document, Documents } from './document.ts';
import type { Renderer } from './render.ts';

/** The documents of the assets, which are there, and of the pages. */
export function createDocuments(assets: ReadonlyMap<string, Document>, pages: Pages, render: Renderer): Documents {
  const paths = [...assets.keys(), ...pages.keys()];
  const get = (path: string): Document | undefined => {
    const make = pages.get(path);
    return make === undefined ? assets.get(path) : render(make());
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
