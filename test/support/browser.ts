/** Debian's Chromium or another one on this machine, and the real site for it to visit. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { compose, listenerFor } from './project.ts';

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

const executable = findChromium();

/** Whether browser tests are left out. With `REQUIRE_BROWSER` set, a missing browser is a failure instead. */
export const isWithoutBrowser = executable === undefined;
if (isWithoutBrowser) {
  if (process.env['REQUIRE_BROWSER'] !== undefined)
    throw new Error('No Chromium was found, and REQUIRE_BROWSER is set');
  console.warn('Browser tests are skipped: no Chromium was found. Install one, or name it with CHROMIUM=/path/to/it.');
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The real site on a free port of this machine. */
export async function serveSite(): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(listenerFor(await compose(), { isSecure: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
