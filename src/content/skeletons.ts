/** New files for writers: every field explained, and TODO in the place of every text. */
import type { Locale } from './schemas.ts';

export interface NewAnswer {
  /** The topics there are. */
  readonly topics: readonly string[];
  /** Dates like `2026-05-01`. */
  readonly reviewed: string;
  readonly nextReview: string;
}

const answerWords = {
  en: {
    title: 'The question as a person asks it.',
    titleTodo: 'TODO What do I do when …?',
    topic: 'One of:',
    order: 'Its place within the topic, counted from 1.',
    askedAs: 'At least three other ways in which people ask it, in this language.',
    askedAsTodo: 'TODO what somebody types who is worried and in a hurry',
    answer:
      'The answer in at most 60 words, with its citations, as in [[SIL 58(1)]]. What holds in one place names the place.',
    answerTodo: 'TODO the answer',
    doNow: 'What to do right now, in one or two sentences.',
    doNowTodo: 'TODO what to do right now',
    guide: 'Where in the guide that leads: answer ids joined by slashes, as in its address; start for the beginning.',
    related: 'The slugs of related answers.',
    owner: 'Who answers for the text.',
    reviewed: 'The day on which every claim was compared with its source, and the day by which that must happen again.',
    sectionTodo: 'TODO a heading that says what follows',
    textTodo:
      'TODO the detail: short sentences, and each claim with what it rests on; the rule of a place stands between ::: local ZJR (its law) or ::: local SOURCE (its page) and :::',
  },
  zh: {
    title: '照人们平常的问法写。',
    titleTodo: 'TODO ……怎么办？',
    topic: '从这里选一个：',
    order: '在主题里排第几，从1数起。',
    askedAs: '别的问法，用中文，至少3种。',
    askedAsTodo: 'TODO 着急的人会在搜索框里输入什么',
    answer: '回答，不超过120字，带上引用，比如 [[SIL 58(1)]]。只在一个地方有效的，写明是哪里。',
    answerTodo: 'TODO 回答',
    doNow: '现在就做什么，一两句话。',
    doNowTodo: 'TODO 现在就做的事',
    guide: '通向指引的哪里：回答的id用斜杠连起来，和网址里一样；从头开始就写start。',
    related: '相关问答的slug。',
    owner: '谁对这篇负责。',
    reviewed: '每句话跟出处对照的日子，还有最晚哪天再对照一遍。',
    sectionTodo: 'TODO 小标题，让人一眼看出下面讲什么',
    textTodo:
      'TODO 细说：句子要短，每个说法都要有依据；地方规定放在 ::: local ZJR（地方法规）或 ::: local SOURCE（官方页面）和 ::: 之间',
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** A new `content/{locale}/answers/{slug}.md`. */
export function answerSkeleton(locale: Locale, { topics, reviewed, nextReview }: NewAnswer): string {
  const words = answerWords[locale];
  return `---
# ${words.title}
title: ${words.titleTodo}
# ${words.topic} ${topics.join(', ')}
topic: TODO
# ${words.order}
order: 99
# ${words.askedAs}
asked-as:
  - ${words.askedAsTodo}
# ${words.answer}
answer: >-
  ${words.answerTodo}
# ${words.doNow}
do-now: >-
  ${words.doNowTodo}
# ${words.guide}
guide: start
# ${words.related}
related: []
# ${words.owner}
owner: editors
# ${words.reviewed}
reviewed: ${reviewed}
next-review: ${nextReview}
---

## ${words.sectionTodo}

${words.textTodo}
`;
}

/** A new term, to stand at the end of `content/glossary.yaml`. */
export function termSkeleton(slug: string): string {
  return `
  ${slug}:
    # The term in Chinese, and its pinyin: tones as marks, words separated by spaces.
    zh: TODO
    pinyin: TODO
    # In small letters unless it is a name.
    en: TODO
    # Other names that people use: searched and linked, too. One pinyin for each of zh.
    also:
      zh: []
      pinyin: []
      en: []
    # Loose words by which people look for it, but which mean other things, too: searched, never linked.
    search-only:
      zh: []
      en: []
    # One to three short sentences, with citations as in [[REG 7]]; the same ones in each language.
    definition:
      en: >-
        TODO what it means
      zh: >-
        TODO 什么意思
    # Citations like REG 7, sources like source ID; usage where the cited pages only use the word that way.
    rests-on: [TODO]
    # The slugs of related terms.
    related: []
`;
}
