/** Load on one server for some seconds, and what it made of it. */
import { Agent, get } from 'node:http';
import autocannon from 'autocannon';
import { type MeasuredServer, processorMilliseconds } from './servers.ts';

interface LoadRequest {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The request of a number; each number is asked once and then the numbers begin again, where there are so many. */
export type Requests = { readonly count: number; readonly at: (number: number) => LoadRequest };

export interface Measure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of the server's processor time for one request; undefined where the system does not tell. */
  readonly processor: number | undefined;
}

const connections = 32;

/** Asks as fast as the server answers; the connections share the requests among them. */
export async function measure(server: MeasuredServer, requests: Requests, seconds: number): Promise<Measure> {
  let next = 0;
  const share = Math.ceil(requests.count / connections);
  const before = processorMilliseconds(server.pid);
  const result = await autocannon({
    url: server.origin,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const first = next;
      next += share;
      const own = Array.from({ length: Math.min(share, requests.count) }, (_, index) => {
        const { path, headers } = requests.at((first + index) % requests.count);
        return { method: 'GET' as const, path, headers: { ...headers } };
      });
      client.setRequests(own);
    },
  });
  const after = processorMilliseconds(server.pid);
  const { requests: sent, latency, errors, duration } = result;
  if (errors > 0) throw new Error(`${errors} requests to ${server.origin} failed`);
  return {
    perSecond: sent.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    processor: before === undefined || after === undefined ? undefined : ((after - before) * 1000) / sent.total,
  };
}

/** Asks one request after the other, each number once, so that nothing waits for anything else: the times are those of the server. */
export async function measureOneByOne(server: MeasuredServer, requests: Requests, seconds: number): Promise<Measure> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  const before = processorMilliseconds(server.pid);
  const end = performance.now() + seconds * 1000;
  for (let number = 0; number < requests.count && performance.now() < end; number += 1) {
    const started = performance.now();
    await ask(server, requests.at(number), agent);
    times.push(performance.now() - started);
  }
  const after = processorMilliseconds(server.pid);
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.floor(share * sorted.length)] ?? 0) * 10) / 10;
  return {
    perSecond: (1000 * times.length) / times.reduce((sum, time) => sum + time, 0),
    p50: at(0.5),
    p99: at(0.99),
    processor: before === undefined || after === undefined ? undefined : ((after - before) * 1000) / times.length,
  };
}

function ask({ origin }: MeasuredServer, { path, headers = {} }: LoadRequest, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { agent, headers }, (message) => {
      message.resume().on('end', resolve);
      if (message.statusCode !== 200) reject(new Error(`${message.statusCode} for ${path}`));
    }).on('error', reject);
  });
}
