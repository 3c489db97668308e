/** The pages of the glossary, and the links to them from answers. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { tokensOf, wordsOf } from '../../src/content/markdown.ts';
import { locales } from '../../src/content/schemas.ts';
import { termFinderFor } from '../../src/content/term-names.ts';
import { printCitation } from '../../src/law/citation.ts';
import { compose } from '../support/project.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
}, 240_000);

const htmlAt = (path: string): string => String(composition.documents.get(path)?.body ?? `${path} is missing`);
const hrefsIn = (html: string): readonly string[] =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '');
/** The part of an answer's page that the writer wrote. */
const written = (html: string): string =>
  /<p class="answer">[\s\S]*?<section aria-labelledby="law">/.exec(html)?.[0] ?? html;

test('there are sixty terms or more, each with a page in every language and its names on it', () => {
  const { terms } = composition.library.glossary;
  expect(terms.length).toBeGreaterThanOrEqual(60);
  for (const { slug, name, pinyin, also, alsoPinyin } of terms) {
    for (const locale of locales) {
      const html = htmlAt(`/${locale}/glossary/${slug}`);
      for (const text of [name.zh, pinyin, name.en, ...also.zh, ...alsoPinyin, ...also.en]) {
        expect(html, `${locale} ${slug}`).toContain(text.replaceAll("'", '&#39;'));
      }
    }
  }
});

test('the index lists every term once: in English from A to Z, in Chinese by pinyin', () => {
  const { terms } = composition.library.glossary;
  const firstWords = { en: ['A', 'E'], zh: ['B', 'S'] } as const;
  for (const locale of locales) {
    const html = htmlAt(`/${locale}/glossary`);
    const listed = hrefsIn(html).filter((href) => href.startsWith(`/${locale}/glossary/`));
    expect(listed.toSorted()).toEqual(terms.map(({ slug }) => `/${locale}/glossary/${slug}`).toSorted());
    const letters = [...html.matchAll(/<h2 id="(.)">/g)].map(([, letter]) => letter?.toUpperCase());
    expect(letters).toEqual(letters.toSorted());
    for (const letter of firstWords[locale]) expect(letters).toContain(letter);
  }
  const page = composition.site.pages.get('/zh/glossary')?.();
  const pinyin = page?.template === 'glossary' ? page.view.groups.flatMap(({ entries }) => entries) : [];
  const plain = pinyin.map(({ chinese }) => chinese.pinyin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  expect(plain).toEqual(plain.toSorted((a, b) => a.localeCompare(b, 'en')));
});

/** The terms to which an answer leads, in their order. */
const linkedIn = (locale: string, slug: string): readonly (readonly [term: string, name: string])[] =>
  [
    ...written(htmlAt(`/${locale}/answers/${slug}`)).matchAll(
      /<a class="term" href="\/\w+\/glossary\/([^"]+)">([^<]+)<\/a>/g,
    ),
  ].map(([, term = '', name = '']) => [term, name] as const);

test('every term is linked in some answer of each language, and its page leads back there', () => {
  const { answers, glossary } = composition.library;
  for (const locale of locales) {
    const linking = new Map<string, string[]>(glossary.terms.map(({ slug }) => [slug, []]));
    for (const { slug } of answers[locale]) {
      const terms = hrefsIn(written(htmlAt(`/${locale}/answers/${slug}`))).flatMap(
        (href) => /\/glossary\/([^/#]+)$/.exec(href)?.[1] ?? [],
      );
      for (const term of terms) linking.get(term)?.push(slug);
    }
    for (const [term, slugs] of linking) {
      expect(slugs, `${locale} ${term}: linked in no answer`).not.toEqual([]);
      const used = /<section aria-labelledby="used">[\s\S]*?<\/section>/.exec(
        htmlAt(`/${locale}/glossary/${term}`),
      )?.[0];
      const back = hrefsIn(used ?? '');
      for (const slug of slugs) expect(back, `${locale} ${term}`).toContain(`/${locale}/answers/${slug}`);
    }
  }
});

describe('in the answers', () => {
  test('each term is linked once, by one of its names, never in a heading or another link', () => {
    for (const locale of locales) {
      const find = termFinderFor(composition.library, locale);
      for (const { slug } of composition.library.answers[locale]) {
        const linked = linkedIn(locale, slug);
        expect(new Set(linked.map(([term]) => term)).size, slug).toBe(linked.length);
        for (const [term, name] of linked) expect(find(name).map(({ slug: found }) => found)).toEqual([term]);
        const text = written(htmlAt(`/${locale}/answers/${slug}`));
        expect(text, slug).not.toMatch(/<h[1-6][^>]*>[^\n]*class="term"/);
        expect(text, slug).not.toMatch(/<a [^>]*>[^<]*<a /);
      }
    }
  });

  test('most answers lead to a few terms, and none is littered with links', () => {
    for (const locale of locales) {
      const counts = composition.library.answers[locale].map(({ slug }) => linkedIn(locale, slug).length);
      expect(Math.max(...counts)).toBeLessThanOrEqual(25);
      expect(counts.filter((count) => count === 0)).toEqual([]);
    }
  });
});

test('a term lists every answer that leads to it, and no answer that does not name it', () => {
  for (const locale of locales) {
    const find = termFinderFor(composition.library, locale);
    const lists = new Map(
      composition.library.glossary.terms.map(({ slug }) => [slug, hrefsIn(htmlAt(`/${locale}/glossary/${slug}`))]),
    );
    for (const { slug, title, answer, body } of composition.library.answers[locale]) {
      const text = [title, ...[answer, body].flatMap(tokensOf).map((token) => wordsOf([token]))].join('\n|\n');
      const byWriter = body.references.flatMap(({ reference }) => (reference.kind === 'term' ? [reference.term] : []));
      const named = new Set([...find(text).map((match) => match.slug), ...byWriter]);
      for (const [term, hrefs] of lists) {
        const times = hrefs.filter((href) => href === `/${locale}/answers/${slug}`).length;
        if (linkedIn(locale, slug).some(([linked]) => linked === term)) expect(times, `${term} ${slug}`).toBe(1);
        if (times > 0) expect([...named], slug).toContain(term);
      }
    }
  }
});

test('an article lists the terms that rest on it', () => {
  const { glossary, laws } = composition.library;
  const cited = glossary.terms.flatMap(({ slug, citations }) => citations.map((citation) => ({ slug, citation })));
  expect(cited.length).toBeGreaterThan(40);
  for (const { slug, citation } of cited) {
    const law = laws.find(({ code }) => code === citation.law);
    const html = htmlAt(`/en/law/${law?.id}/article-${citation.article}`);
    expect(html, printCitation(citation)).toContain(`href="/en/glossary/${slug}"`);
  }
});
