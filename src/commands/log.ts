/** The log of the server: lines are gathered and written together, since each write costs more than its line. */
import { type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

const gatheredBytes = 4096;
const longestWaitMilliseconds = 500;

/** Makes the log. What is gathered is written at the latest after half a second, and before the process ends. */
export function createLog({ logLevel }: Config): Logger {
  const destination = pino.destination({ dest: 1, minLength: gatheredBytes, sync: false });
  setInterval(() => destination.flush(), longestWaitMilliseconds).unref();
  process.on('exit', () => destination.flushSync());
  return pino({ level: logLevel, base: null }, destination);
}
