/** The export as a web server hands it out: the bytes of the running site, and a search that works by itself. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNginx } from '../../src/commands/bench/servers.ts';
import type { Composition } from '../../src/commands/compose.ts';
import { makeCopyAssets } from '../../src/commands/copy-script.ts';
import { type Compress, openExportFolder } from '../../src/commands/export-folder.ts';
import { type ExportedDocument, everyDocument, exportDocuments } from '../../src/commands/export-site.ts';
import { locales } from '../../src/content/schemas.ts';
import type { Document } from '../../src/render/document.ts';
import { isWithoutBrowser, type Served, useBrowser } from '../support/browser.ts';
import { compose, listenerFor, root } from '../support/project.ts';
import { searchFor } from '../support/search-table.ts';

const isWithoutNginx = spawnSync('nginx', ['-v']).error !== undefined;
if (isWithoutNginx) {
  if (process.env['REQUIRE_BROWSER'] !== undefined) throw new Error('No nginx was found, and REQUIRE_BROWSER is set');
  console.warn('The export is not tested with a web server: no nginx was found.');
}

const work = mkdtempSync(join(tmpdir(), 'card-guide-exported-'));
const folder = join(work, 'site');
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Enough to tell the forms apart; how well they are compressed is tested elsewhere. */
const compress: Compress = (body, encoding) =>
  encoding === 'br'
    ? promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
    : promisify(gzip)(body);
/** Of what few ask for, one in so many: all of them together take minutes. */
const sampled = 97;

let composition: Composition;
let running: Server;
const exported: (ExportedDocument & { readonly document: Document })[] = [];
/** Made once, whoever of the tests needs it first. */
const made = (async () => {
  composition = await compose();
  const copy = await makeCopyAssets(root, composition.site.searchData());
  let rare = 0;
  for (const each of everyDocument(composition, copy)) {
    if (each.care === 'fair') rare += 1;
    if (each.care === 'fair' && rare % sampled !== 0 && each.path.includes('/guide/')) continue;
    const document = each.make();
    exported.push({ ...each, document, make: () => document });
  }
  await exportDocuments(openExportFolder(folder, 'test', compress), exported);
  running = createServer(listenerFor(composition, { isSecure: true })).listen(0, '127.0.0.1');
})();
beforeAll(() => made);
afterAll(() => void running?.close());

async function serveExport(): Promise<Served> {
  await made;
  const nginx = await startNginx(folder);
  if (nginx === undefined) throw new Error('nginx did not start');
  return nginx;
}

/** What a page of the running site becomes in a copy, which answers no questions. */
function asCopy(html: string, locale: 'en' | 'zh'): string {
  const { dates } = composition.site.messages[locale].copy;
  return html
    .replace(
      /<details class="no-print"(?: open)?>\s*<summary>[^<]*<\/summary>\s*<form class="dates[\s\S]*?<\/form>\s*<\/details>/,
      `<p class="small no-print">${dates}</p>`,
    )
    .replace(/(<form class="find no-print" role="search" action=)"\/\w+\/law(?:\/find)?"/, `$1"/${locale}/search"`)
    .replace(/<form class="find no-print" role="search" action="\/\w+\/law\/[^"]+"[\s\S]*?<\/form>/, '');
}
const plain = (html: string): string => html.replace(/\s+/g, ' ').replace(/> </g, '><');
const localeOf = (path: string): 'en' | 'zh' => (path.startsWith('/zh') ? 'zh' : 'en');

