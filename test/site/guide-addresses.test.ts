/** Addresses of the guide: other orders, wrong names, answers that fall away, and what links keep. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import { answerIds } from '../../src/rules/questions.ts';
import { resolveSituation } from '../../src/rules/resolve.ts';
import { addressOf, answersOf, parseSituation, withoutAnswer } from '../../src/rules/situation.ts';
import type { Query } from '../../src/site/dates-query.ts';
import type { Outcome } from '../../src/site/outcome.ts';
import type { Page } from '../../src/site/views.ts';
import { compose } from '../support/project.ts';
import { asking, nameOf, plainResults, results } from '../support/situations.ts';

let composition: Composition;
beforeAll(async () => {
  composition = await compose();
});

const answer = (segments: readonly string[], query: Query = {}): Outcome | undefined =>
  composition.site.answerAddress('en', ['guide', ...segments], query);

/** The page as a whole: where dates alone are given, a stencil is filled in, unless the version of the rules is named. */
function pageAt(address: string, query: Query = {}): Page {
  const first = answer(address.split('/'), query);
  const rules = composition.library.versions.at(-1)?.date ?? '';
  const outcome = first?.kind === 'filled-stencil' ? answer(address.split('/'), { ...query, rules }) : first;
  if (outcome?.kind !== 'page') throw new Error(`${address} has no page`);
  return outcome.page;
}

/** Where a page's links lead that change an answer, choose one, or go back. */
function linksOf(page: Page): readonly string[] {
  if (page.template === 'question') {
    const { given, choices, notices } = page.view;
    return [...given.flatMap((each) => each.changes), ...choices, ...notices.flatMap(({ link }) => link ?? [])].map(
      ({ href }) => href,
    );
  }
  if (page.template !== 'checklist') return [];
  const { given, changes, refinements, notices } = page.view;
  return [
    ...given.flatMap((each) => each.changes),
    ...changes.flatMap(({ answers }) => answers),
    ...refinements.flatMap(({ choices }) => choices),
    ...notices.flatMap(({ link }) => link ?? []),
  ].map(({ href }) => href);
}

describe('another order', () => {
  test('of the answers leads for good to the one canonical address, from every page and every checklist', () => {
    for (const situation of [...asking.map((step) => step.situation), ...results]) {
      const answers = answersOf(situation);
      for (let turn = 1; turn < answers.length; turn += 1) {
        const order = [...answers.slice(turn), ...answers.slice(0, turn)];
        const path = `/en/guide/${addressOf(situation)}`;
        expect(answer(order), order.join('/')).toEqual({ kind: 'redirect', path, isLasting: true });
      }
    }
  });
});

