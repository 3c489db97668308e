/** What lines, papers, times and letters rest on: each on something, and each time with its unit and its start. */
import { describe, expect, test } from 'vitest';
import { holders, queryNames } from '../../src/rules/dated-times.ts';
import { countingGround, workingDaysGround } from '../../src/rules/deadline.ts';
import { documentOf } from '../../src/rules/documents.ts';
import { citesOf, type Ground, law, official, olderExample, practice, reading } from '../../src/rules/ground.ts';
import { checklistFor } from '../../src/rules/guide.ts';
import { letterIds, letterOf } from '../../src/rules/letters.ts';
import { lettersOf, lineIds, lineOf, sections } from '../../src/rules/lines.ts';
import { starts, timeIds, timeOf } from '../../src/rules/times.ts';
import { results } from '../support/situations.ts';

/** Whether it names a provision or an authority's page, or says openly that it is practice or the older example. */
function rests(ground: Ground): boolean {
  switch (ground.kind) {
    case 'law':
    case 'reading':
      return ground.cites.length > 0 && ground.cites.every((cite) => /^[A-Z]{2,4} \d+(-\d+)?(\(\d+\))*$/.test(cite));
    case 'official':
      return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(ground.source);
    case 'practice':
    case 'older-example':
      return citesOf(ground).length === 0;
    default:
      ground satisfies never;
      return false;
  }
}

test('every line of every checklist rests on something, and so do its papers and times', () => {
  const wrong = new Set<string>();
  for (const situation of results) {
    const { sections: parts, bring, times } = checklistFor(situation);
    for (const line of parts.flatMap(({ lines }) => lines)) if (!rests(lineOf(line).ground)) wrong.add(line);
    for (const { document } of bring) if (!rests(documentOf(document).ground)) wrong.add(document);
    for (const { time } of times) if (!rests(timeOf(time).ground)) wrong.add(time);
  }
  expect([...wrong]).toEqual([]);
});

test('the citations of a ground are those it was made with', () => {
  expect(citesOf(law('SIL 58(1)', 'REG 6(2)'))).toEqual(['SIL 58(1)', 'REG 6(2)']);
  expect(citesOf(reading('REG 7'))).toEqual(['REG 7']);
  expect([official('some-page'), practice, olderExample].flatMap(citesOf)).toEqual([]);
});

test('letters and the count of days rest on something, too', () => {
  expect(letterIds.filter((letter) => !rests(letterOf(letter).ground))).toEqual([]);
  expect([countingGround, workingDaysGround].every(rests)).toBe(true);
});

describe('every time', () => {
  test('has an amount, a unit, and a start event of the list', () => {
    const units = ['days', 'working-days', 'months', 'years'];
    const wrong = timeIds.filter((time) => {
      const { amount, unit, start } = timeOf(time);
      return !(Number.isInteger(amount) && amount > 0 && units.includes(unit) && starts.includes(start));
    });
    expect(wrong).toEqual([]);
  });

  test('has somebody whose time it is, and every start event a name and a time', () => {
    expect(timeIds.filter((time) => !['reader', 'employer', 'agency'].includes(holders[time]))).toEqual([]);
    const used = new Set(timeIds.map((time) => timeOf(time).start));
    expect(starts.filter((start) => !used.has(start) || queryNames[start] === undefined)).toEqual([]);
  });
});

test('every line stands in a section, and names papers, times and letters once each', () => {
  for (const line of lineIds) {
    const { section, bring = [], times = [] } = lineOf(line);
    expect(sections, line).toContain(section);
    for (const named of [bring, times, lettersOf(line)]) expect(new Set(named).size, line).toBe(named.length);
  }
});

test.each([
  ['ask-employer-in-writing', ['request-to-register']],
  ['route-proxy', ['authorisation']],
  ['authorise-in-writing', ['authorisation']],
  ['route-employer-together', ['letter-of-introduction']],
  ['route-staff-together', ['letter-of-introduction']],
  ['route-home-visit', ['authorisation']],
  ['route-collect', ['request-to-return-card']],
  ['route-agency', []],
] as const)('the line %s calls for the letters %j', (line, letters) => {
  expect(lettersOf(line)).toEqual(letters);
});
