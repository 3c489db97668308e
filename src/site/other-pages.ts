/** The pages that are neither answers, guide nor law: the choice of a language, texts about the site, problems. */
import type { TextPage } from '../content/library.ts';
import { renderMarkdown } from '../content/markdown.ts';
import { homeCrumb } from './answer-pages.ts';
import type { SiteContext } from './context.ts';
import { frame } from './frame.ts';
import { answersPath, guidePath, homePath, lawsPath, notFoundPath, rootPath, textPagePath } from './paths.ts';
import { reviewView } from './review-view.ts';
import type { Link, Page } from './views.ts';

/** The page at `/`, on which every language speaks for itself. */
export function languagesPage(contexts: readonly SiteContext[]): Page {
  const [first] = contexts;
  if (first === undefined) throw new Error('A site needs a language');
  const names = contexts.map(({ messages }) => messages.siteName);
  return {
    ...frame(first, () => rootPath, {
      title: names.join(' · '),
      description: contexts.map(({ messages }) => messages.siteLine).join(' · '),
      breadcrumbs: [],
      area: undefined,
    }),
    alternates: contexts.map(({ locale }) => ({ locale, path: homePath(locale) })),
    template: 'languages',
    view: {
      languages: contexts.map(({ locale, messages }) => ({
        label: messages.languageName,
        href: homePath(locale),
        lang: messages.languageTag,
        siteName: messages.siteName,
        text: messages.home.title,
        report: messages.reading.report,
      })),
    },
  };
}

/** A text about the site itself. */
export function textPage(context: SiteContext, page: TextPage): Page {
  return {
    ...frame(context, (locale) => textPagePath(locale, page.name), {
      title: page.title,
      description: page.description,
      breadcrumbs: [homeCrumb(context)],
      area: page.name === 'about' ? 'about' : undefined,
    }),
    template: 'text',
    view: {
      title: page.title,
      bodyHtml: renderMarkdown(page.body, context.links),
      review: reviewView(context, page, []),
    },
  };
}

export type Problem = 'not-found' | 'bad-request' | 'method' | 'error';

const statusOf: Readonly<Record<Problem, number>> = { 'not-found': 404, 'bad-request': 400, method: 405, error: 500 };

/** A page that says what is wrong with a request and leads on. */
export function problemPage(
  context: SiteContext,
  problem: Problem,
  hint?: { text: string; links: readonly Link[] },
): Page {
  const { locale, messages } = context;
  const words = messages.problems;
  const [title, text] = {
    'not-found': [words.notFoundTitle, words.notFoundText] as const,
    'bad-request': [words.badRequestTitle, words.badRequestText] as const,
    method: [words.methodTitle, words.methodText] as const,
    error: [words.errorTitle, words.errorText] as const,
  }[problem];
  const ways: readonly Link[] = [
    { label: messages.nav.home, href: homePath(locale) },
    { label: messages.nav.guide, href: guidePath(locale, []) },
    { label: messages.nav.answers, href: answersPath(locale) },
    { label: messages.nav.law, href: lawsPath(locale) },
  ];
  return {
    ...frame(context, notFoundPath, {
      title,
      description: text,
      breadcrumbs: [homeCrumb(context)],
      area: undefined,
      isIndexed: false,
      status: statusOf[problem],
    }),
    alternates: [],
    template: 'problem',
    view: { title, text: hint?.text ?? text, links: hint?.links ?? ways },
  };
}
