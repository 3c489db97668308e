/** Whether the languages say the same things: the same answers, pages and steps, resting on the same ground. */
import { lineIds } from '../rules/lines.ts';
import type { Fault } from './fault.ts';
import type { Answer } from './library.ts';
import type { AnswerReading } from './read-answers.ts';
import { boxNamesIn, type Reference, referenceName } from './reference.ts';
import { type GuideWords, type Locale, locales } from './schemas.ts';

type ByLocale<T> = Readonly<Record<Locale, T>>;

/** Faults of answers that one language lacks, or that rest on something else in another language. */
export function answerLanguageFaults(readings: ByLocale<readonly AnswerReading[]>): readonly Fault[] {
  const bySlug = {
    en: new Map(readings.en.map((reading) => [reading.slug, reading])),
    zh: new Map(readings.zh.map((reading) => [reading.slug, reading])),
  };
  return locales.flatMap((locale) =>
    locales
      .filter((other) => other !== locale)
      .flatMap((other) =>
        readings[locale].flatMap((reading): readonly Fault[] => {
          const twin = bySlug[other].get(reading.slug);
          if (twin === undefined) {
            const expected = `the same answer in content/${other}/answers`;
            return [{ file: reading.file, line: 1, field: '', expected, got: 'no such file' }];
          }
          // Said once for the pair: at the language that stands later in the list.
          if (locales.indexOf(locale) < locales.indexOf(other)) return [];
          return differences(reading, twin);
        }),
      ),
  );
}

function differences(reading: AnswerReading, twin: AnswerReading): readonly Fault[] {
  const { file, answer, lineOf } = reading;
  if (answer === undefined || twin.answer === undefined) return [];
  const fields: readonly (readonly [string, (answer: Answer) => string])[] = [
    ['topic', ({ topic }) => topic],
    ['order', ({ order }) => String(order)],
    ['guide', ({ guide }) => guide.join('/')],
    ['related', ({ related }) => related.join(', ')],
    ['reviewed', ({ reviewed }) => reviewed],
    ['sections', ({ body }) => `${body.headingCount} headings`],
    ['boxes', ({ body }) => boxNamesIn(body.references).join(', ') || 'none'],
  ];
  const twinAnswer = twin.answer;
  const differing = fields
    .filter(([, of]) => of(answer) !== of(twinAnswer))
    .map(([field, of]) => {
      const expected = `the same as in ${twin.file} (${of(twinAnswer)})`;
      return { file, line: lineOf([field]), field, expected, got: of(answer) };
    });
  if (nameTheSame(answer, twinAnswer)) return differing;
  const own = namesIn(answer);
  const wanted = namesIn(twinAnswer);
  const missing = wanted.filter((name) => !own.includes(name));
  const more = own.filter((name) => !wanted.includes(name));
  if (missing.length === 0 && more.length === 0) return differing;
  const expected = `the references of ${twin.file}${missing.length > 0 ? `, also ${missing.join(', ')}` : ''}`;
  const got = more.length > 0 ? `also ${more.join(', ')}` : 'less';
  return [...differing, { file, line: 1, field: 'references', expected, got }];
}

/** What an answer rests on and leads to, each once. */
function referencesIn({ answer, body }: Answer): ReadonlySet<Reference> {
  return new Set([...answer.references, ...body.references].map(({ reference }) => reference));
}

function namesIn(answer: Answer): readonly string[] {
  return [...new Set(Array.from(referencesIn(answer), referenceName))];
}

/** Whether two answers name the same values, as almost all do: then nothing has to be printed to compare them. */
function nameTheSame(answer: Answer, twin: Answer): boolean {
  const [own, wanted] = [referencesIn(answer), referencesIn(twin)];
  return own.size === wanted.size && [...own].every((reference) => wanted.has(reference));
}

/** Faults of pages that one language lacks. */
export function pageLanguageFaults(names: ByLocale<readonly string[]>): readonly Fault[] {
  return locales.flatMap((locale) =>
    locales.flatMap((other) =>
      names[locale]
        .filter((name) => !names[other].includes(name))
        .map((name) => {
          const file = `content/${locale}/pages/${name}.md`;
          return { file, line: 1, field: '', expected: `the same page in content/${other}/pages`, got: 'no such file' };
        }),
    ),
  );
}

/** Faults of guide lines that are told in other parts in another language. */
export function guideLanguageFaults(guide: ByLocale<GuideWords>): readonly Fault[] {
  const shape = (locale: Locale, line: (typeof lineIds)[number]): string => {
    const { who, where, steps } = guide[locale].lines[line];
    return [who && 'who', where && 'where', `${steps?.length ?? 0} steps`].filter(Boolean).join(', ');
  };
  return locales.slice(1).flatMap((locale) =>
    lineIds
      .filter((line) => shape(locale, line) !== shape('en', line))
      .map((line) => {
        const file = `content/${locale}/guide.yaml`;
        return { file, field: `lines.${line}`, expected: shape('en', line), got: shape(locale, line) };
      }),
  );
}
