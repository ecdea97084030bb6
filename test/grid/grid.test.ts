/**
 * A grid of the forms that offices write, each choice combined with each other by chance: what the notices say is known by
 * construction. What is wrong is printed with the choices that made it.
 */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { type Random, random } from '../support/random.js';
import { withChapters } from './chapters.js';
import { withFields } from './fields.js';
import { withFrames } from './frames.js';
import type { Made } from './texts.js';

const COUNT = Number(process.env.RECTIFY_GRID ?? 300);

/** What stands round a finding is no part of it, or may be: 关于…问题 without what was done says no more. */
const bare = (text: string): string =>
  text
    .replace(/[。：]$/, '')
    .replace(/(?:的)?问题$/, '')
    .replace(/^(?:关于|针对)/, '')
    .replace(/[“”]/g, '');

/** The problems of a notice in short, as the grid expects them. */
function told(text: string): string[] {
  return parse(text).problems.map(({ finding, measures, responsible, deadline, status }) =>
    JSON.stringify([
      bare(finding),
      measures.map((one) => one.text),
      responsible[0]?.text ?? null,
      deadline !== null && deadline !== undefined,
      status?.state ?? null,
    ]),
  );
}
const expectedOf = ({ expected }: Made): string[] =>
  expected.map(({ finding, measures, responsible, deadline, state }) =>
    JSON.stringify([finding, measures, responsible, deadline, state]),
  );

describe.each<[string, (chance: Random) => Made, number]>([
  ['with fields', withFields, 1],
  ['with frames', withFrames, 0.99],
  ['with chapters', withChapters, 1],
])('notices %s', (_, make, share) => {
  it(`are read as they were made, ${share * 100} of 100 at least`, () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= COUNT; seed++) {
      const made = make(random(seed));
      if (told(made.text).join('\n') !== expectedOf(made).join('\n'))
        wrong.push(`${seed}: ${JSON.stringify(made.choices)}`);
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(COUNT * (1 - share));
  });
});
