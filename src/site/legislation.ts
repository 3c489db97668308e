/** Laws, articles and the dataset in the words of schema.org, for search engines and other programs: what their pages say. */
import type { Article, Law } from '../content/library.ts';
import { chineseArticle } from '../law/citation-name.ts';
import type { SiteContext } from './context.ts';
import { filesOf } from './file-links.ts';
import { provisionAnchor } from './paragraphs.ts';
import { articlePath, datasetPath, lawPath } from './paths.ts';
import type { StructuredData } from './views.ts';

/** The licence of this project, under which the data stand, too. */
export const licence = { name: 'MIT', url: 'https://opensource.org/license/mit' } as const;

/** A law and the articles it has here. */
export function lawLegislation(context: SiteContext, law: Law): StructuredData {
  const { messages } = context;
  return {
    ...legislationOf(context, law),
    encoding: encodingsOf(context, lawPath(context.locale, law.id)),
    hasPart: law.articles.map(({ number }) => ({
      '@type': 'Legislation',
      '@id': articleUrl(context, law, number),
      name: messages.law.articleTitle(number),
    })),
  };
}

/** An article, the law it is part of, and its own paragraphs and items. */
export function articleLegislation(context: SiteContext, law: Law, article: Article): StructuredData {
  const { locale, messages } = context;
  const { number } = article;
  const heading = article.words?.[locale].heading;
  const parts = paragraphsOf(context, law, article);
  return {
    '@type': 'Legislation',
    '@id': articleUrl(context, law, number),
    url: articleUrl(context, law, number),
    name: [messages.law.articleTitle(number), heading].filter((part) => part !== undefined).join(' · '),
    legislationIdentifier: `《${law.title.zh}》${chineseArticle({ article: number })}`,
    inLanguage: 'zh-CN',
    ...forceOf(law, number.includes('-')),
    encoding: encodingsOf(context, articlePath(locale, law.id, number)),
    isPartOf: legislationOf(context, law),
    ...(parts.length === 0 ? {} : { hasPart: parts }),
  };
}

function articleUrl({ locale, baseUrl }: SiteContext, law: Law, number: string): string {
  return `${baseUrl}${articlePath(locale, law.id, number)}`;
}

/** A law by its names and dates. */
function legislationOf({ locale, messages, baseUrl }: SiteContext, law: Law): StructuredData {
  const url = `${baseUrl}${lawPath(locale, law.id)}`;
  const lastAmended = law.amended.toSorted().at(-1);
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: law.title[locale],
    legislationIdentifier: law.title.zh,
    legislationType: messages.law.level[law.level],
    legislationJurisdiction: 'CN',
    legislationPassedBy: { '@type': 'Organization', name: law.issuer[locale] },
    inLanguage: 'zh-CN',
    ...(law.adopted === undefined ? {} : { legislationDate: law.adopted }),
    ...(law.promulgated === undefined ? {} : { datePublished: law.promulgated }),
    ...(lastAmended === undefined ? {} : { dateModified: lastAmended }),
    legislationDateOfApplicability: law.inForce,
    ...forceOf(law, false),
  };
}

/** Whether it was in force when its text was last compared, and since when; of an article inserted later that is not known. */
function forceOf(law: Law, isInserted: boolean): Omit<StructuredData, '@type'> {
  const isInForce = law.inForce <= law.checked;
  return {
    legislationLegalForce: `https://schema.org/${isInForce ? 'InForce' : 'NotInForce'}`,
    legislationDateVersion: law.checked,
    ...(isInserted ? {} : { temporalCoverage: `${law.inForce}/..` }),
  };
}

/** The page and its files: our words, which have no force of law. */
function encodingsOf({ messages, baseUrl }: SiteContext, path: string): readonly StructuredData[] {
  const forms = [{ type: 'text/html', href: path }, ...filesOf(path)];
  return forms.map(({ type, href }) => ({
    '@type': 'LegislationObject',
    contentUrl: `${baseUrl}${href}`,
    encodingFormat: type,
    inLanguage: messages.languageTag,
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
  }));
}

/** The paragraphs and their items; none for a single paragraph without items. */
function paragraphsOf(context: SiteContext, law: Law, { number, structure }: Article): readonly StructuredData[] {
  if (structure.join() === '0') return [];
  const { messages } = context;
  const part = (name: string, anchor: string): StructuredData => {
    return { '@type': 'Legislation', '@id': `${articleUrl(context, law, number)}#${anchor}`, name };
  };
  return structure.map((items, index) => {
    const paragraph = index + 1;
    const own = part(messages.law.paragraph(paragraph), provisionAnchor({ paragraph }));
    if (items === 0) return own;
    const hasPart = Array.from({ length: items }, (_, place) =>
      part(messages.provisions.item(place + 1), provisionAnchor({ paragraph, item: place + 1 })),
    );
    return { ...own, hasPart };
  });
}

/** The dataset in the words of schema.org, as the overview of the laws describes it. */
export function datasetDescription({ baseUrl, messages }: SiteContext): StructuredData {
  return {
    '@type': 'Dataset',
    name: messages.provisions.dataset,
    description: messages.provisions.datasetAbout,
    license: licence.url,
    isAccessibleForFree: true,
    inLanguage: ['en', 'zh-CN'],
    distribution: {
      '@type': 'DataDownload',
      contentUrl: `${baseUrl}${datasetPath}`,
      encodingFormat: 'application/json',
    },
  };
}
