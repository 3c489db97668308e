/** The pages of questions and answers: home, all answers, a topic, an answer. */

import { renderAnswer } from '../content/answer-text.ts';
import type { Answer, Topic } from '../content/library.ts';
import { plainText, renderMarkdown } from '../content/markdown.ts';
import type { Reference } from '../content/reference.ts';
import type { Section } from '../content/sections.ts';
import { type Citation, printCitation } from '../law/citation.ts';
import { official, olderExample, practice } from '../rules/ground.ts';
import { nextQuestion } from '../rules/guide.ts';
import { changedArticles } from './changed-articles.ts';
import { citedLaws } from './cited-laws.ts';
import type { SiteContext } from './context.ts';
import { frame } from './frame.ts';
import { groundView } from './grounds.ts';
import { answerLink } from './links.ts';
import {
  answerPath,
  answersPath,
  glossaryPath,
  guidePath,
  homePath,
  lawsPath,
  lettersPath,
  topicPath,
} from './paths.ts';
import { lawOf } from './references.ts';
import { reviewView } from './review-view.ts';
import type { GroundView, Link, Page, TopicView, Views } from './views.ts';

/** The home page leads in and lists no more than this: the guide's first answers are the commonest. */
const choicesOnHome = 5;
/** An answer with fewer sections is short: it needs no list of them. */
const sectionsOfLongAnswer = 4;

/** The page that leads in: the question most people come with, the guide's first question, the topics. */
export function homePage(context: SiteContext): Page {
  const { locale, messages, library, guide } = context;
  const [first] = library.answers[locale];
  const question = nextQuestion({});
  if (first === undefined || question === undefined) throw new Error('A site needs an answer and a question');
  return {
    ...frame(context, homePath, {
      title: messages.home.title,
      description: messages.home.description,
      breadcrumbs: [],
      area: 'home',
    }),
    template: 'home',
    view: {
      question: answerLink(context, first),
      answerHtml: renderMarkdown(first.answer, context.links),
      checklistHref: guidePath(locale, first.guide),
      guideQuestion: guide.questions[question.id].title,
      choices: question.answers
        .slice(0, choicesOnHome)
        .map((id) => ({ label: guide.answers[id].label, href: guidePath(locale, [id]) })),
      guideHref: guidePath(locale, []),
      topics: library.topics.map(({ id, words }) => ({
        label: words[locale].title,
        href: topicPath(locale, id),
        text: firstSentence(words[locale].introduction),
      })),
      answersHref: answersPath(locale),
      answerCount: library.answers[locale].length,
      more: [
        { label: messages.home.lawTitle, href: lawsPath(locale), text: messages.home.lawText },
        { label: messages.glossary.title, href: glossaryPath(locale), text: messages.glossary.description },
        { label: messages.letters.title, href: lettersPath(locale), text: messages.letters.description },
      ],
    },
  };
}

/** A topic's introduction says first whom it is for. */
function firstSentence(text: string): string {
  return /^.+?(?:。|\.(?=\s|$))/s.exec(text)?.[0] ?? text;
}

/** Every answer, by topic. */
export function answersPage(context: SiteContext): Page {
  const { messages, library } = context;
  return {
    ...frame(context, answersPath, {
      title: messages.answers.title,
      description: messages.answers.description,
      breadcrumbs: [homeCrumb(context)],
      area: 'answers',
    }),
    template: 'answers',
    view: { topics: library.topics.map((topic) => topicView(context, topic)) },
  };
}

/** One topic and its answers. */
export function topicPage(context: SiteContext, topic: Topic): Page {
  const view = topicView(context, topic);
  return {
    ...frame(context, (locale) => topicPath(locale, topic.id), {
      title: view.title,
      description: view.introduction,
      breadcrumbs: [homeCrumb(context), answersCrumb(context)],
      area: 'answers',
    }),
    template: 'topic',
    view,
  };
}

