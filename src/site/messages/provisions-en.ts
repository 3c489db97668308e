/** The words about provisions beyond their pages, in English. */
import type { ProvisionMessages } from './provisions.ts';

export const provisionsEn: ProvisionMessages = {
  reviewAgain: (reviewed) =>
    `To be reviewed again: since the last review on ${reviewed}, what we say about this law has changed, and this page has not been compared with it yet. Until then read the article itself:`,
  changed: '(changed since the last review)',
  item: (number) => `item ${number}`,
  contents: 'Contents',
  articles: (range) => (range.includes('–') ? `articles ${range}` : `article ${range}`),
  notSearched: (count, all) =>
    `${count} of the ${all} articles have no summary here yet: of these only the number was searched.`,
  nowhere: (longest, articles) =>
    `No law here has an entry for it. The law with the most articles here is the ${longest}, with ${articles}.`,
  nothingCalled: (law, name, { chapters, articles }) =>
    `${law} has nothing called “${name}”. It has ${chapters > 0 ? `chapters 1–${chapters} (…/chapter-1) and ` : ''}entries for articles ${articles} (…/article-N, …/article-N/paragraph-1).`,
  dataset: 'All laws as data',
  datasetAbout:
    'One JSON file with every law and article that has an entry here: names, dates, chapters, how many paragraphs and items each article has, and our summaries in English and Chinese. It holds no official text, and the summaries are not the law.',
  datasetHash: 'SHA-256 of the file',
  licence: (name) => `Licence: ${name}.`,
  asFile: 'For programs',
  officialText: 'Official text',
  otherSite: (host) => `(another site: ${host})`,
  searchThere: (host) => `(another site: ${host}; search there for the Chinese name)`,
};
