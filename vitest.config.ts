import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What starts many processes, or reads much, runs where all is checked: `npm run test:long`.
    exclude: process.env.RECTIFY_LONG === undefined ? ['test/**/*.long.test.ts'] : [],
    // No test is to fail because the machine is busy. What must not take for ever is bounded by the work that it may do,
    // and tests look at that; these are for what waits for something that never comes.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    // Loading the parser takes longer than most files of tests; they share it, and it keeps nothing between readings.
    isolate: false,
    // By itself vitest leaves one core free: of two, half the machine.
    maxWorkers: '100%',
  },
});
