/** A faulty glossary: each fault is named with its line. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ContentError, printFault } from '../../src/content/fault.ts';
import { type ContentFiles, readContentFiles } from '../../src/content/files.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { pinyinFault } from '../../src/content/pinyin.ts';
import { readGlossary } from '../../src/content/read-glossary.ts';
import { root } from '../support/project.ts';

const file = 'content/glossary.yaml';

const sound = `owner: editors
reviewed: 2026-11-23
next-review: 2027-05-23
terms:
  card:
    zh: 社会保障卡
    pinyin: shèhuì bǎozhàng kǎ
    en: social security card
    also: { zh: [社保卡], pinyin: [shèbǎo kǎ], en: [SSC] }
    definition: { en: "A card [[REG 7]].", zh: "一张卡[[REG 7]]。" }
    rests-on: [REG 7]
    related: [code]
  code:
    zh: 医保码
    pinyin: yībǎo mǎ
    en: medical insurance code
    definition: { en: A code., zh: 一个码。 }
    rests-on: [REG 7(2), usage]
`;

const faultsOf = (text: string): readonly string[] => readGlossary(new Map([[file, text]])).faults.map(printFault);

test('the glossary of the tests is sound', () => {
  expect(faultsOf(sound)).toEqual([]);
});

test.each([
  [
    'a missing tone',
    'yībǎo mǎ',
    'yibao ma',
    /glossary\.yaml:15 terms\.code\.pinyin: expected pinyin with its tones as marks/,
  ],
  ['tones as figures', 'yībǎo mǎ', 'yi1bao3 ma3', /:15 terms\.code\.pinyin: expected pinyin with its tones as marks/],
  [
    'a syllable too few',
    'yībǎo mǎ',
    'yībǎo',
    /:15 terms\.code\.pinyin: expected one syllable for each of the 3 characters of 医保码, not 2/,
  ],
  [
    'pinyin of another name missing',
    'pinyin: [shèbǎo kǎ]',
    'pinyin: []',
    /:9 terms\.card\.also\.pinyin: expected one for each of the 1 names of also\.zh, got nothing/,
  ],
  [
    'a name that another term has',
    'en: medical insurance code',
    'en: ssc',
    /:16 terms\.code\.en: expected a name of its own \(card has the same\), got "ssc"/,
  ],
  [
    'the plural of a name that another term has',
    'en: medical insurance code',
    'en: social security cards',
    /:16 terms\.code\.en: expected a name of its own/,
  ],
  ['a name twice', 'en: [SSC]', 'en: [SSC, SSC]', /:9 terms\.card\.also\.en\.1: expected each name once, got "SSC"/],
  [
    'an unknown related term',
    'related: [code]',
    'related: [purse]',
    /:12 terms\.card\.related: expected the slug of another term, got "purse"/,
  ],
  [
    'a term related to itself',
    'related: [code]',
    'related: [card]',
    /:12 terms\.card\.related: expected the slug of another term, got "card"/,
  ],
  [
    'nothing that it rests on',
    'rests-on: [REG 7]',
    'rests-on: []',
    /:11 terms\.card\.rests-on: expected at least one citation, source ID or usage/,
  ],
  [
    'definitions that rest on different things',
    '一张卡[[REG 7]]',
    '一张卡',
    /:10 terms\.card\.definition\.zh: expected the references of the English definition \(REG 7\), got none/,
  ],
  ['an unknown field', 'related: [code]', 'see: [code]', /:12 terms\.card\.see: expected no such field/],
  [
    'a slug that is none',
    '  code:',
    '  Code:',
    /terms\.Code: expected terms by their slugs|terms\.Code: expected a name like/,
  ],
])('%s', (_name, from, to, expected) => {
  expect(sound).toContain(from);
  expect(faultsOf(sound.replace(from, to)).join('\n')).toMatch(expected);
});

test.each([
  ['异地就医备案', "yìdì jiùyī bèi'àn", undefined],
  ['代办', 'dàibàn', undefined],
  ['备案', 'bèiàn', "one tone for each syllable, and an apostrophe before one that begins with a vowel, as in bèi'àn"],
  ['旅行证', 'lǚxíng zhèng', undefined],
  ['街道（镇）服务点', 'jiēdào (zhèn) fúwùdiǎn', undefined],
  ['社保卡', 'shèbǎo kǎ yínháng', 'one syllable for each of the 3 characters of 社保卡, not 5'],
])('pinyin of %s: %s', (chinese, pinyin, expected) => {
  expect(pinyinFault(chinese, pinyin)).toBe(expected);
});

describe('beside the rest of the content', () => {
  let files: ContentFiles;
  beforeAll(() => {
    files = readContentFiles(root);
  });
  const loadingFaults = (text: string | undefined): string => {
    const changed = new Map(files);
    if (text === undefined) changed.delete(file);
    else changed.set(file, text);
    try {
      loadLibrary(changed);
      return '';
    } catch (error) {
      if (error instanceof ContentError) return error.message;
      throw error;
    }
  };

  test('a missing glossary is a fault, and so is a citation or a source that leads nowhere', () => {
    expect(loadingFaults(undefined)).toBe(`${file}: expected this file, got nothing`);
    const faulty = sound
      .replace('REG 7(2), usage', 'REG 99, source nowhere, something')
      .replaceAll('A card [[REG 7]]', 'A card [[REG 7(9)]]')
      .replace('一张卡[[REG 7]]', '一张卡[[REG 7(9)]]');
    expect(loadingFaults(faulty).split('\n')).toEqual([
      expect.stringMatching(
        /glossary\.yaml:10 terms\.card\.definition\.en: expected a paragraph .* of REG 7, got "REG 7\(9\)"/,
      ),
      expect.stringMatching(
        /glossary\.yaml:10 terms\.card\.definition\.zh: expected a paragraph .* of REG 7, got "REG 7\(9\)"/,
      ),
      expect.stringMatching(/glossary\.yaml:18 terms\.code\.rests-on: expected an article of REG .*, got "REG 99"/),
      expect.stringMatching(
        /glossary\.yaml:18 terms\.code\.rests-on: expected a key of content\/sources\.yaml, got "nowhere"/,
      ),
      expect.stringMatching(/glossary\.yaml:18 terms\.code\.rests-on: expected a citation like .*, got "something"/),
    ]);
  });
});
