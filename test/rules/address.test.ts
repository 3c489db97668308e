/** Addresses: what is printed is read back, and whatever order the answers come in, there is one canonical form. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isPossible } from '../../src/rules/guide.ts';
import { type AnswerId, answerIds, questionOf, questions } from '../../src/rules/questions.ts';
import { resolveSituation } from '../../src/rules/resolve.ts';
import { addressOf, answersOf, parseSituation, type Situation, withAnswer } from '../../src/rules/situation.ts';
import { gapsFrom } from '../../src/rules/walk.ts';
import {
  asking,
  failing,
  nameOf,
  plainResults,
  resolvedAt,
  sampled,
  situationAt,
  tried,
} from '../support/situations.ts';

const situations = [...asking.map(({ situation }) => situation), ...tried];
const gaps = gapsFrom(tried);

/** Every order of some things. */
function ordersOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length < 2) return [things];
  return things.flatMap((first, place) => ordersOf(things.toSpliced(place, 1)).map((others) => [first, ...others]));
}

describe('an address', () => {
  test('read back gives the situation it was printed from', () => {
    const isReadBack = (situation: Situation): boolean =>
      isDeepStrictEqual(parseSituation(answersOf(situation)), { kind: 'situation', situation });
    expect(failing([...situations, ...gaps], isReadBack)).toEqual([]);
  });

  test('of a page is its own canonical form', () => {
    const isCanonical = (situation: Situation): boolean =>
      isDeepStrictEqual(resolvedAt(situation), { situation, dropped: [], hasGap: false });
    expect(failing(situations, isCanonical)).toEqual([]);
  });

  test('with its answers in any order leads to the one canonical address', () => {
    let orders = 0;
    for (const situation of [...situations, ...gaps]) {
      const answers = answersOf(situation);
      for (const order of ordersOf(answers)) {
        orders += 1;
        const reading = parseSituation(order);
        // What was read prints as the same address where it holds these answers and no other.
        const read = reading.kind === 'situation' ? reading.situation : {};
        const isSame =
          Object.keys(read).length === answers.length &&
          answers.every((answer) => read[questionOf(answer).id] === answer);
        if (!isSame) expect.unreachable(`${order.join('/')} does not lead to ${addressOf(situation)}`);
      }
    }
    expect(orders).toBeGreaterThan(situations.length);
  });

  test('lists its answers in the order of the questions', () => {
    const placeOf = (answer: AnswerId): number => questions.indexOf(questionOf(answer));
    for (const situation of [...situations, ...gaps]) {
      const places = answersOf(situation).map(placeOf);
      expect(places, nameOf(situation)).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('with one answer more keeps what matters, names all it drops, and comes to rest at once', () => {
    const restless: string[] = [];
    const pageNames = new Set(situations.map(addressOf));
    const gapNames = new Set(gaps.map(addressOf));
    const isItsOwn = (situation: Situation, hasGap: boolean): boolean =>
      JSON.stringify(resolveSituation(situation)) === JSON.stringify({ situation, dropped: [], hasGap });
    // Refinements meet each other elsewhere: `walk.test.ts`.
    for (const situation of sampled([...asking.map((step) => step.situation), ...plainResults], 5)) {
      for (const answer of answerIds) {
        const given = withAnswer(situation, answer);
        const { situation: to, dropped, hasGap } = resolveSituation(given);
        const isPage = (hasGap ? gapNames : pageNames).has(addressOf(to)) || isItsOwn(to, hasGap);
        const all = [...answersOf(to), ...dropped].sort().join();
        const isWhole = all === answersOf(given).toSorted().join() && isPossible(to);
        const question = questionOf(answer);
        const isInVain = question.kind === 'asked' && plainResults.includes(situation) && !situation[question.id];
        const stays = !isInVain || addressOf(to) === addressOf(situation);
        if (!isPage || !isWhole || !stays) restless.push(`${answer} at ${nameOf(situation)}`);
      }
    }
    expect(restless).toEqual([]);
  });

  test.each<[string, readonly AnswerId[], string, boolean]>([
    [
      'no-card/employee/adult/over-30-days/in-time/zhongshan',
      ['in-time', 'over-30-days'],
      'no-card/employee/adult/zhongshan',
      false,
    ],
    ['no-card/employee/newborn', ['newborn'], 'no-card/employee', false],
    ['no-card/employee/newborn/beijing', ['newborn'], 'no-card/employee/beijing', true],
    ['for-staff/someone-else', ['someone-else'], 'for-staff', false],
    ['no-card/self-paying/adult/employer-goes', ['employer-goes'], 'no-card/self-paying/adult', false],
    ['over-30-days', [], 'over-30-days', true],
    ['unsure/over-30-days', ['over-30-days'], 'unsure', false],
    ['no-card/over-30-days/in-time', ['in-time'], 'no-card/over-30-days', true],
  ])('%s drops %j and leads to %s', (address, dropped, canonical, hasGap) => {
    expect(resolveSituation(situationAt(address))).toEqual({ situation: situationAt(canonical), dropped, hasGap });
  });

  const known: Situation = { need: 'no-card' };
  test.each([
    [['no-card', 'foo'], { kind: 'unknown', segment: 'foo', known }],
    [['foo', 'no-card', 'bar'], { kind: 'unknown', segment: 'foo', known }],
    [
      ['no-card', 'adult', 'waiting'],
      { kind: 'conflict', answers: ['no-card', 'waiting'], known: { holder: 'adult' } },
    ],
    [
      ['foo', 'no-card', 'waiting', 'adult'],
      { kind: 'conflict', answers: ['no-card', 'waiting'], known: { holder: 'adult' } },
    ],
    [
      ['no-card', 'waiting', 'lost', 'beijing'],
      { kind: 'conflict', answers: ['no-card', 'waiting'], known: { place: 'beijing' } },
    ],
    [['no-card', 'no-card'], { kind: 'situation', situation: known }],
    [[], { kind: 'situation', situation: {} }],
    [['toString'], { kind: 'unknown', segment: 'toString', known: {} }],
    [['__proto__'], { kind: 'unknown', segment: '__proto__', known: {} }],
  ])('%j is %j', (segments, reading) => {
    expect(parseSituation(segments)).toEqual(reading);
  });
});
