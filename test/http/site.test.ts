/** The real listener, asked as a browser, a crawler and a vandal would. */
import { createServer, type RequestListener } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { securityHeaders } from '../../src/http/headers.ts';
import { compose, listenerFor } from '../support/project.ts';

let composition: Composition;
let listener: RequestListener;
beforeAll(async () => {
  composition = await compose();
  listener = listenerFor(composition);
});

const ask = (path: string) => request(createServer(listener)).get(path).redirects(0);
const page = '/en/answers/how-long';

describe('a prepared page', () => {
  test('comes with its type, its length and the word that it may be kept but must be asked for again', async () => {
    const response = await ask(page).set('accept-encoding', 'identity');
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'accept-encoding',
      'content-length': String(composition.documents.get(page)?.body.length),
    });
    expect(response.headers['content-encoding']).toBeUndefined();
  });

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0.1', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['deflate', undefined],
    ['br;q=0', undefined],
    ['nonsense;;q=x', undefined],
  ])('asked with Accept-Encoding "%s" comes as %s', async (accepted, encoding) => {
    const response = await request(createServer(listener))
      .get(page)
      .set('accept-encoding', accepted)
      .buffer(true)
      .parse((message, done) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk: Buffer) => chunks.push(chunk));
        message.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(response.status).toBe(200);
  });

  test('is the same in every encoding, each with a tag of its own', async () => {
    const body = composition.documents.get(page)?.body;
    const bytes = async (accepted: string): Promise<{ data: Buffer; etag: string | null }> => {
      const server = createServer(listener).listen(0);
      const { port } = server.address() as { port: number };
      const raw = await new Promise<{ data: Buffer; etag: string | null }>((resolve) => {
        import('node:http').then(({ get }) =>
          get({ port, path: page, headers: { 'accept-encoding': accepted } }, (message) => {
            const chunks: Buffer[] = [];
            message.on('data', (chunk: Buffer) => chunks.push(chunk));
            message.on('end', () => resolve({ data: Buffer.concat(chunks), etag: message.headers.etag ?? null }));
          }),
        );
      });
      server.close();
      return raw;
    };
    const [plain, brotli, gzip] = await Promise.all(['identity', 'br', 'gzip'].map(bytes));
    expect(plain?.data.equals(body ?? Buffer.alloc(0))).toBe(true);
    expect(brotliDecompressSync(brotli?.data ?? '').equals(plain?.data ?? Buffer.alloc(0))).toBe(true);
    expect(gunzipSync(gzip?.data ?? '').equals(plain?.data ?? Buffer.alloc(0))).toBe(true);
    expect(new Set([plain?.etag, brotli?.etag, gzip?.etag]).size).toBe(3);
  });

  test.each([
    ['its own tag', (etag: string) => etag],
    ['its tag in weak form', (etag: string) => `W/${etag}`],
    ['its tag in a list', (etag: string) => `"other", ${etag}`],
    ['a star', () => '*'],
  ])('is not sent again to a client that names %s', async (_name, tagFor) => {
    const { headers } = await ask(page);
    const again = await ask(page).set('if-none-match', tagFor(String(headers['etag'])));
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect(again.headers['etag']).toBe(headers['etag']);
  });

  test('is sent again to a client that has other bytes', async () => {
    expect((await ask(page).set('if-none-match', '"other"')).status).toBe(200);
  });

  test('answers HEAD like GET, without the bytes', async () => {
    const get = await ask(page).set('accept-encoding', 'identity');
    const head = await request(createServer(listener)).head(page).set('accept-encoding', 'identity');
    const { date: _getDate, ...getHeaders } = get.headers;
    const { date: _headDate, ...headHeaders } = head.headers;
    expect(headHeaders).toEqual(getHeaders);
    expect(head.text ?? '').toBe('');
  });

  test('is served under its address with a query, too', async () => {
    expect((await ask(`${page}?from=elsewhere`)).text).toBe((await ask(page)).text);
  });
});

