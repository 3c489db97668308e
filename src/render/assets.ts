/** The files of `public/` as documents; style sheet and script under names that change with their bytes. The icon is an address in itself. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createDocument, type Document, hashOf } from './document.ts';

export interface Assets {
  readonly documents: ReadonlyMap<string, Document>;
  /** Paths that carry a hash of the bytes, for templates. */
  readonly style: string;
  /** The icon itself, as an address: so short that a request of its own would cost more. */
  readonly icon: string;
  /** The script of the copy buttons; the pages work without it. */
  readonly copy: string;
}

const typeByExtension: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

const iconName = 'icon.svg';

/** Reads `root/public`. Throws where the folder cannot be read or holds a file of a type that is not served. */
export async function readAssets(root: string): Promise<Assets> {
  const folder = join(root, 'public');
  const names = (await readdir(folder)).sort();
  const documents = new Map<string, Document>();
  const hashed = new Map<string, string>();
  for (const name of names) {
    const extension = extname(name);
    const type = typeByExtension[extension];
    if (type === undefined)
      throw new Error(`public/${name}: no type is known for ${extension || 'a name without an ending'}`);
    const body = await readFile(join(folder, name));
    if (name === iconName) {
      hashed.set(name, `data:${type},${encodeURIComponent(String(body).trim())}`);
      continue;
    }
    const isHashed = extension !== '.txt';
    const path = isHashed ? `/assets/${name.slice(0, -extension.length)}.${hashOf(body)}${extension}` : `/${name}`;
    documents.set(path, createDocument(200, type, body, isHashed));
    hashed.set(name, path);
  }
  const pathOf = (name: string): string => {
    const path = hashed.get(name);
    if (path === undefined) throw new Error(`public/${name} is missing`);
    return path;
  };
  return { documents, style: pathOf('style.css'), icon: pathOf(iconName), copy: pathOf('copy.js') };
}
