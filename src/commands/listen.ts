/** Starting to listen, and stopping on a signal: what `serve` and `dev` share. */
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { longestHead } from '../http/limits.ts';
import { createStopper } from '../http/stop.ts';
import { CommandError } from './fail.ts';

const graceMilliseconds = 3000;

/** The address to open, without a slash at its end. */
export function addressOf({ host, port }: Config): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/**
 * Tries whether the address can be had, so that nobody waits for the pages to be told that it cannot.
 * @throws {CommandError} where it cannot
 */
export async function assertFree(config: Config): Promise<void> {
  const server = createServer();
  await bind(server, config);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Begins to listen. @throws {CommandError} where the address cannot be had */
function bind(server: Server, config: Config): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CommandError(listenFault(config, error))));
    server.listen(config.port, config.host, resolve);
  });
}

/**
 * Listens until SIGTERM or SIGINT; a second signal ends the process at once. The signal that it gives says when the
 * server begins to stop.
 * @param options the classes of requests and responses
 * @throws {CommandError} where the address cannot be had
 */
export async function listen(
  config: Config,
  log: Logger,
  listener: RequestListener,
  options: ServerOptions,
): Promise<AbortSignal> {
  const stopping = new AbortController();
  const stopper = createStopper(listener);
  const server = createServer({ ...options, maxHeaderSize: longestHead }, stopper.listener);
  await bind(server, config);
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
    log.info({ signal }, 'stopping');
    stopper.stop(server, graceMilliseconds).then(
      () => log.info('stopped'),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return stopping.signal;
}

function listenFault({ host, port }: Config, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Choose another one: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} on ${host} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`;
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return `HOST: "${host}" is no address of this machine.`;
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`;
  }
}
