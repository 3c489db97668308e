/**
 * The server's one listener: a prepared document or else the Express app.
 * The look-up stands before Express, because an Express route costs several times what the answer itself costs.
 */
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { Documents } from '../render/document.ts';
import type { Renderer } from '../render/render.ts';
import type { Site } from '../site/site.ts';
import { createApp } from './app.ts';
import { securityHeaders } from './headers.ts';
import { logRequests } from './log.ts';
import { createSend } from './send.ts';

/** In bytes: a question of ten thousand Chinese characters, each nine bytes in an address, still gets a page. */
export const longestHead = 128 * 1024;

export interface ListenerParts {
  readonly site: Site;
  readonly documents: Documents;
  readonly render: Renderer;
  readonly log: Logger;
  /** Whether visitors come by https. */
  readonly isSecure: boolean;
}

/** Makes the listener; tests drive the same one. */
export function createListener({ site, documents, render, log, isSecure }: ListenerParts): RequestListener {
  const headers = securityHeaders(isSecure);
  const send = createSend(headers);
  const app = createApp({ site, documents, render, send, headers, log });
  return logRequests(log, (request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const document = isRead ? documents.get(request.url ?? '') : undefined;
    if (document === undefined) app(request, response);
    else send(request, response, document);
  });
}
