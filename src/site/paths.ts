/** Every address of the site. One form only: lower case, no trailing slash except a language's home. */
import type { Locale } from '../content/schemas.ts';

export const rootPath = '/';
export const homePath = (locale: Locale): string => `/${locale}/`;
export const answersPath = (locale: Locale): string => `/${locale}/answers`;
export const answerPath = (locale: Locale, slug: string): string => `/${locale}/answers/${slug}`;
export const topicPath = (locale: Locale, topic: string): string => `/${locale}/topics/${topic}`;
/** @param answers answer ids in canonical order; none is the guide's start */
export const guidePath = (locale: Locale, answers: readonly string[]): string =>
  [`/${locale}/guide`, ...answers].join('/');
/** The deadlines of a checklist as a file; no answer id holds a dot. */
export const calendarFilePath = (locale: Locale, answers: readonly string[]): string =>
  `${guidePath(locale, answers)}.ics`;
/** The pages that show the guide as a whole. No answer may have one of these names. */
export const overviewPages = ['map', 'rules', 'outcomes', 'compare'] as const;
export type OverviewPage = (typeof overviewPages)[number];
export const overviewPath = (locale: Locale, page: OverviewPage): string => `/${locale}/guide/${page}`;
/** Whether what follows `/guide/` in an address is the name of one of these pages. */
export const isOverviewPage = ([name, ...rest]: readonly string[]): boolean =>
  rest.length === 0 && overviewPages.some((page) => page === name);
/** Where a page of the guide stands on the map. */
export const mapAnchor = (answers: readonly string[]): string => answers.join('/') || 'start';
/** @param answers those of a result, in canonical order */
export const counterPath = (locale: Locale, answers: readonly string[]): string =>
  `${guidePath(locale, answers)}/${counterSegment}`;
/** What the address of a counter page ends in; no answer has this id. */
export const counterSegment = 'counter';
export const lettersPath = (locale: Locale): string => `/${locale}/letters`;
export const letterPath = (locale: Locale, letter: string): string => `/${locale}/letters/${letter}`;
export const glossaryPath = (locale: Locale): string => `/${locale}/glossary`;
export const termPath = (locale: Locale, term: string): string => `/${locale}/glossary/${term}`;
export const lawsPath = (locale: Locale): string => `/${locale}/law`;
export const lawPath = (locale: Locale, law: string): string => `/${locale}/law/${law}`;
/** @param paragraph counted from 1; the address marks it by its fragment */
export const articlePath = (
  locale: Locale,
  law: string,
  article: string,
  paragraph?: number,
  item?: number,
): string => {
  const fragment = paragraph === undefined ? '' : `#paragraph-${paragraph}${item === undefined ? '' : `-item-${item}`}`;
  return `/${locale}/law/${law}/article-${article}${fragment}`;
};
export const chapterPath = (locale: Locale, law: string, chapter: number): string =>
  `/${locale}/law/${law}/chapter-${chapter}`;
/** The article with one paragraph or item marked by the server. */
export const provisionPath = (locale: Locale, law: string, article: string, paragraph: number, item?: number): string =>
  `${articlePath(locale, law, article)}/paragraph-${paragraph}${item === undefined ? '' : `/item-${item}`}`;
/** All laws as one file, and its SHA-256. */
export const datasetPath = '/data/laws.json';
export const datasetHashPath = `${datasetPath}.sha256`;
/** Where a citation in any form is looked up. */
export const findPath = (locale: Locale, text?: string): string =>
  `/${locale}/law/find${text === undefined ? '' : `?q=${encodeURIComponent(text)}`}`;
/** Where anything is looked for. */
export const searchPath = (locale: Locale, text?: string): string =>
  `/${locale}/search${text === undefined ? '' : `?q=${encodeURIComponent(text)}`}`;
export const textPagePath = (locale: Locale, name: string): string => `/${locale}/${name}`;
/** Where the page for an unknown address is kept; no visitor asks for it by name. */
export const notFoundPath = (locale: Locale): string => `/${locale}/not-found`;
