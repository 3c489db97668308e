/** The answers to the known addresses: each made when it is first asked for, and kept while there is room. */
import type { Document } from '../render/document.ts';
import { type Answer, createAnswer, type DocumentFacts } from './answer.ts';
import { compressQuickly, type Encoding } from './encoding.ts';
import type { Headers } from './headers.ts';
import { type KeptAnswers, keepAnswers } from './kept.ts';

/** Bytes that were made before, as well as can be. */
export interface Stored {
  readonly facts: DocumentFacts;
  readonly bytes: Buffer;
}

/** Where answers come from: bytes made before or, without them, a document made now. */
export interface Source {
  readonly stored?: (path: string, encoding: Encoding) => Stored | undefined;
  /** Undefined for an unknown address. */
  readonly document: (path: string) => Document | undefined;
}

export interface Answers {
  /** The answer to an address; undefined for an unknown one. */
  readonly get: (path: string, encoding: Encoding) => Answer | undefined;
  /** Drops what is kept of an address, as there is something better now. */
  readonly forget: KeptAnswers['forget'];
}

/** Pages of this site take some 5 kB compressed: room for those of fifteen hundred answers in two languages. What is not kept is read again. */
const roomBytes = 24 * 1024 * 1024;

/** Makes the answers. */
export function createAnswers({ stored, document }: Source, headers: Headers): Answers {
  const kept = keepAnswers(roomBytes);
  const make = (path: string, encoding: Encoding): Answer | undefined => {
    const found = stored?.(path, encoding);
    if (found !== undefined) {
      return createAnswer(found.facts, { encoding, effort: 'best', bytes: found.bytes }, headers);
    }
    const made = document(path);
    return made && answerOf(made, encoding, headers);
  };
  return {
    get: (path, encoding) => {
      const known = kept.get(path, encoding);
      if (known !== undefined) return known;
      const made = make(path, encoding);
      if (made !== undefined) kept.put(path, encoding, made);
      return made;
    },
    forget: kept.forget,
  };
}

/** A document as an answer, compressed while the client waits. */
export function answerOf(document: Document, wanted: Encoding, headers: Headers, more?: Headers): Answer {
  const encoding = document.isCompressible ? wanted : 'identity';
  const bytes = encoding === 'identity' ? (document.latin1 ?? document.body) : compressQuickly(document.body, encoding);
  return createAnswer(document, { encoding, effort: 'quick', bytes }, headers, more);
}
