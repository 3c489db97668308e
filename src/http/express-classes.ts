/**
 * Classes for `createServer` whose requests and responses Express takes as they are. Express gives each of them another
 * prototype, its own, which costs more than all the rest it does for a short answer; here they have it from the beginning.
 */
import { IncomingMessage, type ServerOptions, ServerResponse } from 'node:http';
import type { Express } from 'express';

export interface ExpressClasses {
  /** For `createServer`. */
  readonly options: Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>;
  /** Makes an app's requests and responses of these classes; once, and before the app answers. */
  readonly adopt: (app: Express) => void;
}

/** Makes the classes; a server can start with them before there is an app. */
export function createExpressClasses(): ExpressClasses {
  // Classes, as V8 keeps no shape for what a plain function makes in another's name.
  class AppRequest extends IncomingMessage {}
  class AppResponse<R extends IncomingMessage> extends ServerResponse<R> {}
  return {
    options: { IncomingMessage: AppRequest, ServerResponse: AppResponse },
    adopt: (app) => {
      Object.setPrototypeOf(AppRequest.prototype, app.request);
      Object.setPrototypeOf(AppResponse.prototype, app.response);
      Object.assign(app, { request: AppRequest.prototype, response: AppResponse.prototype });
    },
  };
}
