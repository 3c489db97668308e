/** A QR code as SVG, drawn with attributes only, so that a strict content security policy lets it be. */
import { create } from 'qrcode';

/** The light margin that readers need, in modules (ISO/IEC 18004). */
const margin = 4;

/** One mask for every code: choosing the best of the eight costs three times the rest, and readers take each. */
const options = { errorCorrectionLevel: 'M', maskPattern: 2 } as const;

/** The QR code of a text; what it is called for those who cannot see it, its surroundings say. */
export function drawQrCode(text: string): string {
  // As one run of bytes: to look for a shorter mix of modes costs as much as the rest.
  const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], options);
  const side = modules.size + 2 * margin;
  let rows = '';
  for (let y = 0; y < modules.size; y += 1) rows += rowPath(modules, y);
  return (
    `<svg aria-hidden="true" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${rows}"/></svg>`
  );
}

/** Strokes and gaps by their length: a code has hundreds of them, and no row is longer than the largest code. */
const largest = 177;
const strokes = Array.from({ length: largest + 1 }, (_, length) => `h${length}`);
const gaps = Array.from({ length: largest + 1 }, (_, length) => `m${length} 0h`);

/** The dark modules of one row as strokes: `M4 4.5h7m2 0h1`. */
function rowPath({ size, data }: { readonly size: number; readonly data: Uint8Array }, y: number): string {
  let path = '';
  let end = 0;
  for (let x = 0; x < size; x += 1) {
    if (data[y * size + x] === 0) continue;
    const start = x;
    while (x < size && data[y * size + x] !== 0) x += 1;
    const length = x - start;
    path += path === '' ? `M${start + margin} ${y + margin}.5${strokes[length]}` : `${gaps[start - end]}${length}`;
    end = x;
  }
  return path;
}
