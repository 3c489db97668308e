/** What every page is made from: the library, one language's words, and where references lead in that language. */
import type { Answer, Law, Library, Review, Source } from '../content/library.ts';
import { type ReferenceLinks, renderMarkdown } from '../content/markdown.ts';
import type { Reference } from '../content/reference.ts';
import type { GuideWords, Locale } from '../content/schemas.ts';
import type { TermFinder } from '../content/term-finder.ts';
import { termFinderFor } from '../content/term-names.ts';
import { type Citation, citationsOf, printCitation } from '../law/citation.ts';
import { provisionName } from '../law/citation-name.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { FlowStep } from '../rules/flow.ts';
import { citesOf, type Ground } from '../rules/ground.ts';
import type { LineId } from '../rules/lines.ts';
import type { AnswerId } from '../rules/questions.ts';
import { type AnswerIndex, indexAnswers } from './answer-index.ts';
import { changedArticles } from './changed-articles.ts';
import { type CiterIndex, indexCiters } from './cited-by.ts';
import type { GuideMemory } from './guide-memory.ts';
import { createMemory, type Memory } from './memory.ts';
import { en } from './messages/en.ts';
import type { Messages } from './messages/messages.ts';
import { zh } from './messages/zh.ts';
import { once } from './once.ts';
import { answerPath, articlePath, guidePath, lawPath, termPath } from './paths.ts';
import { indexTermUses, type TermUses } from './term-uses.ts';
import type { DeadlineView, Frame, GroundView, Link, PreviewView, ReviewView, SectionView } from './views.ts';

const messagesByLocale: Readonly<Record<Locale, Messages>> = { en, zh };

/** How many checklists' sections are kept: those without refinements, and some more. */
const mostChecklists = 300;

/** How many deadlines are kept: the same day comes on many checklists. */
const mostDeadlines = 500;

/** What is derived from the rules once, for every language. */
interface Derived {
  /** For each line of the guide the answers of a short situation that holds it. */
  readonly examples: () => ReadonlyMap<LineId, readonly AnswerId[]>;
  /** Every way through the guide. */
  readonly flow: FlowStep;
  /** What the rules say of a situation, remembered. */
  readonly guideMemory: GuideMemory;
  /** For an answer the slugs of those that speak of the same things. */
  readonly relatedTo: (slug: string) => readonly string[];
}

export interface SiteContext extends Derived {
  readonly library: Library;
  readonly locale: Locale;
  readonly messages: Messages;
  readonly guide: GuideWords;
  readonly links: ReferenceLinks;
  readonly answers: () => AnswerIndex;
  /** Who cites what. */
  readonly citers: () => CiterIndex;
  /** The sections of a checklist, without dates. */
  readonly sections: Memory<readonly SectionView[]>;
  /** The deadlines, by their time and the day they run from. */
  readonly deadlines: Memory<Deadline>;
  readonly deadlineViews: Memory<DeadlineView>;
  /** Finds the terms of the glossary in texts of this language. */
  readonly findTerms: () => TermFinder;
  readonly termUses: () => ReadonlyMap<string, TermUses>;
  /** The English answer, whose headings name the sections in every language. */
  readonly englishOf: (answer: Answer) => Answer;
  /** The address that visitors use, without a slash at its end: `https://example.org`. */
  readonly baseUrl: string;
}

/** Everything that pages of one language need. */
export function createContext(library: Library, locale: Locale, baseUrl: string, derived: Derived): SiteContext {
  const messages = messagesByLocale[locale];
  const context = { library, locale, messages, guide: library.guide[locale], baseUrl, ...derived };
  const findTerms = once(() => termFinderFor(library, locale));
  const english = once(() => new Map(library.answers.en.map((answer) => [answer.slug, answer])));
  return {
    ...context,
    answers: once(() => indexAnswers(library.answers[locale])),
    sections: createMemory(mostChecklists),
    deadlines: createMemory(mostDeadlines),
    deadlineViews: createMemory(mostDeadlines),
    citers: once(() => indexCiters(library, locale)),
    findTerms,
    termUses: once(() => indexTermUses(library, locale, findTerms())),
    englishOf: (answer) => english().get(answer.slug) ?? answer,
    links: {
      hrefOf: (reference) => hrefOf(reference, library, locale),
      labelOf: (reference) => labelOf(reference, library, locale, messages),
      detailOf: (reference) =>
        reference.kind === 'local-law' ? lawDates(lawOf(library, reference.code), messages) : undefined,
      onSite: messages.reading.onSite,
    },
  };
}

/** The law of a citation that the content check has resolved. */
export function lawOf(library: Library, code: string): Law {
  const law = library.laws.find((candidate) => candidate.code === code);
  if (law === undefined) throw new Error(`No law has the code ${code}`);
  return law;
}

