/** The request log: one line for each request, without anything that points to a person. */
import type { RequestListener } from 'node:http';
import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Logs method, path without query, status and milliseconds; no address, no headers. Costs nothing when the level is above info.
 * The lines are those that pino would write, put together by hand and given to its stream: its own way takes three times
 * as long, and an answer that is complete when the listener returns, as almost all are, needs no event either.
 */
export function logRequests(log: Logger, listener: RequestListener): RequestListener {
  if (!log.isLevelEnabled('info')) return listener;
  const stream = (log as Logger & { readonly [pino.symbols.streamSym]: DestinationStream })[pino.symbols.streamSym];
  const level = pino.levels.values['info'];
  return (request, response) => {
    const started = performance.now();
    const { method, url = '' } = request;
    const write = (): void => {
      const query = url.indexOf('?');
      const path = JSON.stringify(query < 0 ? url : url.slice(0, query));
      const milliseconds = Math.round((performance.now() - started) * 10) / 10;
      stream.write(
        `{"level":${level},"time":${Date.now()},"method":"${method}","path":${path},"status":${response.statusCode},"milliseconds":${milliseconds}}\n`,
      );
    };
    listener(request, response);
    if (response.writableEnded) write();
    else response.once('close', write);
  };
}
