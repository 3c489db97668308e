/** How search reads a text: words and characters, stems, tokens, meanings, marks. */
import { describe, expect, test } from 'vitest';
import { excerpt, markText, type Piece, readText } from '../../src/search/mark.ts';
import { soughtAmong } from '../../src/search/sought.ts';
import { stem } from '../../src/search/stem.ts';
import { unitsOf } from '../../src/search/text.ts';
import { createThesaurus, type Thesaurus } from '../../src/search/thesaurus.ts';
import { tokensOf } from '../../src/search/tokens.ts';

const none = createThesaurus([]);
const tokens = (text: string, thesaurus = none): readonly string[] =>
  tokensOf(unitsOf(text), thesaurus).map((token) => token.text);

describe('stems', () => {
  test.each([
    ['cards', 'card', 'card'],
    ['applies', 'applied', 'apply'],
    ['retire', 'retired', 'retiring'],
    ['stopped', 'stopping', 'stop'],
    ['missed', 'misses', 'miss'],
    ['losing', 'lose', 'loses'],
    ['agency', 'agencies', 'agency'],
    ['pays', 'paying', 'pay'],
  ])('%s, %s and %s have the same', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  test('of words that only look alike differ', () => {
    expect(stem('status')).toBe('status');
    expect(stem('bring')).toBe('bring');
    expect(stem('need')).toBe('need');
    expect(stem('bus')).toBe('bus');
    expect(stem('employee')).not.toBe(stem('employer'));
  });
});

describe('a text', () => {
  test('is read in one spelling: width, case, accents, traditional characters', () => {
    expect(unitsOf('ＳＩＬ Café 醫保').map(({ surface }) => surface)).toEqual(['sil', 'cafe', '医', '保']);
    expect(unitsOf('shèbǎo lǜ').map(({ surface }) => surface)).toEqual(['shebao', 'lv']);
  });

  test('keeps the places of its words, also of short forms', () => {
    const text = 'I don’t have 社保卡, the child’s card';
    for (const { start, end, surface } of unitsOf(text).filter(({ kind }) => kind === 'han')) {
      expect(text.slice(start, end)).toBe(surface);
    }
    expect(unitsOf(text).map(({ surface }) => surface)).toEqual([
      'i',
      'do',
      'not',
      'have',
      '社',
      '保',
      '卡',
      'the',
      'child',
      'card',
    ]);
  });

  test('is cut into stems and pairs of characters; what only asks is left out', () => {
    expect(tokens('How do I activate the cards?')).toEqual(['how', 'activat', 'card']);
    expect(tokens('社保卡丢了怎么办？')).toEqual(['社保', '保卡', '卡丢', '丢']);
    expect(tokens('卡。丢')).toEqual(['卡', '丢']);
    expect(tokens('请问医保码的密码')).toEqual(['医保', '保码', '码', '密码', '码']);
  });

  test('gets a token for what its words mean, the longest words first', () => {
    const thesaurus = createThesaurus([
      ['boss', 'employer', 'work unit'],
      ['work', 'job'],
      ['单位', '公司'],
    ]);
    expect(tokens('my employers', thesaurus)).toEqual(['employer', '=0']);
    expect(tokens('work unit', thesaurus)).toEqual(['work', 'unit', '=0']);
    expect(tokens('公司卡', thesaurus)).toEqual(['公司', '司卡', '卡', '=2']);
    const kinds = tokensOf(unitsOf('公司卡'), thesaurus).map(({ kind }) => kind);
    expect(kinds).toEqual(['pair', 'seam', 'last', 'meaning']);
  });

  test('shares the weight of a word among its meanings', () => {
    const thesaurus = createThesaurus([['id', 'passport'], ['passport']]);
    const meanings = tokensOf(unitsOf('passport'), thesaurus).filter(({ kind }) => kind === 'meaning');
    expect(meanings.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });
});

describe('marks', () => {
  const thesaurus = createThesaurus([['boss', 'employer']]);
  /** The pieces of a text in which some tokens are sought; others are known, too. */
  const piecesOf = (text: string, words: Thesaurus, ...sought: readonly string[]): readonly Piece[] => {
    const known = new Map([...sought, 'other', 'b'].map((token, number) => [token, number]));
    const read = readText(text, words, (token) => known.get(token));
    const telling = sought.map((_token, number) => ({ number, worth: 1 }));
    return markText(text, read, soughtAmong(telling, known.size));
  };
  const mark = (text: string, ...sought: readonly string[]): string =>
    piecesOf(text, thesaurus, ...sought)
      .map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
      .join('');

  test('stand at whole words and at neighbouring pairs together, and lose nothing', () => {
    expect(mark('Cards and a card.', 'card')).toBe('[Cards] and a [card].');
    expect(mark('我的社保卡丢了', '社保', '保卡')).toBe('我的[社保卡]丢了');
    expect(mark('The employer pays', '=0')).toBe('The [employer] pays');
    expect(mark('<b>card</b> & co', 'card')).toBe('<b>[card]</b> & co');
  });

  test('are what a long text is cut around', () => {
    const text = `${'word '.repeat(60)}card ${'more '.repeat(60)}`;
    const pieces = excerpt(piecesOf(text, none, 'card'), 100);
    const shown = pieces.map((piece) => piece.text).join('');
    expect(shown).toMatch(/^….*card.*…$/);
    expect(shown.length).toBeLessThanOrEqual(102);
    const short = [{ text: 'short', isMarked: false }];
    expect(excerpt(short, 100)).toEqual(short);
  });
});
