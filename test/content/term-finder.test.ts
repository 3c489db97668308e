/** What counts as a name of a term in running text. */
import { expect, test } from 'vitest';
import { createTermFinder } from '../../src/content/term-finder.ts';

const names = [
  ['social security card', 'card'],
  ['social insurance', 'insurance'],
  ['social insurance agency', 'agency'],
  ['letter of introduction', 'letter'],
  ['work-injury insurance', 'injury'],
  ["residents' scheme", 'residents'],
  ['HRSS', 'hrss'],
  ['参保人', 'insured'],
  ['参保人员', 'insured'],
  ['身份证', 'id'],
  ['身份证件', 'document'],
  ['街道（镇）服务点', 'point'],
  ['医保码', 'code'],
] as const;
const find = createTermFinder(names, ['Social Insurance Law', '社会保险法', '身份证法']);

test.each([
  ['a name', 'Take your social security card along.', ['social security card']],
  [
    'whatever its case',
    'Social Security Card or SOCIAL SECURITY CARD',
    ['Social Security Card', 'SOCIAL SECURITY CARD'],
  ],
  ['the longest name', 'The social insurance agency decides.', ['social insurance agency']],
  ['the shorter one where the longer one breaks off', 'social insurance agents', ['social insurance']],
  ['only whole words', 'antisocial insurance, HRSSX, social security cardboard', []],
  [
    'plurals',
    'social security cards, social insurance agencies',
    ['social security cards', 'social insurance agencies'],
  ],
  ['the plural of the word that has it', 'two letters of introduction', ['letters of introduction']],
  [
    'with a hyphen or without',
    'work injury insurance, work-injury\ninsurance',
    ['work injury insurance', 'work-injury\ninsurance'],
  ],
  ['with either apostrophe', 'the residents’ scheme', ['residents’ scheme']],
  ['nothing across punctuation', 'social, security card; letter. Of introduction', []],
  ['nothing within the name of a law', 'the Social Insurance Law, 《社会保险法》 and 《身份证法》', []],
  ['the longest Chinese name, without spaces', '参保人员拿身份证件', ['参保人员', '身份证件']],
  ['Chinese beside Latin letters', 'App里的医保码OK', ['医保码']],
  ['signs that belong to a name', '去街道（镇）服务点办', ['街道（镇）服务点']],
  ['nothing in nothing', '', []],
])('finds %s', (_name, text, expected) => {
  expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('goes over a long text once: a name that begins again and again is no burden', () => {
  const text = 'social insurance '.repeat(20_000);
  expect(find(text)).toHaveLength(20_000);
});
