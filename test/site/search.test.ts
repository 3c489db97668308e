/** The page of search results as data: groups, marks, passages, citations, and what is typed by mistake or in malice. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { boxNamesIn, referenceName } from '../../src/content/reference.ts';
import type { Locale } from '../../src/content/schemas.ts';
import type { Piece } from '../../src/search/mark.ts';
import { labelledPassages } from '../../src/site/search-entries.ts';
import type { SearchView } from '../../src/site/search-views.ts';
import { compose } from '../support/project.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

type Asked = string | readonly string[] | undefined;
const answer = (q: Asked, locale: Locale = 'en') => composition.site.answerAddress(locale, ['search'], { q });

function pageFor(q: Asked, locale: Locale = 'en') {
  const outcome = answer(q, locale);
  if (outcome?.kind !== 'page' || outcome.page.template !== 'search') throw new Error(`No page for “${q}”`);
  return outcome.page;
}
const foundFor = (q: Asked, locale: Locale = 'en'): NonNullable<SearchView['found']> => {
  const { found } = pageFor(q, locale).view;
  if (found === undefined) throw new Error(`Nothing was looked for: “${q}”`);
  return found;
};
const redirectFor = (q: string, locale: Locale = 'en'): string | undefined => {
  const outcome = answer(q, locale);
  return outcome?.kind === 'redirect' ? outcome.path : undefined;
};
const textOf = (pieces: readonly Piece[] = []): string => pieces.map(({ text }) => text).join('');
const marksOf = (pieces: readonly Piece[] = []): readonly string[] =>
  pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
const firstHit = (q: string, locale: Locale = 'en') => foundFor(q, locale).groups[0]?.hits[0];

describe('what a passage rests on stands beside it', () => {
  /** The passage of an answer in which some words stand, as the page shows it when they are looked for. */
  const placeIn = (locale: Locale, slug: string, words: string): string | undefined =>
    foundFor(words, locale)
      .groups.flatMap(({ hits }) => hits)
      .find(({ href }) => href === `/${locale}/answers/${slug}`)?.section;

  test.each([
    ['en', 'lost-card', 'temporary report ends after a time set locally 7 days in Sichuan', 'practice'],
    ['zh', 'lost-card', '临时挂失过一段时间就失效 多久由当地定 四川是7天', 'practice'],
    [
      'en',
      'parents-without-smartphone',
      'somebody else may apply, valid certificates of both people',
      'olderExampleBox',
    ],
  ] as const)('%s: %s bears the label of its box', (locale, slug, words, label) => {
    expect(placeIn(locale, slug, words)).toContain(composition.site.messages[locale].grounds[label]);
  });

  test('of a local rule its place, authority and date', () => {
    const place = placeIn(
      'en',
      'newborn',
      'newborn born in Guangdong, first birth certificate, under one year old, both parents married',
    );
    expect(place).toMatch(/^One application for everything · Local rule, Zhongshan[^:]*: .+/);
  });

  test('in every answer a passage has a label where it stands in a box, and nowhere else', () => {
    let boxed = 0;
    const links = { hrefOf: () => '', labelOf: referenceName, onSite: '' };
    for (const { slug, body } of Object.values(composition.library.answers).flat()) {
      const labels = labelledPassages({ links }, body).flatMap(({ label }) => label ?? []);
      const boxes = boxNamesIn(body.references);
      expect([...new Set(labels)], slug).toEqual([...new Set(boxes)]);
      boxed += labels.length;
    }
    expect(boxed).toBeGreaterThan(200);
  });

  test('of the guide, of letters and of words that no source defines, too', () => {
    const sections = foundFor('my social security card has not been switched on')
      .groups.flatMap(({ hits }) => hits)
      .flatMap(({ href, section }) => (href.startsWith('/en/guide/') ? (section ?? []) : []));
    expect(sections).toContainEqual(expect.stringMatching(/^Some of these lines rest on .*usual practice/));
    const letter = foundFor('letter of introduction').groups.flatMap((group) => group.hits);
    expect(letter.find(({ href }) => href === '/en/letters/letter-of-introduction')?.section).toBe(
      'Older local example',
    );
    const term = foundFor('instant issue').groups.flatMap((group) => group.hits);
    expect(term.find(({ href }) => href === '/en/glossary/instant-issue')?.section).toContain('no official source');
  });
});

