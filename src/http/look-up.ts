/**
 * What stands before Express: a known address costs one look-up and one write.
 * Behind it, Express costs several times what the answer itself costs; the README has the figures.
 */
import type { RequestListener } from 'node:http';
import { sendAnswer } from './answer.ts';
import { type Answers, createAnswers, type Source } from './answers.ts';
import { createEncodingReader, type Encoding } from './encoding.ts';
import type { Headers } from './headers.ts';
import { type KeptAnswers, keepAnswers } from './kept.ts';

/** All that has an answer, or will have one. */
export interface Shelf {
  readonly headers: Headers;
  /** The answers to the addresses of pages and assets. */
  readonly answers: Answers;
  /** Answers to addresses that are no page's own, kept for a while: a refined checklist, one with dates. */
  readonly made: KeptAnswers;
  readonly readEncoding: (accepted: string | undefined) => Encoding;
}

const roomForMadeBytes = 16 * 1024 * 1024;

/** @param headers those that every answer carries */
export function createShelf(source: Source, headers: Headers): Shelf {
  return {
    headers,
    answers: createAnswers(source, headers),
    made: keepAnswers(roomForMadeBytes),
    readEncoding: createEncodingReader(),
  };
}

/** Answers what is known and hands on what is not. */
export function lookUp({ answers, made, readEncoding }: Shelf, next: RequestListener): RequestListener {
  return (request, response) => {
    const { method, url = '' } = request;
    if (method === 'GET' || method === 'HEAD') {
      const encoding = readEncoding(request.headers['accept-encoding'] as string | undefined);
      const answer = answers.get(url, encoding) ?? made.get(url, encoding);
      if (answer !== undefined) return sendAnswer(request, response, answer);
    }
    next(request, response);
  };
}
