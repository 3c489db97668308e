/**
 * `npm run dev`: compiles and serves, and starts anew when something changes. Whatever changed is checked first, so
 * that the last good site stays while there is a fault.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { projectRoot } from './compose.ts';

/** Editors and the compiler save in several steps; changes within this time are one change. */
const settleMilliseconds = 300;

const command = (name: string): string => join(projectRoot, 'dist', 'commands', `${name}.js`);
const inherit: SpawnOptions = { stdio: ['ignore', 'inherit', 'inherit'], cwd: projectRoot };

const compiler = spawn(
  process.execPath,
  [join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc'), '--watch', '--preserveWatchOutput'],
  // In a process group of its own: the compiler starts another process, and both have to end.
  { ...inherit, detached: true },
);
const watcher = watch(
  ['content', 'views', 'public', 'dist'].map((folder) => join(projectRoot, folder)),
  { ignoreInitial: true },
);

let server: ChildProcess | undefined;
let renewal = Promise.resolve();
let timer: NodeJS.Timeout | undefined;
let isStopping = false;

function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));
}

async function renew(): Promise<void> {
  if (isStopping) return;
  const code = await ended(spawn(process.execPath, [command('check')], inherit));
  if (code !== 0) {
    console.error(server === undefined ? 'Waiting for a change.' : 'The last good site is still served.');
    return;
  }
  // The old server has to leave its port first; a visitor's open connections are not waited for here.
  server?.kill('SIGKILL');
  if (server !== undefined) await ended(server);
  if (!isStopping) server = spawn(process.execPath, [command('serve')], inherit);
}

function stop(): void {
  isStopping = true;
  clearTimeout(timer);
  if (compiler.pid !== undefined) process.kill(-compiler.pid);
  server?.kill('SIGTERM');
  watcher.close().finally(() => process.exit());
}

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
watcher.on('all', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    renewal = renewal.then(renew);
  }, settleMilliseconds);
});
renewal = renewal.then(renew);
