/** Two versions of small rules side by side. */
import { expect, test } from 'vitest';
import { compareVersions, type RulesModules, type RulesVersion, versionOf } from '../../src/rules/versions.ts';

/** Rules over the answers `old` and `young`, as a version of `src/rules` would have them. */
function small(
  rules: readonly { line: string; when: readonly string[] }[],
  answers: readonly string[],
  paper = 'a paper',
) {
  const modules = {
    everyStep: () => [
      { situation: [], question: 'age' },
      ...answers.map((answer) => ({ situation: [answer], question: undefined })),
    ],
    answersOf: (situation: string[]) => situation,
    linesFor: ([answer = '']: string[]) => rules.filter(({ when }) => when.includes(answer)).map(({ line }) => line),
    rules,
    lineIds: rules.map(({ line }) => line),
    lineOf: (line: string) => (line === 'go' ? { bring: ['paper'] } : {}),
    documentOf: () => paper,
    timeOf: () => ({}),
  };
  return versionOf(modules as unknown as RulesModules);
}

const before = small(
  [
    { line: 'go', when: ['old', 'young'] },
    { line: 'wait', when: ['old'] },
    { line: 'rest', when: [] },
  ],
  ['old', 'young'],
);
const same = { appears: 0, goes: 0, known: 'in both', isRuleChanged: false, isLineChanged: false };

test('a version beside itself shows nothing', () => {
  expect(compareVersions(before, before)).toEqual({ onlyNow: [], onlyBefore: [], inBoth: 2, changed: [], rules: [] });
});

test('changes are counted by rule, on situations that both versions have', () => {
  const rows = [
    { line: 'go', when: ['old', 'young'] },
    { line: 'wait', when: ['young', 'older'] },
    { line: 'sleep', when: ['older'] },
  ];
  expect(compareVersions(before, small(rows, ['old', 'young', 'older'], 'another paper'))).toEqual({
    onlyNow: ['older'],
    onlyBefore: [],
    inBoth: 2,
    changed: [
      { address: 'old', added: [], removed: ['wait'] },
      { address: 'young', added: ['wait'], removed: [] },
    ],
    rules: [
      { ...same, line: 'go', isLineChanged: true },
      { ...same, line: 'wait', appears: 1, goes: 1, isRuleChanged: true },
      { ...same, line: 'sleep', known: 'only now' },
      { ...same, line: 'rest', known: 'only before' },
    ],
  });
});

/** A version of one rule whose checklists are given. */
const withChecklists = (checklists: Readonly<Record<string, readonly string[]>>): RulesVersion => ({
  checklists: new Map(Object.entries(checklists)),
  rules: new Map([['go', 'always']]),
  lines: new Map([['go', 'a line']]),
});

test.each([
  ['appears', ['old'], { old: [] }, { old: ['go'] }, { appears: 1, goes: 0 }],
  ['goes', ['old'], { old: ['go'] }, { old: [] }, { appears: 0, goes: 1 }],
] as const)('a rule whose row stays the same and whose line %s is named', (_what, changed, then, today, counts) => {
  const difference = compareVersions(withChecklists(then), withChecklists(today));
  expect(difference.changed.map(({ address }) => address)).toEqual(changed);
  expect(difference.rules).toEqual([{ ...same, line: 'go', ...counts }]);
});

test('checklists that only one version has are named and change nothing', () => {
  const difference = compareVersions(
    withChecklists({ old: ['go'], gone: ['go'] }),
    withChecklists({ old: ['go'], new: [] }),
  );
  expect(difference).toEqual({ onlyNow: ['new'], onlyBefore: ['gone'], inBoth: 1, changed: [], rules: [] });
});
