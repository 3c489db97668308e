/** What every language has to say about search. */
import type { Kind } from '../../search/entry.ts';

type Text = string;

export interface SearchMessages {
  readonly title: Text;
  readonly description: Text;
  readonly label: Text;
  readonly button: Text;
  readonly hint: Text;
  /** Of the page that shows what was found. */
  readonly titleFor: (query: string) => Text;
  readonly readAs: (readings: readonly string[]) => Text;
  readonly named: Text;
  readonly lookUp: (query: string) => Text;
  /** The titles of the groups of what was found. */
  readonly kinds: Readonly<Record<Kind | 'best', Text>>;
  /** What a page is called that stands among others. */
  readonly labels: Readonly<Record<Kind, Text>>;
  readonly nothing: (query: string) => Text;
  readonly nothingRead: Text;
  readonly tryOthers: Text;
  readonly nearest: Text;
  readonly notFound: Text;
  readonly topics: Text;
}

export const searchEn: SearchMessages = {
  title: 'Search',
  description: 'Search the answers, the guide, the law and the glossary, in English, Chinese or pinyin.',
  label: 'Search this site',
  button: 'Search',
  hint: 'Say it in your own words. Chinese, pinyin and articles such as “SIL 58(1)” are understood, too.',
  titleFor: (query) => `Search: ${query}`,
  readAs: (readings) => `Also looked for: ${readings.join(', ')}`,
  named: 'The law that you named',
  lookUp: (query) => `Look up “${query}” in all laws`,
  kinds: {
    best: 'Best matches',
    answer: 'Answers',
    guide: 'Guide',
    law: 'Law',
    term: 'Glossary',
    letter: 'Letters to print',
    topic: 'Topics',
    page: 'Other pages',
  },
  labels: {
    answer: 'Answer',
    guide: 'Guide',
    law: 'Law',
    term: 'Glossary',
    letter: 'Letter to print',
    topic: 'Topic',
    page: 'Page',
  },
  nothing: (query) => `Nothing was found for “${query}”.`,
  nothingRead: 'Please type some words.',
  tryOthers: 'Try other words, or fewer of them.',
  nearest: 'Words that are like yours:',
  notFound: 'Not what you need?',
  topics: 'All questions, by topic:',
};

export const searchZh: SearchMessages = {
  title: '搜索',
  description: '搜索问答、办事指引、法律依据和词语表，中文、拼音、英文都可以。',
  label: '搜索本站',
  button: '搜索',
  hint: '想怎么问就怎么写。拼音、英文、“社会保险法第五十八条”这样的条文，都看得懂。',
  titleFor: (query) => `搜索：${query}`,
  readAs: (readings) => `也搜了：${readings.join('、')}`,
  named: '你写的是这一条',
  lookUp: (query) => `在所有法律里找“${query}”`,
  kinds: {
    best: '最相关',
    answer: '问答',
    guide: '办事指引',
    law: '法律依据',
    term: '词语表',
    letter: '书面材料',
    topic: '主题',
    page: '其他页面',
  },
  labels: {
    answer: '问答',
    guide: '办事指引',
    law: '法律依据',
    term: '词语',
    letter: '书面材料',
    topic: '主题',
    page: '页面',
  },
  nothing: (query) => `没有找到“${query}”。`,
  nothingRead: '请输入要找的内容。',
  tryOthers: '换个说法，或者少写几个字再试。',
  nearest: '相近的词：',
  notFound: '没有你要的？',
  topics: '按主题看全部问题：',
};