/** A source that the content check has resolved. */
export function sourceOf(library: Library, id: string): Source {
  const source = library.sources.get(id);
  if (source === undefined) throw new Error(`No source is called ${id}`);
  return source;
}

/** `Social Insurance Law, article 58 paragraph 1`, 《社会保险法》第五十八条第一款 */
export function citationLabel(library: Library, locale: Locale, citation: Citation): string {
  return provisionName(lawOf(library, citation.law).shortTitle, locale, citation);
}

/** The same in the short form that running text bears: `Social Insurance Law, art. 58(1)`. */
function citationMark(library: Library, locale: Locale, citation: Citation): string {
  if (locale === 'zh') return citationLabel(library, locale, citation);
  const { shortTitle, code } = lawOf(library, citation.law);
  return `${shortTitle.en}, art. ${printCitation(citation).slice(code.length + 1)}`;
}

/** The address of the article, paragraph or item that a citation names. */
function citationPath(library: Library, locale: Locale, { law, article, paragraph, item }: Citation): string {
  return articlePath(locale, lawOf(library, law).id, article, paragraph, item);
}

function hrefOf(reference: Reference, library: Library, locale: Locale): string {
  switch (reference.kind) {
    case 'citation':
      return citationPath(library, locale, reference.citation);
    case 'source':
    case 'local':
      return sourceOf(library, reference.source).url;
    case 'answer':
      return answerPath(locale, reference.slug);
    case 'guide':
      return guidePath(locale, reference.address === 'start' ? [] : reference.address.split('/'));
    case 'term':
      return termPath(locale, reference.term);
    case 'law':
      return lawPath(locale, reference.law);
    case 'local-law':
      return lawPath(locale, lawOf(library, reference.code).id);
    default:
      throw new Error(`A reference without an address: ${reference.kind}`);
  }
}

function labelOf(reference: Reference, library: Library, locale: Locale, messages: Messages): string {
  switch (reference.kind) {
    case 'citation':
      return citationMark(library, locale, reference.citation);
    case 'source':
      return sourceLabel(sourceOf(library, reference.source), locale, messages);
    case 'local':
      return localLabel(sourceOf(library, reference.source), locale, messages);
    case 'local-law':
      return localLawLabel(lawOf(library, reference.code), locale, messages);
    case 'box':
      return reference.box === 'practice' ? messages.grounds.practice : messages.grounds.olderExampleBox;
    default:
      throw new Error(`A reference without a name of its own: ${reference.kind}`);
  }
}

function sourceLabel(source: Source, locale: Locale, messages: Messages): string {
  return messages.source(source.authority[locale], source.place[locale], dateLabel(source, messages));
}

function localLabel(source: Source, locale: Locale, messages: Messages): string {
  return messages.sourceBox(source.authority[locale], source.place[locale], dateLabel(source, messages));
}

function localLawLabel(law: Law, locale: Locale, messages: Messages): string {
  if (law.place === undefined) throw new Error(`${law.code} holds in no place of its own`);
  const name = locale === 'zh' ? `《${law.shortTitle.zh}》` : law.shortTitle.en;
  return messages.lawBox(law.place[locale], name);
}

/** Since when a law holds, when it was last changed after that, and which state of its text was compared. */
export function lawDates(law: Law, messages: Messages): string {
  return messages.lawDates(messages.date(law.inForce), lastChange(law, messages), messages.date(law.checked));
}

/** When a law was last changed after it came into force, in words. */
function lastChange({ inForce, amended }: Law, messages: Messages): string | undefined {
  const last = amended
    .filter((date) => date > inForce)
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : messages.date(last);
}

function dateLabel({ date }: Source, messages: Messages): string {
  return date === 'none' ? messages.noDate : messages.date(date);
}

/** A link to a provision, named in full. */
export function provisionLink({ library, locale }: SiteContext, citation: Citation): Link {
  return { label: citationLabel(library, locale, citation), href: citationPath(library, locale, citation) };
}

/** A link to a provision, and what our summary says there. */
export function provisionPreview(context: SiteContext, citation: Citation): PreviewView {
  const { library, locale, links } = context;
  const { law, article: wanted, paragraph, item: place } = citation;
  const words = lawOf(library, law).articles.find(({ number }) => number === wanted)?.words?.[locale];
  const paragraphs = words?.paragraphs ?? [];
  const cited = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  const preview = cited.flatMap(({ text, items }) => {
    const named = place === undefined ? items : items.slice(place - 1, place);
    return [text, ...named].map((part) => renderMarkdown(part, links));
  });
  return { ...provisionLink(context, citation), heading: words?.heading ?? '', preview };
}

