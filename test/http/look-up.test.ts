/** The look-up before Express: the same bytes as behind it, and no more memory than it has room for. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { type Answer, createAnswer } from '../../src/http/answer.ts';
import { equipApp } from '../../src/http/app.ts';
import { compressAhead, createEncodingReader } from '../../src/http/encoding.ts';
import { createBareApp } from '../../src/http/express-classes.ts';
import { securityHeaders } from '../../src/http/headers.ts';
import { keepAnswers } from '../../src/http/kept.ts';
import { createShelf, lookUp, type Shelf } from '../../src/http/look-up.ts';
import { createRespond } from '../../src/http/respond.ts';
import { compose } from '../support/project.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** Starts a server as `npm start` does, with Express's classes. */
async function serve(make: (app: RequestListener, shelf: Shelf) => RequestListener): Promise<number> {
  const shelf = createShelf({ document: composition.documents.get }, securityHeaders(true));
  const { app, classes } = createBareApp();
  equipApp(app, { ...composition, respond: createRespond(shelf), log: pino({ level: 'silent' }) });
  const server = createServer(classes, make(app, shelf)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** All that comes over the wire, the date apart. */
async function wire(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end([...lines, 'Host: guide.test', 'Connection: close', '', ''].join('\r\n'));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString('latin1')
    .replace(/^Date: .*\r\n/m, '');
}

const page = '/en/answers/how-long';

test('a known address is answered byte for byte the same by the look-up and by Express', async () => {
  const [before, behind] = await Promise.all([serve((app, shelf) => lookUp(shelf, app)), serve((app) => app)]);
  const etag = /^etag: (.*)\r$/im.exec(await wire(before, [`GET ${page} HTTP/1.1`]))?.[1] ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{20}"$/);
  const style = [...composition.documents.keys()].find((path) => path.endsWith('.css')) ?? '';
  const requests = [
    page,
    '/',
    '/zh/',
    '/robots.txt',
    style,
    '/zh/guide/no-card',
    '/en/law/social-insurance-law',
  ].flatMap((path) =>
    ['GET', 'HEAD'].flatMap((method) =>
      [
        [],
        ['Accept-Encoding: br'],
        ['Accept-Encoding: gzip;q=0.5, *;q=0'],
        ['Accept-Encoding: identity;q=0, *'],
        [`If-None-Match: "other", W/${etag}`],
        ['If-None-Match: *', 'Accept-Encoding: gzip'],
      ].map((headers) => [`${method} ${path} HTTP/1.1`, ...headers]),
    ),
  );
  for (const lines of requests) {
    const first = await wire(before, lines);
    expect(first, lines.join()).toMatch(/^HTTP\/1\.1 (200 OK|304 Not Modified)\r\n/);
    expect(await wire(before, lines), lines.join()).toBe(first);
    expect(await wire(behind, lines), lines.join()).toBe(first);
  }
});

test('a page made on request is the same when it comes again, its privacy included', async () => {
  const port = await serve((app, shelf) => lookUp(shelf, app));
  for (const path of ['/en/guide/waiting/overdue?applied=2026-11-02', '/zh/guide/no-card/employee/adult/zhejiang']) {
    const lines = [`GET ${path} HTTP/1.1`, 'Accept-Encoding: br'];
    const first = await wire(port, lines);
    expect(first).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await wire(port, lines)).toBe(first);
    if (path.includes('?')) expect(first).toMatch(/^cache-control: private, max-age=0, must-revalidate\r$/m);
  }
});

describe('Accept-Encoding', () => {
  const read = createEncodingReader();
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['br', 'br'],
    ['BR', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.8', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['*', 'br'],
    ['*;q=0.1, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['identity;q=0, *', 'br'],
    ['identity, br;q=0.5', 'identity'],
    ['gzip;q=0, br;q=0', 'identity'],
    ['x-unknown', 'identity'],
    [',,;;=', 'identity'],
  ] as const)('%j is read as %s', (accepted, encoding) => {
    expect(read(accepted)).toBe(encoding);
    expect(read(accepted)).toBe(encoding);
  });
});

describe('what is kept', () => {
  const headers = securityHeaders(true);
  const facts = { status: 200, type: 'text/plain', cacheControl: 'no-cache', etag: 'x', isCompressible: true };
  const answer = (size: number): Answer =>
    createAnswer(facts, { encoding: 'identity', effort: 'best', bytes: Buffer.alloc(size) }, headers);

  test('never takes more room than it has, and what is asked for stays', () => {
    const room = 1_000_000;
    const kept = keepAnswers(room);
    kept.put('dear', 'br', answer(1000));
    const names = Array.from({ length: 2000 }, (_, index) => `flood-${index}`);
    for (const name of names) {
      kept.put(name, 'br', answer(10_000));
      expect(kept.get('dear', 'br')).toBeDefined();
    }
    const left = names.filter((name) => kept.get(name, 'br') !== undefined);
    expect(left.length).toBeGreaterThan(20);
    expect(left.length * 10_000).toBeLessThan(room);
  });

  test('holds each encoding of a name for itself, forgets both at once, and refuses what is larger than its room', () => {
    const kept = keepAnswers(100_000);
    const [small, other] = [answer(10), answer(20)];
    kept.put('a', 'br', small);
    kept.put('a', 'gzip', other);
    expect([kept.get('a', 'br'), kept.get('a', 'gzip'), kept.get('a', 'identity')]).toEqual([small, other, undefined]);
    kept.forget('a');
    expect([kept.get('a', 'br'), kept.get('a', 'gzip')]).toEqual([undefined, undefined]);
    kept.put('b', 'br', answer(90_000));
    expect(kept.get('b', 'br')).toBeUndefined();
  });
});

test('bytes that an earlier start has left are sent without making the document, under a tag of their own', async () => {
  const document = composition.documents.get(page);
  if (document === undefined) throw new Error('no such page');
  const bytes = await compressAhead(document.body, 'br', 'best');
  const asked: string[] = [];
  const { answers } = createShelf(
    {
      stored: (path, encoding) => (path === page && encoding === 'br' ? { facts: document, bytes } : undefined),
      document: (path) => {
        asked.push(path);
        return composition.documents.get(path);
      },
    },
    securityHeaders(true),
  );
  const best = answers.get(page, 'br');
  expect(best?.bytes).toBe(bytes);
  expect(asked).toEqual([]);
  const quick = answers.get('/zh/answers/how-long', 'br');
  expect(asked).toEqual(['/zh/answers/how-long']);
  expect(
    brotliDecompressSync(quick?.bytes ?? '').equals(
      composition.documents.get('/zh/answers/how-long')?.body ?? Buffer.alloc(0),
    ),
  ).toBe(true);
  expect(best?.etag).toBe(`"${document.etag}-br"`);
  expect(quick?.etag).toMatch(/-br-quick"$/);
});
