/** The one place where content is read from disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Path from the project's root, with forward slashes (`content/en/answers/lost-card.md`) → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Reads every Markdown and YAML file below `root/content`. Throws where the folder cannot be read. */
export async function readContentFiles(root: string): Promise<ContentFiles> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(paths.map((path, index) => [path.slice(root.length + 1).replaceAll('\\', '/'), texts[index] ?? '']));
}
