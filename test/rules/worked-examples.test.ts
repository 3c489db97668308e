/** Worked examples: the rows of `worked-examples.md`, which anybody can read and extend. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentIds } from '../../src/rules/documents.ts';
import { checklistFor, linesFor, nextQuestion } from '../../src/rules/guide.ts';
import { lineIds } from '../../src/rules/lines.ts';
import { resolveSituation } from '../../src/rules/resolve.ts';
import { timeIds } from '../../src/rules/times.ts';
import { situationAt } from '../support/situations.ts';

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const idsIn = (cell = ''): readonly string[] => cell.split(',').flatMap((id) => id.trim() || []);

const [head = [], , ...rows] = readFileSync(join(import.meta.dirname, 'worked-examples.md'), 'utf8')
  .split('\n')
  .filter((row) => row.startsWith('|'))
  .map(cellsOf);

test('the table has its columns, and every row has them all', () => {
  expect(head).toEqual(['Who', 'Answers', 'Lines', 'Papers', 'Times', 'Not this']);
  expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  expect(rows.length).toBeGreaterThan(10);
});

describe.each(rows.map(([who = '', says = '', ...cells]) => ({ who, says, cells: cells.map(idsIn) })))(
  '$who ($says)',
  ({ says, cells: [lines = [], papers = [], times = [], never = []] }) => {
    const heldIds = (): readonly string[] => {
      const { bring, times: own } = checklistFor(situationAt(says));
      return [...linesFor(situationAt(says)), ...bring.map(({ document }) => document), ...own.map(({ time }) => time)];
    };

    test('names only lines, papers and times that exist, and an address in its canonical form', () => {
      const known: readonly (readonly string[])[] = [lineIds, documentIds, timeIds];
      const unknown = [lines, papers, times].flatMap((ids, column) => ids.filter((id) => !known[column]?.includes(id)));
      expect([...unknown, ...never.filter((id) => !known.flat().includes(id))]).toEqual([]);
      const situation = situationAt(says);
      expect(resolveSituation(situation)).toEqual({ situation, dropped: [], hasGap: false });
      expect(nextQuestion(situation)).toBeUndefined();
    });

    test('gets what belongs to it', () => {
      const held = heldIds();
      expect([...lines, ...papers, ...times].filter((id) => !held.includes(id))).toEqual([]);
    });

    test('is spared the rest', () => {
      const held = heldIds();
      expect(never.filter((id) => held.includes(id))).toEqual([]);
    });
  },
);