test('every answer carries the same security headers, prepared or not', async () => {
  const wanted = securityHeaders(true);
  expect(wanted['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(wanted['content-security-policy']).toContain("script-src 'self';");
  // Only the icon is no file of this site: it stands in the page.
  expect(wanted['content-security-policy']?.replace("img-src 'self' data:;", '')).not.toMatch(
    /unsafe|\*|https?:|data:/,
  );
  const paths = [
    '/',
    page,
    '/healthz',
    '/EN/Answers',
    '/nowhere',
    '/en/guide/foo',
    '/%E0%A4%A',
    '/en/guide?dropped=waiting',
  ];
  for (const path of paths) {
    const { headers } = await ask(path);
    expect(headers, path).toMatchObject(wanted);
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers['set-cookie'], path).toBeUndefined();
  }
  expect((await request(createServer(listener)).post(page)).headers).toMatchObject(wanted);
  expect((await ask(page).set('if-none-match', '*')).headers).toMatchObject(wanted);
});

test('browsers are told to insist on https only where visitors come by https', () => {
  expect(securityHeaders(true)['strict-transport-security']).toMatch(/max-age=\d{8}/);
  expect(securityHeaders(false)['strict-transport-security']).toBeUndefined();
});

describe('another spelling of an address leads to the one spelling', () => {
  test.each([
    ['/en', '/en/'],
    ['/EN/', '/en/'],
    ['/en/answers/', '/en/answers'],
    ['/En/Answers/How-Long', '/en/answers/how-long'],
    ['/en//answers///how-long', '/en/answers/how-long'],
    ['/en/answers/?q=1', '/en/answers?q=1'],
    ['/en/guide/employee/no-card', '/en/guide/no-card/employee'],
    ['/en/guide/no-card/no-card', '/en/guide/no-card'],
    ['/zh/guide/unsure/employee', '/zh/guide/unsure?dropped=employee'],
    [
      '/en/guide/zhejiang/no-card/adult/employee/someone-else',
      '/en/guide/no-card/employee/adult/someone-else/zhejiang',
    ],
    ['/EN/guide/Map/', '/en/guide/map'],
    ['/en/guide/employee/no-card?rules=2026-11-23', '/en/guide/no-card/employee?rules=2026-11-23'],
    ['/en/guide/unsure/employee?rules=a%26b', '/en/guide/unsure?dropped=employee&rules=a%26b'],
    ['/en/guide/overdue/waiting/counter', '/en/guide/waiting/overdue/counter'],
    ['/en/guide/no-card/counter', '/en/guide/no-card'],
    ['/en/guide/counter', '/en/guide'],
    ['//evil.example/', '/evil.example'],
  ])('%s → %s', async (path, target) => {
    const response = await ask(path);
    // Where an answer was left out or the way is not at its end, the rules may say otherwise one day.
    const status =
      target.includes('dropped=') || (path.endsWith('/counter') && !target.endsWith('/counter')) ? 302 : 308;
    expect([response.status, response.headers['location']]).toEqual([status, target]);
  });

  test.each(['/\\evil.example/', '/en/answers/how-long%2f', '//evil.example'])(
    '%s never leads to another site',
    async (path) => {
      const { headers } = await ask(path);
      expect(String(headers['location'] ?? '/')).toMatch(/^\/(?![/\\])/);
    },
  );
});

describe('the guide', () => {
  test('asks an open question and keeps the later answers', async () => {
    const response = await ask('/en/guide/job-not-registered');
    expect(response.status).toBe(200);
    expect(response.text).toContain('href="/en/guide/no-card/job-not-registered"');
    expect(response.text).toContain('href="/en/guide/unsure?dropped=job-not-registered"');
    expect(response.text).toContain('noindex');
  });

  test('says what was left out, on that request only', async () => {
    const { summary } = composition.library.guide.en.answers.employee;
    const told = await ask('/en/guide/unsure?dropped=employee,foo,%3Cb%3E');
    expect(told.status).toBe(200);
    expect(told.text).toContain(summary);
    expect(told.text).toContain('noindex');
    expect(told.text).not.toContain('<b>');
    expect((await ask('/en/guide/unsure')).text).not.toContain('class="notice"');
  });

  test('makes a refined checklist when it is asked for, and again the same', async () => {
    const path = '/en/guide/no-card/employee/adult/zhejiang';
    expect(composition.documents.has(path)).toBe(false);
    const [first, second] = [await ask(path), await ask(path)];
    expect(first.status).toBe(200);
    expect(first.text).toContain('id="zhejiang-employee-cover"');
    expect(first.text).not.toContain('id="route-centre"');
    expect(second.headers['etag']).toBe(first.headers['etag']);
    expect((await ask(path).set('if-none-match', String(first.headers['etag']))).status).toBe(304);
  });
  test.each(['map', 'rules', 'outcomes', 'compare'])(
    'shows itself as a whole at %s, whatever is asked with it',
    async (name) => {
      const path = `/en/guide/${name}`;
      const plain = await ask(path);
      expect(plain.status).toBe(200);
      expect((await ask(`${path}?dropped=employee`)).text).toBe(plain.text);
      expect((await ask(`${path}/no-card`)).status).toBe(404);
      expect((await ask(`/en/guide/no-card/${name}`)).status).toBe(404);
    },
  );

  test('with the version of the rules that holds gives the very same page, which names its plain address', async () => {
    const path = '/en/guide/waiting/overdue';
    const version = composition.library.versions.at(-1)?.date;
    const [plain, kept] = [await ask(path), await ask(`${path}?rules=${version}`)];
    expect(kept.status).toBe(200);
    expect(kept.headers['etag']).toBe(plain.headers['etag']);
    expect(kept.text).toContain(`<link rel="canonical" href="https://guide.test${path}">`);
  });

  test.each(['2020-01-01', '', '%3Cb%3E', '2026-13-45'])(
    'takes an unknown version, “%s”, with a word on it',
    async (rules) => {
      const response = await ask(`/zh/guide/waiting/overdue?rules=${rules}`);
      expect(response.status).toBe(200);
      expect(response.text).toContain('class="notice"');
      expect(response.text).toContain('noindex');
      expect(response.text).not.toContain('<b>');
    },
  );

  test('has a counter page for a refined result, too', async () => {
    const response = await ask('/en/guide/no-card/employee/adult/someone-else/counter');
    expect(response.status).toBe(200);
    expect(response.text).toContain('noindex');
    expect(response.text).toContain('lang="zh-CN">我替别人来办');
  });

  test.each([
    ['/en/guide/no-cart', '/en/guide/no-card'],
    ['/zh/guide/no-card/freelance', '/zh/guide/no-card/freelance-not-registered'],
    ['/en/guide/no-card/waiting', '/en/guide/waiting'],
  ])('%s is a 404 that offers %s', async (path, offer) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.text).toContain(`href="${offer}"`);
  });
});

