/** What a path is answered with: status, headers and bytes, made once. */
import { hash } from 'node:crypto';

/** Bytes as such or, where they are sent once and gone, as a string with a character for each of them (latin-1). */
export type Bytes = Buffer | string;

/** A text as such a string. */
export function latin1Of(text: string): string {
  return Buffer.from(text).toString('latin1');
}

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
  /**
   * The body as a string, of documents that cost less to make again than to keep: a buffer lies outside the heap, and to
   * let it go costs more than to fill it.
   */
  readonly latin1?: string;
}

/** Path → document. */
export interface Documents extends Iterable<readonly [path: string, document: Document]> {
  readonly size: number;
  readonly has: (path: string) => boolean;
  readonly get: (path: string) => Document | undefined;
  readonly keys: () => Iterable<string>;
}

/** A short name for bytes: the same bytes give the same name, other bytes another. In small letters, as addresses are. */
export function hashOf(body: Buffer | string): string {
  return hash('sha256', body, 'hex').slice(0, 20);
}

/** What is shorter hardly becomes shorter still. */
const leastCompressedBytes = 200;

function isWorthCompressing(type: string, { length }: Bytes): boolean {
  return length >= leastCompressedBytes && /^(text\/|application\/(json|xml)|image\/svg)/.test(type);
}

const htmlType = 'text/html; charset=utf-8';
const checkedEachTime = 'public, max-age=0, must-revalidate';

/** A page as a document. `etag` is for bytes that have a name already. */
export function createHtml(status: number, body: Buffer, etag = hashOf(body)): Document {
  return createDocument(status, htmlType, body, false, etag);
}

/** A page that is made for one answer. A class, as V8 keeps every getter of a literal, and what it holds, for long. */
class PassingHtml implements Document {
  readonly type = htmlType;
  readonly cacheControl = checkedEachTime;
  readonly isCompressible: boolean;

  constructor(
    readonly status: number,
    readonly latin1: string,
    readonly etag: string,
  ) {
    this.isCompressible = isWorthCompressing(htmlType, latin1);
  }

  get body(): Buffer {
    return Buffer.from(this.latin1, 'latin1');
  }
}

/** Such a page, from its body as a string and a name for these bytes. */
export function createPassingHtml(status: number, latin1: string, etag: string): Document {
  return new PassingHtml(status, latin1, etag);
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
    cacheControl: immutable ? 'public, max-age=31536000, immutable' : checkedEachTime,
    etag,
    isCompressible: isWorthCompressing(type, body),
    body,
  };
}
