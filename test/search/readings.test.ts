/** What is read in the place of what was typed: typing errors, pinyin, characters that sound alike, initials. */
import { describe, expect, test } from 'vitest';
import { indexInitials } from '../../src/search/initials.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { createMemory } from '../../src/search/memory.ts';
import { readHomophones, readPinyin } from '../../src/search/pinyin.ts';
import { likestWords, nearestWords, splitWords } from '../../src/search/spelling.ts';
import { unitsOf } from '../../src/search/text.ts';

describe('a typing error', () => {
  const words = ['reimbursement', 'insurance', 'hospital', 'lost', 'card', 'newborn'];

  test.each([
    ['hopital', 'hospital'],
    ['hosspital', 'hospital'],
    ['hospitel', 'hospital'],
    ['hosptial', 'hospital'],
    ['reimbursment', 'reimbursement'],
    ['insurrence', 'insurance'],
    ['lsot', 'lost'],
  ])('%s is led to %s', (typed, meant) => {
    expect(nearestWords(typed, words)).toEqual([meant]);
  });

  test('is one or, in a long word, two; short words are taken as they are', () => {
    expect(nearestWords('lxyt', words)).toEqual([]);
    expect(nearestWords('hxxpxtal', words)).toEqual([]);
    expect(nearestWords('crd', words)).toEqual([]);
  });

  test('may be a missing space', () => {
    expect(splitWords('hospitalcard', new Set(words))).toEqual(['hospital card']);
    expect(splitWords('hospitalxcard', new Set(words))).toEqual([]);
    expect(splitWords('lostmycard', new Set(words))).toEqual(['lost my card']);
    expect(splitWords('hospitalforanewborn', new Set(words))).toEqual(['hospital for a newborn']);
    expect(splitWords('mynewjob', new Set(words))).toEqual([]);
    expect(splitWords('a'.repeat(200), new Set(words))).toEqual([]);
  });

  test('beyond that has the words that share most of its letters', () => {
    expect(likestWords('insuring', words, 1)).toEqual(['insurance']);
    expect(likestWords('医院', ['医保', '公司'], 2)).toEqual(['医保']);
    expect(likestWords('😀', words, 2)).toEqual([]);
  });
});

describe('pinyin and sound', () => {
  const lexicon = createLexicon();
  for (const text of ['社保卡丢了怎么办', '医保码', '医保吗', '西安', '银行', '异地就医备案', '报销'])
    lexicon.learn(unitsOf(text));
  const read = (letters: string): string | undefined => readPinyin(letters, lexicon)(letters.length)?.text;

  test.each([
    ['shebaoka', '社保卡'],
    ['shebaokadiu', '社保卡丢'],
    ['yinhang', '银行'],
    ['xian', '西安'],
    ['yidijiuyi', '异地就医'],
  ])('%s is read as %s', (letters, text) => {
    expect(read(letters)).toBe(text);
  });

  test('prefers words to chance neighbours', () => {
    expect(read('yibaoma')).toBe('医保码');
  });

  test('is nothing where letters are no pinyin, or too many', () => {
    expect(read('hospital')).toBeUndefined();
    expect(readPinyin('ka'.repeat(500), lexicon)(1000)).toBeUndefined();
  });

  test('characters that fit nowhere give way to those that sound alike', () => {
    expect(readHomophones('一地就医', lexicon)?.text).toBe('异地就医');
    expect(readHomophones('报消', lexicon)?.text).toBe('报销');
    expect(readHomophones('社保卡', lexicon)?.text).toBe('社保卡');
    expect(readHomophones('猫狗', lexicon)?.text).toBe('猫狗');
  });

  test('initials stand for names of three characters or more', () => {
    const initials = indexInitials(['社保卡', '医保', '社保库']);
    expect(initials.get('sbk')).toEqual(['社保卡', '社保库']);
    expect(initials.get('yb')).toBeUndefined();
  });
});

test('what is kept is bounded, and what was used last stays', () => {
  const keep = createMemory<number>(2);
  let made = 0;
  const make = (): number => {
    made += 1;
    return made;
  };
  expect([
    keep('a', make),
    keep('b', make),
    keep('a', make),
    keep('c', make),
    keep('a', make),
    keep('b', make),
  ]).toEqual([1, 2, 1, 3, 1, 4]);
});
