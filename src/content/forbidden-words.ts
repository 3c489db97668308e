/** What no text of the site may say, whatever its source; README of the facts: no default PIN, no amounts, no promise. */
import { type Fault, quote } from './fault.ts';
import type { Library } from './library.ts';
import { type Locale, locales } from './schemas.ts';

/** A text that readers see, and where it stands. */
export interface PublishedText {
  readonly file: string;
  readonly field: string;
  readonly text: string;
}

interface Forbidden {
  readonly what: string;
  readonly pattern: RegExp;
  /** A sentence that also says this is none. */
  readonly unless?: RegExp;
}

const amount = /\d(?:[\d,.]|\u2009)* ?(?:yuan|RMB|CNY|%|％|per ?cent|万?元)|[¥￥] ?\d|百分之/i;
const premium = /premium|contribution|reimburse|deductible|保费|缴费|缴纳|报销|起付|封顶/i;

const forbidden: readonly Forbidden[] = [
  {
    what: 'no PIN or password that a card comes with',
    pattern:
      /\b(?:123456|000000|111111|666666|888888)\b|\blast (?:six|6)\b|(?:后|末|最后)(?:六|6)位|default (?:PIN|password) (?:is|are)\b|(?:初始|默认)密码(?:是|为)/i,
  },
  {
    what: 'no amount of a premium or of a reimbursement but fines, surcharges, and what an article beside it sets',
    pattern: new RegExp(`(?=.*(?:${premium.source}))(?=.*(?:${amount.source}))`, 'is'),
    unless: /\[\[[A-Z]+ \d|\bfined?\b|\blate (?:premiums|fee)|滞纳金|罚/i,
  },
  { what: 'nobody called exempt', pattern: /\bexempt|免缴|免除缴费|不用参保|无需参保/i },
  {
    what: 'no promise that a bill is paid back',
    pattern:
      /will be (?:paid back|reimbursed)|will (?:pay|reimburse) (?:you|your bill)|you (?:will )?get (?:the|your) money back|(?:一定|肯定|保证)(?:都)?(?:能|会|可以)?(?:给)?(?:报|退)/i,
    unless: /保证不了|不能保证|(?:can|could)(?:not| not|'t|’t)? promise/i,
  },
];

/** Every text of the library that readers see, but for the laws and for what people ask. */
export function publishedTexts(library: Library): readonly PublishedText[] {
  const { answers, topics, glossary, pages, guide, letters, counter } = library;
  return [
    ...locales.flatMap((locale) => [
      ...answers[locale].flatMap(({ file, title, answer, doNow, body }) => [
        { file, field: 'title', text: title },
        { file, field: 'answer', text: answer.text },
        { file, field: 'do-now', text: doNow },
        { file, field: '', text: body.text },
      ]),
      ...pages[locale].map(({ name, body }) => ({
        file: `content/${locale}/pages/${name}.md`,
        field: '',
        text: body.text,
      })),
      ...textsIn(`content/${locale}/guide.yaml`, guide[locale]),
    ]),
    ...topics.flatMap(({ id, words }) => textsIn('content/topics.yaml', words, [id])),
    ...glossary.terms.flatMap(({ slug, definition }) =>
      locales.map((locale: Locale) => ({
        file: 'content/glossary.yaml',
        field: `terms.${slug}.definition.${locale}`,
        text: definition[locale].text,
      })),
    ),
    ...textsIn('content/letters.yaml', letters),
    ...textsIn('content/counter.yaml', counter),
  ];
}

/** Every text in a tree of words, with its place; what people ask is theirs to say. */
function textsIn(file: string, words: unknown, path: readonly string[] = []): readonly PublishedText[] {
  if (typeof words === 'string') return [{ file, field: path.join('.'), text: words }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    key === 'asked-as' ? [] : textsIn(file, value, [...path, key]),
  );
}

/** A fault for each sentence that says what none may say. */
export function forbiddenFaults(texts: readonly PublishedText[]): readonly Fault[] {
  return texts.flatMap(({ file, field, text }) =>
    sentencesIn(text).flatMap((sentence) =>
      forbidden
        .filter(({ pattern, unless }) => pattern.test(sentence) && unless?.test(sentence) !== true)
        .map(({ what }) => ({ file, field, expected: what, got: quote(sentence) })),
    ),
  );
}

/** Sentences as they are written, each with the citations that stand behind its full stop or within it. */
function sentencesIn(text: string): readonly string[] {
  return text
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|:::|#+) ?)/)
    .flatMap((paragraph) =>
      paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?]["”’)]?) (?=["“‘(]?[A-Z0-9])|(?<=[。！？]”?)(?!”)/),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
