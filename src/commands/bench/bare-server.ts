/** A server with nothing but one answer, in a process of its own: bare `node:http`, or bare Express. The parent says which answer. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

/** What the server answers every request with. */
export interface BareAnswer {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: string[];
  /** In base64, as messages between processes are JSON. */
  readonly body: string;
}

function bareNode({ status, headers }: BareAnswer, body: Buffer): RequestListener {
  return (_request, response) => {
    response.writeHead(status, headers).end(status === 304 ? undefined : body);
  };
}

function bareExpress(body: Buffer): RequestListener {
  return express().get('/{*path}', (_request, response) => void response.type('html').send(body));
}

function serve(isExpress: boolean): void {
  let answer: RequestListener = (_request, response) => void response.end();
  process.on('message', (message: BareAnswer) => {
    const body = Buffer.from(message.body, 'base64');
    answer = isExpress ? bareExpress(body) : bareNode(message, body);
    process.send?.('ready');
  });
  process.once('disconnect', () => process.exit());
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

serve(process.argv[2] === 'express');
