/** What `npm run test:mutation` runs: the tests of the rules, which need no content and no server. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/rules/together.ts'],
    env: { RESULTS: 'sampled' },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
