import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Property tests and command-line transcripts take their time on slow machines.
    testTimeout: 30_000,
    // Archives of thousands of files are put away behind a test.
    hookTimeout: 60_000,
    // Loading the parser takes longer than most files of tests; they share it, and it keeps nothing between readings.
    isolate: false,
    // By itself vitest leaves one core free: of two, half the machine.
    maxWorkers: '100%',
  },
});
