/** Where the text of a statute differs from the structure that is recorded for it. */
import type { Statute, StatuteArticle } from './statute.ts';
import type { ArticleStructure } from './structure.ts';

/** A law's chapters and articles as they are recorded. */
export interface RecordedLaw {
  /** In the order of the law; a law without chapters has one without a number. */
  readonly chapters: readonly {
    readonly number: number | undefined;
    readonly title: string | undefined;
    readonly articles: ReadonlyMap<string, ArticleStructure>;
  }[];
}

/** Every difference in words that name the article; none where the text fits. */
export function statuteDifferences(statute: Statute, recorded: RecordedLaw): readonly string[] {
  return [
    ...statute.faults,
    ...chapterDifferences(statute, recorded),
    ...orderDifferences(statute.articles),
    ...articleDifferences(statute.articles, recorded),
    ...openEnds(statute.articles),
  ];
}

function chapterDifferences({ chapters }: Statute, recorded: RecordedLaw): readonly string[] {
  const wanted = recorded.chapters.flatMap(({ number, title }) => (number === undefined ? [] : [{ number, title }]));
  const missing = wanted
    .filter(({ number }) => !chapters.some((chapter) => chapter.number === number))
    // Some editions leave out the heading of chapter 1; the articles before chapter 2 are its own.
    .filter(({ number }) => !(number === 1 && chapters[0]?.number === 2))
    .map(({ number }) => `chapter ${number} is missing`);
  const others = chapters.flatMap(({ number, title, line }, index) => {
    const own = wanted.find((chapter) => chapter.number === number);
    if (own === undefined) return [`line ${line}: chapter ${number} is not recorded`];
    if (chapters.findIndex((chapter) => chapter.number === number) < index)
      return [`line ${line}: chapter ${number} stands twice`];
    return own.title === title
      ? []
      : [`line ${line}: chapter ${number} is called ${title}, recorded is ${own.title ?? 'no title'}`];
  });
  return [...missing, ...others];
}

/** Articles that stand twice or before one with a smaller number. */
function orderDifferences(articles: readonly StatuteArticle[]): readonly string[] {
  return articles.flatMap(({ number, line }, index) => {
    const earlier = articles.slice(0, index).find((article) => article.number === number);
    if (earlier !== undefined) return [`line ${line}: article ${number} stands twice, first in line ${earlier.line}`];
    const before = articles[index - 1];
    if (before === undefined || rankOf(before.number) < rankOf(number)) return [];
    return [`line ${line}: article ${number} stands behind article ${before.number}`];
  });
}

/** Inserted articles stand between two whole numbers. */
function rankOf(number: string): number {
  const [whole = 0, inserted = 0] = number.split('-').map(Number);
  return whole * 100 + inserted;
}

function articleDifferences(articles: readonly StatuteArticle[], { chapters }: RecordedLaw): readonly string[] {
  const recorded = chapters.flatMap(({ number: chapter, articles: own }) =>
    [...own].map(([number, structure]) => ({ number, structure, chapter })),
  );
  const byNumber = new Map(recorded.map((article) => [article.number, article]));
  const found = new Set(articles.map(({ number }) => number));
  const missing = recorded
    .filter(({ number }) => !found.has(number))
    .map(({ number }) => `article ${number} is missing`);
  const others = articles.flatMap(({ number, line, chapter, paragraphs }) => {
    const own = byNumber.get(number);
    if (own === undefined) return [`line ${line}: article ${number} is not recorded`];
    const structure = paragraphs.map(({ items }) => items.length);
    const parts =
      structure.join() === own.structure.join()
        ? []
        : [
            `line ${line}: article ${number} has items by paragraph [${structure.join(', ')}], recorded is [${own.structure.join(', ')}]`,
          ];
    const isElsewhere = chapter !== own.chapter && !(chapter === undefined && own.chapter === 1);
    const place = isElsewhere
      ? [`line ${line}: article ${number} stands in ${chapterName(chapter)}, recorded in ${chapterName(own.chapter)}`]
      : [];
    return [...parts, ...place];
  });
  return [...missing, ...others];
}

function chapterName(number: number | undefined): string {
  return number === undefined ? 'no chapter' : `chapter ${number}`;
}

/** Articles whose last words end no sentence: a sign that the text was cut. */
function openEnds(articles: readonly StatuteArticle[]): readonly string[] {
  return articles.flatMap(({ number, line, paragraphs }) => {
    const last = paragraphs.at(-1);
    const end = last?.items.at(-1) ?? last?.text;
    if (end === undefined || /[。.！!？?”"）)》]$/.test(end)) return [];
    return [`line ${line}: article ${number} does not end with the end of a sentence`];
  });
}
