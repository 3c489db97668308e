/** What every language has to say in a copy of the site that stands on a plain web server. */

type Text = string;

export interface CopyMessages {
  /** In the place of the form for dates. */
  readonly dates: Text;
  /** For those who have no scripts. */
  readonly searchNeedsScript: Text;
  readonly searching: Text;
  readonly searchFailed: Text;
}

export const copyEn: CopyMessages = {
  dates:
    'This copy of the site cannot turn these times into dates. To count yourself: the day after the event is day 1. For working days leave out weekends and public holidays, and count the weekends that the yearly holiday notice makes working days.',
  searchNeedsScript:
    'Search needs JavaScript in this copy of the site. Without it, look for your question in the list by topic.',
  searching: 'Searching …',
  searchFailed: 'Search could not be loaded. Try again, or look for your question in the list by topic.',
};

export const copyZh: CopyMessages = {
  dates:
    '这份网站副本不能替你把期限算成日期。自己算的话：事情发生的第二天算第1天；按工作日算的，周末和法定节假日不算，当年放假通知里调成上班的周末要算。',
  searchNeedsScript: '这份网站副本的搜索要用JavaScript。用不了的话，请在下面按主题找你的问题。',
  searching: '正在搜索……',
  searchFailed: '搜索没有加载出来。请再试一次，或者在下面按主题找你的问题。',
};
