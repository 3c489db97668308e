/** What is asked in the benchmark: each row, of which server, and beside what it is set. */
import type { Requests } from './load.ts';

/** `logged` is this site with its request log. */
export type ServerName = 'node' | 'express' | 'site' | 'logged' | 'nginx';

export interface Row {
  readonly name: string;
  readonly server: ServerName;
  readonly requests: Requests;
  /** Whether one request waits for the other and the times are those of the server's log. */
  readonly isOneByOne?: true;
  /** For a bare server: the request whose answer it gives; the site's own answer to it is taken. */
  readonly like?: { readonly path: string; readonly headers: Readonly<Record<string, string>> };
}

/** Rows that are measured one after the other in each round; ratios are taken within the block. */
export type Block = readonly Row[];

export interface Known {
  /** The page that most rows ask for. */
  readonly page: string;
  /** A page whose compressed length lies in the middle of all. */
  readonly middlePage: string;
  readonly etag: string;
  readonly pages: readonly string[];
  /** Checklists, each with a name that it takes a date under. */
  readonly dated: readonly { readonly path: string; readonly name: string }[];
  /** What is searched for, no query twice; see `distinctQueries`. */
  readonly queries: readonly { readonly locale: string; readonly text: string }[];
}

const unchanged = { 'accept-encoding': 'identity' };
const brotli = { 'accept-encoding': 'gzip, deflate, br, zstd' };
const gzip = { 'accept-encoding': 'gzip' };

/** How many requests of a flood are different. */
const floodSize = 60_000;

/** Into so many parts the queries are dealt out. */
const mostRounds = 10;

const always = (path: string, headers: Readonly<Record<string, string>>): Requests => ({
  count: 1,
  at: () => ({ path, headers }),
});

/** Every block. A flood's requests are all different, and others in each round. */
export function blocksOf({ page, middlePage, etag, pages, dated, queries }: Known, round: number): readonly Block[] {
  const flood = (at: Requests['at']): Requests => ({ count: floodSize, at });
  const name = (number: number): string => `${round.toString(36)}-${number.toString(36)}`;
  const same = (path: string, headers: Readonly<Record<string, string>>, label: string): Block => [
    { name: label, server: 'node', requests: always(path, headers), like: { path, headers } },
    { name: label, server: 'site', requests: always(path, headers) },
  ];
  const known = { ...unchanged, 'if-none-match': etag };
  const days = Array.from({ length: 28 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
  // Each round has queries of its own, as the server may remember what it was asked before.
  const own = queries.filter((_query, index) => index % mostRounds === round);
  const datedPaths = days.flatMap((day) => dated.map((each) => `${each.path}?${each.name}=${day}`));
  return [
    [
      ...same(page, unchanged, 'a page'),
      { name: 'a page, request log on', server: 'logged', requests: always(page, unchanged) },
      {
        name: 'a page',
        server: 'express',
        requests: always(page, unchanged),
        like: { path: page, headers: unchanged },
      },
      { name: 'a page', server: 'nginx', requests: always('/page', unchanged) },
    ],
    same(page, brotli, 'a page in brotli'),
    [
      ...same(page, gzip, 'a page in gzip'),
      { name: 'a page in gzip', server: 'nginx', requests: always('/page', gzip) },
    ],
    same(page, known, 'a page the client has (304)'),
    [
      {
        name: 'all pages in brotli',
        server: 'node',
        requests: always(middlePage, brotli),
        like: { path: middlePage, headers: brotli },
      },
      {
        name: 'all pages in brotli',
        server: 'site',
        requests: {
          count: pages.length,
          at: (number) => ({ path: pages[(number * 7919) % pages.length] ?? page, headers: brotli }),
        },
      },
    ],
    [
      {
        name: 'a page',
        server: 'express',
        requests: always(page, unchanged),
        like: { path: page, headers: unchanged },
      },
      {
        name: 'checklists with dates',
        server: 'site',
        requests: {
          count: datedPaths.length,
          at: (number) => ({ path: datedPaths[number % datedPaths.length] ?? page, headers: unchanged }),
        },
      },
      {
        name: 'flood of unknown addresses',
        server: 'site',
        requests: flood((number) => ({ path: `/en/nowhere-${name(number)}`, headers: unchanged })),
      },
      {
        name: 'flood of queries',
        server: 'site',
        requests: flood((number) => ({ path: `${page}?x=${name(number)}`, headers: unchanged })),
      },
      {
        name: 'flood of Accept-Encoding',
        server: 'site',
        requests: flood((number) => ({
          path: page,
          headers: { 'accept-encoding': `x-${name(number)};q=0.5, gzip;q=0.1` },
        })),
      },
    ],
    [
      {
        name: 'searches, none twice, one by one (times of the server)',
        server: 'logged',
        isOneByOne: true,
        requests: {
          count: own.length,
          at: (number) => {
            const { locale, text } = own[number] ?? { locale: 'en', text: 'card' };
            return { path: `/${locale}/search?q=${encodeURIComponent(text)}`, headers: brotli };
          },
        },
      },
    ],
  ];
}
