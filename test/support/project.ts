/** The real project, for tests that want the real content and the real listener. */
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { type Composition, composeSite } from '../../src/commands/compose.ts';
import { createListener, type ListenerParts } from '../../src/http/listener.ts';
import type { Site } from '../../src/site/site.ts';
import type { Page } from '../../src/site/views.ts';

export const root = resolve(import.meta.dirname, '..', '..');
export const baseUrl = 'https://guide.test';

export const compose = (): Promise<Composition> => composeSite(root, baseUrl);

/** Every page with an address of its own, made. */
export const pagesOf = ({ pages }: Site): readonly Page[] => [...pages.values()].map((make) => make());

/** The listener that the server has, with some of its parts exchanged. */
export function listenerFor(composition: Composition, parts: Partial<ListenerParts> = {}): RequestListener {
  return createListener({ ...composition, log: pino({ level: 'silent' }), isSecure: true, ...parts });
}
