/** Load on one server for some seconds, and what it made of it. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
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

/** Whether wrk is on this machine: it takes a fraction of the processor that autocannon takes, and leaves the rest to the server. */
const hasWrk = spawnSync('wrk', ['-v']).error === undefined;
export const loader = hasWrk ? 'wrk' : 'autocannon';

/** Asks as fast as the server answers; the connections share the requests among them. */
export async function measure(server: MeasuredServer, requests: Requests, seconds: number): Promise<Measure> {
  const before = processorMilliseconds(server.pid);
  const { sent, ...measured } = await (hasWrk ? loadWithWrk : loadWithAutocannon)(server, requests, seconds);
  const after = processorMilliseconds(server.pid);
  const processor = before === undefined || after === undefined ? undefined : ((after - before) * 1000) / sent;
  return { ...measured, processor };
}

type Loaded = Omit<Measure, 'processor'> & { readonly sent: number };

async function loadWithAutocannon(server: MeasuredServer, requests: Requests, seconds: number): Promise<Loaded> {
  let next = 0;
  const share = Math.ceil(requests.count / connections);
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
  const { requests: answered, latency, errors, duration } = result;
  if (errors > 0) throw new Error(`${errors} requests to ${server.origin} failed`);
  return { sent: answered.total, perSecond: answered.total / duration, p50: latency.p50, p99: latency.p99 };
}

/** What wrk runs: it prepares every request before it starts, and tells what came of them. */
const scriptFor = (requestsFile: string): string => `
local requests, number = {}, 0
init = function()
  for line in io.lines(${JSON.stringify(requestsFile)}) do
    local path, names = line:match("^(%S+) ?(.*)$")
    local headers = { Host = wrk.headers["Host"] }
    for name, value in names:gmatch("([^=]+)=([^\t]*)\t") do headers[name] = value end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end
request = function()
  number = number % #requests + 1
  return requests[number]
end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %f %f %d\\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout))
end
`;

async function loadWithWrk(server: MeasuredServer, requests: Requests, seconds: number): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'card-guide-wrk-'));
  const [scriptFile, requestsFile] = [join(folder, 'load.lua'), join(folder, 'requests')];
  const lines = Array.from({ length: requests.count }, (_, number) => {
    const { path, headers = {} } = requests.at(number);
    const named = Object.entries(headers).map(([name, value]) => `${name}=${value}\t`);
    return `${path} ${named.join('')}`;
  });
  writeFileSync(scriptFile, scriptFor(requestsFile));
  writeFileSync(requestsFile, `${lines.join('\n')}\n`);
  try {
    const options = ['--threads', '1', '--connections', String(connections), '--duration', `${Math.ceil(seconds)}s`];
    const { stdout } = await promisify(execFile)('wrk', [...options, '--script', scriptFile, server.origin]);
    const [sent = 0, microseconds = 1, p50 = 0, p99 = 0, errors = 0] = (/^RESULT (.*)$/m.exec(stdout)?.[1] ?? '')
      .split(' ')
      .map(Number);
    if (errors > 0) throw new Error(`${errors} requests to ${server.origin} failed`);
    return {
      sent,
      perSecond: (sent * 1e6) / microseconds,
      p50: Math.round(p50 / 100) / 10,
      p99: Math.round(p99 / 100) / 10,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Asks one request after the other, each number once, so that nothing waits for anything else. The times are those of
 * the server, as its request log tells them: what the asking takes is none of its business.
 */
export async function measureOneByOne(server: MeasuredServer, requests: Requests, seconds: number): Promise<Measure> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const loggedBefore = (await readLog(server)).length;
  const before = processorMilliseconds(server.pid);
  const started = performance.now();
  let asked = 0;
  for (; asked < requests.count && performance.now() < started + seconds * 1000; asked += 1) {
    await ask(server, requests.at(asked), agent);
  }
  const taken = performance.now() - started;
  const after = processorMilliseconds(server.pid);
  agent.destroy();
  const times = (await readLog(server)).slice(loggedBefore);
  if (times.length !== asked) throw new Error(`${asked} requests, but ${times.length} in the log of ${server.origin}`);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? 0;
  return {
    perSecond: (1000 * asked) / taken,
    p50: at(0.5),
    p99: at(0.99),
    processor: before === undefined || after === undefined ? undefined : ((after - before) * 1000) / asked,
  };
}

/** The server gathers what it logs for half a second at most. */
const longestGathered = 700;

/** The milliseconds of each request that a server has logged. */
async function readLog({ logFile }: MeasuredServer): Promise<readonly number[]> {
  await wait(longestGathered);
  const text = logFile === undefined ? '' : readFileSync(logFile, 'utf8');
  return [...text.matchAll(/"milliseconds":([\d.]+)\}$/gm)].map(([, milliseconds]) => Number(milliseconds));
}

function ask({ origin }: MeasuredServer, { path, headers = {} }: LoadRequest, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { agent, headers }, (message) => {
      message.resume().on('end', resolve);
      if (message.statusCode !== 200) reject(new Error(`${message.statusCode} for ${path}`));
    }).on('error', reject);
  });
}
