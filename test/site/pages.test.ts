/** What holds on every page of the real site: the crawl. */
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import type { Markdown } from '../../src/content/markdown.ts';
import { type Citation, parseCitation, printCitation } from '../../src/law/citation.ts';
import type { Document } from '../../src/render/document.ts';
import { renderHash, renderTextFile } from '../../src/render/text-file.ts';
import { documentIds, documentOf } from '../../src/rules/documents.ts';
import { citesOf } from '../../src/rules/ground.ts';
import { letterIds, letterOf } from '../../src/rules/letters.ts';
import { lineIds, lineOf } from '../../src/rules/lines.ts';
import { timeIds, timeOf } from '../../src/rules/times.ts';
import { datasetHashPath, datasetPath } from '../../src/site/paths.ts';
import type { Page } from '../../src/site/views.ts';
import { baseUrl, compose, pagesOf } from '../support/project.ts';

let composition: Composition;
const asked = new Map<string, Document>();
let pages: readonly { readonly page: Page; readonly html: string }[];
beforeAll(async () => {
  composition = await compose();
  pages = pagesOf(composition.site).map((page) => ({
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
  const file = fileOnRequest(path);
  if (file !== undefined) return file;
  const [, locale, ...segments] = path.split('/');
  const outcome = locale === 'en' || locale === 'zh' ? composition.site.answerAddress(locale, segments, {}) : undefined;
  if (outcome?.kind !== 'page' || outcome.page.status !== 200 || outcome.page.path !== path) return undefined;
  const document = composition.render(outcome.page);
  asked.set(path, document);
  return document;
}

/** The document of a file for programs. */
function fileOnRequest(path: string): Document | undefined {
  const { site } = composition;
  if (path === datasetPath) return renderTextFile(site.datasetFile());
  if (path === datasetHashPath) return renderHash(renderTextFile(site.datasetFile()), 'laws.json');
  const [, locale, , ...segments] = path.split('/');
  if (!/\.(json|md)$/.test(path) || (locale !== 'en' && locale !== 'zh')) return undefined;
  const outcome = site.answerLaw[locale](segments, undefined);
  return outcome?.kind === 'file' && outcome.file.path === path ? renderTextFile(outcome.file) : undefined;
}

const anchors = new Map<string, ReadonlySet<string>>();

/** The anchors of a document: those of the rules are asked for by every line of every checklist. */
function anchorsAt(path: string, { body }: Document): ReadonlySet<string> {
  const known = anchors.get(path) ?? new Set(idsOf(String(body)));
  anchors.set(path, known);
  return known;
}

/** Bytes over the wire. */
const weigh = (body: string | Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
/** The style sheet and the script, over the wire. */
const assetBytes = (): number =>
  [...composition.documents]
    .filter(([path]) => path.startsWith('/assets/'))
    .reduce((sum, [, { body }]) => sum + weigh(body), 0);

/** The pages for which something does not hold, so that a failure names them. */
const failing = (holds: (html: string, page: Page) => boolean): readonly string[] =>
  pages.filter(({ html, page }) => !holds(html, page)).map(({ page }) => page.path);

describe('every page', { timeout: 240_000 }, () => {
  test('has an address of its own', () => {
    expect(pages.map(({ page }) => page.path)).toEqual([...composition.site.pages.keys()]);
    expect(pages.length).toBeGreaterThan(500);
  });

  test('prints no hole: no undefined, no object, no empty heading, link or list', () => {
    expect(failing((html) => !/undefined|\[object |NaN|>null</.test(html))).toEqual([]);
    expect(failing((html) => !/<(h[1-6]|a|li|dd|dt|p|summary)\b[^>]*>\s*<\/\1>/.test(html))).toEqual([]);
    expect(failing((html) => !/<(ul|ol|dl)\b[^>]*>\s*<\/\1>/.test(html))).toEqual([]);
  });

  test('leaves no mark of Markdown or of our own syntax', () => {
    // A citation to be copied is offered in Markdown on purpose; it stands in <code>.
    const withoutCode = (html: string): string => html.replace(/<code[^>]*>[^<]*<\/code>/g, '');
    expect(failing((html) => !/\[\[|\]\]|:::|\*\*|]\(/.test(withoutCode(html)))).toEqual([]);
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
        if (/^(https?|tel|data):/.test(href)) continue;
        const url = new URL(href, `${baseUrl}${page.path}`);
        const target = composition.documents.get(url.pathname) ?? onRequest(url.pathname);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (target === undefined || (anchor !== '' && !anchorsAt(url.pathname, target).has(anchor))) {
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

  test('carries no inline style and no form of tracking, and no script but that of the copy buttons', () => {
    const copyScript = /<script src="\/assets\/copy\.[0-9a-f]{20}\.js" defer><\/script>/g;
    // A browser reads structured data and never runs it.
    const data = /<script type="application\/ld\+json">[^<]+<\/script>/g;
    const others = /<script|<style| style=| on\w+=|<iframe|<img/;
    const hasCopyScript = (html: string): boolean => html.replace(data, '').includes('<script');
    expect(failing((html) => !others.test(html.replace(copyScript, '').replace(data, '')))).toEqual([]);
    expect(failing((html, page) => hasCopyScript(html) === (page.template === 'article'))).toEqual([]);
  });

  test('of those made on request leads on just as well', () => {
    const dead: string[] = [];
    let [count, heaviest] = [0, 0];
    for (const [path, make] of composition.site.pagesOnRequest()) {
      count += 1;
      // Each is built from the same parts as the prepared ones: every fiftieth is looked at.
      if (count % 50 !== 0) continue;
      const page = make();
      expect(page.path).toBe(path);
      const html = String(composition.render(page).body);
      expect(html, page.path).not.toMatch(/undefined|\[object |NaN|<(h[1-6]|li|ul)[^>]*>\s*<\/\1>/);
      expect(page.isIndexed, page.path).toBe(false);
      heaviest = Math.max(heaviest, weigh(html));
      for (const href of hrefsOf(html)) {
        if (/^(https?|tel|data):/.test(href)) continue;
        const { pathname } = new URL(href, `${baseUrl}${page.path}`);
        if (!composition.documents.has(pathname) && onRequest(pathname) === undefined)
          dead.push(`${page.path} → ${href}`);
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(heaviest + assetBytes()).toBeLessThan(20_000);
    expect(dead).toEqual([]);
  });

  test('can be reached from the page at the root, by links and by forms', () => {
    const actionsOf = (html: string): readonly string[] =>
      [...html.matchAll(/ action="([^"]+)"/g)].map(([, to = '']) => to);
    const linked = new Map(pages.map(({ page, html }) => [page.path, [...hrefsOf(html), ...actionsOf(html)]]));
    const reached = new Set<string>(['/']);
    for (const path of reached) {
      for (const href of linked.get(path) ?? []) {
        const { pathname, origin } = new URL(href, `${baseUrl}${path}`);
        if (origin === baseUrl && linked.has(pathname)) reached.add(pathname);
      }
    }
    expect(pages.map(({ page }) => page.path).filter((path) => !reached.has(path))).toEqual([]);
  });
});

describe('what the site rests on', () => {
  test('every answer cites a provision, and every ground of the guide names one or says what else it is', () => {
    for (const page of pages.map(({ page }) => page)) {
      if (page.template === 'answer') expect(page.view.laws.length, page.path).toBeGreaterThan(0);
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

  test.each(['en', 'zh'] as const)(
    'cited by is citations read backwards, for answers, guide lines, letters, terms and articles, down to the item: %s',
    (locale) => {
      const { library, site } = composition;
      const nameOf = (citation: Citation): string => printCitation(citation);
      const citationsIn = (texts: readonly Markdown[]): readonly string[] =>
        texts.flatMap(({ references }) =>
          references.flatMap(({ reference }) => (reference.kind === 'citation' ? [nameOf(reference.citation)] : [])),
        );
      const articleOf = (name: string): string => name.replace(/\(.*/, '');

      /** Who cites what, read from the texts, the rules and the laws. */
      const forward = new Set<string>();
      for (const { title, answer, body } of library.answers[locale]) {
        for (const name of citationsIn([answer, body])) forward.add(`${title} → ${name}`);
      }
      for (const { name, citations, definition } of library.glossary.terms) {
        const label = `${name[locale].charAt(0).toUpperCase()}${name[locale].slice(1)}`;
        const cited = [...citations.map(nameOf), ...citationsIn([definition[locale]])];
        for (const each of cited) forward.add(`${label} → ${each}`);
      }
      for (const id of lineIds) {
        const { ground, bring = [], times = [] } = lineOf(id);
        const grounds = [
          ground,
          ...bring.map((each) => documentOf(each).ground),
          ...times.map((each) => timeOf(each).ground),
        ];
        for (const name of grounds.flatMap(citesOf)) forward.add(`${library.guide[locale].lines[id].title} → ${name}`);
      }
      for (const id of letterIds) {
        for (const name of citesOf(letterOf(id).ground)) {
          forward.add(`${library.letters.letters[id].title[locale]} → ${name}`);
        }
      }
      for (const law of library.laws) {
        for (const { number, words } of law.articles) {
          const own = `${law.code} ${number}`;
          const texts = words?.[locale].paragraphs.flatMap(({ text, items }) => [text, ...items]) ?? [];
          const note = words?.[locale].note;
          const inLaw = law.references.filter(({ from }) => from.article === number).map(({ to }) => nameOf(to));
          for (const name of [...citationsIn(note === undefined ? texts : [...texts, note]), ...inLaw]) {
            if (articleOf(name) !== own) forward.add(`${own} → ${name}`);
          }
        }
      }

      /** The same, read from what the pages of articles, paragraphs and items say. */
      const backward = new Set<string>();
      const articleNames = new Map<string, string>(
        library.laws.flatMap(({ id, code, articles }) =>
          articles.map(({ number }) => [`/${locale}/law/${id}/article-${number}`, `${code} ${number}`] as const),
        ),
      );
      const citersOf = (page: Page): readonly { readonly citer: string; readonly where: string | undefined }[] =>
        page.template !== 'article'
          ? []
          : page.view.citedBy.flatMap(({ links }) =>
              links.map(({ label, href, where }) => ({ citer: articleNames.get(href) ?? label, where })),
            );
      for (const law of library.laws) {
        for (const { number, structure } of law.articles) {
          const path = `/${locale}/law/${law.id}/article-${number}`;
          const page = pages.find((each) => each.page.path === path)?.page;
          const marked = (mark: string): Page | undefined => {
            const outcome = site.answerLaw[locale]([law.id, `article-${number}`, ...mark.split('/')], undefined);
            return outcome?.kind === 'page' ? outcome.page : undefined;
          };
          const all = page === undefined ? [] : citersOf(page);
          const below = new Set<string>();
          for (const [index, items] of structure.entries()) {
            const paragraph = marked(`paragraph-${index + 1}`);
            const ofItems = new Set<string>();
            for (let item = 1; item <= items; item += 1) {
              for (const { citer } of citersOf(marked(`paragraph-${index + 1}/item-${item}`) as Page)) {
                backward.add(`${citer} → ${law.code} ${number}(${index + 1})(${item})`);
                ofItems.add(citer);
              }
            }
            for (const { citer } of citersOf(paragraph as Page)) {
              below.add(citer);
              if (forward.has(`${citer} → ${law.code} ${number}(${index + 1})`) || !ofItems.has(citer)) {
                backward.add(`${citer} → ${law.code} ${number}(${index + 1})`);
              }
            }
          }
          for (const { citer } of all) {
            if (forward.has(`${citer} → ${law.code} ${number}`) || !below.has(citer)) {
              backward.add(`${citer} → ${law.code} ${number}`);
            }
          }
          for (const citer of below)
            expect(
              all.map((each) => each.citer),
              `${path} misses ${citer}`,
            ).toContain(citer);
        }
      }
      expect([...backward].toSorted()).toEqual([...forward].toSorted());
      expect(forward.size).toBeGreaterThan(60);
    },
  );

  test.each([
    ['SIL 41', 'SIL 63'],
    ['MSF 30', 'MSF 40'],
    ['MSF 30', 'MSF 41'],
    ['MSF 40', 'MSF 38'],
    ['SHR 61', 'SHR 22'],
    ['SHR 62', 'SHR 22'],
    ['SHR 63', 'SHR 32'],
    ['ZJR 54', 'ZJR 42'],
  ])('%s names %s in its own text, and both pages say so', (from, to) => {
    const pathOf = (name: string): string => {
      const [code, number] = name.split(' ');
      return `/en/law/${composition.library.laws.find((law) => law.code === code)?.id}/article-${number}`;
    };
    const viewOf = (name: string) => {
      const page = pages.find((each) => each.page.path === pathOf(name))?.page;
      return page?.template === 'article' ? page.view : undefined;
    };
    const named = viewOf(from)?.refersTo.map(({ href }) => href.replace(/#.*/, ''));
    const citers = viewOf(to)?.citedBy.flatMap(({ links }) => links.map(({ href }) => href));
    expect(named).toContain(pathOf(to));
    expect(citers).toContain(pathOf(from));
  });

  test('an article without a summary says so, and how many paragraphs it has', () => {
    const bare = pages.flatMap(({ page, html }) =>
      page.template === 'article' && page.view.heading === undefined ? [{ page, html }] : [],
    );
    for (const { page, html } of bare) {
      expect(html, page.path).toContain(composition.site.messages[page.locale].law.noSummary);
      expect(html, page.path).toContain(page.template === 'article' ? page.view.shape : '');
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

  test.each([
    ['SIL', 98, 156, 45],
    ['REG', 63, 86, 18],
    ['MSF', 50, 74, 31],
    ['SHR', 66, 124, 24],
    ['ZJR', 59, 118, 0],
    ['BJC', 26, 35, 0],
  ])('%s is there as a whole, with %i articles, %i paragraphs and %i items', (code, articles, paragraphs, items) => {
    const law = composition.library.laws.find((each) => each.code === code);
    const structure = [...(law?.structure.values() ?? [])];
    expect(law?.isComplete).toBe(true);
    expect(structure).toHaveLength(articles);
    expect(structure.flat()).toHaveLength(paragraphs);
    expect(structure.flat().reduce((sum, count) => sum + count, 0)).toBe(items);
    expect(law?.articles.map(({ number }) => Number(number))).toEqual(
      Array.from({ length: articles }, (_, index) => index + 1),
    );
  });

  test('every article of the Social Insurance Law and of the Handling Regulations has a summary', () => {
    const bare = composition.library.laws
      .filter(({ code }) => code === 'SIL' || code === 'REG')
      .flatMap(({ code, articles }) => articles.filter(({ words }) => !words).map(({ number }) => `${code} ${number}`));
    expect(bare).toEqual([]);
  });

  test.each([
    ['SIL', { adopted: '2010-10-28', inForce: '2011-07-01', amended: ['2018-12-29'] }],
    ['REG', { promulgated: '2023-08-16', inForce: '2023-12-01' }],
    ['MSF', { adopted: '2020-12-09', promulgated: '2021-01-15', inForce: '2021-05-01' }],
    ['SHR', { adopted: '2024-12-31', inForce: '2025-03-01' }],
    ['ZJR', { adopted: '2021-03-26', inForce: '2021-07-01' }],
    ['BJC', { adopted: '2024-09-27', inForce: '2024-09-27' }],
  ])('the dates of %s are %j', (code, dates) => {
    expect(composition.library.laws.find((law) => law.code === code)).toMatchObject(dates);
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
      const older = [...html.matchAll(/<div class="box box-older-example" role="note">([\s\S]*?)<\/div>/g)].flatMap(
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
      const boxes = [...html.matchAll(/<div class="box box-older-example" role="note">([\s\S]*?)<\/div>/g)].map(
        ([box]) => box,
      );
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
