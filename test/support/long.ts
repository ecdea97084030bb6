/**
 * Whether tests that repeat much are to run in full: archives of thousands of notices, made-up inputs by the ten
 * thousand, hostile files at their full size. `npm run test:long` says so, and the checks of a clean clone; `npm test`
 * runs some of them smaller, and leaves out the files called `.long.test.ts`.
 */
export const LONG = process.env.RECTIFY_LONG !== undefined;

/**
 * Sets of notices that a test goes over: the fixtures always, and the shared ones, which a clone need not have, where
 * all is checked. What is read of a notice is tried on both in test/reading/accuracy.test.ts; this is for what is made of them.
 */
export const setsOf = <T>(fixtures: T, shared: T): [name: string, set: T][] =>
  LONG
    ? [
        ['fixtures', fixtures],
        ['shared', shared],
      ]
    : [['fixtures', fixtures]];
