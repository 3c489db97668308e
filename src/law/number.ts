/** Numbers as people write them: 23, 二十三, 一百零五. */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** One number in Arabic or Chinese figures, as the source of a regular expression. */
export const numberSource = '\\d{1,4}|[零〇一二两三四五六七八九十百千]{1,9}';

/** The whole number that a text is: `23`, `二十三`, `二三` → 23; undefined for anything else, and for 0. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text) || undefined;
  let sum = 0;
  let digit: number | undefined;
  for (const character of text) {
    const place = places[character];
    const value = digits[character];
    if (place !== undefined) {
      sum += (digit ?? 1) * place;
      digit = undefined;
    } else if (value !== undefined) {
      // Figures without places stand side by side, as in 二三 for 23.
      digit = digit === undefined ? value : digit * 10 + value;
    } else {
      return undefined;
    }
  }
  return sum + (digit ?? 0) || undefined;
}