describe('the law', () => {
  test.each([
    ['/en/law/sil/23', '/en/law/social-insurance-law/article-23'],
    ['/zh/law/sil/23', '/zh/law/social-insurance-law/article-23'],
    ['/en/law/sil/30/1/4', '/en/law/social-insurance-law/article-30/paragraph-1/item-4'],
    ['/en/law/sil/30(1)(4)', '/en/law/social-insurance-law/article-30/paragraph-1/item-4'],
    ['/en/law/sil/art-23', '/en/law/social-insurance-law/article-23'],
    ['/en/law/sil', '/en/law/social-insurance-law'],
    ['/en/law/social-insurance-law/23', '/en/law/social-insurance-law/article-23'],
    ['/en/law/social-insurance-law/article-023', '/en/law/social-insurance-law/article-23'],
    ['/zh/law/社会保险法/第二十三条', '/zh/law/social-insurance-law/article-23'],
    ['/zh/law/社会保险法第三十条第一款第四项', '/zh/law/social-insurance-law/article-30/paragraph-1/item-4'],
    ['/zh/law/社会保险法/第三章', '/zh/law/social-insurance-law/chapter-3'],
    ['/en/law/reg/六', '/en/law/handling-regulations/article-6'],
    ['/en/law/social-insurance-law/Article-23/', '/en/law/social-insurance-law/article-23'],
    ['/EN/law/社会保险法/30', '/en/law/social-insurance-law/article-30'],
    ['/Zh/Law/社会保险法', '/zh/law/social-insurance-law'],
  ])('%s leads to %s', async (path, target) => {
    const response = await ask(encodeURI(path));
    // Where an answer was left out or the way is not at its end, the rules may say otherwise one day.
    const status =
      target.includes('dropped=') || (path.endsWith('/counter') && !target.endsWith('/counter')) ? 302 : 308;
    expect([response.status, response.headers['location']]).toEqual([status, target]);
  });

  test('without a language a short form leads into the one the reader prefers', async () => {
    const chinese = await ask('/law/sil/23').set('accept-language', 'zh-CN,zh;q=0.9,en;q=0.5');
    expect([chinese.status, chinese.headers['location']]).toEqual([308, '/zh/law/social-insurance-law/article-23']);
    expect(chinese.headers['vary']).toContain('accept-language');
    expect((await ask('/law')).headers['location']).toBe('/en/law');
  });

  test('a citation that was typed leads on, but not for ever', async () => {
    const response = await ask(`/en/law/find?q=${encodeURIComponent('社会保险法第二十三条')}`);
    expect([response.status, response.headers['location']]).toEqual([302, '/en/law/social-insurance-law/article-23']);
  });

  test('a citation that was typed at the overview of the laws is looked up', async () => {
    const response = await ask(`/en/law?q=${encodeURIComponent('社保法 23')}`);
    expect([response.status, response.headers['location']]).toEqual([
      302,
      '/en/law/find?q=%E7%A4%BE%E4%BF%9D%E6%B3%95%2023',
    ]);
    expect((await ask('/en/law?q=')).headers['location']).toBe('/en/law');
  });

  test('what was typed is shown as text', async () => {
    const response = await ask(`/en/law/find?q=${encodeURIComponent('"><script>alert(1)</script> 23')}`);
    expect(response.status).toBe(200);
    expect(response.text).not.toContain('<script>alert');
    expect(response.text).toContain('noindex');
  });

  test('the contents of a law can be filtered by words and by number', async () => {
    const words = await ask('/en/law/social-insurance-law?q=unemployment%20benefit');
    expect(words.status).toBe(200);
    expect(words.text).toContain('id="article-45"');
    expect(words.text).not.toContain('id="article-23"');
    expect(words.text).toContain('value="unemployment benefit"');
    const number = await ask(`/zh/law/social-insurance-law?q=${encodeURIComponent('第58条')}`);
    expect(number.text).toContain('href="/zh/law/social-insurance-law/article-58"');
    const nothing = await ask('/en/law/social-insurance-law?q=zebra');
    expect(nothing.text).toContain('0 articles with “zebra”');
    expect((await ask('/en/law/social-insurance-law?q=')).text).toContain('id="article-98"');
  });

  test.each([
    ['/en/law/social-insurance-law/article-30/paragraph-3', 'Article 30 has 2 paragraphs; paragraph 1 has 4 items.'],
    ['/zh/law/social-insurance-law/article-30/paragraph-1/item-5', '第三十条共2款，第一款有4项。'],
    ['/en/law/sil/30/2/1', 'Article 30 has 2 paragraphs; paragraph 1 has 4 items.'],
    ['/en/law/social-insurance-law/chapter-13', 'Social Insurance Law has 12 chapters.'],
    ['/en/law/handling-regulations/article-64', '1–63'],
    [
      '/en/law/social-insurance-law/foo',
      'has nothing called “foo”. It has chapters 1–12 (…/chapter-1) and entries for articles 1–98',
    ],
    ['/zh/law/labour-contract-law/foo', '里没有“foo”。收录的条文：7、'],
    ['/en/law/road-traffic-act', 'No law here is called “road-traffic-act”.'],
  ])('%s is a 404 that says what there is', async (path, text) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.text).toContain(text);
  });

  test('every article, paragraph and item of the six laws has an address, and the next number has none', async () => {
    let found = 0;
    for (const law of composition.library.laws.filter(({ isComplete }) => isComplete)) {
      for (const locale of ['en', 'zh'] as const) {
        const base = `/${locale}/law/${law.id}`;
        const answer = (path: string) => {
          const outcome = composition.site.answerLaw[locale](path.split('/').slice(3), undefined);
          return outcome?.kind === 'page' ? outcome.page : undefined;
        };
        const statusOf = (path: string): number => (composition.documents.get(path) ?? answer(path))?.status ?? 404;
        expect(statusOf(`${base}/article-${law.articlesInLaw + 1}`)).toBe(404);
        for (const { number, structure } of law.articles) {
          const article = `${base}/article-${number}`;
          expect(statusOf(article), article).toBe(200);
          expect(statusOf(`${article}/paragraph-${structure.length + 1}`), article).toBe(404);
          found += 1;
          for (const [index, items] of structure.entries()) {
            const paragraph = `${article}/paragraph-${index + 1}`;
            const next = answer(`${paragraph}/item-${items + 1}`);
            expect([next?.status, next?.template], paragraph).toEqual([404, 'problem']);
            for (const place of [undefined, ...Array.from({ length: items }, (_, item) => item + 1)]) {
              const path = place === undefined ? paragraph : `${paragraph}/item-${place}`;
              const page = answer(path);
              expect(page?.path).toBe(path);
              const html = String(page && composition.render(page).body);
              const id = `paragraph-${index + 1}${place === undefined ? '' : `-item-${place}`}`;
              const marked = [...html.matchAll(/<(?:div|li)[^>]*class="[^"]*\bmarked"[^>]*>/g)].map(([tag]) => tag);
              expect(marked, path).toHaveLength(1);
              expect(marked[0]).toContain(`id="${id}"`);
              found += 1;
            }
          }
        }
      }
    }
    expect(found).toBe(2 * (362 + 593 + 118));
  }, 240_000);

  test('a marked provision is served, canonical nowhere and with its twin', async () => {
    const response = await ask('/en/law/social-insurance-law/article-30/paragraph-1/item-4');
    expect(response.status).toBe(200);
    expect(response.text).toContain('noindex');
    expect(response.text).toContain('href="/zh/law/social-insurance-law/article-30/paragraph-1/item-4"');
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    ['/en/nowhere', 'en'],
    ['/zh/nowhere', 'zh-CN'],
    ['/ZH/answers/nowhere', 'zh-CN'],
  ])('%s is a 404 in the language of the address', async (path, lang) => {
    const target = path.toLowerCase();
    const response = await ask(target);
    expect(response.status).toBe(404);
    expect(response.text).toContain(`<html lang="${lang}">`);
    expect(response.text).toContain('noindex');
  });

  test('without a language speaks the one the reader prefers', async () => {
    const chinese = await ask('/nowhere').set('accept-language', 'zh-CN,zh;q=0.9,en;q=0.5');
    expect(chinese.text).toContain('<html lang="zh-CN">');
    expect(chinese.headers['vary']).toContain('accept-language');
    expect((await ask('/nowhere').set('accept-language', 'fr')).text).toContain('<html lang="en">');
  });

  test('of a law says which articles there are', async () => {
    const response = await ask('/en/law/social-insurance-law/article-99');
    expect(response.status).toBe(404);
    expect(response.text).toContain('1–98');
    expect(response.text).toContain('href="/en/law/social-insurance-law/article-98"');
    const partial = await ask('/zh/law/labour-contract-law/article-8');
    expect(partial.text).toContain('7、9、19');
  });

  test('with a broken escape is a 400', async () => {
    expect((await ask('/en/%E0%A4%A')).status).toBe(400);
  });

  test('asked to take something in is a 405 that says what it does', async () => {
    const response = await request(createServer(listener)).post(page).send({ a: 1 });
    expect(response.status).toBe(405);
    expect(response.headers['allow']).toBe('GET, HEAD');
  });
});

