/** What stops nothing, but deserves a look: length, reviews that are due, answers that nobody finds, unexplained words. */
import type { Token } from 'markdown-it';
import type { Answer, Library } from './library.ts';
import { tokensOf } from './markdown.ts';
import { lengthHints } from './reading-length.ts';
import { type Locale, locales } from './schemas.ts';
import { nameForm } from './term-finder.ts';
import { namesIn } from './term-names.ts';

export interface Hint {
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
}

/** With fewer ways to ask, search has little to go by. */
const fewestWaysToAsk = 3;
/** A word that so many answers stress wants an explanation. */
const fewestUsesOfTerm = 2;

/** Every hint about the content. @param today a date like `2026-05-01` */
export function hintsFor(library: Library, today: string): readonly Hint[] {
  return [
    ...dueReviews(library, today),
    ...locales.flatMap((locale) => [
      ...library.answers[locale].flatMap((answer) => answerHints(answer, locale)),
      ...orphans(library, locale),
      ...unexplainedWords(library, locale),
    ]),
  ];
}

function dueReviews(library: Library, today: string): readonly Hint[] {
  const { answers, pages, laws, letters, counter, guide, glossary } = library;
  const texts = [
    ...locales.flatMap((locale) => [
      ...answers[locale].map(({ file, nextReview }) => ({ file, nextReview })),
      ...pages[locale].map(({ name, nextReview }) => ({ file: `content/${locale}/pages/${name}.md`, nextReview })),
      { file: `content/${locale}/guide.yaml`, nextReview: guide[locale]['next-review'] },
    ]),
    ...laws.map(({ id, nextReview }) => ({ file: `content/law/${id}/law.yaml`, nextReview })),
    { file: 'content/letters.yaml', nextReview: letters['next-review'] },
    { file: 'content/counter.yaml', nextReview: counter['next-review'] },
    { file: 'content/glossary.yaml', nextReview: glossary.nextReview },
  ];
  return texts
    .filter(({ nextReview }) => nextReview < today)
    .map(({ file, nextReview }) => ({ file, text: `the review was due on ${nextReview}` }));
}

function answerHints(answer: Answer, locale: Locale): readonly Hint[] {
  const { file, askedAs } = answer;
  const ways =
    askedAs.length < fewestWaysToAsk ? [`asked-as has ${askedAs.length}, fewer than ${fewestWaysToAsk}`] : [];
  return [...ways, ...lengthHints(answer, locale)].map((text) => ({ file, text }));
}

/** Answers to which nothing leads but their topic. */
function orphans({ answers, pages }: Library, locale: Locale): readonly Hint[] {
  const texts = [
    ...answers[locale].map(({ slug, related, answer, body }) => ({ slug, related, markdown: [answer, body] })),
    ...pages[locale].map(({ body }) => ({ slug: undefined, related: [], markdown: [body] })),
  ];
  const led = new Set(
    texts.flatMap(({ slug, related, markdown }) => {
      const linked = markdown.flatMap(({ references }) =>
        references.flatMap(({ reference }) => (reference.kind === 'answer' ? [reference.slug] : [])),
      );
      return [...related, ...linked].filter((target) => target !== slug);
    }),
  );
  return answers[locale]
    .filter(({ slug }) => !led.has(slug))
    .map(({ file }) => ({ file, text: 'nothing leads here but its topic: name it under related of another answer' }));
}

/** Words that several answers put in bold or in quotation marks, and that the glossary does not have. */
function unexplainedWords(library: Library, locale: Locale): readonly Hint[] {
  const known = new Set(namesIn(library.glossary, locale).map(([name]) => nameForm(name)));
  const users = new Map<string, Set<string>>();
  for (const { file, answer, body } of library.answers[locale]) {
    for (const word of [answer, body].flatMap(tokensOf).flatMap((token) => stressedWords(token.children ?? []))) {
      if (!known.has(nameForm(word))) users.set(word, (users.get(word) ?? new Set()).add(file));
    }
  }
  return [...users]
    .filter(([, files]) => files.size >= fewestUsesOfTerm)
    .map(([word, files]) => {
      const [file = '', ...others] = files;
      const more = others.map((other) => other.slice(other.lastIndexOf('/') + 1)).join(', ');
      return { file, text: `"${word}" is no word of the glossary, but ${more} stresses it, too` };
    });
}

/** What a paragraph puts in bold or between quotation marks, unless it ends like a sentence or a heading. */
function stressedWords(children: readonly Token[]): readonly string[] {
  let depth = 0;
  const bold: string[] = [];
  for (const { type, nesting, content } of children) {
    if (type === 'strong_open') bold.push('');
    if (type === 'strong_open' || type === 'strong_close') depth += nesting;
    else if (depth > 0) bold[bold.length - 1] += content;
  }
  const text = children.map(({ content }) => content).join('');
  const quoted = Array.from(text.matchAll(/[“「"]([^”」"]+)[”」"]/g), ([, word]) => word ?? '');
  return [...bold, ...quoted].map((word) => word.trim()).filter((word) => /^[^\p{P}]{1,30}$/u.test(word));
}
