/** What holds on every page of the real site: the crawl. */
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { parseCitation } from '../../src/law/citation.ts';
import type { Document } from '../../src/render/document.ts';
import { documentIds, documentOf } from '../../src/rules/documents.ts';
import { citesOf } from '../../src/rules/ground.ts';
import { lineIds, lineOf } from '../../src/rules/lines.ts';
import { timeIds, timeOf } from '../../src/rules/times.ts';
import type { Page } from '../../src/site/views.ts';
import { baseUrl, compose } from '../support/project.ts';

let composition: Composition;
const asked = new Map<string, Document>();
let pages: readonly { readonly page: Page; readonly html: string }[];
beforeAll(async () => {
  composition = await compose();
  pages = composition.site.pages.map((page) => ({
    page,
    html: String(composition.documents.get(page.path)?.body),
  }));
});

const hrefsOf = (html: string): readonly string[] =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));
const idsOf = (html: string): readonly string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');

/** The document of a page that is made when asked for; undefined where there is none. */
function onRequest(path: string): Document | undefined {
  const known = asked.get(path);
  if (known !== undefined) return known;
  const [, locale, ...segments] = path.split('/');
  const outcome =
    locale === 'en' || locale === 'zh' ? composition.site.answerAddress(locale, segments, undefined) : undefined;
  if (outcome?.kind !== 'page' || outcome.page.status !== 200 || outcome.page.path !== path) return undefined;
  const document = composition.render(outcome.page);
  asked.set(path, document);
  return document;
}

