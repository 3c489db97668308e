/** What a writer has still to write: a new file has TODO in the place of every text, and nothing is made from one. */
import { type Fault, quote } from './fault.ts';
import type { ContentFiles } from './files.ts';

/** A fault for each line with TODO. */
export function todoFaults(files: ContentFiles): readonly Fault[] {
  return [...files].flatMap(([file, text]) => {
    if (!text.includes('TODO')) return [];
    return text
      .split('\n')
      .flatMap((line, index) =>
        /\bTODO\b/.test(line)
          ? [{ file, line: index + 1, field: '', expected: 'what is still to be written', got: quote(line.trim()) }]
          : [],
      );
  });
}

/** Of several faults on one line only the one that says that it is still to be written. */
export function withoutRepeats(faults: readonly Fault[], todo: readonly Fault[]): readonly Fault[] {
  const lines = new Set(todo.map(({ file, line }) => `${file}:${line}`));
  return [...todo, ...faults.filter(({ file, line }) => !lines.has(`${file}:${line}`))];
}
