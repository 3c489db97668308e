/** Versions of the rules: what has changed for a result since the reader's copy. */
import { describe, expect, test } from 'vitest';
import { linesFor } from '../../src/rules/guide.ts';
import { type Change, changesSince, type Version } from '../../src/rules/rules-history.ts';
import type { Situation } from '../../src/rules/situation.ts';

const overdue: Situation = { need: 'waiting', stage: 'overdue' };
const employee: Situation = { need: 'no-card', cover: 'employee', holder: 'adult' };

const forOverdue: Change = { lines: ['office-is-late'] };
const forEverybody: Change = { lines: ['enquiries-are-free'] };
const goneForEmployees: Change = { answers: ['no-card', 'employee'] };
const versions: readonly Version[] = [
  { date: '2026-01-01', changes: [] },
  { date: '2026-02-01', changes: [forOverdue, goneForEmployees] },
  { date: '2026-03-01', changes: [forEverybody] },
];

const since = (date: string, situation: Situation): readonly Change[] | undefined =>
  changesSince(versions, date, situation)?.map(({ change }) => change);

describe('the changes since a version', () => {
  test('are those of newer versions that concern the result, oldest first', () => {
    expect(linesFor(overdue)).toContain('office-is-late');
    expect(since('2026-01-01', overdue)).toEqual([forOverdue, forEverybody]);
    expect(since('2026-02-01', overdue)).toEqual([forEverybody]);
  });

  test('tell of a line that went by the answers it stood on, all of them', () => {
    expect(since('2026-01-01', employee)).toEqual([goneForEmployees, forEverybody]);
    expect(since('2026-01-01', { need: 'no-card', cover: 'retired', holder: 'adult' })).toEqual([forEverybody]);
  });

  test('leave out what concerns nobody: a change without lines and answers', () => {
    const empty: readonly Version[] = [
      { date: '2026-01-01', changes: [] },
      { date: '2026-02-01', changes: [{}, { lines: [], answers: [] }, { answers: ['no-card'] }] },
    ];
    expect(changesSince(empty, '2026-01-01', overdue)).toEqual([]);
    expect(changesSince(empty, '2026-01-01', employee)).toEqual([
      { date: '2026-02-01', change: { answers: ['no-card'] } },
    ]);
  });

  test('are none for the version that holds', () => {
    expect(since('2026-03-01', overdue)).toEqual([]);
  });

  test.each(['2026-02-02', '', '2026-2-1', '2099-01-01', '__proto__'])('are unknown for “%s”', (date) => {
    expect(since(date, overdue)).toBeUndefined();
  });
});
