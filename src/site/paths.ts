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
/** @param answers those of a result, in canonical order */
export const counterPath = (locale: Locale, answers: readonly string[]): string =>
  `${guidePath(locale, answers)}/${counterSegment}`;
/** What the address of a counter page ends in; no answer has this id. */
export const counterSegment = 'counter';
export const lettersPath = (locale: Locale): string => `/${locale}/letters`;
export const letterPath = (locale: Locale, letter: string): string => `/${locale}/letters/${letter}`;
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
export const textPagePath = (locale: Locale, name: string): string => `/${locale}/${name}`;
/** Where the page for an unknown address is kept; no visitor asks for it by name. */
export const notFoundPath = (locale: Locale): string => `/${locale}/not-found`;
