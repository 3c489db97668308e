/** The one place where content is read from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAtOnce, type Steps } from './steps.ts';

/** Path from the project's root, with forward slashes (`content/en/answers/lost-card.md`) → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/**
 * Reads every Markdown and YAML file below `root/content`. Throws where the folder cannot be read.
 * One after the other: nothing else is to be done meanwhile, it takes a third of the time of asking for all at once, and
 * there may be more files than a process can hold open.
 */
export function readContentFiles(root: string): ContentFiles {
  return runAtOnce(readFilesInSteps(root));
}

/** The same in steps of a file each. */
export function* readFilesInSteps(root: string): Steps<ContentFiles> {
  const paths = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = new Map<string, string>();
  for (const path of paths) {
    yield;
    files.set(path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return files;
}