describe('what was found', () => {
  test('has the three best of all kinds on top, then the others by kind, none too long and none twice', () => {
    const { groups } = foundFor('I lost my social security card');
    const [best, ...others] = groups;
    expect(best).toMatchObject({ id: 'best', title: 'Best matches' });
    expect(best?.hits).toHaveLength(3);
    expect(best?.hits[0]?.href).toBe('/en/answers/lost-card');
    expect(others.map(({ id }) => id)).toContain('guide');
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
    expect(Math.max(...groups.map(({ hits }) => hits.length))).toBeLessThanOrEqual(6);
    const paths = groups.flatMap(({ hits }) => hits.map(({ href }) => href));
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('says among the best what is no answer, and below nothing that the heading says', () => {
    const { groups } = foundFor('authorisation letter template');
    const [best, ...others] = groups;
    expect(best?.hits[0]).toMatchObject({ href: '/en/letters/authorisation', kind: 'letter' });
    expect(best?.hits.filter(({ href, kind }) => href.includes('/answers/') && kind !== undefined)).toEqual([]);
    expect(others.flatMap(({ hits }) => hits).filter(({ kind }) => kind !== undefined)).toEqual([]);
  });

  test.each([
    ['pooling area', 'glossary/pooling-area'],
    ['what is a pooling area', 'glossary/pooling-area'],
    ['who is an insured person', 'glossary/insured-person'],
    ['the meaning of direct settlement', 'glossary/direct-settlement'],
    ['统筹地区', 'glossary/pooling-area'],
    ['手工报销是啥', 'glossary/manual-reimbursement'],
    ['经办机构是干什么的', 'glossary/social-insurance-agency'],
    ['tongchou diqu', 'glossary/pooling-area'],
  ])('leads to the term where nothing but its name is typed, or what it is: “%s”', (query, id) => {
    const locale = /\p{Script=Han}/u.test(query) ? 'zh' : 'en';
    expect(firstHit(query, locale)?.href).toBe(`/${locale}/${id}`);
  });

  test.each([
    ['社保卡丢了', 'answers/lost-card'],
    ['医保码怎么弄', 'answers/activate-the-code'],
    ['where do I report a loss', 'answers/lost-card'],
  ])('leads to the answer where more than a name is typed: “%s”', (query, id) => {
    const locale = /\p{Script=Han}/u.test(query) ? 'zh' : 'en';
    expect(firstHit(query, locale)?.href).toBe(`/${locale}/${id}`);
  });

  test.each([
    ['flowchart', 'en', 'guide/map'],
    ['information for HR', 'en', 'topics/employers'],
    ['介绍信怎么写', 'zh', 'letters/letter-of-introduction'],
    ['家人 孩子 老人', 'zh', 'topics/family'],
  ] as const)('has topics, letters and overviews among the best: “%s”', (query, locale, id) => {
    const [best] = foundFor(query, locale).groups;
    expect(best?.hits.map(({ href }) => href)).toContain(`/${locale}/${id}`);
  });

  test('leads to pages that exist', () => {
    const paths = ['lost card', '退休', 'employer', 'law', 'letter', 'foreigner', '医保码']
      .flatMap((query) => foundFor(query).groups)
      .flatMap(({ hits }) => hits.map(({ href }) => href));
    expect(paths.filter((path) => !composition.documents.has(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(40);
  });

  test('shows the words that fit as marks, also other forms and words that mean the same', () => {
    expect(marksOf(firstHit('steps lost')?.title)).toEqual(['lost', 'steps']);
    expect(marksOf(firstHit('boss took my ID')?.title)).toContain('employer');
    expect(marksOf(firstHit('社保卡丢了', 'zh')?.title)).toEqual(['社保卡丢']);
    const title = firstHit('lost card')?.title;
    expect(textOf(title)).toBe('I lost my card. What are the steps?');
  });

  test('shows the passage that says most of it, with its section, and cuts long ones', () => {
    const hit = foundFor('temporary ID card urgently')
      .groups.flatMap(({ hits }) => hits)
      .find(({ href }) => href.endsWith('/lost-card'));
    expect(hit?.section).toBe('If your ID card is gone too');
    expect(textOf(hit?.passage)).toContain('temporary ID card');
    const lengths = foundFor('card').groups.flatMap(({ hits }) => hits.map(({ passage }) => textOf(passage).length));
    expect(Math.max(...lengths)).toBeLessThan(260);
  });

  test('says what was read in the place of what was typed', () => {
    expect(foundFor('reimbursment').readings).toContain('reimbursement');
    expect(foundFor('yibaoka diule').readings).toEqual(['医保卡丢了']);
    expect(foundFor('lost card').readings).toEqual([]);
  });

  test('names a page in the other language where only that was found', () => {
    const english = firstHit('新生儿', 'en');
    expect(english?.href).toBe('/en/answers/newborn');
    expect(textOf(english?.title)).toMatch(/newborn/);
    const chinese = firstHit('plastic', 'zh');
    expect(chinese?.other?.lang).toBe('en');
    expect(marksOf(chinese?.other?.title)).toContain('plastic');
  });

  test('is kept from search engines, has the same search in the other language, and is for the visitor’s own cache', () => {
    const outcome = answer('lost card');
    expect(outcome).toMatchObject({ isDated: true });
    const page = pageFor('lost card');
    expect(page).toMatchObject({ isIndexed: false, status: 200 });
    expect(page.alternates).toContainEqual({ locale: 'zh', path: '/zh/search?q=lost%20card' });
  });
});

describe('nothing found', () => {
  test('offers words that are like it, the topics and no group', () => {
    const { groups, nearest } = foundFor('xyzzyq');
    expect(groups).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
    for (const { href } of nearest)
      expect(foundFor(decodeURIComponent(href.split('q=')[1] ?? '')).groups).not.toEqual([]);
    expect(pageFor('xyzzyq').view.topics).toHaveLength(composition.library.topics.length);
  });
});

describe('a citation', () => {
  test.each([
    ['SIL 23', '/en/law/social-insurance-law/article-23'],
    ['社保法58条1款', '/en/law/social-insurance-law/article-58/paragraph-1'],
    ['what does article 23 of the Social Insurance Law say?', '/en/law/social-insurance-law/article-23'],
    ['Social Insurance Law chapter 3', '/en/law/social-insurance-law/chapter-3'],
  ])('and nothing else leads there at once: “%s”', (query, path) => {
    expect(redirectFor(query)).toBe(path);
  });

  test.each([
    ['SIL art. 58 and my probation', '/en/law/social-insurance-law/article-58'],
    ['SIL 58, 60', '/en/law/social-insurance-law/article-60'],
    ['Social Insurance Law', '/en/law/social-insurance-law'],
    ['社会保险法', '/en/law/social-insurance-law'],
    ['CC', '/en/law/civil-code'],
    ['article 23', '/en/law/find?q=article%2023'],
  ])('beside other words, or not clear, is offered first: “%s”', (query, path) => {
    expect(redirectFor(query)).toBeUndefined();
    expect(foundFor(query).named.map(({ href }) => href)).toContain(path);
  });

  test.each([
    'card 2',
    '30 days',
    '12333',
    '10个工作日',
    '第一步做什么',
    '三个月没交',
    'reg card',
    'cc',
    'item',
    'article',
    '2 cards',
    'hr 3 months',
    'law',
    '法律',
    '一张卡',
  ])('is not what just looks like one: “%s”', (query) => {
    expect(redirectFor(query)).toBeUndefined();
    expect(foundFor(query).named).toEqual([]);
  });
});

describe('a bad query', () => {
  test.each([undefined, '', '   ', '\u0000\u0000', '\u202e\u200f', []])(
    'with nothing in it has the empty page: %j',
    (query) => {
      const page = pageFor(query);
      expect(page.view.found).toBeUndefined();
      expect(page.path).toBe('/en/search');
      expect(page.view.topics.length).toBeGreaterThan(5);
    },
  );

  test.each(['?!…', '。，、', '---', '***', '😀😀', '🏥', '<>'])('without words says so: %s', (query) => {
    const { view } = pageFor(query);
    expect(view.isWordless).toBe(true);
    expect(view.found?.groups).toEqual([]);
  });

  test('of 10,000 characters is cut', () => {
    for (const query of [
      'a'.repeat(10_000),
      '卡'.repeat(10_000),
      'lost card '.repeat(1000),
      'ab '.repeat(3333),
      '😀'.repeat(5000),
    ]) {
      const { view } = pageFor(query);
      expect([...view.form.query].length).toBeLessThanOrEqual(200);
    }
    expect(foundFor('lost card '.repeat(1000)).groups[0]?.hits[0]?.href).toBe('/en/answers/lost-card');
  });

  test('with control characters, marks of direction or halves of characters in it is read without them', () => {
    expect(pageFor('lost\u0000card').view.form.query).toBe('lost card');
    expect(pageFor('\u202elost card\u202c\u2066').view.form.query).toBe('lost card');
    expect(pageFor('lost card \ud800').view.form.query).toBe('lost card');
    expect(foundFor('بطاقة').groups).toEqual([]);
  });

  test('of a single Chinese character finds pages', () => {
    for (const query of ['卡', '丢', '医']) expect(foundFor(query, 'zh').groups.length, query).toBeGreaterThan(0);
  });

  test('that comes twice counts as the first that says something', () => {
    expect(pageFor(['', 'lost card', 'newborn']).view.form.query).toBe('lost card');
  });

  test('made of names of object properties breaks nothing', () => {
    for (const query of ['__proto__', 'constructor', 'toString hasOwnProperty', 'valueOf'])
      expect(pageFor(query).status).toBe(200);
  });
});

describe('what sounds like something else', () => {
  test.each([
    ['值纳金', ['滞纳金']],
    ['保消', ['报销']],
    ['火锅', []],
    ['公积金', []],
    ['上户口', []],
    ['驾驶证', []],
  ])('%s is read as %j: only words that are known are put in its place', (typed, readings) => {
    expect(foundFor(typed, 'zh').readings).toEqual(readings);
  });

  test('is no reason to find something for what this site knows nothing of', () => {
    expect(foundFor('火锅', 'zh').groups).toEqual([]);
  });
});
