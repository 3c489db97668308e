/** A QR code as SVG, drawn with attributes only, so that a strict content security policy lets it be. */
import { create } from 'qrcode';
import { createMemory } from '../search/memory.ts';

/** The light margin that readers need, in modules (ISO/IEC 18004). */
const margin = 4;

/** One mask for every code: choosing the best of the eight costs three times the rest, and readers take each. */
const options = { errorCorrectionLevel: 'M', maskPattern: 2 } as const;

/** The modules of a code, each row from a byte of its own on: a bit for each, 1 where dark. */
interface Code {
  /** Modules in a row, and rows. */
  readonly size: number;
  readonly rows: Uint8Array;
}

/** The QR code of a text; what it is called for those who cannot see it, its surroundings say. */
export function drawQrCode(text: string): string {
  return draw(codeOf(Buffer.from(text)));
}

/** How many codes are kept to make others from, and how many changes: each takes some 300 bytes. */
const mostKept = 1000;

/**
 * Makes a function that draws the same codes, quicker where texts differ in their digits alone, as addresses with dates
 * do. The modules of a code are sums (modulo 2) of what each bit of its text gives: the error correction is linear, and
 * length, mask and format are the same for texts of one length. So a byte that changes, changes the same modules whatever
 * the other bytes are.
 */
export function createDigitsDrawer(): (text: string) => string {
  const kept = createMemory<{ readonly bytes: Buffer; readonly code: Code }>(mostKept);
  const changes = createMemory<Uint8Array>(mostKept);
  return (text) => {
    const bytes = Buffer.from(text);
    const { length } = bytes;
    const like = kept(text.replace(/\d/g, '0'), () => ({ bytes, code: codeOf(bytes) }));
    const rows = like.code.rows.slice();
    for (let place = 0; place < length; place += 1) {
      const change = (bytes[place] ?? 0) ^ (like.bytes[place] ?? 0);
      if (change === 0) continue;
      const changed = changes(`${length} ${place} ${change}`, () => rowsOfChange(length, place, change));
      addTo(rows, changed);
    }
    return draw({ size: like.code.size, rows });
  };
}

/** The modules that are others where one byte of a text of this length is changed so. */
function rowsOfChange(length: number, place: number, change: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  const { rows } = codeOf(bytes);
  bytes[place] = change;
  addTo(rows, codeOf(bytes).rows);
  return rows;
}

function addTo(rows: Uint8Array, others: Uint8Array): void {
  for (let index = 0; index < rows.length; index += 1) rows[index] = (rows[index] ?? 0) ^ (others[index] ?? 0);
}

/** As one run of bytes: to look for a shorter mix of modes costs as much as the rest. */
function codeOf(bytes: Buffer): Code {
  const { size, data } = create([{ data: bytes, mode: 'byte' }], options).modules;
  const width = Math.ceil(size / 8);
  const rows = new Uint8Array(size * width);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const place = y * width + (x >> 3);
      rows[place] = (rows[place] ?? 0) | ((data[y * size + x] ?? 0) << (7 - (x & 7)));
    }
  }
  return { size, rows };
}

/** The dark modules as strokes, each row from its left end: `M4 4.5h7m2 0h1`. */
function draw({ size, rows }: Code): string {
  const width = rows.length / size;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    path += `M${margin} ${y + margin}.5`;
    for (let index = y * width; index < (y + 1) * width; index += 1) path += strokesOfByte[rows[index] ?? 0];
  }
  const side = size + 2 * margin;
  return (
    `<svg aria-hidden="true" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${path}"/></svg>`
  );
}

/** Each byte of a row as strokes and the gaps between them, which cost most if every code writes them anew. */
const strokesOfByte = Array.from({ length: 256 }, (_, byte) =>
  (byte.toString(2).padStart(8, '0').match(/1+|0+/g) ?? [])
    .map((run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`))
    .join(''),
);
