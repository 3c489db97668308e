/** Search as a browser and a vandal would ask it. */
import { createServer, type RequestListener } from 'node:http';
import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { longestHead } from '../../src/http/limits.ts';
import { compose, listenerFor } from '../support/project.ts';

let composition: Composition;
let listener: RequestListener;
beforeAll(async () => {
  composition = await compose();
  listener = listenerFor(composition);
});

const ask = (path: string) =>
  request(createServer({ maxHeaderSize: longestHead }, listener))
    .get(path)
    .redirects(0);
const search = (query: string, locale = 'en') => ask(`/${locale}/search?q=${encodeURIComponent(query)}`);

describe('a search', () => {
  test('is answered with a page of its own, not indexed, for the visitor’s own cache', async () => {
    const response = await search('lost my card');
    expect(response.status).toBe(200);
    expect(response.headers['cache-control']).toBe('private, max-age=0, must-revalidate');
    expect(response.text).toContain('<meta name="robots" content="noindex">');
    expect(response.text).toContain('<mark>lost my card</mark>');
    expect(response.text).toContain('value="lost my card"');
  });

  test('without a query is the prepared page', async () => {
    const response = await ask('/zh/search');
    expect(response.status).toBe(200);
    expect(response.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await ask('/zh/search?q=')).text).toContain('name="q" value=""');
  });

  test('for a citation leads to the article, for now', async () => {
    const response = await search('SIL 58(1)');
    expect(response.status).toBe(302);
    expect(response.headers['location']).toBe('/en/law/social-insurance-law/article-58/paragraph-1');
  });

  test('can be made from every page but the page of search, which has a larger form', () => {
    for (const path of [
      '/en/',
      '/zh/answers/lost-card',
      '/en/guide',
      '/zh/law/social-insurance-law/article-23',
      '/en/glossary',
    ]) {
      const html = String(composition.documents.get(path)?.body);
      expect(html, path).toContain(`action="/${path.slice(1, 3)}/search" method="get"`);
    }
    expect(String(composition.documents.get('/en/search')?.body).match(/role="search"/g)).toHaveLength(1);
  });

  test.each([
    ['HTML', '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'],
    ['an entity', '&lt;b&gt; lost &amp; card'],
    ['a template', '<%= process.env %> {{7*7}}'],
    ['ten thousand letters', '<b>'.repeat(3333)],
    ['ten thousand Chinese characters', '卡'.repeat(10_000)],
    ['punctuation', '!"§$%&/()=?`´*+~#\'_-:.;,<>|^°\\'],
    ['emoji', '👩‍👩‍👧 lost 💳'],
    ['null bytes', 'lost\u0000card'],
    ['text from right to left', '\u202eبطاقة مفقودة'],
    ['one Chinese character', '卡'],
  ])('with %s is a helpful page on which nothing is unescaped', async (_kind, query) => {
    const response = await search(query);
    expect(response.status).toBe(200);
    const body = response.text.slice(response.text.indexOf('<body'));
    expect(body).not.toMatch(/<script|<img|<b>|onerror=alert\(2\)>|\p{Cf}/u);
    expect(body.includes('\u0000')).toBe(false);
    expect(body).toContain('/en/topics/getting-your-card');
    expect(body).toContain('tel:12333');
    expect(response.text.length).toBeLessThan(40_000);
  });

  test.each([
    '/en/search?q=%00',
    '/en/search?q=%ff%fe',
    '/en/search?q=%E0%A4',
    '/en/search?q',
    '/en/search?q=&q=lost+card&q=x',
    '/en/search?q[]=lost',
    '/en/search?q[a]=lost&__proto__=1',
    '/en/search?x=1',
    '/en/search?dropped=lost&rules=x&q=card',
  ])('in a strange address is a page: %s', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.text).toContain('role="search"');
  });

  test('below its address there is nothing', async () => {
    expect((await ask('/en/search/card?q=lost')).status).toBe(404);
  });

  test('spelt otherwise is led to its address with the query', async () => {
    const response = await ask('/EN/Search/?q=lost');
    expect(response.status).toBe(308);
    expect(response.headers['location']).toBe('/en/search?q=lost');
  });
});

test('the index can be filled a few pages at a time, and finds the same', () => {
  let steps = 0;
  while (composition.site.prepareSearch(50)) steps += 1;
  expect(composition.site.prepareSearch(1)).toBe(false);
  expect(steps).toBeLessThan(1000);
});
