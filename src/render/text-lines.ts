/** Breaking text into lines of a width, for drawings: SVG does not break lines by itself. */

/** A Chinese character with the punctuation that may not begin a line, or a run of other letters. */
const piece =
  /[\u2e80-\u9fff\uff00-\uffef][\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f”’]*|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/g;

const narrow: ReadonlySet<string> = new Set(" .,:;'’|iljftI1()");
const wide: ReadonlySet<string> = new Set('mwMW');

/**
 * Breaks a text between words and between Chinese characters.
 * @param widthInEms the room of a line, in the height of the letters; a single longer word stands out
 */
export function breakLines(text: string, widthInEms: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const [part] of text.matchAll(piece)) {
    const isSpace = part.trim() === '';
    const more = widthOf(part);
    if (line !== '' && !isSpace && width + more > widthInEms) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    if (line === '' && isSpace) continue;
    line += part;
    width += more;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** About how wide a text is, in ems: fonts differ, so it is measured generously. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (letter >= '\u2e80') return 1;
  if (narrow.has(letter)) return 0.36;
  if (wide.has(letter)) return 0.92;
  return letter >= 'A' && letter <= 'Z' ? 0.72 : 0.58;
}
