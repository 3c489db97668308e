/** What a benchmark found, as medians and ratios with their spread. */
import type { Measure } from './load.ts';
import type { Block, ServerName } from './scenarios.ts';

/** The measures of one block in one round, row by row; undefined where the server is not on this machine. */
export type Round = readonly (Measure | undefined)[];

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Line {
  readonly name: string;
  readonly server: ServerName;
  readonly perSecond: Spread;
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of processor time for a request. */
  readonly processor: number | undefined;
  /** Requests per second beside each reference of the same block, round by round. */
  readonly ratios: Readonly<Partial<Record<Reference, Spread>>>;
}

type Reference = 'node' | 'express' | 'nginx';
const references: readonly Reference[] = ['node', 'express', 'nginx'];

/** The lines of one block. */
export function linesOf(block: Block, rounds: readonly Round[]): readonly Line[] {
  return block.flatMap(({ name, server }, index): readonly Line[] => {
    const measures = rounds.flatMap((round) => round[index] ?? []);
    if (measures.length === 0) return [];
    const processor = measures.flatMap((measure) => measure.processor ?? []);
    return [
      {
        name,
        server,
        perSecond: spreadOf(measures.map(({ perSecond }) => perSecond)),
        p50: spreadOf(measures.map(({ p50 }) => p50)).median,
        p99: spreadOf(measures.map(({ p99 }) => p99)).median,
        processor: processor.length === 0 ? undefined : spreadOf(processor).median,
        ratios: Object.fromEntries(
          references.flatMap((reference) => {
            const place = block.findIndex((row) => row.server === reference);
            const all = rounds.flatMap((round) => {
              const [own, other] = [round[index], round[place]];
              return own === undefined || other === undefined ? [] : [own.perSecond / other.perSecond];
            });
            return all.length === 0 || server === reference ? [] : [[reference, spreadOf(all)]];
          }),
        ),
      },
    ];
  });
}

/** Median, least and most of some numbers. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

const names: Readonly<Record<ServerName, string>> = {
  node: 'bare node:http',
  express: 'bare Express',
  site: 'this site',
  logged: 'this site',
  nginx: 'nginx',
};

/** A table in Markdown. */
export function printLines(lines: readonly Line[]): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en');
  const ratio = (spread: Spread | undefined): string =>
    spread === undefined ? '' : `${spread.median.toFixed(2)} (${spread.least.toFixed(2)}–${spread.most.toFixed(2)})`;
  const head = ['asked', 'server', 'req/s', 'p50, p99 ms', 'CPU µs', '× node:http', '× Express', '× nginx'];
  const rows = lines.map(({ name, server, perSecond, p50, p99, processor, ratios }) => [
    name,
    names[server],
    number(perSecond.median),
    `${p50}, ${p99}`,
    processor === undefined ? '' : processor.toFixed(0),
    ...references.map((reference) => ratio(ratios[reference])),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
