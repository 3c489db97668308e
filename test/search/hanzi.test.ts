/** The table of readings and simplified forms beside packages that know more. */
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/files.ts';
import { simplify, syllablesOf } from '../../src/search/hanzi.ts';
import { root } from '../support/project.ts';

const range = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
const everyCharacter = range(0x4e00, 0x9fff);

test('every reading is one that the dictionary knows, the usual one among them', () => {
  const readingsOf = (character: string): readonly string[] =>
    pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).map((reading) =>
      reading.replace('ü', 'v'),
    );
  // Colloquial readings that the dictionary leaves out.
  const spoken = ['shei', 'nei', 'zhei'];
  const wrong = everyCharacter.flatMap((character) =>
    syllablesOf(character)
      .filter((syllable) => !readingsOf(character).includes(syllable) && !spoken.includes(syllable))
      .map((syllable) => `${character} ${syllable}`),
  );
  expect(wrong).toEqual([]);
  expect(everyCharacter.filter((character) => syllablesOf(character).length > 0).length).toBeGreaterThan(3700);
});

test('every traditional character has the simplified form that OpenCC gives', () => {
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs = everyCharacter
    .map((character) => [character, simplify(character)] as const)
    .filter(([from, to]) => from !== to);
  expect(pairs.filter(([from, to]) => convert(from) !== to)).toEqual([]);
  expect(pairs.length).toBeGreaterThan(1400);
});

test('every character of the content can be typed in pinyin', () => {
  const texts = [...readContentFiles(root)].flatMap(([file, text]) =>
    file.startsWith('content/official/') ? [] : [text],
  );
  const characters = new Set(texts.join('').match(/[\u4e00-\u9fff]/g));
  expect([...characters].filter((character) => syllablesOf(simplify(character)).length === 0)).toEqual([]);
});
