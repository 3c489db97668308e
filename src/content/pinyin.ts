/** Pinyin with tones as marks: whether it fits its Chinese. */

/** One syllable's vowels; syllables that begin with one are set off by an apostrophe, as in `yìdì jiùyī bèi'àn`. */
const vowels = /[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+/gi;
const marked = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/gi;
const other = /[^a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ'’\s()（）/-]/i;

/**
 * What is wrong with the pinyin of a Chinese text, as what was expected instead; undefined where nothing is.
 * Syllables are compared with characters only where the text holds nothing but Chinese characters.
 */
export function pinyinFault(chinese: string, pinyin: string): string | undefined {
  const composed = pinyin.normalize('NFC');
  if (other.test(composed)) return 'pinyin with its tones as marks, like shèbǎo kǎ';
  const syllables = composed.match(vowels) ?? [];
  if (composed.search(marked) < 0) return 'pinyin with its tones as marks, like shèbǎo kǎ';
  const crowded = syllables.find((syllable) => (syllable.match(marked) ?? []).length > 1);
  if (crowded !== undefined)
    return "one tone for each syllable, and an apostrophe before one that begins with a vowel, as in bèi'àn";
  const characters = [...chinese];
  if (!characters.every((character) => /\p{Script=Han}/u.test(character))) return undefined;
  if (syllables.length === characters.length) return undefined;
  return `one syllable for each of the ${characters.length} characters of ${chinese}, not ${syllables.length}`;
}

/** Pinyin without its tones, in small letters: `Gǎng-Ào-Tái` → `gang-ao-tai`. */
export function plainPinyin(pinyin: string): string {
  return pinyin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
