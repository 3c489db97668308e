/** Addresses and searches that name a provision in some other form than its own address: where they lead. */
import type { Law } from '../content/library.ts';
import type { Citation } from '../law/citation.ts';
import { chineseArticle, englishArticle } from '../law/citation-name.ts';
import { type FindableLaw, type Finding, findProvisions, type Missing, type Place } from '../law/find-provisions.ts';
import { type Mention, readProvisions, type Understanding } from '../law/read-provisions.ts';
import type { LawNames } from '../law/tokens.ts';
import { homeCrumb } from './answer-pages.ts';
import { articlePage } from './article-page.ts';
import { frame, lawOf, provisionLink, type SiteContext } from './context.ts';
import { articleLink, chaptersWithPage, lawLink, lawPage, lawsCrumb } from './law-pages.ts';
import { problemPage } from './other-pages.ts';
import type { PageOrRedirect } from './outcome.ts';
import { articlePath, chapterPath, findPath, lawPath, lawsPath, provisionPath } from './paths.ts';
import type { FindingView, Link, Page } from './views.ts';

/** Answers what follows `/{locale}/law` in an address; undefined where there is nothing to say. */
export type LawAnswerer = (segments: readonly string[], query: string | undefined) => PageOrRedirect | undefined;

/** The empty form to look up a citation, or what a citation leads to. */
export function findPage(context: SiteContext, query = '', findings: readonly FindingView[] = []): Page {
  const { locale, messages, library } = context;
  return {
    ...frame(context, findPath, {
      title: messages.law.find.title,
      description: messages.law.find.description,
      breadcrumbs: [homeCrumb(context), lawsCrumb(context)],
      area: 'law',
      isIndexed: query === '',
    }),
    template: 'find',
    view: {
      find: { action: findPath(locale), query },
      findings,
      laws: library.laws.map((law) => lawLink(context, law)),
    },
  };
}

/** Makes the function that answers addresses below `/{locale}/law`. What it needs of the library is made once. */
export function createLawAnswerer(context: SiteContext): LawAnswerer {
  const { library, locale } = context;
  const names = library.laws.map(namesOf);
  const findable = library.laws.map(findableOf);
  const find = (text: string): { readonly understanding: Understanding; readonly findings: readonly Finding[] } => {
    const understanding = readProvisions(text, names);
    return { understanding, findings: findProvisions(understanding, findable) };
  };

  return (segments, query) => {
    const [first, ...rest] = segments;
    if (first === undefined) return { kind: 'redirect', path: lawsPath(locale), isLasting: true };
    if (first === 'find' && rest.length === 0) {
      const text = (query ?? '').trim().slice(0, 200);
      return text === '' ? { kind: 'page', page: findPage(context) } : lookUp(context, text, find(text));
    }
    const law = library.laws.find(({ id }) => id === first);
    if (law !== undefined && rest.length === 0) {
      const text = (query ?? '').trim().slice(0, 100);
      const direct = find(text).findings.flatMap(({ places }) => placesOf(law, places));
      const links = direct.slice(0, 10).map((place) => placeLink(context, place));
      return { kind: 'page', page: lawPage(context, law, text === '' ? undefined : { text, direct: links }) };
    }
    const marked = law && markedPage(context, law, rest);
    if (marked !== undefined) return { kind: 'page', page: marked };
    const { understanding, findings } = find(segments.join('/'));
    return addressOutcome(context, understanding, findings) ?? (law && noSuchArticle(context, law, rest));
  };
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
  if (missing === undefined || missing.kind === 'article' || missing.kind === 'entry') {
    return missing && noSuchArticle(context, lawOf(context.library, missing.law), [`article-${missing.article}`]);
  }
  const hint = { text: missingText(context, missing), links: missingLinks(context, missing) };
  return { kind: 'page', page: problemPage(context, 'not-found', hint) };
}

/** Where a citation that somebody typed leads: one provision at once, otherwise a page that says what was found. */
function lookUp(
  context: SiteContext,
  text: string,
  { understanding, findings }: { readonly understanding: Understanding; readonly findings: readonly Finding[] },
): PageOrRedirect {
  const [first] = findings;
  const [place] = first?.places ?? [];
  // A number that happens to fit only one law is not sent there: its law was not named.
  const isSure = place?.kind === 'law' || first?.mention.law !== undefined || understanding.maybeLaws.length === 1;
  if (findings.length === 1 && first?.places.length === 1 && place !== undefined && isSure) {
    return { kind: 'redirect', path: placePath(context, place), isLasting: false };
  }
  const { messages } = context;
  const unknown = understanding.maybeLaws.length === 0 && understanding.words !== '';
  const unknownLaw: readonly FindingView[] = unknown
    ? [
        {
          understood: undefined,
          lead: undefined,
          links: [],
          missing: [messages.law.findUnknownLaw(understanding.words)],
        },
      ]
    : [];
  const nothing: readonly FindingView[] =
    findings.length > 0 || unknown
      ? []
      : [{ understood: undefined, lead: undefined, links: [], missing: [messages.law.find.nothing] }];
  const views = findings.map((finding) => findingView(context, finding));
  return { kind: 'page', page: findPage(context, text, [...unknownLaw, ...nothing, ...views]) };
}

