/**
 * The folder of an export, made anew beside the old one and then put in its place. What has not changed is taken over,
 * compressed bytes included, from the old export and from an attempt that was broken off.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Care, Kept } from '../http/encoding.ts';
import { CommandError } from './fail.ts';

/** Marks a folder as one that an export made and may replace, and holds the state it was made from. */
const markerName = '.card-guide-export';

/** The endings by which nginx and others find compressed bytes beside a file. */
const endings = { br: '.br', gzip: '.gz' } as const satisfies Record<Kept, string>;
const compressedForms = Object.entries(endings) as readonly (readonly [Kept, string])[];

interface Marker {
  readonly state: string;
  /** Over the name and length of every file. */
  readonly digest: string;
}

export interface Exported {
  readonly files: number;
  /** How many of them are new or have other bytes than before. */
  readonly written: number;
}

interface PlacedFile {
  /** Its path below the folder. */
  readonly file: string;
  readonly body: Buffer;
  readonly isCompressible: boolean;
  /** How much time its compressed forms are worth. */
  readonly care: Care;
}

/** Compresses the bytes of a file that has no compressed form yet. */
export type Compress = (body: Buffer, encoding: Kept, care: Care) => Promise<Buffer>;

export interface ExportFolder {
  /** The export that is there, if it is whole and was made from this state. */
  readonly current: () => Exported | undefined;
  /** Puts a file into the new export, with its compressed forms where it has them. */
  readonly place: (file: PlacedFile) => Promise<void>;
  /** Puts the new export in the place of the old one. */
  readonly finish: () => Exported;
}

/**
 * Opens the folder; where an export was killed while the two changed places, the old one is put back first.
 * @param state the name of the state of everything that the files are made from
 * @throws {CommandError} where the folder holds something else
 */
export function openExportFolder(folder: string, state: string, compress: Compress): ExportFolder {
  const [next, previous] = [`${folder}.next`, `${folder}.previous`];
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
  rmSync(previous, { recursive: true, force: true });
  assertReplaceable(folder);
  const [hasOld, hasRest] = [existsSync(folder), existsSync(next)];
  const folders = new Set<string>();
  const placed = new Set<string>();
  let written = 0;

  const clear = (file: string): void => {
    // What stands there may be a second name of a file of the old export: to write into it would change both.
    if (hasRest) rmSync(join(next, file), { force: true });
  };
  const write = (file: string, bytes: Buffer): void => {
    clear(file);
    writeFileSync(join(next, file), bytes);
    written += 1;
  };
  const makeFolder = (name: string): void => {
    if (folders.has(name)) return;
    mkdirSync(name, { recursive: true });
    folders.add(name);
  };

  return {
    current: () => {
      const marker = readMarker(folder);
      if (marker?.state !== state) return undefined;
      const files = filesBelow(folder);
      return digestOf(files) === marker.digest ? { files: files.length, written: 0 } : undefined;
    },
    // A file is the last to come and the first to go: where it is there as a whole, its compressed forms are, too.
    place: async ({ file, body, isCompressible, care }) => {
      const forms = isCompressible ? compressedForms : [];
      for (const name of ['', ...forms.map(([, ending]) => ending)]) placed.add(`${file}${name}`);
      if (hasRest && hasBytes(join(next, file), body)) return;
      clear(file);
      makeFolder(dirname(join(next, file)));
      const isOld = hasOld && hasBytes(join(folder, file), body);
      for (const [encoding, ending] of forms) {
        const form = `${file}${ending}`;
        const isTaken = isOld && takeOver(join(folder, form), join(next, form));
        if (!isTaken) write(form, await compress(body, encoding, care));
      }
      if (!(isOld && takeOver(join(folder, file), join(next, file)))) write(file, body);
    },
    finish: () => {
      makeFolder(next);
      if (hasRest) for (const { name } of filesBelow(next)) if (!placed.has(name)) rmSync(join(next, name));
      const files = filesBelow(next);
      clear(markerName);
      writeFileSync(join(next, markerName), JSON.stringify({ state, digest: digestOf(files) } satisfies Marker));
      if (existsSync(folder)) renameSync(folder, previous);
      renameSync(next, folder);
      rmSync(previous, { recursive: true, force: true });
      return { files: files.length, written };
    },
  };
}

function assertReplaceable(folder: string): void {
  try {
    const entries = existsSync(folder) ? readdirSync(folder) : [];
    if (entries.length === 0 || entries.includes(markerName)) return;
  } catch (error) {
    throw new CommandError(`${folder} cannot be read as a folder: ${(error as NodeJS.ErrnoException).code}`);
  }
  throw new CommandError(`${folder} holds files that no export made. Name a new or an empty folder.`);
}

function readMarker(folder: string): Marker | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, markerName), 'utf8')) as Marker;
  } catch {
    // Missing, or left by an older export, which wrote nothing into it.
    return undefined;
  }
}

interface FoundFile {
  /** Its path below the folder. */
  readonly name: string;
  readonly bytes: number;
  readonly changed: number;
}

/** Every file but the marker, in an order that does not depend on the disk. */
function filesBelow(folder: string): readonly FoundFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => name !== markerName)
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return { name, bytes: size, changed: mtimeMs };
    });
}

function digestOf(files: readonly FoundFile[]): string {
  const lines = files.map(({ name, bytes, changed }) => `${name} ${bytes} ${changed}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function hasBytes(file: string, bytes: Buffer): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(file).equals(bytes);
}

/** Gives a file a second place; says whether it was there. Where the disk knows no links, it is copied. */
function takeOver(from: string, to: string): boolean {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    copyFileSync(from, to);
    return true;
  }
}
