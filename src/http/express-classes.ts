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
  const request = classLike(IncomingMessage);
  const response = classLike(ServerResponse);
  return {
    options: { IncomingMessage: request, ServerResponse: response },
    adopt: (app) => {
      Object.setPrototypeOf(request.prototype, app.request);
      Object.setPrototypeOf(response.prototype, app.response);
      Object.assign(app, { request: request.prototype, response: response.prototype });
    },
  };
}

/** Like an empty class that extends another; but what stands between the two can be exchanged. */
function classLike<T extends abstract new (...values: never[]) => object>(base: T): T {
  function Own(...values: unknown[]): object {
    return Reflect.construct(base as unknown as NewableFunction, values, Own);
  }
  Own.prototype = Object.create(base.prototype);
  return Own as unknown as T;
}