test('nothing that is asked takes the site down or shows its inside', async () => {
  const nasty = [
    '/__proto__',
    '/constructor',
    '/en/__proto__',
    '/en/guide/__proto__',
    '/en/guide/toString',
    '/en/law/constructor/article-1',
    '/en/../../etc/passwd',
    '/en/%2e%2e/%2e%2e/etc/passwd',
    '/en/%00',
    '/en/answers/%3Cscript%3E',
    '/en/guide/%3Cscript%3Ealert(1)',
    `/en/${'a'.repeat(8000)}`,
    `/en/guide/${'no-card/'.repeat(500)}`,
    '/en/guide?dropped=a&dropped=b',
    '/en/guide?dropped[a]=b',
    '/en/guide?dropped=',
    '/en/guide/waiting/overdue?rules=a&rules=b',
    '/en/guide/waiting/overdue?rules[a]=b',
    '/en/guide/counter/counter',
    '/en/guide/counter/waiting',
    '/en/letters/constructor',
    '/en/letters/authorisation?rules=1',
    '/?%',
    '/en/?q=%E0%A4%A',
    '/en/law/social-insurance-law/article-',
    '/en/law/social-insurance-law/article-999999999999',
    '/.git/config',
    '/package.json',
    '/views/layout.ejs',
    '/en/law/find?q=%00',
    '/en/law/find?q=a&q=b',
    '/en/law/find?q[a]=b',
    `/en/law/find?q=${'第'.repeat(800)}`,
    '/en/law/social-insurance-law?q=%3Cscript%3E',
    '/en/law/social-insurance-law?q=(((',
    '/en/law/sil/%E7%AC%AC',
    '/en/law/%2F%2F',
    '/law/%F0%9F%92%B3',
    '/law/__proto__/1',
    '/assets/',
    '/assets/style.css',
    '/en;/answers',
    '/en/guide//',
  ];
  for (const path of nasty) {
    const response = await ask(path);
    expect(response.status, path).toBeLessThan(500);
    expect(response.text, path).not.toMatch(/node_modules|\.ts:|\.js:|at \w+ \(|<script>/);
  }
  expect((await ask(page)).status).toBe(200);
});

test('a fault of our own is a 500 page in the right language that tells nothing of the inside', async () => {
  const lines: string[] = [];
  const site = {
    ...composition.site,
    answerAddress: () => {
      throw new Error('a secret');
    },
  };
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const broken = createServer(listenerFor(composition, { site, log }));
  const response = await request(broken).get('/zh/guide/odd');
  expect(response.status).toBe(500);
  expect(response.text).toContain('<html lang="zh-CN">');
  expect(response.text).not.toContain('secret');
  expect(lines.join()).toContain('a secret');
});

test('the request log holds method, path, status and time, and nothing that points to a person', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) });
  const server = createServer(listenerFor(composition, { log }));
  await request(server)
    .get('/en/guide?dropped=private-words')
    .set('user-agent', 'a browser')
    .set('x-forwarded-for', '203.0.113.7');
  await expect.poll(() => lines.length).toBe(1);
  const entry = JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
  expect(Object.keys(entry).sort()).toEqual(['level', 'method', 'milliseconds', 'path', 'status', 'time']);
  expect(entry).toMatchObject({ method: 'GET', path: '/en/guide', status: 200 });
});

test('an asset may be kept for a year, because its name changes with its bytes', async () => {
  const path = [...composition.documents.keys()].find((key) => key.endsWith('.css'));
  const response = await ask(path ?? '');
  expect(response.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});
