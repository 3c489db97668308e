/** Which answers, guide lines, letters and articles rest on each article and paragraph: the citations, read backwards. */
import type { Article, Law, Library } from '../content/library.ts';
import type { Markdown } from '../content/markdown.ts';
import type { Locale } from '../content/schemas.ts';
import { type Citation, citationsOf, printCitation } from '../law/citation.ts';
import { documentOf } from '../rules/documents.ts';
import { citesOf } from '../rules/ground.ts';
import { type LetterId, letterIds, letterOf } from '../rules/letters.ts';
import { type LineId, lineIds, lineOf } from '../rules/lines.ts';
import { timeOf } from '../rules/times.ts';

/** Something that cites an article. */
export type Citer =
  | { readonly kind: 'answer'; readonly slug: string }
  | { readonly kind: 'line'; readonly line: LineId }
  | { readonly kind: 'letter'; readonly letter: LetterId }
  | { readonly kind: 'term'; readonly term: string }
  /** Another article: its text here cites it, or the law's own text names it. */
  | { readonly kind: 'article'; readonly article: Citation };

/** One who cites an article, and which of its provisions: the article itself, paragraphs, items; each once. */
interface Cited {
  readonly citer: Citer;
  readonly provisions: readonly Citation[];
}

/** Article → who cites it, in the order of the site. */
export type CiterIndex = ReadonlyMap<string, readonly Cited[]>;

/** An article's key in the index: `SIL 23`. */
export function articleKey({ law, article }: Citation): string {
  return `${law} ${article}`;
}

/** The citations of a text, in reading order. */
function citationsIn(text: Markdown): readonly Citation[] {
  return text.references.flatMap(({ reference }) => (reference.kind === 'citation' ? [reference.citation] : []));
}

/** The citations that a guide line rests on, those of its documents and its time included. */
export function citationsOfLine(line: LineId): readonly Citation[] {
  const { ground, bring = [], times = [] } = lineOf(line);
  const grounds = [ground, ...bring.map((id) => documentOf(id).ground), ...times.map((id) => timeOf(id).ground)];
  return citationsOf(grounds.flatMap(citesOf));
}

/** The provisions of other articles that an article names, in its summary or in the law's own text; each once. */
export function citationsOfArticle(law: Law, article: Article, locale: Locale): readonly Citation[] {
  const own = articleKey({ law: law.code, article: article.number });
  const words = article.words?.[locale];
  const texts = [
    ...(words?.paragraphs.flatMap(({ text, items }) => [text, ...items]) ?? []),
    ...(words?.note ? [words.note] : []),
  ];
  const inLaw = law.references.filter(({ from }) => from.article === article.number).map(({ to }) => to);
  return distinct([...texts.flatMap(citationsIn), ...inLaw]).filter((citation) => articleKey(citation) !== own);
}

/** Every article that something cites → who cites it. */
export function indexCiters(library: Library, locale: Locale): CiterIndex {
  const index = new Map<string, Cited[]>();
  const add = (citer: Citer, citations: readonly Citation[]): void => {
    const each = distinct(citations);
    for (const key of new Set(each.map(articleKey))) {
      const provisions = each.filter((citation) => articleKey(citation) === key);
      const cited = index.get(key);
      if (cited === undefined) index.set(key, [{ citer, provisions }]);
      else cited.push({ citer, provisions });
    }
  };
  for (const { slug, answer, body } of library.answers[locale]) {
    add({ kind: 'answer', slug }, [...citationsIn(answer), ...citationsIn(body)]);
  }
  for (const { slug, citations, definition } of library.glossary.terms) {
    add({ kind: 'term', term: slug }, [...citations, ...citationsIn(definition[locale])]);
  }
  for (const line of lineIds) add({ kind: 'line', line }, citationsOfLine(line));
  for (const letter of letterIds) {
    add({ kind: 'letter', letter }, citationsOf(citesOf(letterOf(letter).ground)));
  }
  for (const law of library.laws) {
    for (const article of law.articles) {
      const citer: Citer = { kind: 'article', article: { law: law.code, article: article.number } };
      add(citer, citationsOfArticle(law, article, locale));
    }
  }
  return index;
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((citation) => [printCitation(citation), citation])).values()];
}
