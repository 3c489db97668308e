/** How long a start takes until the first answer, without and with what an earlier start has left, and what memory it takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openCacheFolder } from '../cache-folder.ts';
import { nameOfState } from '../project-state.ts';
import { type Spread, spreadOf } from './report.ts';
import { freePort, residentMegabytes, settings, startSite } from './servers.ts';

export interface Starts {
  /** Milliseconds to the first answer, with an empty cache folder. */
  readonly cold: Spread;
  /** The same when an earlier start has filled the folder. */
  readonly warm: Spread;
  /** Megabytes that a warm site holds when everything is loaded; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

const times = 5;

export async function measureStarts(root: string, cacheFolder: string): Promise<Starts> {
  const cold: number[] = [];
  const warm: number[] = [];
  let memory: number | undefined;
  for (let time = 0; time < times; time += 1) {
    const empty = mkdtempSync(join(tmpdir(), 'card-guide-cold-'));
    cold.push((await timeStart(root, empty)).milliseconds);
    rmSync(empty, { recursive: true });
    const start = await timeStart(root, cacheFolder);
    warm.push(start.milliseconds);
    memory = start.memory;
  }
  return { cold: spreadOf(cold), warm: spreadOf(warm), memory };
}

async function timeStart(root: string, cacheFolder: string): Promise<{ milliseconds: number; memory?: number }> {
  const port = await freePort();
  const started = performance.now();
  const site = await startSite({ root, cacheFolder, port, logLevel: 'warn' });
  const milliseconds = performance.now() - started;
  // An address that is no page's own is answered when everything is loaded.
  await fetch(`${site.origin}/en/nowhere`);
  const memory = residentMegabytes(site.pid);
  await site.stop();
  return { milliseconds, ...(memory === undefined ? {} : { memory }) };
}

/** Starts the site once, if need be, and waits until the folder is filled. */
export async function fill(root: string, cacheFolder: string): Promise<void> {
  const isFilled = (): boolean => openCacheFolder(cacheFolder, nameOfState(root, settings)).listing !== undefined;
  if (isFilled()) return;
  const site = await startSite({ root, cacheFolder, port: await freePort(), logLevel: 'warn' });
  while (!isFilled()) await wait(1000);
  await site.stop();
}
