/** All tests of the rules as one file, for `npm run test:mutation`: so a mutant costs one start and one walk. */
import { readdirSync } from 'node:fs';
import { test } from 'vitest';

/** The tests that find most faults soonest. */
const first = ['worked-examples.test.ts', 'table.test.ts', 'explanations.test.ts', 'walk.test.ts'];

const all = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
for (const name of [...first, ...all.filter((each) => !first.includes(each))]) {
  try {
    await import(`./${name}`);
  } catch (error) {
    // A mutant that lets no test start would pass for one that none of them noticed.
    test(`${name} starts`, () => {
      throw error;
    });
  }
}
