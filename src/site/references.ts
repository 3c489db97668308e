/** Where references lead and what they are called in one language: provisions, sources, our own pages. */
import type { Law, Library, Source } from '../content/library.ts';
import type { ReferenceLinks } from '../content/markdown.ts';
import type { Reference } from '../content/reference.ts';
import type { Locale } from '../content/schemas.ts';
import { type Citation, printCitation } from '../law/citation.ts';
import { provisionName } from '../law/citation-name.ts';
import type { Messages } from './messages/messages.ts';
import { answerPath, articlePath, guidePath, lawPath, termPath } from './paths.ts';

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
export function citationMark(library: Library, locale: Locale, citation: Citation): string {
  if (locale === 'zh') return citationLabel(library, locale, citation);
  const { shortTitle, code } = lawOf(library, citation.law);
  return `${shortTitle.en}, art. ${printCitation(citation).slice(code.length + 1)}`;
}

/** The address of the article, paragraph or item that a citation names. */
export function citationPath(library: Library, locale: Locale, { law, article, paragraph, item }: Citation): string {
  return articlePath(locale, lawOf(library, law).id, article, paragraph, item);
}

/** Where references lead and what they are called, in one language. */
export function referenceLinks(library: Library, locale: Locale, messages: Messages): ReferenceLinks {
  return {
    hrefOf: (reference) => hrefOf(reference, library, locale),
    labelOf: (reference) => labelOf(reference, library, locale, messages),
    detailOf: (reference) =>
      reference.kind === 'local-law' ? lawDates(lawOf(library, reference.code), messages) : undefined,
    onSite: messages.reading.onSite,
  };
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

/** `Ministry of Human Resources and Social Security, national, 2024-05-01` */
export function sourceLabel(source: Source, locale: Locale, messages: Messages): string {
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
export function lastChange({ inForce, amended }: Law, messages: Messages): string | undefined {
  const last = amended
    .filter((date) => date > inForce)
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : messages.date(last);
}

function dateLabel({ date }: Source, messages: Messages): string {
  return date === 'none' ? messages.noDate : messages.date(date);
}
