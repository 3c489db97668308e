/** How long texts are to read: words in English, characters in Chinese. */
import type { Answer } from './library.ts';
import { type Markdown, plainText, readInline, tokensOf, wordsOf } from './markdown.ts';
import type { Locale } from './schemas.ts';

interface Limits {
  readonly unit: string;
  /** Of the short answer. */
  readonly answer: number;
  /** Of what to do now. */
  readonly doNow: number;
  /** Of everything below it. */
  readonly body: number;
  /** Of one sentence. */
  readonly sentence: number;
  /** Of the sentences of an answer on average. */
  readonly average: number;
}

const limits: Readonly<Record<Locale, Limits>> = {
  en: { unit: 'words', answer: 60, doNow: 35, body: 450, sentence: 35, average: 20 },
  zh: { unit: 'characters', answer: 120, doNow: 70, body: 800, sentence: 80, average: 40 },
};

const ends: Readonly<Record<Locale, RegExp>> = {
  en: /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[A-Z0-9])/,
  zh: /(?<=[。！？；][”）]?)(?![”）])/,
};

/** The sentences of a text; an item of a list is one although it may have no full stop. */
export function sentencesOf(text: Markdown, locale: Locale): readonly string[] {
  return tokensOf(text)
    .filter(({ type }, index, tokens) => type === 'inline' && tokens[index - 1]?.type !== 'heading_open')
    .flatMap((token) => wordsOf([token]).split(ends[locale]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** How many words or characters a text has. */
function lengthOf(text: string, locale: Locale): number {
  return locale === 'zh' ? [...text.replace(/\s/g, '')].length : text.split(/\s+/).filter((word) => word !== '').length;
}

/** What is too long to be read with ease, in words. */
export function lengthHints({ answer, doNow, body }: Answer, locale: Locale): readonly string[] {
  const { unit, ...most } = limits[locale];
  const sentences = [answer, readInline(doNow), body].flatMap((text) => sentencesOf(text, locale));
  const lengths = sentences.map((sentence) => lengthOf(sentence, locale));
  const average = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const long = sentences.flatMap((sentence, index) => {
    const length = lengths[index] ?? 0;
    const beginning = sentence.length > 60 ? `${sentence.slice(0, 57)}…` : sentence;
    return length <= most.sentence
      ? []
      : [`a sentence has ${length} ${unit}, more than ${most.sentence}: "${beginning}"`];
  });
  const parts = [
    ['the short answer', plainText(answer), most.answer],
    ['do-now', doNow, most.doNow],
    ['the text', plainText(body), most.body],
  ] as const;
  return [
    ...parts.flatMap(([name, text, limit]) => {
      const length = lengthOf(text, locale);
      return length <= limit ? [] : [`${name} has ${length} ${unit}, more than ${limit}`];
    }),
    ...(average <= most.average
      ? []
      : [`its sentences have ${average.toFixed(1)} ${unit} on average, more than ${most.average}`]),
    ...long,
  ];
}
