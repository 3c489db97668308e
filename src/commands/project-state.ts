/** One name for the state of everything that the pages are made from. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What pages are made from: texts, templates, assets, our code, the packages. */
const inputs = ['content', 'views', 'public', 'dist', join('src', 'browser'), 'package-lock.json'];

/**
 * The same state gives the same name; another text, template, line of code, package, Node or setting another one.
 * Bytes are read and not times compared: an unpacked archive may give every file the same time.
 * @param settings those on which the pages depend
 */
export function nameOfState(root: string, settings: readonly string[]): string {
  const hash = createHash('sha256').update([process.version, ...settings].join('\n'));
  for (const input of inputs) {
    for (const path of filesBelow(join(root, input))) {
      const bytes = readFileSync(path);
      // With its length before it no file can pass for two.
      hash.update(`\n${path.slice(root.length)} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/** In an order that does not depend on the disk; the path itself where it is a file; none where there is nothing. */
function filesBelow(path: string): readonly string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
