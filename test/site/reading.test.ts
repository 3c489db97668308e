/** What makes pages comfortable to read: sections, numbers to call, dates, other sites, ways to every answer. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Composition, composeSite } from '../../src/commands/compose.ts';
import { tokensOf } from '../../src/content/markdown.ts';
import { locales } from '../../src/content/schemas.ts';
import type { Page } from '../../src/site/views.ts';
import { baseUrl, compose, root } from '../support/project.ts';

let composition: Composition;
let pages: readonly Page[];
beforeAll(async () => {
  composition = await compose();
  pages = [...composition.site.pages.values()].map((make) => make());
}, 240_000);

const htmlAt = (path: string): string => String(composition.documents.get(path)?.body ?? `${path} is missing`);
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const hrefsIn = (html: string): readonly string[] =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '');

describe('sections', () => {
  const headings = (html: string): readonly string[] =>
    [...html.matchAll(/<h[23] id="([^"]*)"/g)].map(([, id]) => id ?? '');

  test('have an anchor each, made of words, the same in every language', () => {
    for (const { slug } of composition.library.answers.en) {
      const own = headings(mainOf(htmlAt(`/en/answers/${slug}`)));
      expect(own, slug).toEqual(headings(mainOf(htmlAt(`/zh/answers/${slug}`))));
      expect(
        own.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
        slug,
      ).toEqual([]);
    }
    expect(headings(htmlAt('/zh/answers/lost-card'))).toContain('if-the-card-turns-up');
  });

  test('of a long answer are listed before it, in their order; a short one has no list', () => {
    let [long, short] = [0, 0];
    for (const locale of locales) {
      for (const { slug, body } of composition.library.answers[locale]) {
        const sections = tokensOf(body).filter(({ type, tag }) => type === 'heading_open' && tag === 'h2');
        const html = mainOf(htmlAt(`/${locale}/answers/${slug}`));
        const list = /<nav class="contents[\s\S]*?<\/nav>/.exec(html)?.[0];
        if (sections.length < 4) short += 1;
        else long += 1;
        expect(list === undefined, slug).toBe(sections.length < 4);
        if (list === undefined) continue;
        const anchors = [...html.matchAll(/<h2 id="([^"]*)">/g)].map(([, id]) => `#${id}`);
        const own = anchors.filter((id) => !['#do-now', '#contents', '#law', '#sources', '#related'].includes(id));
        expect(own).toHaveLength(sections.length);
        expect(hrefsIn(list)).toEqual([...own, '#sources']);
      }
    }
    expect(Math.min(long, short)).toBeGreaterThan(5);
  });
});

test('numbers to call are links on every page, in headings and lists, too; a letter has none', () => {
  // Where a link or a field holds the number already, or a machine reads it, it stays as it is.
  const outside = (html: string): string =>
    html
      .replace(/<(head|title|summary|option|code|svg)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<div class="letter">[\s\S]*?<\/div>/g, '')
      .replace(/<a\b[\s\S]*?<\/a>/g, '')
      .replace(/<[^>]*>/g, ' ');
  let count = 0;
  for (const { path, template } of pages) {
    const html = htmlAt(path);
    count += html.split('href="tel:').length - 1;
    expect(outside(mainOf(html)), path).not.toMatch(/(?<!\d)(12333|12393|12377|96110)(?!\d)/);
    const nested = html.split('</a>').filter((part) => part.split(/<a[\s>]/).length > 2);
    expect(nested, path).toEqual([]);
    if (template === 'languages') continue;
    const footer = /<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '';
    expect(hrefsIn(footer)).toEqual(expect.arrayContaining(['tel:12333', 'tel:12393']));
    if (template === 'letter')
      expect(/<div class="letter">[\s\S]*?<\/div>/.exec(html)?.[0], path).not.toContain('tel:');
  }
  expect(count).toBeGreaterThan(5000);
  for (const locale of locales) {
    for (const path of ['answers', 'topics/getting-your-card']) {
      expect(hrefsIn(mainOf(htmlAt(`/${locale}/${path}`))), path).toContain('tel:12333');
    }
    expect(mainOf(htmlAt(`/${locale}/answers/family-and-personal-account`))).toMatch(
      /<h2[^>]*>[^<]*<a href="tel:12393">/,
    );
  }
});

test('the dates of a review carry their form for machines, and the block says what a review is', () => {
  const { reviewed, nextReview } = composition.library.answers.en[0] ?? { reviewed: '', nextReview: '' };
  for (const locale of locales) {
    for (const { slug } of composition.library.answers[locale].slice(0, 5)) {
      const html = mainOf(htmlAt(`/${locale}/answers/${slug}`));
      const dates = [...html.matchAll(/<time datetime="([\d-]+)">([^<]+)<\/time>/g)];
      expect(dates.map(([, iso]) => iso)).toEqual(expect.arrayContaining([reviewed, nextReview]));
      for (const [, iso = '', text = ''] of dates) expect(text).toBe(composition.site.messages[locale].date(iso));
      for (const sentence of composition.site.messages[locale].reading.checked) {
        expect(html.replace(/<a href="tel:\d+">(\d+)<\/a>/g, '$1')).toContain(sentence);
      }
    }
  }
});

test('a link to another site among the sources is followed by that site’s name', () => {
  let count = 0;
  for (const { path, template } of pages.filter((page) => page.template === 'answer')) {
    const sources = /<section aria-labelledby="sources">[\s\S]*?<\/section>/.exec(htmlAt(path))?.[0] ?? '';
    for (const [, url = '', after = ''] of sources.matchAll(/<a href="(https?:[^"]*)">[^<]*<\/a>([\s\S]{0,200})/g)) {
      count += 1;
      expect(after, `${template} ${path}`).toMatch(new RegExp(`^ <span class="site">.*${new URL(url).host}</span>`));
    }
  }
  expect(count).toBeGreaterThan(20);
});

test('a link to another site in the text of an answer, or over a local rule, is followed by that site’s name', () => {
  let [inText, overBoxes] = [0, 0];
  for (const { path } of pages.filter((page) => page.template === 'answer')) {
    const main = mainOf(htmlAt(path));
    const text = main.slice(0, main.indexOf('<section aria-labelledby="sources">'));
    for (const [, before, url = '', after] of text.matchAll(
      /(.{0,30})<a [^>]*href="(https?:[^"]*)"[^>]*>[^<]*<\/a>(.{0,150})/g,
    )) {
      if (before?.includes('box-label') === true) overBoxes += 1;
      else inText += 1;
      const mark = new RegExp(
        `^ <span class="site">\\(<span class="hidden">[^<]+ </span>${new URL(url).host}\\)</span>`,
      );
      expect(after, path).toMatch(mark);
    }
  }
  expect(Math.min(inText, overBoxes)).toBeGreaterThan(20);
});

test('each topic leads into the guide, to a state for whom its question asks', () => {
  const states = new Set<string>();
  for (const locale of locales) {
    for (const { id, guide, words } of composition.library.topics) {
      const main = mainOf(htmlAt(`/${locale}/topics/${id}`));
      const href = `/${[locale, 'guide', ...guide].join('/')}`;
      const panel = /<div class="panel do-now">[\s\S]*?<\/div>/.exec(main)?.[0] ?? '';
      expect(panel, id).toContain(words[locale]['guide-label']);
      expect(panel, id).toContain(`<a class="button" href="${href}">`);
      expect(composition.documents.has(href), href).toBe(true);
      // The first thing after whom the topic is for, before its answers.
      expect(main.indexOf(panel), id).toBeLessThan(main.indexOf('answer-list'));
      states.add(guide.join('/'));
    }
  }
  expect(states.size).toBeGreaterThan(8);
});

test('the topics stand in the order of need, that of the questions people ask', () => {
  expect(composition.library.topics.map(({ id }) => id)).toEqual([
    'getting-your-card',
    'using-your-card',
    'lost-or-damaged',
    'new-job',
    'moving-and-travelling',
    'family',
    'flexible-and-unemployed',
    'foreigners-and-hk-mo-tw',
    'employers',
    'rights-and-complaints',
    'scams-and-privacy',
  ]);
});

test('home holds the first question with its citations, the situations, search and the topics, in this order', () => {
  for (const locale of locales) {
    const html = htmlAt(`/${locale}/`);
    const main = mainOf(html);
    const sections = [...main.matchAll(/<section[^>]* aria-labelledby="([^"]*)"/g)].map(([, id]) => id);
    expect(sections).toEqual(['question', 'guide', 'search', 'topics', 'more']);
    const panel = /<section class="panel[\s\S]*?<\/section>/.exec(main)?.[0] ?? '';
    const [first] = composition.library.answers[locale];
    const cited = first?.answer.references.filter(({ reference }) => reference.kind === 'citation') ?? [];
    expect(cited.length).toBeGreaterThan(0);
    expect(panel.split(`<a class="cite" href="/${locale}/law/`)).toHaveLength(cited.length + 1);
    expect(html.split('role="search"')).toHaveLength(2);
    expect(main).toContain(`action="/${locale}/search" method="get"`);
  }
});

test.each([
  ['company-pays-but-no-card', 'no-card/employee'],
  ['company-or-yourself', 'no-card/employee'],
  ['covered-from-which-day', 'care/see-doctor'],
  ['waiting-period', 'care/see-doctor'],
  ['leaving-a-job', 'care/see-doctor'],
  ['unemployed', 'care/see-doctor'],
  ['away-from-household-registration', 'no-card'],
])('%s leads to a state of the guide that says no more than its reader has said: %s', (slug, state) => {
  for (const locale of locales) {
    expect(hrefsIn(mainOf(htmlAt(`/${locale}/answers/${slug}`)))).toContain(`/${locale}/guide/${state}`);
  }
});

test('every answer can be reached from the home page in three clicks, and the home page is no wall of links', () => {
  for (const locale of locales) {
    const home = `/${locale}/`;
    const found = new Set([home]);
    let edge: readonly string[] = [home];
    for (let click = 1; click <= 3; click += 1) {
      const next = edge.flatMap((path) => hrefsIn(mainOf(htmlAt(path)))).map((href) => href.split('#', 1)[0] ?? '');
      edge = [...new Set(next)].filter((path) => composition.documents.has(path) && !found.has(path));
      for (const path of edge) found.add(path);
    }
    const missed = composition.library.answers[locale].filter(({ slug }) => !found.has(`/${locale}/answers/${slug}`));
    expect(missed.map(({ slug }) => slug)).toEqual([]);
    expect(hrefsIn(mainOf(htmlAt(home))).length).toBeLessThan(30);
  }
});

describe('a way to report a mistake', () => {
  const mark = /Report a mistake|告诉我们/;

  test('is on no page where the configuration names none', () => {
    expect(pages.filter(({ path }) => mark.test(htmlAt(path))).map(({ path }) => path)).toEqual([]);
  });

  test.each([
    ['mailto:editors@example.org', 'mailto:editors@example.org?subject='],
    ['https://example.org/report?form=2', 'https://example.org/report?form=2&amp;subject='],
  ])('is on every page where it names %s, with the address of the page', async (reportTo, beginning) => {
    const { site, documents, render } = await composeSite(root, baseUrl, reportTo);
    for (const path of site.pages.keys()) {
      const subject = encodeURIComponent(`${baseUrl}${path}`);
      expect(String(documents.get(path)?.body), path).toContain(`href="${beginning}${subject}"`);
    }
    const missing = String(render(site.problemPage('en', 'not-found')).body);
    expect(missing).toContain(`${beginning}${encodeURIComponent(site.messages.en.problems.notFoundTitle)}"`);
    const outcome = site.answerAddress('en', ['guide', 'no-card', 'employee', 'adult'], { applied: '2026-09-24' });
    if (outcome?.kind !== 'filled-stencil') throw new Error('No checklist was found');
    const reports = hrefsIn(String(render(outcome.page).body)).filter((href) => href.startsWith(beginning));
    expect(reports).toHaveLength(1);
    expect(reports[0]).not.toContain('2026-09-24');
  });
});
