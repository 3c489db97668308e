/** In which encoding an answer goes out, and the bytes in it. */
import { promisify } from 'node:util';
import zlib, { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, type ZlibOptions } from 'node:zlib';
import Negotiator from 'negotiator';

export type Encoding = 'br' | 'zstd' | 'gzip' | 'identity';
export type Compressed = Exclude<Encoding, 'identity'>;

/** Node has Zstandard from 22.15 on; undefined before. */
const zstdCompressSync = (zlib as { readonly zstdCompressSync?: (body: Buffer) => Buffer }).zstdCompressSync;

/** In the order in which we would choose. */
const encodings: readonly Encoding[] = ['br', ...(zstdCompressSync ? (['zstd'] as const) : []), 'gzip', 'identity'];

/** The encoding that the client reads best; unchanged bytes where it says nothing, or nothing that we have. */
function encodingFor(accepted: string): Encoding {
  const [best] = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings([...encodings], {
    preferred: [...encodings],
  });
  return encodings.find((encoding) => encoding === best) ?? 'identity';
}

const mostRemembered = 50;
const longestRemembered = 100;

/** Makes a function that reads `Accept-Encoding`. It remembers some spellings: browsers use a handful. */
export function createEncodingReader(): (accepted: string | undefined) => Encoding {
  const remembered = new Map<string, Encoding>();
  return (accepted) => {
    if (accepted === undefined) return 'identity';
    const known = remembered.get(accepted);
    if (known !== undefined) return known;
    const encoding = encodingFor(accepted);
    if (accepted.length > longestRemembered) return encoding;
    if (remembered.size === mostRemembered) remembered.clear();
    remembered.set(accepted, encoding);
    return encoding;
  };
}

const [smallestWindow, largestWindow] = [16, 22];

/** A window just as large as the text: a larger one finds nothing more, and costs its memory each time. */
const brotliOptions = (body: Buffer, quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(
      largestWindow,
      Math.max(smallestWindow, Math.ceil(Math.log2(body.length))),
    ),
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
});

/** Compresses while somebody waits: a fifth larger than the best, fifty times as quick. */
export function compressQuickly(body: Buffer, encoding: Compressed): Buffer {
  if (encoding === 'zstd' && zstdCompressSync !== undefined) return zstdCompressSync(body);
  return encoding === 'br' ? brotliCompressSync(body, brotliOptions(body, 5)) : gzipSync(body, { level: 6 });
}

const brotliLater = promisify(brotliCompress);
const gzipLater: (body: Buffer, options: ZlibOptions) => Promise<Buffer> = promisify(gzip);

/** The encodings that are worth their room on a disk: who reads another one reads one of these. */
export type Kept = Extract<Compressed, 'br' | 'gzip'>;

/** How much time bytes are worth that are compressed ahead of time: `fair` takes a thirtieth of `best`, for a tenth more bytes. */
export type Care = 'best' | 'fair';

const qualities: Readonly<Record<Care, number>> = { best: 11, fair: 9 };

/** With more documents than this the best takes minutes longer than anybody wants to wait. */
const mostForBest = 5000;

/** The care for the pages of a site with so many documents. */
export function careFor(documents: number): Care {
  return documents > mostForBest ? 'fair' : 'best';
}

/** Beyond this length Brotli's last two steps take seconds. */
const longestForBest = 200_000;

/** Compresses ahead of time, beside the main thread. */
export function compressAhead(body: Buffer, encoding: Kept, care: Care): Promise<Buffer> {
  if (encoding === 'gzip') return gzipLater(body, { level: care === 'fair' ? 6 : 9 });
  return brotliLater(body, brotliOptions(body, qualities[body.length > longestForBest ? 'fair' : care]));
}