describe('an unknown answer', () => {
  /** The name without its middle letter, or with one too many where that would be a name again. */
  function misspelt(name: string): string {
    const middle = Math.floor(name.length / 2);
    const shorter = name.slice(0, middle) + name.slice(middle + 1);
    return answerIds.some((id) => id === shorter) ? `${name}x` : shorter;
  }

  const offeredAt = (address: string): readonly string[] => {
    const page = pageAt(address);
    if (page.template !== 'problem' || page.status !== 404) throw new Error(`${address} is no 404`);
    return page.view.links.map(({ href }) => href);
  };
  /** Whether a link leads to a page of its own, and nothing falls away on the way there. */
  const isState = (href: string): boolean => {
    const reading = parseSituation(href.split('/').slice('/en/guide'.split('/').length));
    if (reading.kind !== 'situation' || href.includes('?')) return false;
    const { situation, dropped } = resolveSituation(reading.situation);
    return dropped.length === 0 && `/en/guide/${addressOf(situation)}`.startsWith(href);
  };

  test('is a 404 that offers, of every checklist and for each of its answers, the one that was meant', () => {
    const astray: string[] = [];
    for (const situation of results) {
      for (const meant of answersOf(situation)) {
        const address = answersOf(situation).map((given) => (given === meant ? misspelt(given) : given));
        const offered = offeredAt(address.join('/'));
        expect(offered, address.join('/')).toContain(`/en/guide/${addressOf(situation)}`);
        if (!offered.every(isState)) astray.push(address.join('/'));
      }
    }
    expect(astray).toEqual([]);
  });

  /** A name as hurried fingers type it. */
  const slips = (name: string): readonly string[] => [
    name.slice(1),
    name.slice(0, -1),
    `${name}s`,
    name.replaceAll('-', ''),
    name.replace(/(.)(.)$/, '$2$1'),
    name.toUpperCase(),
  ];

  test('offers only pages that keep all that is known, whatever was typed, and where', () => {
    const astray: string[] = [];
    const typed = [...answerIds.flatMap(slips), 'xyzzy', 'map', 'rules', '0', '%E5%8D%A1', 'no-card-employee'].filter(
      (text) => text !== '' && !answerIds.some((id) => id === text),
    );
    const places = [...asking.map((step) => step.situation), ...plainResults];
    for (const [index, segment] of typed.entries()) {
      // Every text in some places, and every place with some texts.
      for (const situation of places.filter((_place, place) => place % 47 === index % 47)) {
        const address = [...answersOf(situation), segment].join('/');
        const offered = offeredAt(address);
        const keepsAll = offered.every(
          (href) => href === '/en/guide' || answersOf(situation).every((id) => href.split('/').includes(id)),
        );
        if (!offered.every(isState) || !keepsAll || !offered.includes('/en/guide')) astray.push(address);
      }
    }
    expect(astray).toEqual([]);
  });

  test.each([
    ['no-card/xyzzy', ['/en/guide/no-card', '/en/guide']],
    ['no-card/employe', ['/en/guide/no-card/employee', '/en/guide/no-card/employer-goes']],
    ['no-card/employee/adult/map', ['/en/guide/no-card/employee/adult', '/en/guide']],
    ['no-card/employee/adult/bejing', ['/en/guide/no-card/employee/adult/beijing']],
    ['xyzzy', ['/en/guide']],
  ])('%s offers first %j', (address, first) => {
    expect(offeredAt(address).slice(0, first.length)).toEqual(first);
  });
});

test('of two answers to one question a 404 offers none that falls away beside the others', () => {
  const page = pageAt('unsure/employee/retired');
  expect(page.template === 'problem' && page.view.links.map(({ href }) => href)).toEqual(['/en/guide/unsure']);
});

test('two answers to one question are a 404 that offers both, the other answers kept', () => {
  const page = pageAt('no-card/employee/retired/adult');
  const offered = page.template === 'problem' ? page.view.links.map(({ href }) => href) : [];
  expect(page.status).toBe(404);
  expect(offered).toEqual(['/en/guide/no-card/employee/adult', '/en/guide/no-card/retired/adult']);
});

describe('answers that fall away', () => {
  test('are named with a way back to where they still counted', () => {
    const page = pageAt('no-card/employee', { dropped: 'over-30-days' });
    const [notice] = page.template === 'question' ? page.view.notices : [];
    expect(notice?.text).toContain(composition.library.guide.en.answers['over-30-days'].summary);
    expect(notice?.link?.href).toBe('/en/guide/no-card/over-30-days');
  });
});

