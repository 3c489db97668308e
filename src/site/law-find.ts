/** Addresses and searches that name a provision in some other form than its own address: where they lead. */
import type { Law } from '../content/library.ts';
import { type FindableLaw, type Finding, findProvisions } from '../law/find-provisions.ts';
import { createProvisionReader, type Understanding } from '../law/read-provisions.ts';
import type { LawNames } from '../law/tokens.ts';
import { articlePage } from './article-page.ts';
import type { SiteContext } from './context.ts';
import { splitFormat } from './file-links.ts';
import { findPage, lookUp } from './find-page.ts';
import { lawFile } from './law-files.ts';
import { lawPage } from './law-page.ts';
import { chaptersWithPage } from './law-pages.ts';
import { missingLinks, missingText, noSuchArticle, noSuchLaw, nothingCalled } from './not-in-law.ts';
import { once } from './once.ts';
import { problemPage } from './other-pages.ts';
import type { FileOutcome, PageOrRedirect } from './outcome.ts';
import { articleAnchor } from './paragraphs.ts';
import { findPath, lawsPath } from './paths.ts';
import { placeLink, placePath, placesOf } from './places.ts';
import { lawOf } from './references.ts';
import type { Page } from './views.ts';

/** Answers what follows `/{locale}/law` in an address; undefined where there is nothing to say. */
export type LawAnswerer = (
  segments: readonly string[],
  query: string | undefined,
) => PageOrRedirect | FileOutcome | undefined;

/** Makes the function that answers addresses below `/{locale}/law`. What it needs of the library is made once. */
export function createLawAnswerer(context: SiteContext): LawAnswerer {
  const { library, locale } = context;
  const read = once(() => createProvisionReader(library.laws.map(namesOf)));
  const findable = library.laws.map(findableOf);
  const find = (text: string): { readonly understanding: Understanding; readonly findings: readonly Finding[] } => {
    const understanding = read()(text);
    return { understanding, findings: findProvisions(understanding, findable) };
  };

  const answerPage = (segments: readonly string[], query: string | undefined): PageOrRedirect | undefined => {
    const [first, ...rest] = segments;
    const text = [...(query ?? '').trim()].slice(0, 200).join('');
    if (first === undefined) {
      // What was typed is looked up; an address that asks for nothing else leads to the one it always leads to.
      if (text !== '') return { kind: 'redirect', path: findPath(locale, text), isLasting: false };
      return { kind: 'redirect', path: lawsPath(locale), isLasting: true };
    }
    if (first === 'find' && rest.length === 0) {
      return text === '' ? { kind: 'page', page: findPage(context) } : lookUp(context, text, find(text));
    }
    const law = library.laws.find(({ id }) => id === first);
    if (law !== undefined && rest.length === 0) {
      const direct = find(text).findings.flatMap(({ places }) => placesOf(law, places));
      const links = direct.slice(0, 10).map((place) => placeLink(context, place));
      return { kind: 'page', page: lawPage(context, law, text === '' ? undefined : { text, direct: links }) };
    }
    const marked = law && markedPage(context, law, rest);
    if (marked !== undefined) return { kind: 'page', page: marked };
    const { understanding, findings } = find(segments.join('/'));
    const outcome = addressOutcome(context, understanding, findings);
    if (outcome !== undefined) return outcome;
    return law === undefined ? noSuchLaw(context, first) : nothingCalled(context, law, rest);
  };
  return (segments, query) => answerFile(context, segments, answerPage) ?? answerPage(segments, query);
}

/** A law or an article as a file; another spelling leads to its one address. Undefined where no file is asked for. */
function answerFile(
  context: SiteContext,
  segments: readonly string[],
  answerPage: (segments: readonly string[], query: undefined) => PageOrRedirect | undefined,
): PageOrRedirect | FileOutcome | undefined {
  const { plain, format } = splitFormat(segments);
  if (format === undefined) return undefined;
  const [id, name, ...rest] = plain;
  const law = context.library.laws.find((candidate) => candidate.id === id);
  const article = law?.articles.find((candidate) => name === articleAnchor(candidate));
  const isExact = rest.length === 0 && (name === undefined || article !== undefined);
  if (law !== undefined && isExact) {
    return { kind: 'file', file: lawFile(context, law, article, format) };
  }
  const other = answerPage(plain, undefined);
  const [, path] =
    /^(\/\w+\/law\/[a-z0-9-]+(?:\/article-[\d-]+)?)$/.exec(other?.kind === 'redirect' ? other.path : '') ?? [];
  return path === undefined ? undefined : { kind: 'redirect', path: `${path}.${format}`, isLasting: true };
}

/** Everything by which a law may be named. */
export function namesOf(law: Law): LawNames {
  const { id, code, title, shortTitle, alsoCalled } = law;
  return { code, names: [id, title.en, title.zh, shortTitle.en, shortTitle.zh, ...alsoCalled] };
}

export function findableOf(law: Law): FindableLaw {
  const { code, structure, isComplete, articlesInLaw } = law;
  return { code, structure, isComplete, articlesInLaw, chapters: chaptersWithPage(law) };
}

/** The article with a mark, for `article-30/paragraph-1/item-4`, if the law has it. */
function markedPage(context: SiteContext, law: Law, segments: readonly string[]): Page | undefined {
  const [, number, paragraph, item] =
    /^article-(\d+(?:-\d)?)\/paragraph-([1-9]\d?)(?:\/item-([1-9]\d?))?$/.exec(segments.join('/')) ?? [];
  const article = law.articles.find((candidate) => candidate.number === number);
  const items = article?.structure[Number(paragraph) - 1];
  if (article === undefined || items === undefined || Number(item ?? 0) > items) return undefined;
  const mark = { paragraph: Number(paragraph), ...(item === undefined ? {} : { item: Number(item) }) };
  return articlePage(context, law, article, mark);
}

/** Another spelling leads to the one address; what does not exist is told with what does. */
function addressOutcome(
  context: SiteContext,
  { words }: Understanding,
  findings: readonly Finding[],
): PageOrRedirect | undefined {
  const [finding] = findings;
  if (finding === undefined || findings.length > 1 || words !== '' || finding.mention.law === undefined)
    return undefined;
  const [place, ...others] = finding.places;
  if (place !== undefined && others.length === 0) {
    return { kind: 'redirect', path: placePath(context, place), isLasting: true };
  }
  const { messages } = context;
  if (place !== undefined) {
    const links = finding.places.map((each) => placeLink(context, each));
    return { kind: 'page', page: problemPage(context, 'not-found', { text: messages.law.find.choose, links }) };
  }
  const [missing] = finding.missing;
  if (missing === undefined || missing.kind === 'nowhere') return undefined;
  if (missing.kind === 'article' || missing.kind === 'entry') {
    return noSuchArticle(context, lawOf(context.library, missing.law), [`article-${missing.article}`]);
  }
  const hint = { text: missingText(context, missing), links: missingLinks(context, missing) };
  return { kind: 'page', page: problemPage(context, 'not-found', hint) };
}
