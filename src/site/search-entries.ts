/** Every page that search finds, with the words by which it is looked for. */
import type { Answer, Article, Law, Library, Term } from '../content/library.ts';
import type { Markdown } from '../content/markdown.ts';
import { passagesOf, plainWords } from '../content/passages.ts';
import type { Locale, TopicWords } from '../content/schemas.ts';
import { stepsFrom } from '../rules/flow.ts';
import type { Ground } from '../rules/ground.ts';
import { linesFor } from '../rules/guide.ts';
import { type LetterId, letterIds, letterOf } from '../rules/letters.ts';
import { lineOf } from '../rules/lines.ts';
import { questionOf } from '../rules/questions.ts';
import { answersOf, type Situation } from '../rules/situation.ts';
import type { Entry, EntryWords, Kind, Note, Passage } from '../search/entry.ts';
import type { SiteContext } from './context.ts';
import type { Messages } from './messages/messages.ts';
import { type OverviewPage, overviewPages } from './paths.ts';
import { citationLabel } from './references.ts';

type Contexts = Readonly<Record<Locale, SiteContext>>;

/** The entries of the whole site. */
export function searchEntries(contexts: Contexts): readonly Entry<Locale>[] {
  const { library } = contexts.en;
  return [
    ...answerEntries(contexts),
    ...library.laws.flatMap((law) => lawEntries(library, law)),
    ...library.glossary.terms.map((term) => termEntry(contexts, term)),
    ...guideEntries(contexts),
    ...pageEntries(contexts),
  ];
}

function passage(text: string, label?: string): Passage {
  return { text: plainWords(text), label };
}

/** The passages of a text; those of a box bear its label, as on the page. */
export function labelledPassages({ links }: Pick<SiteContext, 'links'>, text: Markdown): readonly Passage[] {
  return passagesOf(text).map(({ box, ...rest }) => ({ ...rest, label: box && links.labelOf(box) }));
}

/** What is to be said beside a text that rests on this; nothing where it is law or an authority's page. */
function groundLabel({ grounds }: Messages, { kind }: Ground): string | undefined {
  if (kind === 'reading') return grounds.reading;
  if (kind === 'practice') return grounds.practice;
  return kind === 'older-example' ? grounds.olderExample : undefined;
}

function answerEntries(contexts: Contexts): readonly Entry<Locale>[] {
  const { library } = contexts.en;
  const chinese = new Map(library.answers.zh.map((answer) => [answer.slug, answer]));
  return library.answers.en.map((english) => {
    const twins = { en: english, zh: chinese.get(english.slug) ?? english };
    return {
      id: `answers/${english.slug}`,
      kind: 'answer',
      words: (locale) => answerWords(contexts[locale], twins[locale]),
    };
  });
}

function answerWords(context: SiteContext, { title, askedAs, answer, doNow, body }: Answer): EntryWords {
  const passages = () => [passage(answer.text), passage(doNow), ...labelledPassages(context, body)];
  return { title, names: askedAs, passages };
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

function termEntry(contexts: Contexts, { slug, name, pinyin, also, definition, restsOnUsage }: Term): Entry<Locale> {
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
      passages: () => [
        passage(definition[locale].text, restsOnUsage ? contexts[locale].messages.glossary.usage : undefined),
      ],
    }),
  };
}

const weakGrounds = ['reading', 'practice', 'older-example'] as const;

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
    passages: () => {
      const lines = linesFor(situation);
      const kinds = new Set(lines.map((line) => lineOf(line).ground.kind));
      const weak = weakGrounds.filter((kind) => kinds.has(kind)).map((kind) => messages.reading.weakGrounds[kind]);
      return [
        passage(
          lines.map((line) => guide.lines[line].title).join(messages.flow.titleSeparator),
          weak.length === 0 ? undefined : messages.reading.someRestOn(weak),
        ),
      ];
    },
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

function pageWords(title: string, names: readonly string[], text: string, label?: string): EntryWords {
  return { title, names, passages: () => [passage(text, label)] };
}

function topicWords({ title, introduction, 'asked-as': askedAs }: TopicWords): EntryWords {
  return pageWords(title, askedAs, introduction);
}

function letterWords({ library, locale, messages }: SiteContext, id: LetterId): EntryWords {
  const { title, use, 'asked-as': askedAs } = library.letters.letters[id];
  return pageWords(title[locale], askedAs[locale], use[locale], groundLabel(messages, letterOf(id).ground));
}

function overviewWords({ messages }: SiteContext, page: OverviewPage): EntryWords {
  const { title, description, askedAs, lead } = messages.flow.pages[page];
  return pageWords(title, [description, ...askedAs], lead);
}

function textWords(context: SiteContext, name: string): EntryWords {
  const { library, locale } = context;
  const page = library.pages[locale].find((candidate) => candidate.name === name);
  if (page === undefined) return pageWords('', [], '');
  return { title: page.title, names: [page.description], passages: () => labelledPassages(context, page.body) };
}
