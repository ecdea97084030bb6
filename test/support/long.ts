/**
 * Whether tests that repeat much are to run in full: archives of thousands of notices, made-up inputs by the ten
 * thousand, hostile files at their full size. `npm run test:long` says so, and the checks of a clean clone; `npm test`
 * runs some of them smaller, and leaves out the files called `.long.test.ts`.
 */
export const LONG = process.env.RECTIFY_LONG !== undefined;
