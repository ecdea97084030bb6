import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Property tests and command-line transcripts take their time on slow machines.
    testTimeout: 30_000,
  },
});
