/** The real project, for tests that want the real content and the real listener. */
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { type Composition, composeSite } from '../../src/commands/compose.ts';
import { createListener, type ListenerParts } from '../../src/http/listener.ts';

export const root = resolve(import.meta.dirname, '..', '..');
export const baseUrl = 'https://guide.test';

export const compose = (): Promise<Composition> => composeSite(root, baseUrl);

/** The listener that the server has, with some of its parts exchanged. */
export function listenerFor(composition: Composition, parts: Partial<ListenerParts> = {}): RequestListener {
  return createListener({ ...composition, log: pino({ level: 'silent' }), isSecure: true, ...parts });
}
