/** The newest version of the rules bears the hash of what the rules lead to, so that no change goes without a word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printFault } from '../../src/content/fault.ts';
import { readContentFiles } from '../../src/content/files.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { hashOutcomes, versionFaults } from '../../src/content/rules-hash.ts';
import { root } from '../support/project.ts';

test('the rules lead to the checklists that their newest version recorded; if not, README, “A version of the rules”', async () => {
  expect(versionFaults(loadLibrary(await readContentFiles(root))).map(printFault)).toEqual([]);
});

test('other checklists are a fault that names the new hash, the version and what to do', () => {
  const versions = [
    { date: '2026-01-01', outcomes: 'older', changes: [] },
    { date: '2026-02-01', outcomes: 'recorded', changes: [] },
  ];
  expect(versionFaults({ versions }, 'recorded')).toEqual([]);
  const [fault, ...others] = versionFaults({ versions }, 'older').map(printFault);
  expect(others).toEqual([]);
  expect(fault).toMatch(/^content\/versions\.yaml 2026-02-01\.outcomes: expected "older", since .*, got "recorded"$/);
  expect(versionFaults({ versions })[0]?.expected).toContain(hashOutcomes());
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('**A version of the rules.**');
});
