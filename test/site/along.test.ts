/** What can be taken along from a checklist: the letters, the counter page, the QR code, and word of newer rules. */
import { create } from 'qrcode';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { type ContentFiles, readContentFiles } from '../../src/content/files.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { createDigitsDrawer, drawQrCode } from '../../src/render/qr-code.ts';
import { documentIds, documentOf } from '../../src/rules/documents.ts';
import { linesFor } from '../../src/rules/guide.ts';
import { letterIds } from '../../src/rules/letters.ts';
import { lettersOf } from '../../src/rules/lines.ts';
import { answerIds } from '../../src/rules/questions.ts';
import { answersOf, type Situation } from '../../src/rules/situation.ts';
import { everyStep } from '../../src/rules/walk.ts';
import { counterSegment } from '../../src/site/paths.ts';
import { buildSite, type Site } from '../../src/site/site.ts';
import type { Page, Views } from '../../src/site/views.ts';
import { baseUrl, compose, pagesOf, root } from '../support/project.ts';

let composition: Composition;
let files: ContentFiles;
let results: readonly Situation[];
beforeAll(async () => {
  composition = await compose();
  files = readContentFiles(root);
  results = everyStep().flatMap(({ situation, question }) => (question === undefined ? [situation] : []));
});

/** The page at an address below a language, whether prepared or not. */
function pageAt(site: Site, path: string, rules?: string): Page | undefined {
  const [, locale, ...segments] = path.split('/');
  const outcome = locale === 'en' || locale === 'zh' ? site.answerAddress(locale, segments, { rules }) : undefined;
  return outcome?.kind === 'page' ? outcome.page : site.pages.get(path)?.();
}

function viewAt<T extends keyof Views>(template: T, path: string, rules?: string, site = composition.site): Views[T] {
  const page = pageAt(site, path, rules);
  if (page?.template !== template) throw new Error(`${path} is no ${template}`);
  return page.view as Views[T];
}

describe('the letters', () => {
  test('are each called for by a line that some checklist holds', () => {
    const called = new Set(results.flatMap((result) => linesFor(result).flatMap(lettersOf)));
    expect(letterIds.filter((letter) => !called.has(letter))).toEqual([]);
  });

  test.each([
    ['ask-employer-in-writing', 'request-to-register'],
    ['ask-card-back-in-writing', 'request-to-return-card'],
    ['authorise-in-writing', 'authorisation'],
    ['route-employer-together', 'letter-of-introduction'],
  ] as const)('the line %s leads to the letter %s', (line, letter) => {
    expect(lettersOf(line)).toEqual([letter]);
  });

  test('are linked from the line, from the paper and from what to take along', () => {
    const employer = viewAt('checklist', '/en/guide/no-card/employee/adult');
    const href = '/en/letters/letter-of-introduction';
    const lines = employer.sections.flatMap((section) => [...section.lines, ...section.olderLines]);
    expect(lines.flatMap(({ letters }) => letters.map((link) => link.href))).toContain(href);
    expect(employer.along.letters.map((link) => link.href)).toContain(href);
    const proxy = viewAt('checklist', '/zh/guide/no-card/employee/adult/someone-else');
    expect(proxy.bring.map(({ letter }) => letter?.href)).toContain('/zh/letters/authorisation');
    expect(documentIds.filter((id) => documentOf(id).letter !== undefined)).toHaveLength(2);
  });

  test.each(letterIds)('%s has blanks in the Chinese, and a meaning under each part in English only', (letter) => {
    const english = viewAt('letter', `/en/letters/${letter}`);
    const chinese = viewAt('letter', `/zh/letters/${letter}`);
    expect(english.parts.map(({ pieces }) => pieces)).toEqual(chinese.parts.map(({ pieces }) => pieces));
    expect(english.parts.every(({ meaning }) => meaning !== undefined && !/_|\p{Script=Han}/u.test(meaning))).toBe(
      true,
    );
    expect(chinese.parts.every(({ meaning }) => meaning === undefined)).toBe(true);
    const blanks = english.parts.flatMap(({ pieces }) => pieces.filter(({ blank }) => blank !== undefined));
    expect(blanks.length).toBeGreaterThan(8);
    for (const { pieces } of english.parts) expect(pieces.map(({ text }) => text).join('')).not.toContain('_');
  });

  // Civil Code, article 165: name, matter, powers and period of the agent, signed or sealed by the principal.
  test('the authorisation holds what the Civil Code asks for, each with a blank', () => {
    const { parts } = viewAt('letter', '/zh/letters/authorisation');
    const texts = parts.map(({ pieces }) => pieces.map(({ text, blank }) => (blank ? '_' : text)).join(''));
    for (const wanted of [
      /代理人）姓名：_/,
      /代理事项[^_]*：(.*_|$)/,
      /代理权限[^_]*：(.*_|$)/,
      /代理期限：从_/,
      /委托人（签名或者盖章）：_/,
    ]) {
      const place = texts.findIndex((text) => wanted.test(text));
      expect(place, String(wanted)).not.toBe(-1);
      expect(`${texts[place]}${texts[place + 1]}`).toContain('_');
    }
  });
});