function findingView(context: SiteContext, { mention, places, missing }: Finding): FindingView {
  const { messages } = context;
  const understood = mentionName(context, mention);
  return {
    understood: understood === '' ? undefined : messages.law.findUnderstood(understood),
    lead: places.length > 1 ? messages.law.find.choose : undefined,
    links:
      places.length > 0
        ? places.map((place) => placeLink(context, place))
        : missing.flatMap((each) => missingLinks(context, each)),
    missing: missing.map((each) => missingText(context, each)),
  };
}

/** What was understood, in the reader's language: `Social Insurance Law, article 58 paragraph 1`. */
function mentionName({ library, locale, messages }: SiteContext, mention: Mention): string {
  const { law, chapter, article, paragraph, item } = mention;
  const name = law === undefined ? undefined : lawOf(library, law).shortTitle[locale];
  const citation = {
    article: article ?? '',
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
  const part =
    chapter !== undefined
      ? messages.law.chapter(chapter, '').replace(/[:\s]+$/, '')
      : article === undefined
        ? undefined
        : locale === 'zh'
          ? chineseArticle(citation)
          : englishArticle(citation);
  const quoted = name !== undefined && locale === 'zh' ? `《${name}》` : name;
  return [quoted, part].filter((text) => text !== undefined).join(locale === 'zh' ? '' : ', ');
}

/** The places that lie in one law. */
function placesOf(law: Law, places: readonly Place[]): readonly Place[] {
  return places.filter((place) => place.kind !== 'law' && lawCodeOf(place) === law.code);
}

function lawCodeOf(place: Place): string {
  return place.kind === 'provision' ? place.citation.law : place.law;
}

export function placePath({ library, locale }: SiteContext, place: Place): string {
  const { id } = lawOf(library, lawCodeOf(place));
  switch (place.kind) {
    case 'provision': {
      const { article, paragraph, item } = place.citation;
      return paragraph === undefined
        ? articlePath(locale, id, article)
        : provisionPath(locale, id, article, paragraph, item);
    }
    case 'chapter':
      return chapterPath(locale, id, place.chapter);
    case 'law':
      return lawPath(locale, id);
    default:
      return place satisfies never;
  }
}

export function placeLink(context: SiteContext, place: Place): Link {
  const law = lawOf(context.library, lawCodeOf(place));
  switch (place.kind) {
    case 'provision':
      return { ...provisionLink(context, place.citation), href: placePath(context, place) };
    case 'chapter': {
      const label = mentionName(context, { law: place.law, chapter: place.chapter });
      return { label, href: placePath(context, place) };
    }
    case 'law':
      return lawLink(context, law);
    default:
      return place satisfies never;
  }
}

/** Why something does not exist, and what does. */
function missingText({ library, locale, messages }: SiteContext, missing: Missing): string {
  const law = lawOf(library, missing.law);
  const name = law.shortTitle[locale];
  switch (missing.kind) {
    case 'chapter':
      return messages.law.noSuchChapter(name, missing.chapters.length);
    case 'article':
    case 'entry':
      return messages.problems.noSuchArticle(name, rangeOf(law, messages.law.separator));
    case 'part':
      return messages.law.shape(missing.article, missing.structure);
    default:
      return missing satisfies never;
  }
}

/** What to offer instead. */
function missingLinks(context: SiteContext, missing: Missing): readonly Link[] {
  const law = lawOf(context.library, missing.law);
  switch (missing.kind) {
    case 'chapter':
      return [lawLink(context, law)];
    case 'article':
    case 'entry':
      return nearArticles(context, law, missing.article);
    case 'part': {
      const { article, structure } = missing;
      const citations = structure.map((_items, index): Citation => ({ law: law.code, article, paragraph: index + 1 }));
      const places = citations.map((citation): Place => ({ kind: 'provision', citation }));
      return [articleLink(context, law, { number: article }), ...places.map((place) => placeLink(context, place))];
    }
    default:
      return missing satisfies never;
  }
}

/** For an article that has no entry: which ones do. */
function noSuchArticle(context: SiteContext, law: Law, segments: readonly string[]): PageOrRedirect {
  const { locale, messages } = context;
  const wanted = /(\d+)/.exec(segments[0] ?? '')?.[1];
  const range = rangeOf(law, messages.law.separator);
  const text = messages.problems.noSuchArticle(law.shortTitle[locale], range);
  const links = nearArticles(context, law, wanted);
  return { kind: 'page', page: problemPage(context, 'not-found', { text, links }) };
}

/** The numbers of the articles that are here: `1–98`, or each of them. */
function rangeOf(law: Law, separator: string): string {
  const numbers = law.articles.map(({ number }) => number);
  return numbers.length === law.articlesInLaw ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(separator);
}

function nearArticles(context: SiteContext, law: Law, wanted: string | undefined): readonly Link[] {
  const distance = (number: string): number =>
    Math.abs(Number.parseInt(number, 10) - Number.parseInt(wanted ?? '', 10));
  const near =
    wanted === undefined ? law.articles : law.articles.toSorted((a, b) => distance(a.number) - distance(b.number));
  return near.slice(0, 3).map((article) => articleLink(context, law, article));
}
