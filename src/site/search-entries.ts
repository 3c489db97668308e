/** Every page that search finds, with the words by which it is looked for. */
import type { Answer, Article, Law, Library, Term } from '../content/library.ts';
import { passagesOf, plainWords } from '../content/passages.ts';
import type { Locale } from '../content/schemas.ts';
import { linesFor, plainSteps } from '../rules/guide.ts';
import { letterIds } from '../rules/letters.ts';
import { questionOf } from '../rules/questions.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import type { Entry, EntryWords, Passage } from '../search/entry.ts';
import type { SiteContext } from './context.ts';
import { overviewPages } from './paths.ts';

/** The entries of the whole site. `contexts` has every language. */
export function searchEntries(contexts: Readonly<Record<Locale, SiteContext>>): readonly Entry<Locale>[] {
  const { library } = contexts.en;
  return [
    ...answerEntries(library),
    ...library.laws.flatMap(lawEntries),
    ...library.glossary.terms.map(termEntry),
    ...guideEntries(contexts),
    ...pageEntries(contexts),
  ];
}

function plain(text: string): Passage {
  return { text: plainWords(text) };
}

function answerEntries(library: Library): readonly Entry<Locale>[] {
  const chinese = new Map(library.answers.zh.map((answer) => [answer.slug, answer]));
  return library.answers.en.map((english) => {
    const twin = chinese.get(english.slug) ?? english;
    return {
      id: `answers/${english.slug}`,
      kind: 'answer',
      words: (locale) => answerWords(locale === 'en' ? english : twin),
    };
  });
}

function answerWords({ title, askedAs, answer, doNow, body }: Answer): EntryWords {
  return { title, names: askedAs, passages: () => [plain(answer.text), plain(doNow), ...passagesOf(body)] };
}

function lawEntries(law: Law): readonly Entry<Locale>[] {
  return [
    lawEntry(law),
    ...law.articles.flatMap((article) => (article.words === undefined ? [] : [articleEntry(law, article)])),
  ];
}

function lawEntry({ id, title, shortTitle, alsoCalled }: Law): Entry<Locale> {
  return {
    id: `law/${id}`,
    kind: 'law',
    words: (locale) => ({ title: title[locale], names: [shortTitle[locale], ...alsoCalled], passages: () => [] }),
  };
}

function articleEntry(law: Law, { number, words }: Article): Entry<Locale> {
  return {
    id: `law/${law.id}/article-${number}`,
    kind: 'law',
    words: (locale) => ({
      title: words?.[locale].heading ?? '',
      names: [],
      passages: () => (words?.[locale].paragraphs ?? []).map(({ text, items }) =>
        plain([text, ...items].map((part) => part.text).join(' ')),
      ),
    }),
  };
}

function termEntry({ slug, name, also, definition }: Term): Entry<Locale> {
  return {
    id: `glossary/${slug}`,
    kind: 'term',
    words: (locale) => ({
      title: name[locale],
      names: also[locale],
      passages: () => [plain(definition[locale].text)],
    }),
  };
}

/** The start of the guide, and each of its pages that one or two answers lead to. */
function guideEntries(contexts: Readonly<Record<Locale, SiteContext>>): readonly Entry<Locale>[] {
  return plainSteps()
    .filter(({ situation }) => answersOf(situation).length <= 2)
    .map(({ situation }) => ({
      id: ['guide', ...answersOf(situation)].join('/'),
      kind: 'guide',
      words: (locale) => guideWords(contexts[locale], situation),
    }));
}

function guideWords({ guide, messages }: SiteContext, situation: Situation): EntryWords {
  const answers = answersOf(situation);
  const last = answers.at(-1);
  if (last === undefined) return { title: guide.start.title, names: [messages.guide.title, messages.guide.description], passages: () => [plain(guide.start.introduction)] };
  const question = questionOf(last);
  return {
    title: answers.map((answer) => guide.answers[answer].summary).join('; '),
    names: [guide.answers[last].label, question === undefined ? '' : guide.questions[question.id].title],
    passages: () => linesFor(situation).map((line) => plain(guide.lines[line].title)),
  };
}

function pageEntries(contexts: Readonly<Record<Locale, SiteContext>>): readonly Entry<Locale>[] {
  const { library } = contexts.en;
  const entry = (id: string, words: Entry<Locale>['words']): Entry<Locale> => ({ id, kind: 'page', words });
  return [
    ...library.topics.map(({ id, words }) =>
      entry(`topics/${id}`, (locale) => ({
        title: words[locale].title,
        names: [],
        passages: () => [plain(words[locale].introduction)],
      })),
    ),
    ...letterIds.map((id) =>
      entry(`letters/${id}`, (locale) => {
        const { title, use } = library.letters.letters[id];
        return { title: title[locale], names: [contexts[locale].messages.letters.title], passages: () => [plain(use[locale])] };
      }),
    ),
    ...overviewPages.map((page) =>
      entry(`guide/${page}`, (locale) => {
        const { title, description, lead } = contexts[locale].messages.flow.pages[page];
        return { title, names: [description], passages: () => [plain(lead)] };
      }),
    ),
    ...library.pages.en.map(({ name }) =>
      entry(name, (locale) => {
        const page = library.pages[locale].find((candidate) => candidate.name === name);
        return {
          title: page?.title ?? '',
          names: page === undefined ? [] : [page.description],
          passages: () => (page === undefined ? [] : passagesOf(page.body)),
        };
      }),
    ),
  ];
}
