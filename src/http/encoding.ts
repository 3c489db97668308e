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

/** Brotli's last two steps take ten times as long as all before; beyond this length that is seconds. */
const longestForBest = 200_000;

/**
 * Compresses as well as can be, beside the main thread.
 * @param isRare whether few will ever ask for it: then a tenth more bytes are taken for a tenth of the time
 */
export function compressBest(body: Buffer, encoding: Kept, isRare = false): Promise<Buffer> {
  if (encoding === 'gzip') return gzipLater(body, { level: isRare ? 6 : 9 });
  const quality = isRare || body.length > longestForBest ? 9 : 11;
  return brotliLater(body, brotliOptions(body, quality));
}
