/**
 * The cache folder of the server: compressed bytes, named after what they are the bytes of, and for each state of the
 * project the list of its addresses. A list is written when all of its bytes are there; a start that finds the list of
 * its state has nothing to read, check or make before it serves.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DocumentFacts } from '../http/answer.ts';
import type { Stored } from '../http/answers.ts';
import type { Encoding, Kept } from '../http/encoding.ts';

/** Everything that has an address of its own, in one state of the project. */
interface Listing {
  /** What the start says the site holds. */
  readonly inventory: string;
  readonly documents: ReadonlyMap<string, DocumentFacts>;
}

/** Undefined where the folder does not have it. */
type Read = (facts: DocumentFacts, encoding: Encoding) => Stored | undefined;

export interface CacheFolder {
  /** The list of this state; undefined where it was never finished. */
  readonly listing: Listing | undefined;
  readonly read: Read;
  readonly has: (facts: DocumentFacts, encoding: Encoding) => boolean;
  readonly write: (facts: DocumentFacts, encoding: Encoding, bytes: Buffer) => void;
  /** Writes the list of this state, and removes what no list of the last few states names. */
  readonly finish: (listing: Listing) => void;
}

/** A list as it stands in its file. */
interface Written {
  readonly inventory: string;
  readonly documents: readonly (readonly [path: string, facts: DocumentFacts])[];
}

/** How many states are kept: another port or address is another state, as pages name their own. */
const keptStates = 4;

/** The encodings in which a document's bytes are kept: unchanged ones are had from gzip. */
export function encodingsKept({
  isCompressible,
}: Pick<DocumentFacts, 'isCompressible'>): readonly (Kept | 'identity')[] {
  return isCompressible ? ['br', 'gzip'] : ['identity'];
}

/** Opens the folder for a state of the project. Writing throws where the folder cannot be written. */
export function openCacheFolder(folder: string, state: string): CacheFolder {
  const bytesFolder = join(folder, 'bytes');
  const fileOf = ({ etag }: DocumentFacts, encoding: Encoding): string => join(bytesFolder, `${etag}.${encoding}`);
  const listFile = join(folder, `${state}.json`);
  const read: Read = (facts, encoding) => {
    const kept = encodingsKept(facts);
    // A seldom encoding is made from the document itself.
    if (facts.isCompressible && encoding === 'zstd') return undefined;
    const own = kept.find((each) => each === encoding) ?? kept.at(-1) ?? encoding;
    const bytes = readIfThere(fileOf(facts, own));
    if (bytes === undefined) return undefined;
    return { facts, bytes: own === 'gzip' && encoding === 'identity' ? gunzipSync(bytes) : bytes };
  };
  return {
    listing: readListing(listFile),
    read,
    has: (facts, encoding) => statSync(fileOf(facts, encoding), { throwIfNoEntry: false }) !== undefined,
    write: (facts, encoding, bytes) => writeWhole(bytesFolder, fileOf(facts, encoding), bytes),
    finish: ({ inventory, documents }) => {
      const written: Written = { inventory, documents: [...documents] };
      writeWhole(folder, listFile, JSON.stringify(written));
      removeOld(folder, bytesFolder);
    },
  };
}

/** Whatever is wrong with the folder, the site can do without it. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function readListing(file: string): Listing | undefined {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const { inventory, documents } = JSON.parse(String(text)) as Written;
  return { inventory, documents: new Map(documents) };
}

/** Writes beside the file and then renames, so that nobody ever reads half of it. */
function writeWhole(folder: string, file: string, bytes: Buffer | string): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

function removeOld(folder: string, bytesFolder: string): void {
  const lists = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const list of lists.slice(keptStates)) rmSync(list, { force: true });
  const named = new Set(
    lists
      .slice(0, keptStates)
      .flatMap((list) => [...(readListing(list)?.documents.values() ?? [])].map(({ etag }) => etag)),
  );
  // What is younger may belong to another server, which has not finished its list yet.
  const oldest = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(bytesFolder)) {
    const file = join(bytesFolder, name);
    if (!named.has(name.slice(0, name.indexOf('.'))) && statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}
