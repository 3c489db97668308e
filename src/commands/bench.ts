/**
 * `npm run bench`: this site beside bare `node:http`, bare Express and, where it is there, nginx; each in a process of
 * its own, with the same bytes and the same load in turn. `-- --size 10000` measures a site with so many answers,
 * `-- --json` prints everything as JSON.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loader } from './bench/load.ts';
import { measureLoad } from './bench/measure-load.ts';
import { printLines, type Spread } from './bench/report.ts';
import { fill, measureStarts } from './bench/starts.ts';
import { CommandError, run } from './fail.ts';
import { projectRoot } from './project-root.ts';

const usage = 'npm run bench -- [--size ANSWERS] [--json]';

await run(async () => {
  const { size, isJson } = readOptions();
  const root = size === undefined ? projectRoot : await writeLargeProject(size);
  const cacheFolder = join(projectRoot, '.cache', `bench-${size ?? 'shipped'}`);
  mkdirSync(cacheFolder, { recursive: true });
  const say = (text: string): void => {
    if (!isJson) console.error(text);
  };
  say('Filling the cache folder, as a first start does');
  await fill(root, cacheFolder);
  say('Measuring starts');
  const starts = await measureStarts(root, cacheFolder);
  const { lines, memory } = await measureLoad(root, cacheFolder, say);
  if (isJson) {
    console.log(JSON.stringify({ node: process.version, size, starts, memory, lines }, undefined, 2));
    return;
  }
  console.log(
    `Node ${process.version}, ${size ?? 'the shipped'} answers, load by ${loader}, medians (least–most) of five rounds\n`,
  );
  console.log(printLines(lines));
  console.log(`\nFirst answer after a start: ${printTimes(starts.warm)} warm, ${printTimes(starts.cold)} cold`);
  console.log(`Memory: ${memory.map(({ when, megabytes }) => `${megabytes ?? '?'} MB ${when}`).join(', ')}`);
});

function printTimes({ median, least, most }: Spread): string {
  return `${Math.round(median)} ms (${Math.round(least)}–${Math.round(most)})`;
}

function readOptions(): { readonly size: number | undefined; readonly isJson: boolean } {
  try {
    const { values } = parseArgs({ options: { size: { type: 'string' }, json: { type: 'boolean', default: false } } });
    const size = values.size === undefined ? undefined : Number(values.size);
    if (size !== undefined && !(Number.isInteger(size) && size > 0))
      throw new Error(`--size: a number, not "${values.size}"`);
    return { size, isJson: values.json };
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${usage}`);
  }
}

/** A project of that size in a temporary folder; the same size has the same place, so that what was cached still holds. */
async function writeLargeProject(size: number): Promise<string> {
  const folder = join(tmpdir(), `card-guide-${size}`);
  rmSync(folder, { recursive: true, force: true });
  const { writeProject } = (await import(join(projectRoot, 'test', 'large', 'write-project.js'))) as {
    readonly writeProject: (root: string, target: string, size: number) => Promise<void>;
  };
  await writeProject(projectRoot, folder, size);
  return folder;
}
