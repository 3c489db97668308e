/** What is wrong with the content, said so that its writer can mend it. */

export interface Fault {
  /** Path from the project's root: `content/en/answers/lost-card.md`. */
  readonly file: string;
  /** Counted from 1; undefined where no line can be named. */
  readonly line?: number | undefined;
  /** The field, as in `title.en`; empty for the file as a whole. */
  readonly field: string;
  readonly expected: string;
  /** The author's own text. */
  readonly got: string;
}

/** `content/en/answers/lost-card.md:4 reviewed: expected a date like 2026-05-01, got "May"` */
export function printFault({ file, line, field, expected, got }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}${field === '' ? '' : ` ${field}`}: expected ${expected}, got ${got}`;
}

/** Quotes a value as its author wrote it, cut to one short line. */
export function quote(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}

/** Thrown when content is faulty; carries every fault that was found. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(printFault).join('\n'));
    this.faults = faults;
  }
}
