/** All laws as one file: their identity, structure, references and our summaries in every language. */
import type { Article, Law } from '../content/library.ts';
import { linkedText, type Markdown } from '../content/markdown.ts';
import type { Locale } from '../content/schemas.ts';
import { type Citation, printCitation } from '../law/citation.ts';
import type { SiteContext } from './context.ts';
import { plainStyle } from './law-data.ts';
import { printJson, type TextFile } from './law-files.ts';
import { licence } from './legislation.ts';
import { datasetPath } from './paths.ts';
import { sourceOf } from './references.ts';

type Contexts = Readonly<Record<Locale, SiteContext>>;

/** The dataset. It holds no word of a statute, even where the operator has put the official text in. */
export function datasetFile(contexts: Contexts): TextFile {
  const { library, baseUrl } = contexts.en;
  const value = {
    name: contexts.en.messages.provisions.dataset,
    about: Object.fromEntries(
      Object.values(contexts).map(({ locale, messages }) => [locale, messages.provisions.datasetAbout]),
    ),
    licence,
    url: `${baseUrl}${datasetPath}`,
    laws: library.laws.map((law) => lawEntry(contexts, law)),
  };
  return { path: datasetPath, type: 'application/json', text: printJson(value), canonical: undefined };
}

function lawEntry(contexts: Contexts, law: Law): unknown {
  const { id, code, title, shortTitle, alsoCalled, issuer, level, place = null, articlesInLaw } = law;
  const { adopted = null, promulgated = null, inForce, amended, checked, chapters, references } = law;
  const provision = (citation: Citation): string => printCitation(citation).slice(code.length + 1);
  return {
    id,
    code,
    title,
    shortTitle,
    alsoCalled,
    issuer,
    level,
    place,
    adopted,
    promulgated,
    inForce,
    amended,
    checked,
    officialText: sourceOf(contexts.en.library, law.officialSource).url,
    articlesInLaw,
    isComplete: law.isComplete,
    chapters: chapters.map(({ number = null, title: name = null }) => ({ number, title: name })),
    references: references.map(({ from, to }) => ({ from: provision(from), to: provision(to) })),
    articles: law.articles.map((article) => articleEntry(contexts, article)),
  };
}

function articleEntry(contexts: Contexts, { number, chapter, structure, hash, words }: Article): unknown {
  return {
    number,
    /** Counted from 0, into the law's chapters. */
    chapter,
    itemsByParagraph: structure,
    hash,
    summary:
      words === undefined
        ? null
        : Object.fromEntries(Object.values(contexts).map((context) => [context.locale, summaryIn(context, words)])),
  };
}

function summaryIn({ locale, links }: SiteContext, words: NonNullable<Article['words']>): unknown {
  const { heading, paragraphs, note } = words[locale];
  const textOf = (text: Markdown): string => linkedText(text, links, plainStyle);
  return {
    heading,
    paragraphs: paragraphs.map(({ text, items }) => ({ text: textOf(text), items: items.map(textOf) })),
    note: note === undefined ? null : textOf(note),
  };
}
