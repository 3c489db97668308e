/** Debian's Chromium or another one on this machine, and the real site for it to visit. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
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

function launch(): Promise<Browser> {
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
async function serveSite(): Promise<Served> {
  const composition = await compose();
  const server = createServer(listenerFor(composition, { isSecure: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => void server.close(),
    composition,
  };
}

/** Something to visit. */
export interface Served {
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** What it was made from, where that is known. */
  readonly composition?: Composition;
}

/** How a page is visited. */
export interface Visit {
  readonly javaScriptEnabled?: boolean;
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/**
 * A browser and the real site for the tests of one file; both are stopped after the last of them.
 * @param serve serves something else in its place
 */
export function useBrowser(serve: () => Promise<Served> = serveSite): {
  readonly visit: (path: string, options: Visit, use: (page: Page) => Promise<void>) => Promise<readonly string[]>;
  readonly origin: () => string;
  readonly composition: () => Composition;
} {
  let browser: Browser;
  let served: Served | undefined;
  beforeAll(async () => {
    if (isWithoutBrowser) return;
    [browser, served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const originOf = (): string => served?.origin ?? '';

  /** Opens a page, hands it over, and says which errors the console showed. */
  async function visit(path: string, options: Visit, use: (page: Page) => Promise<void>): Promise<readonly string[]> {
    const { width = 1280, ...rest } = options;
    const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest });
    const errors: string[] = [];
    try {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${originOf()}${path}`);
      await use(page);
      expect(await context.cookies()).toEqual([]);
    } finally {
      await context.close();
    }
    return errors;
  }

  const compositionOf = (): Composition => {
    if (served?.composition === undefined) throw new Error('Nothing is known of what is served');
    return served.composition;
  };
  return { visit, origin: originOf, composition: compositionOf };
}
