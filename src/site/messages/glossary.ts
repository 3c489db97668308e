/** What every language has to say about the glossary. */

type Text = string;

export interface GlossaryMessages {
  readonly title: Text;
  readonly description: Text;
  readonly lead: (count: number) => Text;
  readonly letters: Text;
  readonly chinese: Text;
  readonly english: Text;
  readonly also: (names: string) => Text;
  readonly meaning: Text;
  readonly restsOn: Text;
  readonly usage: Text;
  readonly used: Text;
  readonly usedFirst: Text;
  readonly usedFurther: Text;
  readonly usedInGuide: Text;
  readonly unfold: (count: number) => Text;
  /** Stands there where nothing uses it. */
  readonly unused: Text;
  readonly related: Text;
  /** Stands over the terms among those who cite an article. */
  readonly citedBy: Text;
}

export const glossaryEn: GlossaryMessages = {
  title: 'Glossary',
  description:
    'The words you meet at counters, in Chinese with pinyin and in English, each with its meaning and source.',
  lead: (count) => `${count} words that you meet at counters and in answers, in Chinese with pinyin and in English.`,
  letters: 'By first letter',
  chinese: 'Chinese',
  english: 'English',
  also: (names) => `also: ${names}`,
  meaning: 'What it means',
  restsOn: 'Where the meaning is from',
  usage: 'This is how the word is used in practice. We have no official source that defines it.',
  used: 'Where it is used',
  usedFirst: 'Answers about it',
  usedFurther: 'Other answers that mention it',
  usedInGuide: 'Lines of the guide',
  unfold: (count) => `Show all ${count}`,
  unused: 'No answer and no line of the guide uses this word yet.',
  related: 'Related words',
  citedBy: 'Words of the glossary',
};

export const glossaryZh: GlossaryMessages = {
  title: '词语表',
  description: '办卡、看病、参保常碰到的词：什么意思，依据是什么，附拼音和英文。',
  lead: (count) => `办事时、回答里常碰到的${count}个词，按拼音排列，附英文。`,
  letters: '按拼音首字母',
  chinese: '中文',
  english: '英文',
  also: (names) => `也叫${names}`,
  meaning: '什么意思',
  restsOn: '这个意思的依据',
  usage: '这是平时的用法，我们没有找到给它下定义的官方来源。',
  used: '哪里用到',
  usedFirst: '讲到它的问答',
  usedFurther: '提到它的其他问答',
  usedInGuide: '办事指引里的内容',
  unfold: (count) => `展开全部${count}条`,
  unused: '还没有问答或指南用到这个词。',
  related: '相关词语',
  citedBy: '词语表',
};