function topicView({ locale, answers }: SiteContext, topic: Topic): TopicView {
  return {
    title: topic.words[locale].title,
    introduction: topic.words[locale].introduction,
    href: topicPath(locale, topic.id),
    guide: { label: topic.words[locale]['guide-label'], href: guidePath(locale, topic.guide) },
    answers: (answers().byTopic.get(topic.id) ?? []).map(({ slug, title, answer }) => ({
      label: title,
      href: answerPath(locale, slug),
      text: plainText(answer),
    })),
  };
}

/** One question and its answer. */
export function answerPage(context: SiteContext, answer: Answer): Page {
  const { locale, library } = context;
  const topic = library.topics.find(({ id }) => id === answer.topic);
  const crumb = topic && { label: topic.words[locale].title, href: topicPath(locale, topic.id) };
  return {
    ...frame(context, (other) => answerPath(other, answer.slug), {
      title: answer.title,
      description: plainText(answer.answer),
      breadcrumbs: [homeCrumb(context), answersCrumb(context), ...(crumb === undefined ? [] : [crumb])],
      area: 'answers',
    }),
    template: 'answer',
    view: answerView(context, answer),
  };
}

function answerView(context: SiteContext, answer: Answer): Views['answer'] {
  const { locale, links, library } = context;
  const references = [...answer.answer.references, ...answer.body.references].map(({ reference }) => reference);
  const citations = distinctCitations(references);
  const laws = citations.map(({ law }) => lawOf(library, law));
  const english = context.englishOf(answer).body;
  const { answerHtml, bodyHtml, sections } = renderAnswer(answer, english, context.findTerms(), links);
  return {
    title: answer.title,
    answerHtml,
    doNow: answer.doNow,
    guideHref: guidePath(locale, answer.guide),
    contents: contentsOf(context, sections),
    bodyHtml,
    laws: citedLaws(context, citations),
    grounds: otherGrounds(context, references),
    related: [...answer.related, ...context.relatedTo(answer.slug)].flatMap((slug): readonly Link[] => {
      const related = context.answers().bySlug.get(slug);
      return related === undefined ? [] : [answerLink(context, related)];
    }),
    review: reviewView(context, answer, laws, changedArticles(library, `answers/${answer.slug}`, citations)),
  };
}

/** The sections of a long answer, and the law at its end. */
function contentsOf({ messages }: SiteContext, sections: readonly Section[]): readonly Link[] {
  const main = sections.filter(({ level }) => level === 2);
  if (main.length < sectionsOfLongAnswer) return [];
  return [
    ...main.map(({ anchor, title }) => ({ label: title, href: `#${anchor}` })),
    { label: messages.reviewTitle, href: '#sources' },
  ];
}

function distinctCitations(references: readonly Reference[]): readonly Citation[] {
  const byName = new Map<string, Citation>();
  for (const reference of references) {
    if (reference.kind === 'citation') byName.set(printCitation(reference.citation), reference.citation);
  }
  return [...byName.values()];
}

/** What an answer rests on beside the law: each authority's page, usual practice, the older example. */
function otherGrounds(context: SiteContext, references: readonly Reference[]): readonly GroundView[] {
  const sources = references.flatMap((reference) =>
    reference.kind === 'source' || reference.kind === 'local' ? [reference.source] : [],
  );
  const boxes = references.flatMap((reference) => (reference.kind === 'box' ? [reference.box] : []));
  return [
    ...[...new Set(sources)].map((source) => groundView(context, official(source))),
    ...(boxes.includes('practice') ? [groundView(context, practice)] : []),
    ...(boxes.includes('older-example') ? [groundView(context, olderExample)] : []),
  ];
}

export function homeCrumb({ locale, messages }: SiteContext): Link {
  return { label: messages.nav.home, href: homePath(locale) };
}

function answersCrumb({ locale, messages }: SiteContext): Link {
  return { label: messages.answers.title, href: answersPath(locale) };
}
