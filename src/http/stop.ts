/** Stopping a server without losing a request. */
import type { RequestListener, Server } from 'node:http';

export interface Stopper {
  /** The listener, which asks clients to close their connections once the server is stopping. */
  readonly listener: RequestListener;
  /** Resolves when every request has been answered and the server is closed. */
  readonly stop: (server: Server, graceMilliseconds: number) => Promise<void>;
}

/**
 * Wraps a listener so that its server can be stopped gently. A plain `server.close()` cuts connections that are idle
 * at that moment, also one whose next request is already on its way. Here answers first say `Connection: close`, the
 * server goes on until no connection is left or the grace time is over, and only then it closes.
 */
export function createStopper(listener: RequestListener): Stopper {
  let isStopping = false;
  return {
    listener: (request, response) => {
      if (isStopping) response.setHeader('connection', 'close');
      listener(request, response);
    },
    stop: async (server, graceMilliseconds) => {
      isStopping = true;
      const end = performance.now() + graceMilliseconds;
      while ((await connectionsOf(server)) > 0 && performance.now() < end) await delay(25);
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
  );
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
