/** Exports one version after the other until it is killed: a process for the test of the export's folder. */

import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { openExportFolder } from '../../dist/commands/export-folder.js';

const [folder = '', first = '1', files = '1'] = process.argv.slice(2);
const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

for (let version = Number(first); ; version += 1) {
  const target = openExportFolder(folder, `v${version}`, (body, encoding) => compress[encoding](body));
  const place = async (/** @type {number} */ index) => {
    const body = Buffer.from(`v${version}-${index} `.repeat(100));
    await target.place({ file: `${index}.html`, body, isCompressible: true, isRare: false });
    process.send?.('placed');
  };
  for (let index = 0; index < Number(files); index += 4) {
    await Promise.all([index, index + 1, index + 2, index + 3].map(place));
  }
  target.finish();
  process.send?.('finished');
}
