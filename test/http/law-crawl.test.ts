/** Every address of the two laws that are summarised as a whole, asked of the real server, and the next number after each. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compose, listenerFor, root } from '../support/project.ts';

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer(listenerFor(await compose()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Words = string | { readonly text: string; readonly items: readonly string[] };
type Entries = Readonly<Record<string, { readonly heading: string; readonly paragraphs: readonly Words[] }>>;

/** What has to be found at an address: the words of a provision, or that there is none and what there is. */
interface Address {
  readonly path: string;
  readonly status: 200 | 404;
  /** The anchor of the marked provision. */
  readonly id?: string;
  readonly text: string;
}

/** The addresses of a law, from the files that writers keep: no code of the site's own. */
function addressesOf(law: string, locale: 'en' | 'zh'): readonly Address[] {
  const entries = parse(readFileSync(join(root, 'content', 'law', law, `${locale}.yaml`), 'utf8')) as Entries;
  const base = `/${locale}/law/${law}`;
  const count = Object.keys(entries).length;
  return [
    { path: `${base}/article-${count + 1}`, status: 404, text: `1–${count}` },
    ...Object.entries(entries).flatMap(([number, { heading, paragraphs }]): readonly Address[] => {
      const article = `${base}/article-${number}`;
      const items = paragraphs.map((words) => (typeof words === 'string' ? [] : words.items));
      const there = locale === 'en' ? `${paragraphs.length} paragraph` : `共${paragraphs.length}款`;
      return [
        { path: article, status: 200, text: heading },
        { path: `${article}/paragraph-${paragraphs.length + 1}`, status: 404, text: there },
        ...paragraphs.flatMap((words, index): readonly Address[] => {
          const id = `paragraph-${index + 1}`;
          const text = typeof words === 'string' ? words : words.text;
          const own = items[index] ?? [];
          const item = (place: number): string => `${article}/${id}/item-${place}`;
          return [
            { path: `${article}/${id}`, status: 200, id, text },
            { path: item(own.length + 1), status: 404, text: there },
            ...own.map((each, place): Address => {
              return { path: item(place + 1), status: 200, id: `${id}-item-${place + 1}`, text: each };
            }),
          ];
        }),
      ];
    }),
  ];
}

/** Words without markup and citations, so that a file and a page can be compared. */
const plain = (text: string): string =>
  text
    .replace(/\[\[[^\]]*\]\]|<a class="cite"[^>]*>.*?<\/a>|<[^>]+>/g, '')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The element that the server has marked: the only one, and with its own words alone. */
function markedIn(html: string): { readonly id: string; readonly text: string } | undefined {
  const marked = [
    ...html.matchAll(/<div class="paragraph marked" id="([^"]*)">[\s\S]*?<p>(.*?)<\/p>/g),
    ...html.matchAll(/<li id="([^"]*)" class="marked">(.*?)<\/li>/g),
  ].map(([, id = '', text = '']) => ({ id, text: plain(text) }));
  return marked.length === 1 ? marked[0] : undefined;
}

describe.each([
  ['social-insurance-law', 98, 156, 45],
  ['handling-regulations', 63, 86, 18],
] as const)('%s', (law, articles, paragraphs, items) => {
  test.each(['en', 'zh'] as const)(
    'in %s: each address shows its provision, the next number says what there is',
    async (locale) => {
      const addresses = addressesOf(law, locale);
      const found = { articles: 0, paragraphs: 0, items: 0, missing: 0 };
      for (const { path, status, id, text } of addresses) {
        const response = await fetch(`${origin}${path}`, { redirect: 'manual' });
        const html = await response.text();
        expect(response.status, path).toBe(status);
        if (status === 404) {
          expect(plain(html), path).toContain(text);
          expect(html, path).toMatch(new RegExp(`<main[\\s\\S]*href="/${locale}/law/${law}/article-\\d+`));
          found.missing += 1;
        } else if (id === undefined) {
          expect(plain(/<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''), path).toContain(text);
          found.articles += 1;
        } else {
          expect(markedIn(html), path).toEqual({ id, text: plain(text) });
          if (id.includes('item')) found.items += 1;
          else found.paragraphs += 1;
        }
      }
      expect(found).toEqual({ articles, paragraphs, items, missing: 1 + articles + paragraphs });
    },
  );
});

describe('a file for programs', () => {
  const article = '/en/law/social-insurance-law/article-30';
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${origin}${path}`, { redirect: 'manual', headers });

  test.each([
    [`${article}.json`, 'application/json', article],
    [`${article}.md`, 'text/markdown; charset=utf-8', article],
    ['/zh/law/social-insurance-law.json', 'application/json', '/zh/law/social-insurance-law'],
    ['/zh/law/social-insurance-law.md', 'text/markdown; charset=utf-8', '/zh/law/social-insurance-law'],
  ])('%s comes with its type, a tag and its page as the canonical address', async (path, type, page) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('link')).toBe(`<https://guide.test${page}>; rel="canonical"`);
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await ask(path, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(`${origin}${path}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('is the same as ever with a query', async () => {
    const plainFile = await (await ask(`${article}.json`)).text();
    expect(await (await ask(`${article}.json?q=x`)).text()).toBe(plainFile);
  });

  test.each([
    ['/en/law/sil/30.json', `${article}.json`],
    ['/en/law/SIL.md', '/en/law/social-insurance-law.md'],
    [`/zh/law/${encodeURIComponent('社会保险法')}/30.md`, '/zh/law/social-insurance-law/article-30.md'],
    [`${article}.JSON`, `${article}.json`],
    ['/en/law/social-insurance-law/.json', '/en/law/social-insurance-law.json'],
  ])('%s leads to %s', async (path, target) => {
    // Capital letters are led to small ones first.
    const first = (await ask(path)).headers.get('location') ?? '';
    const location = first === target ? first : (await ask(first)).headers.get('location');
    expect(location).toBe(target);
  });

  test.each([
    '/en/law/social-insurance-law/article-99.json',
    `${article}/paragraph-1.json`,
    `${article}/paragraph-1/item-9.md`,
    '/en/law/nowhere.json',
    '/en/law/.json',
    '/en/law/find.md',
  ])('%s is a 404 page that leads on', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toMatch(/<main[\s\S]*href="\/en\/law/);
  });

  test('of all laws comes with its SHA-256 beside it', async () => {
    const response = await ask('/data/laws.json');
    expect(response.headers.get('content-type')).toBe('application/json');
    const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
    const hash = await ask('/data/laws.json.sha256');
    expect(hash.headers.get('content-type')).toContain('text/plain');
    expect(await hash.text()).toBe(`${Buffer.from(digest).toString('hex')}  laws.json\n`);
  });
});
