/** The command as a person starts and stops it: a process of its own, on the compiled code. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../support/project.ts';

const serve = join(root, 'dist', 'commands', 'serve.js');
/** Without the settings that a shell or the test runner may have left. */
const cleanEnvironment = {
  PATH: process.env['PATH'],
  CACHE_DIR: mkdtempSync(join(tmpdir(), 'card-guide-cache-')),
};
const children: ChildProcess[] = [];
const servers: Server[] = [];

beforeAll(() => {
  if (!existsSync(serve)) throw new Error('dist/ is missing: run npm run build first, as npm test does');
});
afterAll(() => rmSync(cleanEnvironment.CACHE_DIR, { recursive: true, force: true }));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function run(environment: Readonly<Record<string, string>>): Promise<{ code: number; output: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [serve], {
      env: { ...cleanEnvironment, ...environment },
    });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}`.trim() };
  }
}

async function start(port: number): Promise<{ child: ChildProcess; output: () => string }> {
  const child = spawn(process.execPath, [serve], { env: { ...cleanEnvironment, PORT: String(port) } });
  children.push(child);
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    output += String(chunk);
  });
  await expect.poll(() => output, { timeout: 240_000 }).toContain('Card Guide is at');
  return { child, output: () => output };
}

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
}

function ask(port: number, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/en/', agent }, (message) => {
      message.resume();
      message.on('end', () => resolve({ status: message.statusCode, connection: message.headers.connection }));
    }).on('error', reject);
  });
}

describe('a wrong setting gives one clear line and exit code 1', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT: expected a port from 1 to 65535, got "abc"'],
    [{ PORT: '70000' }, 'PORT: expected a port from 1 to 65535, got "70000"'],
    [{ PORT: '80.5' }, 'PORT: expected a port from 1 to 65535, got "80.5"'],
    [{ BASE_URL: 'example.org' }, 'BASE_URL: expected an address like https://example.org, got "example.org"'],
    [
      { BASE_URL: 'https://example.org/a' },
      'BASE_URL: expected an address without a path, like https://example.org, got "https://example.org/a"',
    ],
    [
      { REPORT_TO: 'editors@example.org' },
      'REPORT_TO: expected an address like mailto:editors@example.org or https://example.org/report, got "editors@example.org"',
    ],
    [
      { REPORT_TO: 'mailto:' },
      'REPORT_TO: expected an address like mailto:editors@example.org or https://example.org/report, got "mailto:"',
    ],
    [
      { REPORT_TO: 'http://example.org' },
      'REPORT_TO: expected an address like mailto:editors@example.org or https://example.org/report, got "http://example.org"',
    ],
    [
      { REPORT_TO: 'javascript:alert(1)' },
      'REPORT_TO: expected an address like mailto:editors@example.org or https://example.org/report, got "javascript:alert(1)"',
    ],
    [
      { REPORT_TO: 'mailto:a@b?subject=x' },
      'REPORT_TO: expected an address like mailto:editors@example.org or https://example.org/report, got "mailto:a@b?subject=x"',
    ],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: expected trace, debug, info, warn, error or silent, got "loud"'],
    [{ HOST: 'no.such.host.invalid' }, 'HOST: "no.such.host.invalid" is no address of this machine.'],
  ])('%j', async (environment, line) => {
    const port = await freePort();
    expect(await run({ PORT: String(port), ...environment })).toEqual({ code: 1, output: line });
  });

  test('a taken port', async () => {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, output } = await run({ PORT: String(port) });
    expect(code).toBe(1);
    expect(output).toBe(`Port ${port} on 127.0.0.1 is taken. Choose another one: PORT=${port + 1} npm start`);
  });

  test('the last port of all, when it is taken: another one that exists is proposed', async () => {
    const server = createServer();
    // Where something else has it, it is just as taken.
    await new Promise<void>((resolve) => server.once('error', () => resolve()).listen(65_535, '127.0.0.1', resolve));
    const { code, output } = await run({ PORT: '65535' });
    server.close();
    expect(code).toBe(1);
    expect(output).toBe('Port 65535 on 127.0.0.1 is taken. Choose another one: PORT=65534 npm start');
  });
});

test('the start says where the site is and what it holds', async () => {
  const port = await freePort();
  const { output } = await start(port);
  expect(output()).toMatch(
    new RegExp(
      `Card Guide is at http://127\\.0\\.0\\.1:${port}/ \\(\\d+ answers, \\d+ articles of \\d+ laws, \\d+ guide situations, \\d+ pages in 2 languages, ready in \\d+ ms\\)`,
    ),
  );
});

describe.each(['SIGTERM', 'SIGINT'] as const)('after %s', (signal) => {
  test('a request on a connection that was idle is still answered, and the server then ends with code 0', async () => {
    const port = await freePort();
    const { child } = await start(port);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await ask(port, agent)).toEqual({ status: 200, connection: 'keep-alive' });
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ask(port, agent)).toEqual({ status: 200, connection: 'close' });
    expect(await exit).toBe(0);
    await expect(ask(port, new Agent())).rejects.toThrow('ECONNREFUSED');
  });
});
