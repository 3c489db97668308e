/** The request log: one line for each request, without anything that points to a person. */
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';

/** Logs method, path without query, status and milliseconds; no address, no headers. Costs nothing when the level is above info. */
export function logRequests(log: Logger, listener: RequestListener): RequestListener {
  if (!log.isLevelEnabled('info')) return listener;
  return (request, response) => {
    const started = performance.now();
    response.once('close', () => {
      const path = (request.url ?? '').split('?', 1)[0];
      const milliseconds = Math.round((performance.now() - started) * 10) / 10;
      log.info({ method: request.method, path, status: response.statusCode, milliseconds });
    });
    listener(request, response);
  };
}
