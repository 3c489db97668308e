/** Laws and articles as data: what the files and the structured data say is what the pages say. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import type { Article, Law } from '../../src/content/library.ts';
import { printJsonLd } from '../../src/render/json-ld.ts';
import { renderHash, renderTextFile } from '../../src/render/text-file.ts';
import type { ArticleData, ArticleText, LawData } from '../../src/site/law-data.ts';
import type { StructuredData } from '../../src/site/views.ts';
import { baseUrl, compose } from '../support/project.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

const locales = ['en', 'zh'] as const;
type Locale = (typeof locales)[number];

const htmlOf = (path: string): string => String(composition.documents.get(path)?.body);

function file(path: string): string {
  const [, locale, , ...segments] = path.split('/');
  const outcome = composition.site.answerLaw[locale as Locale](segments, undefined);
  if (outcome?.kind !== 'file') throw new Error(`${path} is no file`);
  expect(outcome.file.path).toBe(path);
  return outcome.file.text;
}

/** HTML as a reader sees it: a citation in brackets, as the style sheet shows it. */
const readable = (html: string): string =>
  html
    .replace(/<a class="cite"[^>]*>(.*?)<\/a>/g, '[$1]')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();

/** The summary's paragraphs and items, in the order of a part of a page. */
const textsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<p>(.*?)<\/p>|<li id="[^"]*">(.*?)<\/li>/g)].map(([, paragraph, item]) =>
    readable(paragraph ?? item ?? ''),
  );

const textsOf = ({ paragraphs }: ArticleText): readonly string[] =>
  paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]).filter((text) => text !== null);

function structuredIn(html: string): readonly StructuredData[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
    ([, json = '']) => JSON.parse(json) as StructuredData,
  );
}

/** Every law and article in every language. */
function everyArticle(): readonly {
  readonly locale: Locale;
  readonly law: Law;
  readonly article: Article;
  path: string;
}[] {
  return locales.flatMap((locale) =>
    composition.library.laws.flatMap((law) =>
      law.articles.map((article) => {
        return { locale, law, article, path: `/${locale}/law/${law.id}/article-${article.number}` };
      }),
    ),
  );
}

describe('the JSON of an article', () => {
  test('says what its page says: heading, paragraphs, items, note, and who cites it', () => {
    for (const { path, article, law } of everyArticle()) {
      const html = htmlOf(path);
      const data = JSON.parse(file(`${path}.json`)) as ArticleData;
      const [, provision = ''] = /<div class="provision">([\s\S]*?)<\/div>\s*<p class="small">/.exec(html) ?? [];
      expect(data.url).toBe(`${baseUrl}${path}`);
      expect(
        data.paragraphs.map(({ items }) => items.length),
        path,
      ).toEqual(article.structure);
      if (article.words !== undefined) expect(textsOf(data), path).toEqual(textsIn(provision));
      else expect(textsOf(data), path).toEqual([]);
      const title = [data.title, data.heading].filter((part) => part !== null).join(' · ');
      expect(readable(/<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? '')).toBe(title);
      if (data.note !== null) expect(readable(html), path).toContain(data.note);
      expect(html.includes('box-label')).toBe(data.note !== null || data.quotation !== null);
      expect(data.law.status.inForce).toBe(law.inForce);
      const [, citedBy = ''] = /<section aria-labelledby="cited-by">([\s\S]*?)<\/section>/.exec(html) ?? [];
      const hrefs = [...citedBy.matchAll(/href="([^"]+)"/g)].map(([, href]) => `${baseUrl}${href}`);
      expect(
        data.citedBy.flatMap(({ links }) => links.map(({ href }) => href)),
        path,
      ).toEqual(hrefs);
    }
  });

  test('leads to each paragraph and item by an anchor of the page', () => {
    const data = JSON.parse(file('/en/law/social-insurance-law/article-30.json')) as ArticleData;
    const html = htmlOf('/en/law/social-insurance-law/article-30');
    const anchors = data.paragraphs.flatMap(({ url, items }) => [url, ...items.map((item) => item.url)]);
    expect(anchors).toHaveLength(6);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor.split('#')[1]}"`);
  });
});

