/** The words about provisions beyond their pages, in Chinese. */
import { chineseArticle, chineseNumber } from '../../law/citation-name.ts';
import type { ProvisionMessages } from './provisions.ts';

export const provisionsZh: ProvisionMessages = {
  reviewAgain: (reviewed) =>
    `待重新核对：${reviewed}上次核对之后，下面的条文内容有改动，本页还没有对照修改。核对完之前，请直接看条文：`,
  changed: '（上次核对后有改动）',
  item: (number) => `第${chineseNumber(number)}项`,
  contents: '目录',
  articles: (range) =>
    `第${range
      .split('–')
      .map((number) => chineseArticle({ article: number }).slice(1))
      .join('至第')}`,
  notSearched: (count, all) => `全部${all}条里有${count}条还没有概括，这些条文只按条号查找。`,
  nowhere: (longest, articles) => `这里的法律都没有收录这一条。其中条文最多的是《${longest}》，共${articles}条。`,
  nothingCalled: (law, name, { chapters, articles }) =>
    `《${law}》里没有“${name}”。${chapters > 0 ? `有第1至第${chapters}章（…/chapter-1），` : ''}收录的条文：${articles}（…/article-条号、…/article-条号/paragraph-1）。`,
  dataset: '全部法律数据',
  datasetAbout:
    '一个JSON文件，包括这里收录的每部法律、每条条文：名称、日期、各章、每条有几款几项，还有我们写的中英文概括。其中没有官方条文，概括不是法律原文。',
  datasetHash: '该文件的SHA-256校验值',
  licence: (name) => `许可协议：${name}。`,
  asFile: '供程序使用',
  officialText: '官方文本',
  otherSite: (host) => `（外部网站：${host}）`,
  searchThere: (host, title) => `（外部网站：${host}，在那里搜索“${title}”）`,
};
