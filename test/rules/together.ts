/** All tests of the rules as one file, for `npm run test:mutation`: so a mutant costs one start and one walk. */
import { readdirSync } from 'node:fs';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
for (const name of files.sort()) await import(`./${name}`);