describe('the JSON of a law', () => {
  test('has the words of its articles, and its dates', () => {
    for (const locale of locales) {
      for (const law of composition.library.laws) {
        const path = `/${locale}/law/${law.id}`;
        const data = JSON.parse(file(`${path}.json`)) as LawData;
        const articles = data.chapters.flatMap((chapter) => chapter.articles);
        expect(articles.map(({ url }) => url)).toEqual(
          law.articles.map(({ number }) => `${baseUrl}${path}/article-${number}`),
        );
        for (const article of articles) {
          const own = JSON.parse(file(`${article.url.slice(baseUrl.length)}.json`)) as ArticleData;
          expect(own).toMatchObject({ paragraphs: article.paragraphs, heading: article.heading, note: article.note });
        }
        expect(data.status).toMatchObject({ adopted: law.adopted ?? null, promulgated: law.promulgated ?? null });
        expect(data.status).toMatchObject({ amended: law.amended, inForce: law.inForce, checked: law.checked });
      }
    }
  });
});

describe('the Markdown', () => {
  test('of an article has every text of its JSON, and its address', () => {
    for (const { path } of everyArticle()) {
      const data = JSON.parse(file(`${path}.json`)) as ArticleData;
      const text = file(`${path}.md`);
      // A citation is a link here, and its label in brackets there.
      const plain = text.replace(/\]\(https?:[^)]*\)/g, ']');
      for (const part of [...textsOf(data), data.heading ?? data.title, data.note ?? '', data.citation.chinese]) {
        expect(plain, path).toContain(part);
      }
      expect(text).toContain(`<${baseUrl}${path}>`);
      expect(text).not.toMatch(/undefined|null|\[object|\[\[/);
    }
  });

  test('of a law has every article once', () => {
    const text = file('/en/law/social-insurance-law.md');
    expect([...text.matchAll(/^### Article (\d+)/gm)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 98 }, (_, index) => index + 1),
    );
    expect(text).toContain('* In force since: 1 July 2011');
  });
});

describe('the structured data', () => {
  test('of an article names its law, its parts and its dates, and claims no more than an unofficial value', () => {
    for (const { path, article, law, locale } of everyArticle()) {
      const html = htmlOf(path);
      const [data, ...more] = structuredIn(html);
      expect(more).toEqual([]);
      expect(data, path).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Legislation',
        '@id': `${baseUrl}${path}`,
        legislationLegalForce: 'https://schema.org/InForce',
        isPartOf: {
          '@type': 'Legislation',
          '@id': `${baseUrl}/${locale}/law/${law.id}`,
          name: law.title[locale],
          legislationDateOfApplicability: law.inForce,
          temporalCoverage: `${law.inForce}/..`,
        },
      });
      expect(data?.['temporalCoverage']).toBe(article.number.includes('-') ? undefined : `${law.inForce}/..`);
      expect(readable(/<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? '')).toBe(data?.['name']);
      expect(html).toContain(String(data?.['legislationIdentifier']));
      const parts = (data?.['hasPart'] ?? []) as readonly StructuredData[];
      expect(parts.length, path).toBe(article.structure.join() === '0' ? 0 : article.structure.length);
      for (const id of [...JSON.stringify(parts).matchAll(/#([\w-]+)"/g)].map(([, anchor]) => anchor)) {
        expect(html, path).toContain(`id="${id}"`);
      }
      expect(legalValues(data)).toEqual(new Set(['https://schema.org/UnofficialLegalValue']));
    }
  });

  test('of a law has its dates, its articles and its files', () => {
    for (const locale of locales) {
      for (const law of composition.library.laws) {
        const path = `/${locale}/law/${law.id}`;
        const html = htmlOf(path);
        const [data] = structuredIn(html);
        expect(data).toMatchObject({
          '@type': 'Legislation',
          '@id': `${baseUrl}${path}`,
          name: law.title[locale],
          legislationIdentifier: law.title.zh,
          legislationPassedBy: { name: law.issuer[locale] },
          legislationDateOfApplicability: law.inForce,
          legislationDateVersion: law.checked,
        });
        expect([data?.['legislationDate'], data?.['datePublished']]).toEqual([law.adopted, law.promulgated]);
        expect(data?.['dateModified']).toBe(law.amended.toSorted().at(-1));
        const parts = (data?.['hasPart'] ?? []) as readonly StructuredData[];
        expect(parts.map((part) => part['@id'])).toEqual(
          law.articles.map(({ number }) => `${baseUrl}${path}/article-${number}`),
        );
        expect(legalValues(data)).toEqual(new Set(['https://schema.org/UnofficialLegalValue']));
        for (const ending of ['json', 'md']) expect(html).toContain(`href="${path}.${ending}"`);
        // Every day it names stands in the status block, which says both when it was adopted and when promulgated.
        const { date } = composition.site.messages[locale];
        const [facts = ''] = /<dl class="facts">[\s\S]*?<\/dl>/.exec(html) ?? [];
        for (const day of [law.adopted, law.promulgated, law.inForce, law.checked, ...law.amended]) {
          if (day !== undefined) expect(facts, `${path} ${day}`).toContain(date(day));
        }
      }
    }
  });

  test('is on no page that shows only a part of a law', () => {
    const { answerLaw } = composition.site;
    const marked = answerLaw.en(['social-insurance-law', 'article-30', 'paragraph-1'], undefined);
    const filtered = answerLaw.en(['social-insurance-law'], 'unemployment');
    for (const outcome of [marked, filtered]) {
      expect(outcome?.kind === 'page' && outcome.page.jsonLd).toBe(undefined);
    }
  });

  test('cannot end its element', () => {
    const text = printJsonLd({ '@type': 'Legislation', name: '</script><b> <!--' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ name: '</script><b> <!--' });
  });
});

interface Dataset {
  readonly licence: { readonly name: string };
  readonly laws: readonly {
    readonly id: string;
    readonly articles: readonly {
      readonly number: string;
      readonly itemsByParagraph: readonly number[];
      readonly hash: string;
      readonly summary: Readonly<
        Record<Locale, { heading: string; paragraphs: { text: string; items: string[] }[]; note: string | null }>
      > | null;
    }[];
  }[];
}

describe('the dataset', () => {
  test('holds every law and every article with the words of the pages', () => {
    const { laws } = composition.library;
    const dataset = JSON.parse(composition.site.datasetFile().text) as Dataset;
    expect(dataset.laws.map(({ id }) => id)).toEqual(laws.map(({ id }) => id));
    for (const [index, law] of dataset.laws.entries()) {
      expect(
        law.articles.map(({ number, itemsByParagraph, hash }) => ({ number, structure: itemsByParagraph, hash })),
      ).toEqual(laws[index]?.articles.map(({ number, structure, hash }) => ({ number, structure, hash })));
      for (const { number, summary } of law.articles) {
        for (const locale of locales) {
          const page = JSON.parse(file(`/${locale}/law/${law.id}/article-${number}.json`)) as ArticleData;
          const own = summary?.[locale];
          expect([own?.heading ?? null, own?.note ?? null]).toEqual([page.heading, page.note]);
          expect(own?.paragraphs.flatMap(({ text, items }) => [text, ...items]) ?? []).toEqual(textsOf(page));
        }
      }
    }
  });

  test('is described and linked on the overview of the laws, with its licence and its hash', () => {
    const document = renderTextFile(composition.site.datasetFile());
    const sum = String(renderHash(document, 'laws.json').body);
    expect(sum).toBe(`${createHash('sha256').update(document.body).digest('hex')}  laws.json\n`);
    for (const locale of locales) {
      const html = htmlOf(`/${locale}/law`);
      expect(html).toContain('href="/data/laws.json"');
      expect(html).toContain('href="/data/laws.json.sha256"');
      expect(html).toMatch(/MIT/);
      expect(structuredIn(html)).toMatchObject([
        { '@type': 'Dataset', distribution: { contentUrl: `${baseUrl}/data/laws.json` } },
      ]);
    }
  });
});

function legalValues(data: unknown): ReadonlySet<string> {
  return new Set(
    [...JSON.stringify(data).matchAll(/"legislationLegalValue":"([^"]*)"/g)].map(([, value]) => value ?? ''),
  );
}
