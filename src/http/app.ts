/** The Express app behind the look-up: other spellings, unusual addresses of the guide, problems, health. */
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { type Locale, locales } from '../content/schemas.ts';
import { createDocument, type Documents } from '../render/document.ts';
import type { Renderer } from '../render/render.ts';
import type { Problem } from '../site/other-pages.ts';
import type { Site } from '../site/site.ts';
import type { Headers } from './headers.ts';
import type { Send } from './send.ts';

export interface AppParts {
  readonly site: Site;
  readonly documents: Documents;
  readonly render: Renderer;
  readonly send: Send;
  readonly headers: Headers;
  readonly log: Logger;
}

const healthy = createDocument(200, 'text/plain; charset=utf-8', Buffer.from('ok\n'));

/** Makes the app; nothing listens yet. */
export function createApp({ site, documents, render, send, headers, log }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Whatever goes wrong, a visitor never sees a stack or a path of this machine.
  app.set('env', 'production');

  const sendProblem = (request: Request, response: Response, problem: Problem, more: Headers = {}): void => {
    const { locale, isGuessed } = localeOf(request);
    const vary = isGuessed ? { vary: 'accept-encoding, accept-language' } : {};
    send(request, response, render(site.problemPage(locale, problem)), { ...more, ...vary });
  };
  const redirect = (response: Response, path: string): void => {
    response.writeHead(308, { ...headers, location: path, 'content-length': 0 }).end();
  };

  app.use((request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    sendProblem(request, response, 'method', { allow: 'GET, HEAD' });
  });
  app.get('/healthz', (request, response) => send(request, response, healthy));
  app.use((request, response, next) => {
    if (!isDecodable(request.path)) return sendProblem(request, response, 'bad-request');
    const path = canonicalPath(request.path);
    if (path === request.path) return next();
    redirect(response, `${path}${request.originalUrl.slice(request.originalUrl.indexOf('?') >>> 0)}`);
  });
  app.use((request, response, next) => {
    const { dropped, rules } = request.query;
    const document = documents.get(request.path);
    if (document !== undefined && dropped === undefined && rules === undefined)
      return send(request, response, document);
    const [, locale, ...segments] = request.path.split('/');
    const known = locales.find((candidate) => candidate === locale);
    const outcome = known && site.answerAddress(known, segments, textOf(dropped), textOf(rules));
    if (outcome?.kind === 'redirect') return redirect(response, outcome.path);
    if (outcome?.kind === 'page') return send(request, response, render(outcome.page));
    if (document !== undefined) return send(request, response, document);
    next();
  });
  app.use((request, response) => sendProblem(request, response, 'not-found'));

  // Express knows an error handler by its four parameters.
  const onError: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    const isBadRequest = error instanceof URIError;
    if (!isBadRequest) log.error({ err: error, path: request.path }, 'a request failed');
    if (response.headersSent) return void response.destroy();
    sendProblem(request, response, isBadRequest ? 'bad-request' : 'error');
  };
  app.use(onError);
  return app;
}

/** The language of the address or, where it has none, the one the reader prefers. */
function localeOf(request: Request): { readonly locale: Locale; readonly isGuessed: boolean } {
  const named = locales.find((locale) => request.path.toLowerCase().split('/')[1] === locale);
  if (named !== undefined) return { locale: named, isGuessed: false };
  const preferred = request.acceptsLanguages(...locales);
  return { locale: locales.find((locale) => locale === preferred) ?? 'en', isGuessed: true };
}

/** A value of the query; undefined where it is missing or given more than once. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * The one spelling of an address: lower case, single slashes, none at the end except after a language's home.
 * A path with other characters than those of our addresses stays as it is, so that no redirect can lead elsewhere.
 */
function canonicalPath(path: string): string {
  if (!/^[\w./~%-]+$/.test(path)) return path;
  const plain = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  return plain === '' || locales.some((locale) => plain === `/${locale}`) ? `${plain}/` : plain;
}
