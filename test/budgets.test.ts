/** What a visit and a request may cost, in things that can be counted: bytes, requests, look-ups. No clock. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../src/commands/compose.ts';
import { locales } from '../src/content/schemas.ts';
import { securityHeaders } from '../src/http/headers.ts';
import { createShelf, lookUp } from '../src/http/look-up.ts';
import type { Page } from '../src/site/views.ts';
import { compose, pagesOf } from './support/project.ts';

/** Bytes of a page of each kind, compressed as a server does that has just started. Some way above what they are today. */
const budgets: Readonly<Record<Page['template'], number>> = {
  languages: 1500,
  home: 6000,
  answers: 15_000,
  search: 10_000,
  topic: 5000,
  answer: 10_000,
  glossary: 8000,
  term: 7000,
  text: 5000,
  question: 7000,
  checklist: 14_000,
  counter: 7000,
  compare: 12_000,
  letters: 4000,
  letter: 5000,
  laws: 6000,
  find: 5000,
  chapter: 7000,
  article: 7000,
  problem: 5000,
  law: 25_000,
  map: 20_000,
  rules: 25_000,
  outcomes: 45_000,
};
/** First visits: a page and all that it needs. */
const [mostFirstVisit, mostWhole, mostMedian] = [30_000, 100_000, 20_000];
const whole: readonly Page['template'][] = ['law', 'map', 'rules', 'outcomes'];
const mostRequests = 3;

let composition: Composition;
let visits: readonly { readonly page: Page; readonly bytes: number; readonly assets: readonly string[] }[];
beforeAll(async () => {
  composition = await compose();
  const samples = [
    ...pagesOf(composition.site),
    composition.site.problemPage('zh', 'not-found'),
    composition.site.problemPage('en', 'error'),
    ...counterPages(),
  ];
  visits = samples.map((page) => {
    const html = String(composition.render(page).body);
    return { page, bytes: weigh(html), assets: assetsOf(html) };
  });
});

/** The page for the counter, in both languages, of a checklist with many papers. */
const counterPages = (): readonly Page[] =>
  locales.flatMap((locale) => {
    const outcome = composition.site.answerAddress(locale, ['guide', 'no-card', 'employee', 'adult', 'counter'], {});
    return outcome?.kind === 'page' ? [outcome.page] : [];
  });

const weigh = (body: string | Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** What a browser asks for when it has read the page. */
const assetsOf = (html: string): readonly string[] => [
  ...[...html.matchAll(/<link (?![^>]*rel="(?:canonical|alternate)")[^>]*href="([^"]+)"/g)].map(
    ([, href = '']) => href,
  ),
  ...[...html.matchAll(/<(?:script|img|iframe|source|video|audio|object|embed)\b[^>]*(?:src|data)="([^"]+)"/g)].map(
    ([, href = '']) => href,
  ),
];
const requestsFor = (assets: readonly string[]): readonly string[] =>
  assets.filter((href) => !href.startsWith('data:'));
const weighed = new Map<string, number>();
function bytesOfAsset(href: string): number {
  const bytes = weighed.get(href) ?? weigh(composition.documents.get(href)?.body ?? '');
  weighed.set(href, bytes);
  return bytes;
}
const assetBytes = (assets: readonly string[]): number =>
  requestsFor(assets).reduce((sum, href) => sum + bytesOfAsset(href), 0);

describe('a page', () => {
  test('weighs no more than its kind may', () => {
    const heavy = visits
      .filter(({ page, bytes }) => bytes > budgets[page.template])
      .map(({ page, bytes }) => `${page.path}: ${bytes} bytes`);
    expect(heavy).toEqual([]);
    expect([...new Set(visits.map(({ page }) => page.template))].sort()).toEqual(Object.keys(budgets).sort());
  });

  test('costs a first visit at most 30 kB with all it needs, a whole law, the map, rules and outcomes 100 kB; half of them 20 kB', () => {
    const weights = visits.map(({ page, bytes, assets }) => ({ page, sum: bytes + assetBytes(assets) }));
    const heavy = weights
      .filter(({ page, sum }) => sum > (whole.includes(page.template) ? mostWhole : mostFirstVisit))
      .map(({ page, sum }) => `${page.path}: ${sum} bytes`);
    expect(heavy).toEqual([]);
    const sorted = weights.map(({ sum }) => sum).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(mostMedian);
  });

  test('needs at most three requests, all of this site, of which a script is never needed', () => {
    const many = visits
      .filter(({ assets }) => 1 + requestsFor(assets).length > mostRequests)
      .map(({ page, assets }) => `${page.path}: ${assets.join(' ')}`);
    expect(many).toEqual([]);
    const foreign = visits.flatMap(({ assets }) =>
      requestsFor(assets).filter((href) => !composition.documents.has(href)),
    );
    expect(foreign).toEqual([]);
    expect(visits.every(({ assets }) => requestsFor(assets).some((href) => href.endsWith('.css')))).toBe(true);
  });
});

describe('a request for a known page', () => {
  /** A response that only counts what is done to it. */
  function countingResponse() {
    const calls: string[] = [];
    const response = {
      writeHead: (status: number) => {
        calls.push(`writeHead ${status}`);
        return response;
      },
      end: (bytes?: Buffer) => void calls.push(`end ${bytes?.length ?? 0}`),
    };
    return { response: response as unknown as ServerResponse, calls };
  }

  const page = '/en/answers/how-long';
  const wants = (headers: Readonly<Record<string, string>>, method = 'GET', url = page): IncomingMessage =>
    ({ method, url, headers }) as unknown as IncomingMessage;

  test('makes its document once for each encoding and never again, reads no headers twice, and never reaches Express', () => {
    const made: string[] = [];
    const shelf = createShelf(
      {
        document: (path) => {
          made.push(path);
          return composition.documents.get(path);
        },
      },
      securityHeaders(true),
    );
    const handedOn: string[] = [];
    const listener = lookUp(shelf, ({ url = '' }) => void handedOn.push(url));
    const { response, calls } = countingResponse();
    for (let time = 0; time < 200; time += 1) {
      for (const encoding of ['br', 'gzip', 'identity']) listener(wants({ 'accept-encoding': encoding }), response);
    }
    expect(made).toEqual([page, page, page]);
    expect(handedOn).toEqual([]);
    expect(calls.length).toBe(2 * 3 * 200);
    expect(new Set(calls.filter((call) => call.startsWith('end'))).size).toBe(3);
    const etag = shelf.answers.get(page, 'br')?.etag ?? '';
    const again = countingResponse();
    listener(wants({ 'accept-encoding': 'br', 'if-none-match': etag }), again.response);
    listener(wants({ 'accept-encoding': 'br' }, 'HEAD'), again.response);
    expect(again.calls).toEqual(['writeHead 304', 'end 0', 'writeHead 200', 'end 0']);
    expect(made.length).toBe(3);
  });

  test('in an encoding that nobody has is answered with bytes that are there', () => {
    const shelf = createShelf({ document: composition.documents.get }, securityHeaders(true));
    const listener = lookUp(shelf, () => undefined);
    const first = shelf.answers.get(page, 'identity');
    for (let number = 0; number < 1000; number += 1) {
      listener(wants({ 'accept-encoding': `x-${number};q=0.5` }), countingResponse().response);
    }
    expect(shelf.answers.get(page, 'identity')).toBe(first);
  });
});