/** Links to provisions, named in short; the law is named where it is not that of the one before. */
function markLinks({ library, locale }: SiteContext, citations: readonly Citation[]): readonly Link[] {
  return citations.map((citation, index) => {
    const mark = citationMark(library, locale, citation);
    const name = lawOf(library, citation.law).shortTitle[locale];
    const isSameLaw = citations[index - 1]?.law === citation.law;
    const label = isSameLaw ? mark.replace(locale === 'zh' ? `《${name}》` : `${name}, `, '') : mark;
    return { label, href: citationPath(library, locale, citation) };
  });
}

/** What a line, a document, a time or a letter rests on, ready to be shown. */
export function groundView(context: SiteContext, ground: Ground, text: 'guide' | 'letters' = 'guide'): GroundView {
  const hasChanged = changedArticles(context.library, text, citationsOf(citesOf(ground))).length > 0;
  return {
    ...groundParts(context, ground),
    dates: localDates(context, ground),
    changed: hasChanged ? context.messages.provisions.changed : undefined,
  };
}

/** Since when the rules of a place among the cited ones hold, each named where there are several. */
function localDates({ library, locale, messages }: SiteContext, ground: Ground): string | undefined {
  const cited = new Set(citationsOf(citesOf(ground)).map(({ law }) => lawOf(library, law)));
  const local = [...cited].filter(({ place }) => place !== undefined);
  const dated = local.map((law) => {
    const dates = messages.grounds.since(messages.date(law.inForce), lastChange(law, messages));
    return local.length === 1 ? dates : `${law.shortTitle[locale]} ${dates}`;
  });
  return dated.length === 0 ? undefined : dated.join(messages.flow.titleSeparator);
}

function groundParts(context: SiteContext, ground: Ground): Omit<GroundView, 'changed' | 'dates'> {
  const { library, locale, messages } = context;
  const words = messages.grounds;
  switch (ground.kind) {
    case 'law': {
      const citations = citationsOf(ground.cites);
      const laws = citations.map(({ law }) => lawOf(library, law));
      return { kind: 'law', label: lawKind(laws, locale, messages), links: markLinks(context, citations) };
    }
    case 'reading': {
      const links = markLinks(context, citationsOf(ground.cites));
      return { kind: 'reading', label: words.reading, links };
    }
    case 'official': {
      const source = sourceOf(library, ground.source);
      const label = sourceLabel(source, locale, messages);
      return { kind: 'official', label: words.official, links: [{ label, href: source.url }] };
    }
    case 'practice':
      return { kind: 'practice', label: words.practice, links: [] };
    case 'older-example':
      return { kind: 'older-example', label: words.olderExample, links: [] };
    default:
      return ground satisfies never;
  }
}

/** What kind of ground some laws are: national law, the rules of a place, or both. */
export function lawKind(laws: readonly Law[], locale: Locale, { grounds, law }: Messages): string {
  const places = laws.map(({ place }) => place?.[locale]);
  const local = [...new Set(places.filter((place) => place !== undefined))].join(law.separator);
  if (local === '') return grounds.law;
  return places.includes(undefined) ? grounds.lawAndLocal(local) : grounds.localLaw(local);
}

/**
 * Who looks after a text, when it was reviewed, and which state of the law it was compared with.
 * @param changed the articles it cites that have changed since
 */
export function reviewView(
  context: SiteContext,
  { owner, reviewed, nextReview }: Review,
  laws: readonly Law[],
  changed: readonly Citation[] = [],
): ReviewView {
  const { messages } = context;
  const oldest = laws.map(({ checked }) => checked).toSorted()[0];
  const dates = [reviewed, nextReview, ...(oldest === undefined ? [] : [oldest])];
  return {
    dates: dates.map((iso) => ({ iso, text: messages.date(iso) })),
    line: messages.reviewLine(messages.reviewedBy(owner), messages.date(reviewed), messages.date(nextReview)),
    lawLine: oldest === undefined ? undefined : messages.lawChecked(messages.date(oldest)),
    again:
      changed.length === 0
        ? undefined
        : {
            text: messages.provisions.reviewAgain(messages.date(reviewed)),
            links: changed.map((citation) => provisionLink(context, citation)),
          },
  };
}

/** The frame of a page that exists in every language at the path that `pathIn` gives. */
export function frame(
  { locale, library }: SiteContext,
  pathIn: (locale: Locale) => string,
  fields: Pick<Frame, 'title' | 'description' | 'breadcrumbs' | 'area'> &
    Partial<Pick<Frame, 'isIndexed' | 'status' | 'files' | 'jsonLd'>>,
): Frame {
  const locales = Object.keys(library.guide) as Locale[];
  return {
    locale,
    path: pathIn(locale),
    alternates: locales.map((other) => ({ locale: other, path: pathIn(other) })),
    isIndexed: true,
    status: 200,
    ...fields,
  };
}

/** The answer's own title as a link. */
export function answerLink({ locale }: SiteContext, { slug, title }: Answer): Link {
  return { label: title, href: answerPath(locale, slug) };
}
