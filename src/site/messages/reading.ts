/** What every language has to say for comfort in reading, and about what was checked. */

type Text = string;

export interface ReadingMessages {
  readonly contents: Text;
  readonly whatChecked: Text;
  readonly checked: readonly Text[];
  readonly moreAbout: Text;
  readonly report: Text;
  /** Stands before the name of another site, for those who hear the page. */
  readonly onSite: Text;
  /** What lines rest on that no law and no authority bears out. */
  readonly weakGrounds: Readonly<Record<'reading' | 'practice' | 'older-example', Text>>;
  /** Stands beside the titles of lines in a list of what was found. */
  readonly someRestOn: (grounds: readonly string[]) => Text;
}

export const readingEn: ReadingMessages = {
  contents: 'On this page',
  whatChecked: 'What does “review” mean?',
  checked: [
    'On the day of the review we compared each statement with its source. We read the laws in Chinese, in their text as of the date given, and official pages as stored copies.',
    'No authority has checked this page. Rules and local practice may have changed since, so ask 12333 or 12393 before you rely on it.',
  ],
  moreAbout: 'More about how we work',
  report: 'Report a mistake on this page',
  onSite: 'Site:',
  weakGrounds: {
    reading: 'our reading of the law',
    practice: 'usual practice without an official source',
    'older-example': 'an older local example',
  },
  someRestOn: (grounds) => `Some of these lines rest on ${grounds.join(', or ')}`,
};

export const readingZh: ReadingMessages = {
  contents: '本页内容',
  whatChecked: '“核对”是什么意思？',
  checked: [
    '核对那天，我们把每句话跟出处对照了一遍。法律看的是中文原文，版本截至注明的日期；官方页面看的是存下来的副本。',
    '没有任何政府部门审核过本页。规定和各地做法可能已经变了，办事前先打12333或12393问清楚。',
  ],
  moreAbout: '我们怎么做这个网站',
  report: '本页有错？告诉我们',
  onSite: '网站：',
  weakGrounds: {
    reading: '我们对条文的理解',
    practice: '没有官方依据的通常做法',
    'older-example': '较早的地方例子',
  },
  someRestOn: (grounds) => `其中有的依据的是${grounds.join('、')}`,
};
