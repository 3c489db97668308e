/** How the Express app answers: with a known answer, with a document made for this request, or by leading elsewhere. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Document } from '../render/document.ts';
import { sendAnswer } from './answer.ts';
import { answerOf } from './answers.ts';
import type { Headers } from './headers.ts';
import { type KeptAnswers, keepAnswers } from './kept.ts';
import type { Shelf } from './look-up.ts';

export interface Respond {
  /** Sends the answer to a known address; says whether there is one. */
  readonly known: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
  /** Sends a document. With the address of the request as `keepAs` the look-up has it next time. */
  readonly document: (
    request: IncomingMessage,
    response: ServerResponse,
    document: Document,
    more?: Headers,
    keepAs?: string,
  ) => void;
  /** Sends what was sent under this name before, or else the document that `make` makes. */
  readonly named: (
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    make: () => readonly [Document, Headers],
  ) => void;
  readonly redirect: (response: ServerResponse, path: string, status: 302 | 308, more?: Headers) => void;
}

const roomForNamedBytes = 1024 * 1024;
const longestKeptName = 300;

/** Makes these functions. */
export function createRespond({ headers, answers, made, readEncoding }: Shelf): Respond {
  const named = keepAnswers(roomForNamedBytes);
  const encodingOf = (request: IncomingMessage) =>
    readEncoding(request.headers['accept-encoding'] as string | undefined);
  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    [document, more]: readonly [Document, Headers],
    keep?: readonly [KeptAnswers, string],
  ): void => {
    const encoding = encodingOf(request);
    const answer = answerOf(document, encoding, headers, more);
    // What passes is made again sooner than kept; compressed it is smaller, and costs more to make.
    const isWorthIt = typeof answer.bytes !== 'string';
    if (keep !== undefined && isWorthIt && keep[1].length <= longestKeptName) keep[0].put(keep[1], encoding, answer);
    sendAnswer(request, response, answer);
  };
  return {
    known: (request, response, path) => {
      const answer = answers.get(path, encodingOf(request));
      if (answer !== undefined) sendAnswer(request, response, answer);
      return answer !== undefined;
    },
    document: (request, response, document, more = {}, keepAs) =>
      send(request, response, [document, more], keepAs === undefined ? undefined : [made, keepAs]),
    named: (request, response, name, make) => {
      const answer = named.get(name, encodingOf(request));
      if (answer === undefined) send(request, response, make(), [named, name]);
      else sendAnswer(request, response, answer);
    },
    redirect: (response, path, status, more = {}) => {
      response.writeHead(status, { ...headers, location: path, 'content-length': 0, ...more }).end();
    },
  };
}
