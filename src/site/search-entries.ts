/** Every page that search finds, with the words by which it is looked for. */
import type { Answer, Article, Law, Library, Term } from '../content/library.ts';
import { passagesOf, plainWords } from '../content/passages.ts';
import type { Locale, TopicWords } from '../content/schemas.ts';
import { stepsFrom } from '../rules/flow.ts';
import { linesFor } from '../rules/guide.ts';
import { type LetterId, letterIds } from '../rules/letters.ts';
import { questionOf } from '../rules/questions.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import type { Entry, EntryWords, Kind, Note, Passage } from '../search/entry.ts';
import { citationLabel, type SiteContext } from './context.ts';
import { type OverviewPage, overviewPages } from './paths.ts';

type Contexts = Readonly<Record<Locale, SiteContext>>;

/** The entries of the whole site. */
export function searchEntries(contexts: Contexts): readonly Entry<Locale>[] {
  const { library } = contexts.en;
  return [
    ...answerEntries(library),
    ...library.laws.flatMap((law) => lawEntries(library, law)),
    ...library.glossary.terms.map((term) => termEntry(contexts, term)),
    ...guideEntries(contexts),
    ...pageEntries(contexts),
  ];
}

function passage(text: string): Passage {
  return { text: plainWords(text) };
}

function answerEntries(library: Library): readonly Entry<Locale>[] {
  const chinese = new Map(library.answers.zh.map((answer) => [answer.slug, answer]));
  return library.answers.en.map((english) => {
    const twins = { en: english, zh: chinese.get(english.slug) ?? english };
    return { id: `answers/${english.slug}`, kind: 'answer', words: (locale) => answerWords(twins[locale]) };
  });
}

function answerWords({ title, askedAs, answer, doNow, body }: Answer): EntryWords {
  return { title, names: askedAs, passages: () => [passage(answer.text), passage(doNow), ...passagesOf(body)] };
}

/** A law, and each article of it that has a summary. */
function lawEntries(library: Library, law: Law): readonly Entry<Locale>[] {
  const { id, title, shortTitle, alsoCalled } = law;
  const whole: Entry<Locale> = {
    id: `law/${id}`,
    kind: 'law',
    words: (locale) => ({ title: title[locale], names: [shortTitle[locale], ...alsoCalled], passages: () => [] }),
  };
  return [whole, ...law.articles.flatMap((article) => articleEntry(library, law, article))];
}

function articleEntry(library: Library, { id, code }: Law, { number, words }: Article): readonly Entry<Locale>[] {
  if (words === undefined) return [];
  const wordsIn = (locale: Locale): EntryWords => ({
    title: words[locale].heading,
    note: { text: citationLabel(library, locale, { law: code, article: number }) },
    names: [],
    passages: () =>
      words[locale].paragraphs.map(({ text, items }) => passage([text, ...items].map((part) => part.text).join(' '))),
  });
  return [{ id: `law/${id}/article-${number}`, kind: 'law', words: wordsIn }];
}

function termEntry(contexts: Contexts, { slug, name, pinyin, also, definition }: Term): Entry<Locale> {
  const notes: Readonly<Record<Locale, Note>> = {
    en: { text: `${name.zh} ${pinyin}`, lang: contexts.zh.messages.languageTag },
    zh: { text: name.en, lang: contexts.en.messages.languageTag },
  };
  return {
    id: `glossary/${slug}`,
    kind: 'term',
    words: (locale) => ({
      title: name[locale],
      note: notes[locale],
      names: also[locale],
      passages: () => [passage(definition[locale].text)],
    }),
  };
}

/** Further into the guide pages are ever more alike. */
const mostAnswers = 2;

/** The start of the guide, and each of its pages that one or two answers lead to. */
function guideEntries(contexts: Contexts): readonly Entry<Locale>[] {
  return stepsFrom(contexts.en.flow)
    .filter(({ situation }) => answersOf(situation).length <= mostAnswers)
    .map(({ situation }) => ({
      id: ['guide', ...answersOf(situation)].join('/'),
      kind: 'guide',
      words: (locale) => guideWords(contexts[locale], situation),
    }));
}

function guideWords({ guide, messages }: SiteContext, situation: Situation): EntryWords {
  const answers = answersOf(situation);
  const last = answers.at(-1);
  if (last === undefined) {
    const { title, introduction } = guide.start;
    return {
      title,
      names: [messages.guide.title, messages.guide.description],
      passages: () => [passage(introduction)],
    };
  }
  const question = questionOf(last);
  return {
    title: answers.map((answer) => guide.answers[answer].summary).join(messages.flow.titleSeparator),
    names: [guide.answers[last].label, ...(question === undefined ? [] : [guide.questions[question.id].title])],
    passages: () => [
      passage(
        linesFor(situation)
          .map((line) => guide.lines[line].title)
          .join(messages.flow.titleSeparator),
      ),
    ],
  };
}

/** Topics, letters, what shows the guide as a whole, and texts about the site. */
function pageEntries(contexts: Contexts): readonly Entry<Locale>[] {
  const { library } = contexts.en;
  const entry = (id: string, kind: Kind, words: (context: SiteContext) => EntryWords): Entry<Locale> => ({
    id,
    kind,
    words: (locale) => words(contexts[locale]),
  });
  return [
    ...library.topics.map(({ id, words }) => entry(`topics/${id}`, 'topic', ({ locale }) => topicWords(words[locale]))),
    ...letterIds.map((id) => entry(`letters/${id}`, 'letter', (context) => letterWords(context, id))),
    ...overviewPages.map((page) => entry(`guide/${page}`, 'page', (context) => overviewWords(context, page))),
    ...library.pages.en.map(({ name }) => entry(name, 'page', (context) => textWords(context, name))),
  ];
}

function pageWords(title: string, names: readonly string[], text: string): EntryWords {
  return { title, names, passages: () => [passage(text)] };
}

function topicWords({ title, introduction, 'asked-as': askedAs }: TopicWords): EntryWords {
  return pageWords(title, askedAs, introduction);
}

function letterWords({ library, locale }: SiteContext, id: LetterId): EntryWords {
  const { title, use, 'asked-as': askedAs } = library.letters.letters[id];
  return pageWords(title[locale], askedAs[locale], use[locale]);
}

function overviewWords({ messages }: SiteContext, page: OverviewPage): EntryWords {
  const { title, description, askedAs, lead } = messages.flow.pages[page];
  return pageWords(title, [description, ...askedAs], lead);
}

function textWords({ library, locale }: SiteContext, name: string): EntryWords {
  const page = library.pages[locale].find((candidate) => candidate.name === name);
  if (page === undefined) return pageWords('', [], '');
  return { title: page.title, names: [page.description], passages: () => passagesOf(page.body) };
}
