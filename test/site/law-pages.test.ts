/** The page of a law: every provision under an anchor of its own, and where the official text stands. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import type { Law } from '../../src/content/library.ts';
import { compose } from '../support/project.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

const locales = ['en', 'zh'] as const;
const htmlOf = (path: string): string => String(composition.documents.get(path)?.body);
const idsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? ''));

/** The anchors of an article's paragraphs and items: `paragraph-1`, `paragraph-1-item-4`. */
const anchorsOf = (structure: readonly number[]): readonly string[] =>
  structure.flatMap((items, index) => [
    `paragraph-${index + 1}`,
    ...Array.from({ length: items }, (_, item) => `paragraph-${index + 1}-item-${item + 1}`),
  ]);

describe.each(locales)('in %s', (locale) => {
  test('each provision has its anchor on its article’s page, its law’s page and its chapter’s page', () => {
    let count = 0;
    for (const law of composition.library.laws) {
      const path = `/${locale}/law/${law.id}`;
      const onLaw = idsOf(htmlOf(path));
      const onChapters = law.chapters.map(({ number }) => idsOf(htmlOf(`${path}/chapter-${number}`)));
      for (const { number, structure, chapter } of law.articles) {
        const onArticle = idsOf(htmlOf(`${path}/article-${number}`));
        expect(onLaw.has(`article-${number}`) && onArticle.has(`article-${number}`), number).toBe(true);
        for (const anchor of anchorsOf(structure)) {
          count += 1;
          expect(onArticle.has(anchor), `${path}/article-${number}#${anchor}`).toBe(true);
          expect(onLaw.has(`article-${number}-${anchor}`), `${path}#article-${number}-${anchor}`).toBe(true);
          if (law.isComplete && law.chapters[chapter]?.number !== undefined) {
            expect(onChapters[chapter]?.has(`article-${number}-${anchor}`), `${anchor} of ${number}`).toBe(true);
          }
        }
      }
    }
    expect(count).toBeGreaterThan(593 + 118);
  });

  test('the contents of a law lead to each article of its page', () => {
    const html = htmlOf(`/${locale}/law/social-insurance-law`);
    const [contents = ''] = /<nav class="contents[\s\S]*?<\/nav>/.exec(html) ?? [];
    expect([...contents.matchAll(/href="#(article-\d+)"/g)].map(([, id]) => id)).toEqual(
      Array.from({ length: 98 }, (_, index) => `article-${index + 1}`),
    );
  });

  test('every law and article says where the official text stands, on a site that is named', () => {
    const pathsOf = (law: Law): readonly string[] => [
      `/${locale}/law/${law.id}`,
      ...law.articles.map(({ number }) => `/${locale}/law/${law.id}/article-${number}`),
    ];
    for (const path of composition.library.laws.flatMap(pathsOf)) {
      expect(htmlOf(path), path).toMatch(
        /<a href="https:\/\/flk\.npc\.gov\.cn\/" rel="external">[^<]+<\/a> [(（][^<]*flk\.npc\.gov\.cn/,
      );
    }
  });

  test('an article without a summary names its parts in one line and links to none of them', () => {
    const bare = composition.library.laws.flatMap((law) =>
      law.articles
        .filter(({ words }) => words === undefined)
        .map(({ number }) => `/${locale}/law/${law.id}/article-${number}`),
    );
    for (const path of bare) {
      const html = htmlOf(path);
      const [provision = ''] = /<div class="provision">[\s\S]*?<\/div>/.exec(html) ?? [];
      expect(provision, path).toContain('class="outline"');
      expect(provision, path).not.toContain('href=');
    }
  });

  test('a search says of how many articles it knows only the number', () => {
    for (const law of composition.library.laws) {
      const outcome = composition.site.answerLaw[locale]([law.id], 'x');
      const page = outcome?.kind === 'page' && outcome.page.template === 'law' ? outcome.page : undefined;
      const bare = law.articles.filter(({ words }) => words === undefined).length;
      if (bare === 0) expect(page?.view.filtered?.notSearched, law.id).toBe(undefined);
      else expect(page?.view.filtered?.notSearched, law.id).toMatch(new RegExp(`\\b${bare}\\b|${bare}条`));
    }
  });
});

test('the regulations on fund supervision say when they were adopted and when they were promulgated', () => {
  const html = htmlOf('/en/law/medical-fund-supervision-regulations');
  expect(html).toMatch(/<dt>Adopted<\/dt><dd><time datetime="2020-12-09">9 December 2020<\/time><\/dd>/);
  expect(html).toMatch(/<dt>Promulgated<\/dt><dd><time datetime="2021-01-15">15 January 2021<\/time><\/dd>/);
  expect(html).toMatch(/<dt>In force since<\/dt><dd><time datetime="2021-05-01">1 May 2021<\/time><\/dd>/);
});
