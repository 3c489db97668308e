/** Which answers, guide lines and articles rest on each article: the citations, read backwards. */
import type { Library } from '../content/library.ts';
import type { Markdown } from '../content/markdown.ts';
import type { Locale } from '../content/schemas.ts';
import type { Citation } from '../law/citation.ts';
import { documentOf } from '../rules/documents.ts';
import { citesOf } from '../rules/ground.ts';
import { type LineId, lineIds, lineOf } from '../rules/lines.ts';
import { timeOf } from '../rules/times.ts';
import { citationsOf } from './context.ts';

export interface Citers {
  /** Slugs. */
  readonly answers: readonly string[];
  readonly lines: readonly LineId[];
  /** Other articles whose text here cites it. */
  readonly articles: readonly Citation[];
}

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

/** Every article that something cites → who cites it, each once, in the order of the site. */
export function indexCiters(library: Library, locale: Locale): ReadonlyMap<string, Citers> {
  const index = new Map<string, { answers: string[]; lines: LineId[]; articles: Citation[] }>();
  const entry = (citation: Citation) => {
    const key = articleKey(citation);
    const found = index.get(key) ?? { answers: [], lines: [], articles: [] };
    index.set(key, found);
    return found;
  };
  for (const { slug, answer, body } of library.answers[locale]) {
    for (const citation of [...citationsIn(answer), ...citationsIn(body)]) {
      const { answers } = entry(citation);
      if (!answers.includes(slug)) answers.push(slug);
    }
  }
  for (const line of lineIds) {
    for (const citation of citationsOfLine(line)) {
      const { lines } = entry(citation);
      if (!lines.includes(line)) lines.push(line);
    }
  }
  for (const law of library.laws) {
    for (const { number, words } of law.articles) {
      const own: Citation = { law: law.code, article: number };
      const { paragraphs, note } = words[locale];
      const texts = paragraphs.flatMap(({ text, items }) => [text, ...items]);
      for (const citation of [...texts, ...(note === undefined ? [] : [note])].flatMap(citationsIn)) {
        const { articles } = entry(citation);
        const isNew = !articles.some((other) => articleKey(other) === articleKey(own));
        if (isNew && articleKey(citation) !== articleKey(own)) articles.push(own);
      }
    }
  }
  return index;
}
