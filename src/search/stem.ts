/** English words without their endings, so that card and cards, retire and retired, apply and applied meet. */

const vowel = /[aeiouy]/;

/** The stem of a word in lower-case ASCII letters; anything else comes back as it is. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return withoutE(withoutEnding(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (/(ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const [, start = '', ending] = /^(.+?)(ing|ed)$/.exec(word) ?? [];
  if (ending === undefined || start.length < 3 || !vowel.test(start)) return word;
  // stopped → stop, but filled → fill, missed → miss
  return /([^aeiouylsz])\1$/.test(start) ? start.slice(0, -1) : start;
}

function withoutE(word: string): string {
  return word.length > 3 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word;
}
