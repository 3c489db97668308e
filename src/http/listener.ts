/** The server's one listener for a site that is there as a whole: the look-up, and behind it the Express app. */
import type { RequestListener } from 'node:http';
import express from 'express';
import type { Logger } from 'pino';
import { type AppParts, equipApp } from './app.ts';
import { securityHeaders } from './headers.ts';
import { logRequests } from './log.ts';
import { createShelf, lookUp } from './look-up.ts';
import { createRespond } from './respond.ts';

export interface ListenerParts extends Omit<AppParts, 'respond'> {
  readonly log: Logger;
  /** Whether visitors come by https. */
  readonly isSecure: boolean;
}

/** Makes the listener; tests drive the same one. */
export function createListener({ isSecure, ...parts }: ListenerParts): RequestListener {
  const shelf = createShelf({ document: parts.documents.get }, securityHeaders(isSecure));
  const app = express();
  equipApp(app, { ...parts, respond: createRespond(shelf) });
  return logRequests(parts.log, lookUp(shelf, app));
}
