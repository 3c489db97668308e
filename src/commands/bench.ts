/**
 * `npm run bench`: this site beside bare `node:http` and a bare Express route, each in a process of its own, with the
 * same bytes and the same load in turn. Prints medians, and ratios against bare `node:http`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import express from 'express';
import { pino } from 'pino';
import { createListener } from '../http/listener.ts';
import { composeSite, projectRoot } from './compose.ts';
import { run } from './fail.ts';

const servers = ['node:http', 'express', 'card-guide'] as const;
type ServerName = (typeof servers)[number];

const path = '/en/answers/only-a-social-security-card';
const rounds = 5;
const secondsPerRound = 2;
const connections = 32;

const asked = servers.find((name) => name === process.argv[2]);
await run(() => (asked === undefined ? compare() : serve(asked)));

async function serve(name: ServerName): Promise<void> {
  const composition = await composeSite(projectRoot, 'http://localhost');
  const body = composition.documents.get(path)?.body ?? Buffer.alloc(0);
  const type = 'text/html; charset=utf-8';
  const bareExpress = express().get(path, (_request, response) => void response.type(type).send(body));
  const log = pino({ level: 'silent' });
  const makers: Readonly<Record<ServerName, () => Server>> = {
    'node:http': () =>
      createServer((_request, response) => {
        response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
      }),
    express: () => createServer(bareExpress),
    'card-guide': () => createServer(createListener({ ...composition, log, isSecure: false })),
  };
  const server = makers[name]();
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.once('disconnect', () => process.exit());
}

async function compare(): Promise<void> {
  const children: ChildProcess[] = [];
  const ports = new Map<ServerName, number>();
  for (const name of servers) {
    const child = fork(new URL(import.meta.url), [name]);
    children.push(child);
    ports.set(name, await new Promise<number>((resolve) => child.once('message', (port) => resolve(Number(port)))));
  }
  const rates = new Map<ServerName, number[]>(servers.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of servers) {
      const url = `http://127.0.0.1:${ports.get(name)}${path}`;
      const { requests } = await autocannon({ url, connections, duration: round === 0 ? 1 : secondsPerRound });
      // The first round warms up and does not count.
      if (round > 0) rates.get(name)?.push(requests.average);
    }
  }
  for (const child of children) child.disconnect();
  const base = median(rates.get('node:http') ?? []);
  console.log(`${path}, ${connections} connections, ${rounds} rounds of ${secondsPerRound} s, Node ${process.version}`);
  for (const [name, values] of rates) {
    const spread = `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;
    const ratio = (median(values) / base).toFixed(2);
    console.log(
      `${name.padEnd(12)} ${String(Math.round(median(values))).padStart(7)} req/s  (${spread})  ${ratio} × node:http`,
    );
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