describe('the counter page', () => {
  test('has an address that no answer can take', () => {
    expect(answerIds).not.toContain(counterSegment);
  });

  test('says for every result what to ask for, and shows its papers', { timeout: 240_000 }, () => {
    const { requests, headings, questions } = composition.library.counter;
    for (const result of results) {
      const path = `/en/guide/${answersOf(result).join('/')}`;
      const { sections } = viewAt('counter', `${path}/${counterSegment}`);
      const own = linesFor(result).flatMap((line) => requests[line]?.zh ?? []);
      expect(own.length, path).toBeGreaterThan(0);
      expect(
        sections[0]?.phrases.map(({ chinese }) => chinese),
        path,
      ).toEqual(own);
      expect(sections.at(-1)?.phrases.length).toBe(questions.length);
      const papers = sections.find(({ heading }) => heading.chinese === headings.papers.zh)?.phrases ?? [];
      expect(papers.length, path).toBe(viewAt('checklist', path).bring.length);
    }
  });

  test('stands in large Chinese with the meaning beneath, on the Chinese site alone', () => {
    const path = '/guide/no-card/employee/adult/counter';
    const phrases = (locale: string) => viewAt('counter', `/${locale}${path}`).sections.flatMap((part) => part.phrases);
    expect(phrases('en').map(({ chinese }) => chinese)).toEqual(phrases('zh').map(({ chinese }) => chinese));
    expect(phrases('en').every(({ meaning }) => meaning !== undefined)).toBe(true);
    expect(phrases('zh').every(({ meaning }) => meaning === undefined)).toBe(true);
  });
});

describe('the QR code', () => {
  test('draws just the dark modules of the code', () => {
    const text = `${baseUrl}/en/guide/no-card/employee/adult?rules=2026-11-23`;
    const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], {
      errorCorrectionLevel: 'M',
      maskPattern: 2,
    });
    const drawn = new Set<string>();
    const [, path = ''] = / stroke="#000" d="([^"]*)"/.exec(drawQrCode(text)) ?? [];
    let [x, y] = [0, 0];
    for (const [, command, first = '', second = ''] of path.matchAll(/([Mmh])(\d+)(?: ([\d.]+))?/g)) {
      if (command === 'M') [x, y] = [Number(first), Number(second) - 0.5];
      if (command === 'm') x += Number(first);
      if (command !== 'h') continue;
      for (let end = x + Number(first); x < end; x += 1) drawn.add(`${x - 4},${y - 4}`);
    }
    const dark = Array.from(modules.data, (value, index) => ({ value, index }))
      .filter(({ value }) => value !== 0)
      .map(({ index }) => `${index % modules.size},${Math.floor(index / modules.size)}`);
    expect([...drawn].sort()).toEqual(dark.sort());
  });

  test('is drawn the same from codes of texts with other digits, of any length', () => {
    const draw = createDigitsDrawer();
    const days = ['2026-11-23', '2026-11-24', '2031-08-09', '0000-00-00', '9999-99-99'];
    for (const segments of ['', '/no-card', '/no-card/employee/adult', `/${'x'.repeat(80)}`, '/卡']) {
      for (const day of [...days, ...days]) {
        const text = `${baseUrl}/en/guide${segments}?rules=2026-11-23&applied=${day}`;
        expect(draw(text) === drawQrCode(text), text).toBe(true);
      }
    }
  });

  test('stands on every checklist with the address and the date of the rules as text', () => {
    const version = composition.library.versions.at(-1)?.date;
    for (const page of pagesOf(composition.site)) {
      if (page.template !== 'checklist') continue;
      const html = String(composition.documents.get(page.path)?.body);
      expect(page.view.along.address).toBe(`${baseUrl}${page.path}?rules=${version}`);
      expect(html, page.path).toContain(page.view.along.address);
      expect(html, page.path).toMatch(new RegExp(`class="review">[^<]*<time datetime="${version}">`));
      expect(html.match(/class="qr-code"[^>]*><svg /g), page.path).toHaveLength(1);
    }
  });
});

