/** What a path is answered with: status, headers and bytes, made once. */
import { createHash } from 'node:crypto';

export interface Document {
  readonly status: number;
  /** With its character set, where it has one. */
  readonly type: string;
  readonly cacheControl: string;
  /** Of the bytes as they are; each encoding adds its own ending. */
  readonly etag: string;
  /** Whether compressing the bytes is worth while. */
  readonly isCompressible: boolean;
  readonly body: Buffer;
  /** Whether to make these bytes again costs less than to keep them. */
  readonly isQuicklyMade?: true;
}

/** Path → document. */
export interface Documents extends Iterable<readonly [path: string, document: Document]> {
  readonly size: number;
  readonly has: (path: string) => boolean;
  readonly get: (path: string) => Document | undefined;
  readonly keys: () => Iterable<string>;
}

/** A short name for bytes: the same bytes give the same name, other bytes another. In small letters, as addresses are. */
export function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 20);
}

/** What is shorter hardly becomes shorter still. */
const leastCompressedBytes = 200;

/** A page as a document. `etag` is for bytes that have a name already. */
export function createHtml(status: number, body: Buffer, etag = hashOf(body)): Document {
  return createDocument(status, 'text/html; charset=utf-8', body, false, etag);
}

/**
 * A document with the headers that follow from its type.
 * @param immutable for paths that carry a hash of the bytes
 * @param etag for bytes that have a name already
 */
export function createDocument(
  status: number,
  type: string,
  body: Buffer,
  immutable = false,
  etag = hashOf(body),
): Document {
  return {
    status,
    type,
    cacheControl: immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    etag,
    isCompressible: body.length >= leastCompressedBytes && /^(text\/|application\/(json|xml)|image\/svg)/.test(type),
    body,
  };
}