describe('the files', () => {
  test('have compressed forms beside them that hold the same bytes', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    let compared = 0;
    for (const name of names.filter((each) => /\.(br|gz)$/.test(each))) {
      const bytes = readFileSync(join(folder, name));
      const unpacked = name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
      if (!unpacked.equals(readFileSync(join(folder, name.slice(0, -3))))) throw new Error(`${name} holds other bytes`);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(3000);
    expect(names.filter((name) => name.endsWith('.html') && !names.includes(`${name}.br`))).toEqual([]);
  });

  test('hold every page of the site, and no link of theirs needs a page that an export does not hold', () => {
    const all = new Set([
      ...composition.documents.keys(),
      ...[...composition.site.pagesOnRequest()].map(([path]) => path),
    ]);
    expect([...composition.documents.keys()].filter((path) => !exported.some((each) => each.path === path))).toEqual(
      [],
    );
    const dead = exported
      .filter(({ document }) => document.type.startsWith('text/html'))
      .flatMap(({ path, document }) =>
        [...String(document.body).matchAll(/ (?:href|action)="(\/[^"#?]*)/g)]
          .map(([, href = '']) => href)
          .filter((href) => !all.has(href) && !exported.some((each) => each.path === href))
          .map((href) => `${path} → ${href}`),
      );
    expect(dead).toEqual([]);
  });
});

describe.skipIf(isWithoutNginx)('with nginx before them', () => {
  test('are the bytes of the running site, but for the forms that only that can answer', async () => {
    const { origin, stop } = await serveExport();
    const site = `http://127.0.0.1:${(running.address() as AddressInfo).port}`;
    const changed = new Map<string, number>();
    try {
      for (const { path, document } of exported) {
        const own = await fetch(`${origin}${path}`);
        const bytes = Buffer.from(await own.arrayBuffer());
        expect(own.status, path).toBe(200);
        expect(own.headers.get('content-encoding'), path).toBe(document.isCompressible ? 'gzip' : null);
        if (path.startsWith('/assets/search') || path.endsWith('/404')) continue;
        const other = await fetch(`${site}${path}`, { headers: { 'accept-encoding': 'identity' } });
        const wanted = Buffer.from(await other.arrayBuffer());
        expect(other.status, path).toBe(200);
        if (bytes.equals(wanted)) continue;
        const template = /<main id="content" class="wrap page-(\w+)">/.exec(String(bytes))?.[1] ?? path;
        changed.set(template, (changed.get(template) ?? 0) + 1);
        if (template !== 'search')
          expect(plain(String(bytes)), path).toBe(plain(asCopy(String(wanted), localeOf(path))));
      }
    } finally {
      await stop();
    }
    expect([...changed.keys()].sort()).toEqual(['checklist', 'find', 'law', 'laws', 'search']);
    expect(exported.length).toBeGreaterThan(1600);
  });

  test('an unknown address gets the page that says so', async () => {
    const { origin, stop } = await serveExport();
    const response = await fetch(`${origin}/en/nowhere`);
    const html = await response.text();
    await stop();
    expect(response.status).toBe(404);
    expect(html).toBe(String(exported.find(({ path }) => path === '/404')?.document.body));
  });
});

describe.skipIf(isWithoutNginx || isWithoutBrowser)('in a browser', { timeout: 540_000 }, () => {
  const { visit, origin } = useBrowser(serveExport);

  test.each([
    ['en', 'I lost my card'],
    ['en', 'regsiter late employeer'],
    ['zh', '社保卡丢了怎么办'],
    ['zh', 'shebaoka diule'],
  ] as const)('search finds what the site finds, in %s: %s', async (locale, query) => {
    const errors = await visit(`/${locale}/`, {}, async (page) => {
      await page.fill('input[name=q]', query);
      await page.press('input[name=q]', 'Enter');
      await page.waitForSelector('.hits a');
      const hrefs = await page
        .locator('.hits a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs.map((href) => (href ?? '').slice(4))).toEqual(searchFor(composition.site, locale, query));
      expect(await page.inputValue('#q')).toBe(query);
      expect(await page.title()).toContain(query);
    });
    expect(errors).toEqual([]);
  });

  test('a citation leads to its place in the law', async () => {
    await visit('/en/search?q=SIL%2058(1)', {}, async (page) => {
      await page.waitForURL('**/law/social-insurance-law/article-58#paragraph-1');
    });
  });

  test('what is typed is shown as text, and where nothing is found, that is said', async () => {
    const query = '<u>zzqqxxvv</u>';
    await visit(`/en/search?q=${encodeURIComponent(query)}`, {}, async (page) => {
      await page.waitForSelector('[data-search-index] .notice');
      expect(await page.textContent('[data-search-index]')).toContain(query);
      expect(await page.locator('[data-search-index] u').count()).toBe(0);
    });
  });

  test.each(locales)('without JavaScript the page says so and lists every answer by topic, in %s', async (locale) => {
    await visit(`/${locale}/search?q=card`, { javaScriptEnabled: false }, async (page) => {
      expect(await page.textContent('main')).toContain(composition.site.messages[locale].copy.searchNeedsScript);
      expect(await page.locator('main ul.plain ul a').count()).toBe(composition.library.answers[locale].length);
    });
  });

  test('where the index cannot be had, the page says so', async () => {
    await visit('/en/', {}, async (page) => {
      await page.route('**/assets/search-index.*', (route) => route.abort());
      await page.goto(`${origin()}/en/search?q=card`);
      await page.waitForFunction(
        (text) => document.querySelector('[data-search-index]')?.textContent === text,
        composition.site.messages.en.copy.searchFailed,
      );
    });
  });
});
