/** The index rates pages as MiniSearch does, a library that is kept well and counts in another way: page by page, token by token. */
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { type Field, fields } from '../../src/search/read-entry.ts';
import { type Asked, createSearchIndex, mostAsked } from '../../src/search/search-index.ts';
import { unitsOf } from '../../src/search/text.ts';
import { createThesaurus } from '../../src/search/thesaurus.ts';
import { type Token, tokensOf } from '../../src/search/tokens.ts';
import { createWeights } from '../../src/search/weights.ts';
import { compose } from '../support/project.ts';

const { library } = await compose();
const noThesaurus = createThesaurus([]);
const read = (text: string): readonly Token[] => tokensOf(unitsOf(text), noThesaurus);

/** The answers of the site, both languages on one page, as the search reads them. */
const pages = library.answers.en.map((english, index): Readonly<Record<Field, readonly Token[]>> => {
  const twins = [english, library.answers.zh[index] ?? english];
  return {
    title: twins.flatMap(({ title }) => read(title)),
    names: twins.flatMap(({ askedAs }) => askedAs.flatMap(read)),
    lead: twins.flatMap(({ answer }) => read(answer.text)),
    // Some pages have no further text.
    text: index % 5 === 0 ? [] : twins.flatMap(({ body }) => read(body.text)),
  };
});
const queries = library.answers.en
  .filter((_answer, place) => place % 3 === 0)
  .flatMap(({ title, askedAs }, index) => [title, ...askedAs, library.answers.zh[index]?.title ?? ''])
  .filter((query) => query !== '');

const separator = '\n';
const mini = new MiniSearch({
  fields: [...fields],
  tokenize: (text) => text.split(separator),
  processTerm: (token) => token,
});
const weights = createWeights();
const index = createSearchIndex(weights.textOf);
for (const [id, page] of pages.entries()) {
  const numbersIn = (field: Field): readonly number[] => page[field].map(weights.numberOf);
  index.add({ title: numbersIn('title'), names: numbersIn('names'), lead: numbersIn('lead'), text: numbersIn('text') });
  const texts = fields.map((field) => [field, page[field].map(({ text }) => text).join(separator)]);
  mini.add({ id, ...Object.fromEntries(texts) });
}

/** The tokens of a text, each once, weighed in some way. */
function askedOf(text: string): readonly Asked[] {
  const tokens = [...new Set(read(text).map((token) => token.text))].slice(0, mostAsked);
  return tokens.map((token, place) => ({
    text: token,
    number: weights.find(token) ?? -1,
    weight: 1 + (place % 3) / 2,
  }));
}

function ratedByMiniSearch(asked: readonly Asked[]) {
  const weightOf = new Map(asked.map(({ text, weight }) => [text, weight]));
  return mini.search([...weightOf.keys()].join(separator), {
    boost: { title: 3, names: 2.5, lead: 1, text: 0.4 },
    boostTerm: (token) => weightOf.get(token) ?? 0,
    prefix: (token) => /^(?:[a-z]{4,}|\p{Script=Han})$/u.test(token),
    weights: { prefix: 0.4, fuzzy: 0 },
  });
}

const bitsOf = (asked: readonly Asked[], has: (token: string) => boolean): number =>
  asked.reduce((bits, { text }, place) => (has(text) ? bits | (1 << place) : bits), 0);

describe('for what people ask, and for its first word alone,', () => {
  const cases = queries.flatMap((query) => [query, query.split(' ')[0] ?? '', query.slice(0, 1)]).map(askedOf);
  const both = cases.map((asked) => ({
    asked,
    own: index.find(asked, pages.length),
    theirs: ratedByMiniSearch(asked),
  }));

  test('the same pages are found, each worth the same', () => {
    expect(both.filter(({ theirs }) => theirs.length > 0).length).toBeGreaterThan(queries.length);
    for (const { asked, own, theirs } of both) {
      const scores = new Map(theirs.map(({ id, score }) => [id, score]));
      expect(own.map(({ page }) => page).toSorted(), JSON.stringify(asked)).toEqual([...scores.keys()].toSorted());
      for (const { page, score } of own) expect(score).toBeCloseTo(scores.get(page) ?? -1, 6);
    }
  });

  test('the best come first, and so many of them as are asked for', () => {
    for (const { asked, own } of both) {
      const scores = own.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(index.find(asked, 5).map(({ score }) => score)).toEqual(scores.slice(0, 5));
    }
  });

  test('it is told which tokens each page has, and which of them in its names', () => {
    for (const { asked, own, theirs } of both) {
      const matches = new Map(theirs.map(({ id, match }) => [id, match]));
      for (const { page, anywhere, named } of own) {
        const match = matches.get(page) ?? {};
        const isNamed = (token: string): boolean =>
          match[token]?.some((field) => field === 'title' || field === 'names') === true;
        const expected = [bitsOf(asked, (token) => match[token] !== undefined), bitsOf(asked, isNamed)];
        if (anywhere !== expected[0] || named !== expected[1]) expect([anywhere, named]).toEqual(expected);
      }
    }
  });
});

test('an index without pages finds nothing', () => {
  expect(createSearchIndex(weights.textOf).find(askedOf('card'), 5)).toEqual([]);
});
