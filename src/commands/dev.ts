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

const inherit: SpawnOptions = { stdio: ['ignore', 'inherit', 'inherit'], cwd: projectRoot };

/** Starts another command of this project as a process of its own. */
function start(command: 'check' | 'serve'): ChildProcess {
  return spawn(process.execPath, [join(projectRoot, 'dist', 'commands', `${command}.js`)], inherit);
}

/** Starts the compiler, in a process group of its own: it starts another process, and both have to end. */
function startCompiler(): ChildProcess {
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawn(process.execPath, [compiler, '--watch', '--preserveWatchOutput'], { ...inherit, detached: true });
}

function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));
}

function develop(): void {
  const compiler = startCompiler();
  const folders = ['content', 'views', 'public', 'dist'].map((folder) => join(projectRoot, folder));
  const watcher = watch(folders, { ignoreInitial: true });
  let server: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;

  const renew = async (): Promise<void> => {
    if (isStopping) return;
    if ((await ended(start('check'))) !== 0) {
      console.error(server === undefined ? 'Waiting for a change.' : 'The last good site is still served.');
      return;
    }
    // The old server has to leave its port first; a visitor's open connections are not waited for here.
    server?.kill('SIGKILL');
    if (server !== undefined) await ended(server);
    if (!isStopping) server = start('serve');
  };
  // One renewal after the other, so that an older one cannot win.
  let renewal = renew();

  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      renewal = renewal.then(renew);
    }, settleMilliseconds);
  });
  const stop = (): void => {
    isStopping = true;
    clearTimeout(timer);
    if (compiler.pid !== undefined) process.kill(-compiler.pid);
    server?.kill('SIGTERM');
    watcher.close().finally(() => process.exit());
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

develop();
