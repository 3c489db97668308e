/** Load on one server for some seconds, and what it made of it. */
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
