/** One document → one answer: the encoding the client reads best, `304` where it has the bytes already. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import Negotiator from 'negotiator';
import type { Document } from '../render/document.ts';
import type { Headers } from './headers.ts';

type Encoding = 'br' | 'gzip' | 'identity';

/** In the order in which we would choose. */
const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** `more` headers are added to, and stand over, those that follow from the document. */
export type Send = (request: IncomingMessage, response: ServerResponse, document: Document, more?: Headers) => void;

/** Makes the function that answers with a document. It keeps what it has compressed as long as the document lives. */
export function createSend(headers: Headers): Send {
  const compressed = new WeakMap<Document, Map<Encoding, Buffer>>();
  const bytesOf = (document: Document, encoding: Encoding): Buffer => {
    if (encoding === 'identity') return document.body;
    const byEncoding = compressed.get(document) ?? new Map<Encoding, Buffer>();
    compressed.set(document, byEncoding);
    const bytes = byEncoding.get(encoding) ?? compress(document.body, encoding);
    byEncoding.set(encoding, bytes);
    return bytes;
  };
  return (request, response, document, more) => {
    const encoding = document.isCompressible ? encodingFor(request) : 'identity';
    const etag = `"${document.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const common = {
      ...headers,
      'cache-control': document.cacheControl,
      etag,
      ...(document.isCompressible ? { vary: 'accept-encoding' } : {}),
      ...more,
    };
    if (document.status === 200 && names(request.headers['if-none-match'], etag)) {
      response.writeHead(304, common).end();
      return;
    }
    const bytes = bytesOf(document, encoding);
    response.writeHead(document.status, {
      ...common,
      'content-type': document.type,
      'content-length': bytes.length,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

function encodingFor(request: IncomingMessage): Encoding {
  if (request.headers['accept-encoding'] === undefined) return 'identity';
  const [best] = new Negotiator(request).encodings(encodings, { preferred: encodings });
  return best === 'br' || best === 'gzip' ? best : 'identity';
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 6 });
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/** Whether an `If-None-Match` list names the tag; weak tags count as their strong form (RFC 9110, 13.1.2). */
function names(list: string | undefined, etag: string): boolean {
  if (list === undefined) return false;
  return list.split(',').some((entry) => {
    const tag = entry.trim().replace(/^W\//, '');
    return tag === etag || tag === '*';
  });
}
