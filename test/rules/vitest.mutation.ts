/** The tests that `npm run test:mutation` runs: those of the rules, which need no content and no server. */
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { dir: 'test/rules', testTimeout: 120_000, hookTimeout: 120_000 } });
