/** Checklists with dates, put together from stencils: byte for byte the pages that are made as a whole. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '../../src/commands/compose.ts';
import type { Locale } from '../../src/content/schemas.ts';
import { printHtml } from '../../src/render/blanks.ts';
import { cutStencil, fillStencil } from '../../src/render/stencil.ts';
import { publishedSpan } from '../../src/rules/calendar.ts';
import { queryNames, startsOf, timesOf } from '../../src/rules/dated-times.ts';
import { checklistFor } from '../../src/rules/guide.ts';
import { answersOf } from '../../src/rules/situation.ts';
import { everyStep } from '../../src/rules/walk.ts';
import type { Query } from '../../src/site/dates-query.ts';
import { compose } from '../support/project.ts';

let composition: Composition;
let version: string;
let lastYear: number;
beforeAll(async () => {
  composition = await compose();
  version = composition.library.versions.at(-1)?.date ?? '';
  lastYear = publishedSpan(composition.library.calendar).last;
});

/** Every checklist that can be dated, as the segments of its address, with the names of its dates. */
const datable = everyStep().flatMap(({ situation, question }) => {
  const names = startsOf(timesOf(checklistFor(situation))).map((start) => queryNames[start]);
  return question !== undefined || names.length === 0 ? [] : [{ answers: answersOf(situation), names }];
});

interface Made {
  readonly kind: string;
  readonly html: string;
}

function make(locale: Locale, answers: readonly string[], query: Query): Made {
  const outcome = composition.site.answerAddress(locale, ['guide', ...answers], query);
  if (outcome?.kind !== 'page' && outcome?.kind !== 'filled-stencil') throw new Error(answers.join('/'));
  return { kind: outcome.kind, html: String(composition.render(outcome.page).body) };
}

/** The same page made as a whole: the version of the rules that hold is named, of which nothing is to be told. */
const whole = (locale: Locale, answers: readonly string[], query: Query): string => {
  const { kind, html } = make(locale, answers, { ...query, rules: version });
  expect(kind).toBe('page');
  return html;
};

/** Queries that give each date another day, some of them, and days near the ends of what is known. */
function queriesFor(names: readonly string[]): readonly Query[] {
  const [first = '', ...others] = names;
  const all = (day: (place: number) => string): Query => Object.fromEntries(names.map((name, i) => [name, day(i)]));
  return [
    all((place) => `${lastYear}-0${1 + (place % 9)}-28`),
    all(() => `${lastYear - 1}-09-29`),
    all(() => `${lastYear}-12-30`),
    { [first]: ` ${lastYear}-02-12 `, ...Object.fromEntries(others.map((name) => [name, ''])) },
    { [first]: [`${lastYear}-04-30`, `${lastYear}-04-30`], utm_source: 'x' },
    // On most checklists nothing runs from some of these.
    { applied: `${lastYear}-05-06`, 'job-ended': `${lastYear}-05-07`, born: `${lastYear}-05-08` },
  ];
}

describe('a page from a stencil', () => {
  test.each(['en', 'zh'] as const)('is the page made as a whole, for every checklist (%s)', (locale) => {
    expect(datable.length).toBeGreaterThan(100);
    for (const [index, { answers, names }] of datable.entries()) {
      const query = queriesFor(names)[index % 6] ?? {};
      const { kind, html } = make(locale, answers, query);
      expect(kind).toBe('filled-stencil');
      // Compared first, as a difference of two such pages takes long to print.
      if (html !== whole(locale, answers, query)) expect(html).toBe(whole(locale, answers, query));
      expect(html).not.toMatch(/~[a-z-]+~/);
    }
  });

  test('is the same for every kind of query, whether the stencil is new or known', () => {
    for (const { answers, names } of datable.filter((_each, index) => index % 40 === 0)) {
      for (const query of [...queriesFor(names), ...queriesFor(names)]) {
        expect(make('en', answers, query).html === whole('en', answers, query), answers.join('/')).toBe(true);
      }
    }
  });

  test('is made for dates alone: whatever else is to be said, the page is made as a whole', () => {
    const answers = ['no-card', 'employee', 'adult'];
    const day = `${lastYear}-09-24`;
    const others: readonly Query[] = [
      {},
      { applied: '' },
      { applied: `${lastYear}-02-30` },
      { applied: '2020-12-31' },
      { applied: [day, `${lastYear}-09-25`] },
      { applied: day, claimed: 'tomorrow' },
      { applied: day, 'started-work': 'tomorrow' },
      { applied: day, dropped: 'newborn' },
      { applied: day, rules: '2020-01-01' },
      { applied: day, rules: ['2020-01-01', '2020-01-02'] },
    ];
    for (const query of others) expect(make('en', answers, query).kind, JSON.stringify(query)).toBe('page');
    expect(make('en', answers, { applied: day }).kind).toBe('filled-stencil');
    expect(make('en', ['no-card'], { applied: day }).kind).toBe('page');
  });

  test('has a name that is the same for the same bytes, and another for other days', () => {
    const etagOf = (applied: string): string => {
      const outcome = composition.site.answerAddress('en', ['guide', 'no-card', 'employee', 'adult'], { applied });
      if (outcome?.kind !== 'filled-stencil') throw new Error('no stencil');
      return composition.render(outcome.page).etag;
    };
    const days = Array.from({ length: 28 }, (_, index) => `${lastYear}-11-${String(index + 1).padStart(2, '0')}`);
    expect(new Set(days.map(etagOf)).size).toBe(days.length);
    expect(days.map(etagOf)).toEqual(days.map(etagOf));
    expect(etagOf(days[0] ?? '')).toMatch(/^[0-9a-f]{20}$/);
  });
});

describe('a stencil', () => {
  test('is cut at its marks and filled in, wherever they stand', () => {
    const cut = cutStencil(200, '~a~ and ~b~~a~ ~c~', ['~a~', '~b~']);
    const { latin1 } = fillStencil(
      cut,
      new Map([
        ['~a~', printHtml('ä')],
        ['~b~', printHtml('~a~')],
      ]),
    );
    expect(String(Buffer.from(latin1, 'latin1'))).toBe('ä and ~a~ä ~c~');
  });
});
