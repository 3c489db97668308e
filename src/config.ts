/** The only reader of the environment. */
import { z } from 'zod';

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'a port from 1 to 65535' })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, { error: 'a port from 1 to 65535' })
    .default(3000),
  HOST: z.string().min(1, { error: 'a host name or an IP address' }).default('127.0.0.1'),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'an address like https://example.org', abort: true })
    .refine((url) => !/[?#@]/.test(url) && new URL(url).pathname === '/', {
      error: 'an address without a path, like https://example.org',
    })
    .optional(),
  CACHE_DIR: z.string().optional(),
  REPORT_TO: z
    .union(
      [
        z.url({ protocol: /^https$/ }).refine((url) => !url.includes('#')),
        z.string().regex(/^mailto:[^\s@?#]+@[^\s@?#]+$/),
      ],
      { error: 'an address like mailto:editors@example.org or https://example.org/report' },
    )
    .optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'trace, debug, info, warn, error or silent',
    })
    .default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address that visitors use, without a slash at its end; undefined for the address listened on. */
  readonly baseUrl: string | undefined;
  /** The folder for what a later start can use; undefined for the usual one. */
  readonly cacheFolder: string | undefined;
  /** Where readers report mistakes, as the beginning of a link; undefined where they cannot. */
  readonly reportTo: string | undefined;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Thrown for a wrong setting; its message is one line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings.
 * @throws {ConfigError} naming every wrong setting
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `${name}: expected ${message}, got "${set[name] ?? ''}"`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const { PORT, HOST, BASE_URL, CACHE_DIR, REPORT_TO, LOG_LEVEL } = result.data;
  return {
    port: PORT,
    host: HOST,
    baseUrl: BASE_URL === undefined ? undefined : new URL(BASE_URL).origin,
    cacheFolder: CACHE_DIR,
    reportTo: REPORT_TO,
    logLevel: LOG_LEVEL,
  };
}
