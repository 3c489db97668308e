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

test('numbers to call are links in answers, lines of the guide and footers; a letter has none', () => {
  // Where a link or a field holds the number already, or a machine reads it, it stays as it is.
  const outside = (html: string): string =>
    html
      .replace(/<(head|title|summary|option|code|h[1-6])\b[\s\S]*?<\/\1>/g, '')
      .replace(/<a\b[\s\S]*?<\/a>/g, '')
      .replace(/<[^>]*>/g, ' ');
  for (const { path, template } of pages) {
    const html = htmlAt(path);
    if (template === 'answer' || template === 'term')
      expect(outside(mainOf(html)), path).not.toMatch(/(?<!\d)(12333|12393|96110)(?!\d)/);
    if (template === 'languages') continue;
    const footer = /<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '';
    expect(hrefsIn(footer)).toEqual(expect.arrayContaining(['tel:12333', 'tel:12393']));
    if (template === 'letter')
      expect(/<div class="letter">[\s\S]*?<\/div>/.exec(html)?.[0], path).not.toContain('tel:');
    if (template === 'checklist') {
      for (const [, line] of html.matchAll(/<li class="line"[^>]*>[\s\S]*?<p>([\s\S]*?)<\/p>/g)) {
        expect(outside(line ?? ''), path).not.toMatch(/(?<!\d)(12333|12393|96110)(?!\d)/);
      }
    }
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
    if (outcome?.kind !== 'page') throw new Error('No checklist was found');
    const reports = hrefsIn(String(render(outcome.page).body)).filter((href) => href.startsWith(beginning));
    expect(reports).toHaveLength(1);
    expect(reports[0]).not.toContain('2026-09-24');
  });
});
