/** The glossary: all terms, and each on a page of its own. */
import type { Term } from '../content/library.ts';
import { plainText, renderMarkdown } from '../content/markdown.ts';
import { plainPinyin } from '../content/pinyin.ts';
import { type Citation, printCitation } from '../law/citation.ts';
import { official } from '../rules/ground.ts';
import { homeCrumb } from './answer-pages.ts';
import { changedArticles } from './changed-articles.ts';
import { citedLaws } from './cited-laws.ts';
import type { SiteContext } from './context.ts';
import { frame } from './frame.ts';
import type { ChineseName, TermView } from './glossary-views.ts';
import { groundView } from './grounds.ts';
import { answerLink } from './links.ts';
import { glossaryPath, guidePath, termPath } from './paths.ts';
import { lawOf } from './references.ts';
import { reviewView } from './review-view.ts';
import type { TermUses } from './term-uses.ts';
import type { Link, Page } from './views.ts';

/** A list of links is folded where it is longer. */
const unfoldedUses = 12;

/** Every term: in English from A to Z, in Chinese by pinyin. */
export function glossaryPage(context: SiteContext): Page {
  const { locale, messages, library } = context;
  const terms = library.glossary.terms.toSorted((a, b) => sortKey(context, a).localeCompare(sortKey(context, b), 'en'));
  const letters = [...new Set(terms.map((term) => letterOf(context, term)))];
  return {
    ...frame(context, glossaryPath, {
      title: messages.glossary.title,
      description: messages.glossary.description,
      breadcrumbs: [homeCrumb(context)],
      area: undefined,
    }),
    template: 'glossary',
    view: {
      groups: letters.map((letter) => ({
        letter,
        entries: terms
          .filter((term) => letterOf(context, term) === letter)
          .map((term) => ({
            ...termLink(context, term),
            chinese: { chinese: term.name.zh, pinyin: term.pinyin },
            english: locale === 'zh' ? term.name.en : undefined,
            also: term.also[locale].join(messages.law.separator) || undefined,
          })),
      })),
      count: terms.length,
      review: reviewView(context, library.glossary, []),
    },
  };
}

/** One term: what it is called, what it means, where that is from, and where it is used. */
export function termPage(context: SiteContext, term: Term): Page {
  const { locale, messages } = context;
  const { label } = termLink(context, term);
  const name = locale === 'zh' ? `${label}（${term.name.en}）` : `${label} (${term.name.zh})`;
  return {
    ...frame(context, (other) => termPath(other, term.slug), {
      title: `${name} · ${messages.glossary.title}`,
      description: plainText(term.definition[locale]),
      breadcrumbs: [homeCrumb(context), glossaryLink(context)],
      area: undefined,
    }),
    template: 'term',
    view: termView(context, term),
  };
}

function termView(context: SiteContext, term: Term): TermView {
  const uses = context.termUses().get(term.slug);
  const { locale, library, links } = context;
  const definition = term.definition[locale];
  const citations = citationsOfTerm(context, term);
  const sources = definition.references.flatMap(({ reference }) =>
    reference.kind === 'source' ? [reference.source] : [],
  );
  return {
    title: termLink(context, term).label,
    chinese: chineseNames(term),
    english: [term.name.en, ...term.also.en],
    definitionHtml: renderMarkdown(definition, links),
    laws: citedLaws(context, citations),
    grounds: [...new Set([...term.sources, ...sources])].map((source) => groundView(context, official(source))),
    restsOnUsage: term.restsOnUsage,
    uses: uses === undefined ? [] : usesView(context, uses),
    related: term.related.flatMap((slug) => {
      const other = library.glossary.terms.find((candidate) => candidate.slug === slug);
      if (other === undefined) return [];
      return [{ ...termLink(context, other), chinese: locale === 'zh' ? undefined : other.name.zh }];
    }),
    review: reviewView(
      context,
      library.glossary,
      citations.map(({ law }) => lawOf(library, law)),
      changedArticles(library, 'glossary', citations),
    ),
  };
}

/** What a term's meaning rests on: its own list and the citations of its definition, each once. */
function citationsOfTerm({ locale }: SiteContext, term: Term): readonly Citation[] {
  const cited = term.definition[locale].references.flatMap(({ reference }) =>
    reference.kind === 'citation' ? [reference.citation] : [],
  );
  const all = [...term.citations, ...cited];
  return [...new Map(all.map((citation) => [printCitation(citation), citation])).values()];
}

function chineseNames({ name, pinyin, also, alsoPinyin }: Term): readonly ChineseName[] {
  const others = also.zh.map((chinese, index) => ({ chinese, pinyin: alsoPinyin[index] ?? '' }));
  return [{ chinese: name.zh, pinyin }, ...others];
}

function usesView(context: SiteContext, { first, further, lines }: TermUses): TermView['uses'] {
  const { locale, messages, guide } = context;
  const examples = context.examples();
  const words = messages.glossary;
  const groups: readonly (readonly [string, readonly Link[]])[] = [
    [words.usedFirst, first.map((answer) => answerLink(context, answer))],
    [words.usedFurther, further.map((answer) => answerLink(context, answer))],
    [
      words.usedInGuide,
      lines.map((line) => ({
        label: guide.lines[line].title,
        href: `${guidePath(locale, examples.get(line) ?? [])}#${line}`,
      })),
    ],
  ];
  return groups
    .filter(([, links]) => links.length > 0)
    .map(([title, links]) => ({ title, links, isFolded: links.length > unfoldedUses }));
}

/** A term under its name, which begins with a capital letter. */
export function termLink({ locale }: SiteContext, { slug, name }: Term): Link {
  const label = `${name[locale].charAt(0).toUpperCase()}${name[locale].slice(1)}`;
  return { label, href: termPath(locale, slug) };
}

function glossaryLink({ locale, messages }: SiteContext): Link {
  return { label: messages.glossary.title, href: glossaryPath(locale) };
}

function sortKey({ locale }: SiteContext, { name, pinyin }: Term): string {
  return locale === 'zh' ? plainPinyin(pinyin) : name.en.toLowerCase();
}

function letterOf(context: SiteContext, term: Term): string {
  return sortKey(context, term).charAt(0).toUpperCase();
}
