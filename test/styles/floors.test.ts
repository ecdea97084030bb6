/** What reading reaches on generated styles: fitted ones, and ones that nobody tuned on. Floors only rise. */
import { expect, it } from 'vitest';
import { scoreStyles } from './score.js';

it('is no worse than it was', () => {
  const { fitted, setAside } = scoreStyles({ count: 240, seed: 5 });
  expect(fitted.f1.problems).toBeGreaterThan(0.96);
  expect(fitted.f1.measures).toBeGreaterThan(0.95);
  expect(setAside.f1.problems).toBeGreaterThan(0.91);
  expect(setAside.f1.measures).toBeGreaterThan(0.83);
  expect(setAside.collapsed).toBeLessThan(0.12);
});
