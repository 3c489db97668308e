/** The Express app behind the look-up: other spellings, unusual addresses of the guide, problems, health. */
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import type { Logger } from 'pino';
import { type Locale, locales } from '../content/schemas.ts';
import { renderCalendarFile } from '../render/calendar-file.ts';
import { createDocument, type Documents } from '../render/document.ts';
import type { Renderer } from '../render/render.ts';
import { renderHash, renderTextFile } from '../render/text-file.ts';
import type { Query } from '../site/dates-query.ts';
import type { TextFile } from '../site/law-files.ts';
import { once } from '../site/once.ts';
import type { Problem } from '../site/other-pages.ts';
import { datasetHashPath, datasetPath } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import type { Headers } from './headers.ts';
import type { Respond } from './respond.ts';

export interface AppParts {
  readonly site: Site;
  readonly documents: Documents;
  readonly render: Renderer;
  readonly respond: Respond;
  readonly log: Logger;
}

/** Days of a visitor's life are for that visitor's own cache only. */
const ownDays: Headers = { 'cache-control': 'private, max-age=0, must-revalidate' };
/** A file cannot say it in itself, as a page does. */
const notIndexed: Headers = { 'x-robots-tag': 'noindex' };

/** What the file is called where it was saved. */
const datasetName = datasetPath.slice(datasetPath.lastIndexOf('/') + 1);

const healthy = createDocument(200, 'text/plain; charset=utf-8', Buffer.from('ok\n'));

/** Gives an app all that it answers with; nothing listens yet. */
export function equipApp(app: Express, { site, documents, render, respond, log }: AppParts): void {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Whatever goes wrong, a visitor never sees a stack or a path of this machine.
  app.set('env', 'production');

  const sendProblem = (request: Request, response: Response, problem: Problem, more: Headers = {}): void => {
    const { locale, isGuessed } = localeOf(request);
    const vary = isGuessed ? { vary: 'accept-encoding, accept-language' } : {};
    respond.named(request, response, `${problem} ${locale} ${isGuessed}`, () => {
      return [render(site.problemPage(locale, problem)), { ...more, ...vary }];
    });
  };
  // Half a megabyte that few ask for: made for the first of them, then kept.
  const dataset = once(() => renderTextFile(site.datasetFile()));

  const sendFile = (request: Request, response: Response, file: TextFile): void => {
    const link: Headers = file.canonical === undefined ? {} : { link: `<${file.canonical}>; rel="canonical"` };
    respond.document(request, response, renderTextFile(file), { ...notIndexed, ...link }, request.originalUrl);
  };

  app.use((request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    sendProblem(request, response, 'method', { allow: 'GET, HEAD' });
  });
  app.get('/healthz', (request, response) => respond.document(request, response, healthy));
  app.get(datasetPath, (request, response) => respond.document(request, response, dataset(), notIndexed));
  app.get(datasetHashPath, (request, response) =>
    respond.document(request, response, renderHash(dataset(), datasetName), notIndexed),
  );
  app.use((request, response, next) => {
    if (!isDecodable(request.path)) return sendProblem(request, response, 'bad-request');
    const path = canonicalPath(request.path);
    if (path === request.path) return next();
    respond.redirect(response, `${path}${request.originalUrl.slice(request.originalUrl.indexOf('?') >>> 0)}`, 308);
  });
  app.use((request, response, next) => {
    const segments = lawSegments(request.path);
    const query = typeof request.query['q'] === 'string' ? request.query['q'] : undefined;
    if (segments === undefined || (query === undefined && documents.has(request.path))) return next();
    const { locale, isGuessed } = localeOf(request);
    const outcome = site.answerLaw[locale](segments, query);
    if (outcome === undefined) return next();
    if (outcome.kind === 'page') {
      // Marked provisions come again; what somebody looked for hardly does.
      const keepAs = query === undefined && outcome.page.status === 200 ? request.originalUrl : undefined;
      return respond.document(request, response, render(outcome.page), {}, keepAs);
    }
    if (outcome.kind === 'file') return sendFile(request, response, outcome.file);
    // Where the language is only guessed, another reader is led elsewhere.
    const more = isGuessed ? { vary: 'accept-language', 'cache-control': 'no-cache' } : {};
    respond.redirect(response, outcome.path, outcome.isLasting ? 308 : 302, more);
  });
  app.use(async (request, response, next) => {
    // Without nested values: the app's own setting sees to that.
    const query = request.query as Query;
    const asksForMore = site.queryNames.some((name) => query[name] !== undefined);
    if (!asksForMore && respond.known(request, response, request.path)) return;
    const [, locale, ...segments] = request.path.split('/');
    const known = locales.find((candidate) => candidate === locale);
    const outcome = known && site.answerAddress(known, segments, query);
    if (outcome?.kind === 'redirect') {
      return respond.redirect(response, outcome.path, outcome.isLasting ? 308 : 302, asksForMore ? ownDays : {});
    }
    if (outcome?.kind === 'page') {
      // What somebody searched for hardly comes again, and is nobody else's to find.
      const isKept = outcome.page.status === 200 && outcome.page.template !== 'search';
      const keepAs = isKept ? request.originalUrl : undefined;
      return respond.document(request, response, render(outcome.page), outcome.isDated ? ownDays : {}, keepAs);
    }
    if (outcome?.kind === 'filled-stencil') {
      return respond.document(request, response, render(outcome.page), ownDays, request.originalUrl);
    }
    if (outcome?.kind === 'calendar') {
      const file = await renderCalendarFile(outcome.calendar);
      return respond.document(request, response, file, { ...ownDays, ...notIndexed });
    }
    if (!respond.known(request, response, request.path)) next();
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
}

/** The language of the address or, where it has none, the one the reader prefers. */
function localeOf(request: Request): { readonly locale: Locale; readonly isGuessed: boolean } {
  const named = locales.find((locale) => request.path.toLowerCase().split('/')[1] === locale);
  if (named !== undefined) return { locale: named, isGuessed: false };
  const preferred = request.acceptsLanguages(...locales);
  return { locale: locales.find((locale) => locale === preferred) ?? 'en', isGuessed: true };
}

/** What follows `/law` or `/{locale}/law` in an address, decoded; undefined elsewhere. */
function lawSegments(path: string): readonly string[] | undefined {
  const [, ...segments] = path.split('/').map(decodeURIComponent);
  const isNamed = locales.some((locale) => locale === segments[0]?.toLowerCase());
  const [area, ...rest] = isNamed ? segments.slice(1) : segments;
  return area?.toLowerCase() === 'law' ? rest : undefined;
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
  if (!/^[\w./~-]+$/.test(path)) return path;
  const plain = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  return plain === '' || locales.some((locale) => plain === `/${locale}`) ? `${plain}/` : plain;
}