describe('dates', () => {
  const applied = { applied: '2026-09-24' };

  test('go with every link on a checklist that leads to where the event still counts, and with no other', () => {
    const page = pageAt('no-card/employee/adult', { ...applied, 'started-work': '2026-09-01', claimed: 'soon' });
    const links = linksOf(page);
    const [to, elsewhere] = ['/en/guide/no-card/retired/adult', '/en/guide/unsure'].map((path) =>
      links.find((href) => href.split('?')[0] === path),
    );
    expect(to).toBe('/en/guide/no-card/retired/adult?applied=2026-09-24');
    expect(elsewhere).toBe('/en/guide/unsure');
    expect(links).toContain('/en/guide/no-card/job-not-registered?started-work=2026-09-01');
    expect(links).toContain('/en/guide/no-card/employee/adult/beijing?applied=2026-09-24');
    for (const href of links) {
      const { pathname, searchParams } = new URL(href, 'http://localhost');
      const there = pageAt(pathname.slice('/en/guide/'.length), Object.fromEntries(searchParams));
      const fields = there.template === 'checklist' ? (there.view.dates?.fields ?? []) : [];
      const named = [...searchParams.keys()].filter((name) => name !== 'dropped');
      if (there.template === 'checklist')
        expect(fields.filter(({ value }) => value !== '').map(({ name }) => name)).toEqual(named);
    }
  });

  test('survive a change: from the checklist to the question and on to the new checklist', () => {
    const change = linksOf(pageAt('no-card/employee/adult', applied)).find((href) =>
      href.startsWith('/en/guide/no-card/adult'),
    );
    expect(change).toBe('/en/guide/no-card/adult?applied=2026-09-24');
    const question = pageAt('no-card/adult', applied);
    expect(question.template).toBe('question');
    expect(question.isIndexed).toBe(false);
    expect(question.alternates.map(({ path }) => path)).toContain('/zh/guide/no-card/adult?applied=2026-09-24');
    const links = linksOf(question);
    expect(links).toContain('/en/guide/no-card/retired/adult?applied=2026-09-24');
    expect(links).toContain('/en/guide/no-card/job-not-registered?dropped=adult');
    expect(answer(['no-card', 'adult'], applied)).toMatchObject({ isDated: true });
  });

  test('that cannot be read go nowhere', () => {
    for (const value of ['soon', '1999-01-01', ['2026-09-24', '2026-09-25']]) {
      expect(
        linksOf(pageAt('no-card/employee/adult', { applied: value })).filter((href) => /applied/.test(href)),
      ).toEqual([]);
    }
  });
});

describe('what was said', () => {
  test('is said once: an answer that a later one says again leaves it only its way to be changed', () => {
    const page = pageAt('lost/still-lost/adult');
    const given = page.template === 'checklist' ? page.view.given : [];
    const { answers } = composition.library.guide.en;
    expect(given.map(({ summary }) => summary)).toEqual([answers['still-lost'].summary, answers.adult.summary]);
    expect(given[0]?.changes.map(({ href }) => href)).toEqual(['/en/guide/lost/adult', '/en/guide/still-lost/adult']);
    expect(page.title).not.toContain(answers.lost.summary);
    const asked = pageAt('lost');
    expect(asked.template === 'question' && asked.view.given.map(({ summary }) => summary)).toEqual([
      answers.lost.summary,
    ]);
  });

  test('can be changed answer by answer from every result', () => {
    const missing: string[] = [];
    for (const situation of results) {
      const page = pageAt(addressOf(situation));
      const links = page.template === 'checklist' ? page.view.given.flatMap(({ changes }) => changes) : [];
      const wanted = answersOf(situation).map((each) => {
        const rest = resolveSituation(withoutAnswer(situation, each)).situation;
        return ['/en/guide', ...answersOf(rest)].join('/');
      });
      const hrefs = links.map(({ href }) => href);
      if (hrefs.toSorted().join() !== wanted.sort().join()) missing.push(nameOf(situation));
    }
    expect(missing).toEqual([]);
  });
});

test('the list of sections on a checklist leads to its sections, in their order', () => {
  for (const situation of plainResults) {
    const page = pageAt(addressOf(situation));
    if (page.template !== 'checklist') continue;
    const html = String(composition.render(page).body);
    const ids = [...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => `#${id}`);
    const hrefs = page.view.contents.map(({ href }) => href);
    expect(
      ids.filter((id) => hrefs.includes(id)),
      nameOf(situation),
    ).toEqual(hrefs);
    expect(hrefs.length, nameOf(situation)).toBeGreaterThan(2);
  }
});
