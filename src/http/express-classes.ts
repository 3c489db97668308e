/**
 * Classes for `createServer` whose requests and responses Express takes as they are. Express gives each of them another
 * prototype, its own, which costs more than all the rest it does for a short answer; here they have it from the beginning.
 * And from the very beginning: prototypes that change after the first request leave every later one a third slower.
 */
import { IncomingMessage, type ServerOptions, ServerResponse } from 'node:http';
import express, { type Express } from 'express';

export interface BareApp {
  /** Answers nothing yet. */
  readonly app: Express;
  /** For the server that hands its requests to the app. */
  readonly classes: Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>;
}

/** Makes an app and the classes of its requests and responses. */
export function createBareApp(): BareApp {
  // Classes, as V8 keeps no shape for what a plain function makes in another's name.
  class AppRequest extends IncomingMessage {}
  class AppResponse<R extends IncomingMessage> extends ServerResponse<R> {}
  const app = express();
  Object.setPrototypeOf(AppRequest.prototype, app.request);
  Object.setPrototypeOf(AppResponse.prototype, app.response);
  Object.assign(app, { request: AppRequest.prototype, response: AppResponse.prototype });
  return { app, classes: { IncomingMessage: AppRequest, ServerResponse: AppResponse } };
}
