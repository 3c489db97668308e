/** A document in one encoding with all that is sent: status, headers and bytes, made once. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bytes, Document } from '../render/document.ts';
import type { Encoding } from './encoding.ts';
import type { Headers } from './headers.ts';

export interface Answer {
  readonly status: number;
  /** With its quotation marks. */
  readonly etag: string;
  /** Names and values in turn, as Node takes them quickest. */
  readonly headers: string[];
  /** The headers of `304`. */
  readonly unchangedHeaders: string[];
  readonly bytes: Bytes;
}

/** What is said of a document beside its bytes. */
export type DocumentFacts = Pick<Document, 'status' | 'type' | 'cacheControl' | 'etag' | 'isCompressible'>;

/** How bytes were made: other ways give other bytes, and so another tag. */
export type Effort = 'quick' | 'best';

/** @param more headers that are added to, and stand over, those that follow from the document */
export function createAnswer(
  facts: DocumentFacts,
  { encoding, effort, bytes }: { readonly encoding: Encoding; readonly effort: Effort; readonly bytes: Bytes },
  headers: Headers,
  more: Headers = {},
): Answer {
  const ending = encoding === 'identity' ? '' : effort === 'best' ? `-${encoding}` : `-${encoding}-quick`;
  const etag = `"${facts.etag}${ending}"`;
  const common = {
    ...headers,
    'cache-control': facts.cacheControl,
    etag,
    ...(facts.isCompressible ? { vary: 'accept-encoding' } : {}),
    ...more,
  };
  const unchangedHeaders = Object.entries(common).flat();
  const ofBytes = ['content-type', facts.type, 'content-length', String(bytes.length)];
  return {
    status: facts.status,
    etag,
    headers: [...unchangedHeaders, ...ofBytes, ...(encoding === 'identity' ? [] : ['content-encoding', encoding])],
    unchangedHeaders,
    bytes,
  };
}

/** Answers a request: with `304` where the client has the bytes already, without them where it asks for the head alone. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const known = request.headers['if-none-match'];
  if (known !== undefined && answer.status === 200 && names(known, answer.etag)) {
    response.writeHead(304, answer.unchangedHeaders).end();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  if (request.method === 'HEAD') response.end();
  else if (typeof answer.bytes === 'string') response.end(answer.bytes, 'latin1');
  else response.end(answer.bytes);
}

/** Whether an `If-None-Match` list names the tag; weak tags count as their strong form (RFC 9110, 13.1.2). */
function names(list: string, etag: string): boolean {
  if (list === etag) return true;
  return list.split(',').some((entry) => {
    const tag = entry.trim().replace(/^W\//, '');
    return tag === etag || tag === '*';
  });
}
