/** Every row of the benchmark, in rounds, each server in turn. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locales } from '../../content/schemas.ts';
import { queryNames } from '../../rules/dated-times.ts';
import { resultsFrom, walkFlow } from '../../rules/flow.ts';
import { checklistFor } from '../../rules/guide.ts';
import { answersOf } from '../../rules/situation.ts';
import { timeOf } from '../../rules/times.ts';
import { guidePath } from '../../site/paths.ts';
import { openCacheFolder } from '../cache-folder.ts';
import { composeSite } from '../compose.ts';
import { nameOfState } from '../project-state.ts';
import type { BareAnswer } from './bare-server.ts';
import { type Measure, measure, measureOneByOne } from './load.ts';
import { distinctQueries } from './queries.ts';
import { type Line, linesOf, type Round } from './report.ts';
import { blocksOf, type Known, type Row, type ServerName } from './scenarios.ts';
import {
  baseUrl,
  freePort,
  type MeasuredServer,
  residentMegabytes,
  settings,
  startBare,
  startNginx,
  startSite,
} from './servers.ts';

const rounds = 5;
const secondsPerRow = 2;
const page = '/en/answers/only-a-social-security-card';

interface Memory {
  readonly when: string;
  readonly megabytes: number | undefined;
}

export interface Load {
  readonly lines: readonly Line[];
  readonly memory: readonly Memory[];
}

export async function measureLoad(root: string, cacheFolder: string, say: (text: string) => void): Promise<Load> {
  const start = async (logLevel: 'info' | 'warn'): Promise<MeasuredServer> =>
    startSite({ root, cacheFolder, port: await freePort(), logLevel });
  const [site, logged, node, express] = [
    await start('warn'),
    await start('info'),
    await startBare('node'),
    await startBare('express'),
  ];
  const files = await writePage(site);
  const nginx = await startNginx(files);
  const servers: Readonly<Partial<Record<ServerName, MeasuredServer>>> = {
    site,
    logged,
    node,
    express,
    ...(nginx ? { nginx } : {}),
  };
  const known = await whatIsKnown(root, cacheFolder, site);
  const memory: Memory[] = [];
  const remember = (when: string): void => void memory.push({ when, megabytes: residentMegabytes(site.pid) });

  const measureRow = async (row: Row): Promise<Measure | undefined> => {
    const server = servers[row.server];
    if (server === undefined) return undefined;
    if (row.like !== undefined) {
      await (row.server === 'express' ? express : node).answerWith(await askRaw(site, row.like.path, row.like.headers));
    }
    if (row.isOneByOne) return measureOneByOne(server, row.requests, secondsPerRow);
    await measure(server, row.requests, 0.3);
    return measure(server, row.requests, secondsPerRow);
  };

  remember('after the start');
  const measured: Round[][] = blocksOf(known, 0).map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, block] of blocksOf(known, round).entries()) {
      const measures: (Measure | undefined)[] = [];
      for (const row of block) measures.push(await measureRow(row));
      measured[index]?.push(measures);
    }
    say(`Round ${round + 1} of ${rounds}`);
    remember(`after round ${round + 1}`);
  }
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  rmSync(files, { recursive: true });
  return { lines: blocksOf(known, 0).flatMap((block, index) => linesOf(block, measured[index] ?? [])), memory };
}

/** A folder with the page as it is and in gzip, for nginx. */
async function writePage(site: MeasuredServer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'card-guide-page-'));
  for (const [encoding, name] of [
    ['identity', 'page.html'],
    ['gzip', 'page.html.gz'],
  ] as const) {
    const { body } = await askRaw(site, page, { 'accept-encoding': encoding });
    writeFileSync(join(folder, name), Buffer.from(body, 'base64'));
  }
  return folder;
}

async function whatIsKnown(root: string, cacheFolder: string, site: MeasuredServer): Promise<Known> {
  const { listing } = openCacheFolder(cacheFolder, nameOfState(root, settings));
  const pages = [...(listing?.documents.keys() ?? [])];
  const sizes: [string, number][] = [];
  for (const path of pages.filter((_path, index) => index % 20 === 0)) {
    sizes.push([path, (await askRaw(site, path, { 'accept-encoding': 'br' })).body.length]);
  }
  const [middlePage = page] = sizes.toSorted(([, a], [, b]) => a - b)[Math.floor(sizes.length / 2)] ?? [];
  const { headers } = await askRaw(site, page, { 'accept-encoding': 'identity' });
  const { library } = await composeSite(root, baseUrl);
  return {
    page,
    middlePage,
    etag: headers[headers.indexOf('etag') + 1] ?? '',
    pages,
    dated: datedChecklists(),
    queries: distinctQueries(library),
  };
}

/** Every tenth checklist that can be dated, in both languages. */
function datedChecklists(): Known['dated'] {
  return resultsFrom(walkFlow())
    .flatMap(({ situation }) => {
      const start = checklistFor(situation).times.map(({ time }) => timeOf(time).start)[0];
      const name = start === undefined ? undefined : queryNames[start];
      return name === undefined ? [] : [{ situation, name }];
    })
    .filter((_each, index) => index % 10 === 0)
    .flatMap(({ situation, name }) =>
      locales.map((locale) => ({ path: guidePath(locale, answersOf(situation)), name })),
    );
}

/** What a server answers, with its headers in their order but those of the connection and the date. */
function askRaw(
  { origin }: MeasuredServer,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<BareAnswer> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => {
        const pairs = Array.from({ length: message.rawHeaders.length / 2 }, (_, index) =>
          message.rawHeaders.slice(2 * index, 2 * index + 2),
        );
        const own = pairs.filter(([name = '']) => !/^(date|connection|keep-alive)$/i.test(name)).flat();
        resolve({ status: message.statusCode ?? 0, headers: own, body: Buffer.concat(chunks).toString('base64') });
      });
    }).on('error', reject);
  });
}
