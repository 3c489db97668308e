/** The real project, for tests that want the real content and the real listener. */
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { type Composition, composeSite } from '../../src/commands/compose.ts';
import { createListener, type ListenerParts } from '../../src/http/listener.ts';
import type { Document } from '../../src/render/document.ts';
import type { Site } from '../../src/site/site.ts';
import type { Page } from '../../src/site/views.ts';

export const root = resolve(import.meta.dirname, '..', '..');
export const baseUrl = 'https://guide.test';

/** The site; its documents are kept, since tests ask for the same ones again and again. */
export async function compose(): Promise<Composition> {
  const composition = await composeSite(root, baseUrl);
  const kept = new Map<string, Document | undefined>();
  const get = (path: string): Document | undefined => {
    if (!kept.has(path)) kept.set(path, composition.documents.get(path));
    return kept.get(path);
  };
  return { ...composition, documents: { ...composition.documents, get } };
}

/** Every page with an address of its own, made. */
export const pagesOf = ({ pages }: Site): readonly Page[] => [...pages.values()].map((make) => make());

/** The listener that the server has, with some of its parts exchanged. */
export function listenerFor(composition: Composition, parts: Partial<ListenerParts> = {}): RequestListener {
  return createListener({ ...composition, log: pino({ level: 'silent' }), isSecure: true, ...parts });
}
