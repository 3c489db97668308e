/** The servers that are compared, each in a process of its own. */
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BareAnswer } from './bare-server.ts';

export interface MeasuredServer {
  readonly origin: string;
  /** What it prints: its request log, where that is on. */
  readonly logFile?: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Answers everything with what it was last told. */
export interface BareServer extends MeasuredServer {
  readonly answerWith: (answer: BareAnswer) => Promise<void>;
}

/** Starts bare `node:http` or bare Express. */
export async function startBare(name: 'node' | 'express'): Promise<BareServer> {
  const child = fork(join(import.meta.dirname, 'bare-server.js'), [name]);
  const [port] = (await once(child, 'message')) as [number];
  return {
    ...measured(child, port),
    answerWith: async (answer) => {
      child.send(answer);
      await once(child, 'message');
    },
  };
}

export interface SiteOptions {
  readonly root: string;
  readonly cacheFolder: string;
  readonly port: number;
  readonly logLevel: 'info' | 'warn';
}

/** The address that the pages name, whatever port serves them: so that every start finds the same state. */
export const baseUrl = 'https://card-guide.example';

/** By what `npm start` names its state: this address, and none for reports. */
export const settings = [baseUrl, ''];

/** Starts this site as `npm start` does, and waits until it says that it is there. */
export async function startSite({ root, cacheFolder, port, logLevel }: SiteOptions): Promise<MeasuredServer> {
  // A log costs something only where it is written.
  const logFile = join(cacheFolder, `requests-${logLevel}.log`);
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [...startOptions(root), join(root, 'dist', 'commands', 'serve.js')], {
    env: { PORT: String(port), BASE_URL: baseUrl, CACHE_DIR: cacheFolder, LOG_LEVEL: logLevel },
    stdio: ['ignore', log, 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await answers(origin))) await new Promise((resolve) => setTimeout(resolve, 2));
  if (child.exitCode !== null) throw new Error(`The site did not start: ${root}`);
  return { ...measured(child, port), logFile };
}

/** The options that `npm start` gives Node. */
function startOptions(root: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.match(/--\S+=\S+/g) ?? [];
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/en/`).then(
    async (response) => (await response.arrayBuffer()).byteLength > 0 && response.ok,
    () => false,
  );
}

/** Starts nginx on a folder; undefined where there is none on this machine. */
export async function startNginx(folder: string): Promise<MeasuredServer | undefined> {
  if (spawnSync('nginx', ['-v']).error !== undefined) return undefined;
  const work = mkdtempSync(join(tmpdir(), 'card-guide-nginx-'));
  const port = await freePort();
  writeFileSync(join(work, 'nginx.conf'), nginxSettings(work, folder, port));
  const child = spawn('nginx', ['-p', work, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  while (
    child.exitCode === null &&
    !(await fetch(origin).then(
      () => true,
      () => false,
    ))
  ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return child.exitCode === null ? measured(child, port) : undefined;
}

function nginxSettings(work: string, folder: string, port: number): string {
  return `
daemon off; master_process off; worker_processes 1; pid ${work}/nginx.pid;
events { worker_connections 512; }
http {
  access_log off; keepalive_requests 1000000; default_type text/plain;
  types { text/html html; text/css css; text/javascript js; application/json json; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; error_page 404 /404.html; location / { try_files $uri $uri.html $uri/index.html =404; } }
}
`;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function measured(child: ChildProcess, port: number): MeasuredServer {
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** The processor time that a process has used, in milliseconds; undefined where the system does not tell. */
export function processorMilliseconds(pid: number): number | undefined {
  const fields = readProcess(pid, 'stat')?.split(') ').at(-1)?.split(' ') ?? [];
  // User and system time, in hundredths of a second (proc(5)).
  return fields.length === 0 ? undefined : (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The memory that a process holds, in megabytes; undefined where the system does not tell. */
export function residentMegabytes(pid: number): number | undefined {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readProcess(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

function readProcess(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