describe('a copy of a checklist that names a version of the rules', () => {
  const path = '/en/guide/waiting/overdue';
  /** The site after two changes of the rules. */
  const laterSite = (): Site => {
    const later = [
      '2026-11-23: { outcomes: a, changes: [] }',
      '2027-01-10:',
      '  outcomes: b',
      '  changes:',
      '    - { en: The office line changed., zh: 变了。, lines: [office-is-late] }',
      '    - { en: Nothing for those who wait., zh: 无关。, lines: [route-centre] }',
      '2027-02-10:',
      '  outcomes: c',
      '  changes:',
      '    - { en: A line for waiting went., zh: 少了一条。, answers: [waiting, overdue] }',
    ].join('\n');
    return buildSite(loadLibrary(new Map([...files, ['content/versions.yaml', later]])), baseUrl);
  };

  test('is told what has changed for it since, with links to the lines, and is not indexed', () => {
    const site = laterSite();
    const { rulesChanges } = viewAt('checklist', path, '2026-11-23', site);
    expect(rulesChanges?.title).toContain('23 November 2026');
    expect(rulesChanges?.changes.map(({ date, text }) => [date, text])).toEqual([
      ['10 January 2027', 'The office line changed.'],
      ['10 February 2027', 'A line for waiting went.'],
    ]);
    expect(rulesChanges?.changes[0]?.links.map(({ href }) => href)).toEqual(['#office-is-late']);
    expect(pageAt(site, path, '2026-11-23')?.isIndexed).toBe(false);
    expect(viewAt('checklist', path, '2027-01-10', site).rulesChanges?.changes).toHaveLength(1);
  });

  test('names its version on every way on: dates, changes, refinements, what fell away, the other language', () => {
    const site = laterSite();
    for (const address of ['waiting/overdue', 'no-card/employee/adult', 'no-card/employee', 'no-card/adult/beijing']) {
      const query = { rules: '2026-11-23', applied: '2026-09-24', dropped: 'newborn' };
      const outcome = site.answerAddress('en', ['guide', ...address.split('/')], query);
      const page = outcome?.kind === 'page' ? outcome.page : undefined;
      if (page?.template !== 'checklist' && page?.template !== 'question') throw new Error(address);
      const { given, notices } = page.view;
      const further =
        page.template === 'question'
          ? page.view.choices
          : [
              ...page.view.refinements.flatMap(({ choices }) => choices),
              ...page.view.changes.flatMap((each) => each.answers),
            ];
      const links = [
        ...given.flatMap(({ changes }) => changes),
        ...notices.flatMap(({ link }) => link ?? []),
        ...further,
      ];
      expect(links.length, address).toBeGreaterThan(5);
      const named = [...links.map(({ href }) => href), ...page.alternates.map((each) => each.path)];
      expect(named.filter((href) => new URL(href, baseUrl).searchParams.get('rules') !== '2026-11-23')).toEqual([]);
      if (page.template !== 'checklist') continue;
      expect(page.view.dates?.rules).toBe('2026-11-23');
      expect(String(composition.render(page).body)).toContain('<input type="hidden" name="rules" value="2026-11-23">');
      // What is taken along from here is of today.
      expect(page.view.along.address).toContain('rules=2027-02-10');
    }
  });

  test.each([undefined, '2027-02-10', '2020-01-01', '<b>'])('that is not an older one goes no further: %s', (rules) => {
    const page = pageAt(laterSite(), '/en/guide/no-card/employee/adult', rules);
    if (page?.template !== 'checklist') throw new Error('no checklist');
    expect(page.view.dates?.rules).toBeUndefined();
    const links = page.view.refinements.flatMap(({ choices }) => choices).map(({ href }) => href);
    expect(links.filter((href) => href.includes('rules'))).toEqual([]);
  });

  test('is told where nothing has changed for it, and where more is asked now', () => {
    const site = laterSite();
    const unchanged = viewAt('checklist', '/en/guide/lost/still-lost/adult', '2026-11-23', site).rulesChanges;
    expect(unchanged?.changes).toEqual([]);
    expect(unchanged?.title).toContain('not for this checklist');
    expect(viewAt('question', '/en/guide/no-card', '2026-11-23', site).rulesChanges?.title).toContain('asks more');
  });

  test('is the plain page where the version is the one that holds', () => {
    const current = composition.library.versions.at(-1)?.date;
    expect(pageAt(composition.site, path, current)).toEqual(pageAt(composition.site, path));
    expect(viewAt('checklist', path, current).rulesChanges).toBeUndefined();
  });

  test('is told where the version is unknown, without a word of it repeated', () => {
    const { rulesChanges } = viewAt('checklist', path, '<b>2020');
    expect(rulesChanges?.changes).toEqual([]);
    expect(rulesChanges?.title).not.toContain('2020');
  });
});
