/** The tests that `npm run test:mutation` runs: those of the rules, which need no content and no server. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { dir: 'test/rules', env: { RESULTS: 'sampled' }, testTimeout: 600_000, hookTimeout: 600_000 },
});
