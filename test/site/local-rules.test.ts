/** Local rules: told as those of one place, in a marked block with its dates; and what kind of law a page rests on. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import type { Answer, Law } from '../../src/content/library.ts';
import { type Locale, locales } from '../../src/content/schemas.ts';
import type { Page } from '../../src/site/views.ts';
import { compose } from '../support/project.ts';

let composition: Composition;
let localLaws: ReadonlyMap<string, Law>;
/** The pages of answers and terms with their HTML: they take some seconds. */
let pages: readonly { readonly page: Page; readonly html: string }[];
beforeAll(async () => {
  composition = await compose();
  const { laws } = composition.library;
  const isWanted = (path: string): boolean => /^\/\w+\/(answers|glossary)\/./.test(path);
  pages = [...composition.site.pages].flatMap(([path, make]) =>
    isWanted(path) ? [{ page: make(), html: htmlAt(path) }] : [],
  );
  localLaws = new Map(laws.filter(({ level }) => level === 'local-regulation').map((law) => [law.code, law]));
}, 240_000);

const htmlAt = (path: string): string => String(composition.documents.get(path)?.body ?? `${path} is missing`);

/** The codes of laws that a text cites, read without the parser. */
const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[\[([A-Z]{2,5}) \d[^\]]*\]\]/g)].map(([, code = '']) => code);
const citationsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[\[([A-Z]{2,5} \d[^\]]*)\]\]/g)].map(([, citation = '']) => citation);
const localIn = (text: string): readonly string[] => codesIn(text).filter((code) => localLaws.has(code));

interface Block {
  readonly code: string;
  readonly text: string;
}

/** The marked blocks of a text that name a law, and the text without them. */
function blocksOf({ body }: Answer): { readonly blocks: readonly Block[]; readonly rest: string } {
  const block = /^::: local ([A-Z]{2,5})\n([\s\S]*?)\n:::$/gm;
  return {
    blocks: [...body.text.matchAll(block)].map(([, code = '', text = '']) => ({ code, text })),
    rest: body.text.replace(block, ''),
  };
}

/** What people call a place: 浙江 for 浙江省. */
const placeName = (code: string, locale: Locale): string =>
  (localLaws.get(code)?.place?.[locale] ?? `${code} has no place`).replace(/[省市]$/, '');

const answers = (): readonly (readonly [Locale, Answer])[] =>
  locales.flatMap((locale) => composition.library.answers[locale].map((answer) => [locale, answer] as const));

describe('in the answers', () => {
  test('no law of a place is cited outside a marked block of that law', () => {
    const outside = answers().flatMap(([locale, answer]) =>
      localIn(blocksOf(answer).rest).map((code) => `${locale} ${answer.slug}: ${code}`),
    );
    expect(outside).toEqual([]);
    for (const [locale, answer] of answers()) {
      for (const { code, text } of blocksOf(answer).blocks) {
        const others = localIn(text).filter((cited) => cited !== code);
        expect(others, `${locale} ${answer.slug}: in the block of ${code}`).toEqual([]);
      }
    }
  });

  test('each block cites its law and names the place', () => {
    const blocks = answers().flatMap(([locale, answer]) =>
      blocksOf(answer).blocks.map((block) => ({ locale, ...block })),
    );
    expect(blocks.length).toBeGreaterThan(60);
    for (const { locale, code, text } of blocks) {
      expect(codesIn(text), text).toContain(code);
      expect(text).toContain(placeName(code, locale));
    }
  });

  test('both languages have the same blocks with the same citations', () => {
    const told = (answer: Answer | undefined): unknown =>
      answer && blocksOf(answer).blocks.map(({ code, text }) => [code, citationsIn(text).toSorted()]);
    const { en, zh } = composition.library.answers;
    for (const answer of en) {
      expect(told(zh.find(({ slug }) => slug === answer.slug)), answer.slug).toEqual(told(answer));
    }
  });

  test('a short answer that rests on the law of a place names the place, and the block follows', () => {
    const short = answers().filter(([, { answer }]) => localIn(answer.text).length > 0);
    expect(short.length).toBeGreaterThan(0);
    for (const [locale, answer] of short) {
      const cited = blocksOf(answer).blocks.flatMap(({ text }) => citationsIn(text));
      for (const citation of citationsIn(answer.answer.text)) {
        const [code = ''] = citation.split(' ');
        if (!localLaws.has(code)) continue;
        expect(answer.answer.text, `${locale} ${answer.slug}`).toContain(placeName(code, locale));
        expect(cited, `${locale} ${answer.slug}`).toContain(citation);
      }
    }
  });

  test.each([
    [
      'en',
      '/en/law/zhejiang-medical-security-regulations',
      'Local rule, Zhejiang: Zhejiang Regulations',
      'in force since 1 July 2021, text as of 19 April 2025',
    ],
    [
      'zh',
      '/zh/law/zhejiang-medical-security-regulations',
      '地方规定，浙江省：《浙江省医疗保障条例》',
      '2021年7月1日起施行，按2025年4月19日的文本核对',
    ],
  ])('a block says place, law and dates, and leads to the law: %s', (locale, href, label, dates) => {
    const html = htmlAt(`/${locale}/answers/waiting-period`);
    const block = `<div class="box box-local" role="note"><p class="box-label"><a href="${href}">${label}</a> <span class="law-dates">${dates}</span></p>`;
    expect(html.split(block)).toHaveLength(4);
  });

  test('a law that was changed after it came into force says so', () => {
    expect(htmlAt('/en/answers/hospital-in-another-province')).toContain(
      'Shanghai Delta Zone Regulations</a> <span class="law-dates">in force since 1 May 2024, last amended on 27 September 2024, text as of',
    );
  });
});