/** Bytes over the wire. */
const weigh = (body: string | Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
/** The style sheet and the icon, over the wire. */
const assetBytes = (): number =>
  [...composition.documents]
    .filter(([path]) => path.startsWith('/assets/'))
    .reduce((sum, [, { body }]) => sum + weigh(body), 0);

/** The pages for which something does not hold, so that a failure names them. */
const failing = (holds: (html: string, page: Page) => boolean): readonly string[] =>
  pages.filter(({ html, page }) => !holds(html, page)).map(({ page }) => page.path);

describe('every page', { timeout: 60_000 }, () => {
  test('has an address of its own', () => {
    expect(new Set(pages.map(({ page }) => page.path)).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(500);
  });

  test('prints no hole: no undefined, no object, no empty heading, link or list', () => {
    expect(failing((html) => !/undefined|\[object |NaN|>null</.test(html))).toEqual([]);
    expect(failing((html) => !/<(h[1-6]|a|li|dd|dt|p|summary)\b[^>]*>\s*<\/\1>/.test(html))).toEqual([]);
    expect(failing((html) => !/<(ul|ol|dl)\b[^>]*>\s*<\/\1>/.test(html))).toEqual([]);
  });

  test('leaves no mark of Markdown or of our own syntax', () => {
    expect(failing((html) => !/\[\[|\]\]|:::|\*\*|]\(/.test(html))).toEqual([]);
  });

  test('has one main heading, a title and a description', () => {
    expect(failing((html) => (html.match(/<h1\b/g) ?? []).length === 1)).toEqual([]);
    expect(failing((html) => /<title>[^<]{4,}<\/title>/.test(html))).toEqual([]);
    expect(failing((html) => /<meta name="description" content="[^"]{4,}">/.test(html))).toEqual([]);
  });

  test('uses each id once', () => {
    expect(failing((html) => new Set(idsOf(html)).size === idsOf(html).length)).toEqual([]);
  });

  test('leads only to pages, assets and anchors that exist', () => {
    const dead: string[] = [];
    for (const { page, html } of pages) {
      for (const href of hrefsOf(html)) {
        if (/^https?:/.test(href)) continue;
        const url = new URL(href, `${baseUrl}${page.path}`);
        const target = composition.documents.get(url.pathname) ?? onRequest(url.pathname);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (target === undefined || (anchor !== '' && !idsOf(String(target.body)).includes(anchor))) {
          dead.push(`${page.path} → ${href}`);
        }
      }
    }
    expect(dead).toEqual([]);
  });

  test('leads outside only to the pages of authorities that the sources name', () => {
    const known = new Set([...composition.library.sources.values()].map(({ url }) => url));
    const outside = pages.flatMap(({ html }) => hrefsOf(html).filter((href) => /^https?:/.test(href)));
    expect([...new Set(outside)].filter((href) => !href.startsWith(baseUrl) && !known.has(href))).toEqual([]);
  });

  test('names its twin in the other language, which names it', () => {
    const byPath = new Map(pages.map(({ page }) => [page.path, page]));
    for (const { page } of pages.filter(({ page: { template } }) => template !== 'languages')) {
      expect(page.alternates.map(({ locale }) => locale)).toEqual(['en', 'zh']);
      for (const { path } of page.alternates) expect(byPath.get(path)?.alternates, path).toEqual(page.alternates);
    }
  });

  test('carries no script, no inline style and no form of tracking', () => {
    expect(failing((html) => !/<script|<style| style=| on\w+=|<iframe|<img/.test(html))).toEqual([]);
  });

  test('of those made on request leads on just as well', () => {
    const dead: string[] = [];
    let [count, heaviest] = [0, 0];
    for (const page of composition.site.pagesOnRequest()) {
      count += 1;
      // Each is built from the same parts as the prepared ones: every fiftieth is looked at.
      if (count % 50 !== 0) continue;
      const html = String(composition.render(page).body);
      expect(html, page.path).not.toMatch(/undefined|\[object |NaN|<(h[1-6]|li|ul)[^>]*>\s*<\/\1>/);
      expect(page.isIndexed, page.path).toBe(false);
      heaviest = Math.max(heaviest, weigh(html));
      for (const href of hrefsOf(html)) {
        if (/^https?:/.test(href)) continue;
        const { pathname } = new URL(href, `${baseUrl}${page.path}`);
        if (!composition.documents.has(pathname) && onRequest(pathname) === undefined)
          dead.push(`${page.path} → ${href}`);
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(heaviest + assetBytes()).toBeLessThan(20_000);
    expect(dead).toEqual([]);
  });

  test('can be reached from the page at the root', () => {
    const linked = new Map(pages.map(({ page, html }) => [page.path, hrefsOf(html)]));
    const reached = new Set<string>(['/']);
    for (const path of reached) {
      for (const href of linked.get(path) ?? []) {
        const { pathname, origin } = new URL(href, `${baseUrl}${path}`);
        if (origin === baseUrl && linked.has(pathname)) reached.add(pathname);
      }
    }
    expect(pages.map(({ page }) => page.path).filter((path) => !reached.has(path))).toEqual([]);
  });

  test('weighs at most 20 kB compressed with its style sheet, a whole law apart', () => {
    expect(assetBytes()).toBeLessThan(10_000);
    const weights = pages.filter(({ page }) => page.template !== 'law').map(({ html }) => weigh(html));
    expect(Math.max(...weights) + assetBytes()).toBeLessThan(20_000);
  });
});

describe('what the site rests on', () => {
  test('every answer cites a provision, and every ground of the guide names one or says what else it is', () => {
    for (const page of pages.map(({ page }) => page)) {
      if (page.template === 'answer') expect(page.view.provisions.length, page.path).toBeGreaterThan(0);
      if (page.template !== 'checklist') continue;
      const lines = [...page.view.sections, ...page.view.lastSections].flatMap((part) => [
        ...part.lines,
        ...part.olderLines,
      ]);
      expect(lines.length, page.path).toBeGreaterThan(0);
      for (const { ground, id } of lines) {
        const rests = ground.links.length > 0 || ground.kind === 'practice' || ground.kind === 'older-example';
        expect(rests && ground.label !== '', `${id} on ${page.path}`).toBe(true);
      }
    }
  });

  test('cited by is citations read backwards, for the guide and for the answers', () => {
    const articles = new Map(
      pages.flatMap(({ page }) => (page.template === 'article' ? [[page.path, page.view]] : [])),
    );
    const citedBy = (path: string): readonly string[] =>
      (articles.get(path)?.citedBy ?? []).flatMap(({ links }) => links.map(({ href }) => href));
    for (const { page } of pages) {
      if (page.template !== 'answer') continue;
      for (const { href } of page.view.provisions) expect(citedBy(href.replace(/#.*/, '')), href).toContain(page.path);
    }
    for (const [path, view] of articles) {
      const answers = view.citedBy.flatMap(({ links }) => links).filter(({ href }) => href.includes('/answers/'));
      for (const { href } of answers) {
        const page = pages.find(({ page: { path: candidate } }) => candidate === href)?.page;
        const cites =
          page?.template === 'answer' ? page.view.provisions.map((link) => link.href.replace(/#.*/, '')) : [];
        expect(cites, `${path} cited by ${href}`).toContain(path);
      }
    }
  });

  test('every citation of the rules can be read', () => {
    const grounds = [
      ...lineIds.map((id) => lineOf(id).ground),
      ...documentIds.map((id) => documentOf(id).ground),
      ...timeIds.map((id) => timeOf(id).ground),
    ];
    expect(grounds.flatMap(citesOf).filter((text) => parseCitation(text) === undefined)).toEqual([]);
  });

  test('the whole Social Insurance Law is there, with 98 articles, 156 paragraphs and 45 items', () => {
    const law = composition.library.laws.find(({ code }) => code === 'SIL');
    const structure = [...(law?.structure.values() ?? [])];
    expect(structure).toHaveLength(98);
    expect(structure.flat()).toHaveLength(156);
    expect(structure.flat().reduce((sum, items) => sum + items, 0)).toBe(45);
    expect(law?.articles.map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 98 }, (_, index) => index + 1),
    );
  });

  test('only articles 2 and 23 carry the source article’s quotation, each with a word on it', () => {
    const quoted = pages.flatMap(({ page }) => (page.template === 'article' && page.view.quotation ? [page] : []));
    expect(quoted.map(({ path }) => path)).toEqual(
      ['en', 'zh'].flatMap((locale) => [2, 23].map((n) => `/${locale}/law/social-insurance-law/article-${n}`)),
    );
    for (const { view } of quoted) expect(view.quotationNote).toBeTruthy();
  });
});

describe('the older example', () => {
  /** Words of the two times, and of the one place that each may stand with. */
  const words = {
    en: { spot: /on the spot/i, centre: /centre/i, days: /3 working days/i, point: /service point/i },
    zh: { spot: /当场/, centre: /医保中心/, days: /3个工作日/, point: /服务点/ },
  } as const;

  test('keeps each time with its own counter, in the guide and in the answers', () => {
    const parts = pages.flatMap(({ page, html }) => {
      const older = [...html.matchAll(/<aside class="box box-older-example">([\s\S]*?)<\/aside>/g)].flatMap(
        ([, box = '']) =>
          [...box.matchAll(/<(li|p)>([\s\S]*?)<\/\1>/g)].map(([, , text = '']) => text.replace(/<[^>]+>/g, '')),
      );
      const routes = page.template === 'checklist' ? page.view.sections.flatMap(({ olderLines }) => olderLines) : [];
      const lines = routes.map((line) => [line.title, line.text, line.where, ...line.steps, ...line.times].join(' '));
      return [...older, ...lines].map((text) => ({ text, path: page.path, words: words[page.locale] }));
    });
    expect(parts.length).toBeGreaterThan(20);
    for (const { text, path, words: own } of parts) {
      if (own.spot.test(text)) {
        expect(text, path).toMatch(own.centre);
        expect(text, path).not.toMatch(own.days);
      }
      if (own.days.test(text)) {
        expect(text, path).toMatch(own.point);
        expect(text, path).not.toMatch(own.spot);
      }
    }
  });

  test('names no city', () => {
    for (const { html, page } of pages) {
      const boxes = [...html.matchAll(/<aside class="box box-older-example">([\s\S]*?)<\/aside>/g)].map(([box]) => box);
      for (const box of boxes) expect(box, page.path).not.toMatch(/Shanghai|Beijing|Guangzhou|上海|北京|广州/);
    }
  });
});

describe('what must never be said', () => {
  test('no default password, no added-up times, no temporary card, no exemption', () => {
    const never =
      /123456|default (PIN|password) is|初始密码[是为]|\d+ ?\+ ?\d+ (working )?days|temporary (social security )?card\b|临时(社保|社会保障)卡|exempt from social insurance|免缴社会保险/i;
    expect(failing((html) => !never.test(html))).toEqual([]);
  });
});