describe('the laws that a page rests on', () => {
  const kinds = {
    en: { national: 'National law', local: 'Local rule: ' },
    zh: { national: '国家法律法规', local: '地方规定：' },
  };
  const dates = {
    en: /^in force since \d+ \w+ \d{4}(, last amended on \d+ \w+ \d{4})?, text as of \d+ \w+ \d{4}$/,
    zh: /^\d{4}年\d+月\d+日起施行(，\d{4}年\d+月\d+日最后一次修改)?，按\d{4}年\d+月\d+日的文本核对$/,
  };

  test('each has its kind and its dates, on every answer and every term', () => {
    let entries = 0;
    for (const { page, html } of pages) {
      if (page.template !== 'answer' && page.template !== 'term') continue;
      const { locale, path, view } = page;
      const list = /<ul class="plain cited-laws">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? '';
      const shown = [
        ...list.matchAll(
          /<span class="ground ground-law">([^<]+)<\/span> <a href="\/\w+\/law\/([^"/]+)">[^<]+<\/a> <span class="law-dates">([^<]+)<\/span>/g,
        ),
      ];
      expect(shown.length, path).toBe(view.laws.length);
      for (const [, kind = '', id = '', date = ''] of shown) {
        const place = composition.library.laws.find((law) => law.id === id)?.place?.[locale];
        expect(kind, path).toBe(place === undefined ? kinds[locale].national : `${kinds[locale].local}${place}`);
        expect(date, path).toMatch(dates[locale]);
        entries += 1;
      }
    }
    expect(entries).toBeGreaterThan(300);
  });

  test('an answer lists every provision that it cites, under its law', () => {
    for (const [locale, answer] of answers()) {
      const page = composition.site.pages.get(`/${locale}/answers/${answer.slug}`)?.();
      if (page?.template !== 'answer') throw new Error(`${answer.slug} has no page`);
      const listed = page.view.laws.flatMap(({ href, provisions }) =>
        provisions.map((provision) => {
          expect(provision.href.startsWith(`${href}/article-`), provision.href).toBe(true);
          return provision.href;
        }),
      );
      const cited = new Set([...citationsIn(answer.answer.text), ...citationsIn(answer.body.text)]);
      expect(listed.length, answer.slug).toBe(cited.size);
      expect(new Set(listed).size, answer.slug).toBe(cited.size);
    }
  });

  test('laws of the country come before those of a place, provisions in the order of their law', () => {
    const page = composition.site.pages.get('/en/answers/covered-from-which-day')?.();
    const laws = page?.template === 'answer' ? page.view.laws : [];
    expect(laws.map(({ kind, provisions }) => [kind, provisions.map(({ label }) => label).join()])).toEqual([
      ['National law', 'Article 58 paragraph 1'],
      ['National law', 'Article 6 paragraph 2,Article 20 paragraph 2'],
      [
        'Local rule: Zhejiang',
        [
          'Article 28 paragraph 2',
          'Article 28 paragraph 3',
          'Article 29 paragraph 1',
          'Article 29 paragraph 2',
          'Article 29 paragraph 3',
          'Article 31 paragraph 1',
          'Article 31 paragraph 2',
        ].join(),
      ],
      ['Local rule: Shanghai', 'Article 15 paragraph 1,Article 15 paragraph 2,Article 17'],
    ]);
  });
});
