/** The generator of styled notices keeps its promises: the same on every machine, true to its gold, nothing set aside in a fitted notice. */
import { describe, expect, it } from 'vitest';
import { norm } from '../support/score.js';
import { PAGE_LINE } from './damage.js';
import { DIMENSIONS, type DimensionName, valueSetAside } from './dimensions.js';
import { type StyledNotice, styled, styledNotices } from './generate.js';
import { report } from './report.js';
import { FIELDS, scoreStyles } from './score.js';
import { hash } from './set-aside.js';

const SEED = 20240607;
const fitted = styledNotices(SEED, 'fitted', 400);
const others = styledNotices(SEED, 'set-aside', 1200);
const all = [...fitted, ...others];

/** A notice's text as texts of gold are compared, without pages' numbers and marks of Markdown. */
const plain = ({ text }: StyledNotice): string =>
  norm(
    text
      .split(/\r?\n/)
      .filter((line) => !PAGE_LINE.test(line))
      .join('\n')
      .replace(/\*\*/g, ''),
  );

/** Texts that a notice does not hold one behind the other. */
function outOfOrder(text: string, wanted: readonly string[]): string[] {
  let at = 0;
  return wanted.map(norm).filter((one) => {
    const found = text.indexOf(one, at);
    if (found >= 0) at = found + one.length;
    return found < 0;
  });
}

const layoutOf = ({ choices }: StyledNotice): string =>
  choices.find(({ dimension }) => dimension === 'layout')?.value ?? '';

describe('styled notices', () => {
  it('follow from seed, half and place alone', () => {
    for (const index of [0, 7, 23]) {
      expect(styled(SEED, 'fitted', index)).toEqual(fitted[index]);
      expect(styled(SEED, 'set-aside', index)).toEqual(others[index]);
    }
    expect(styled(SEED + 1, 'fitted', 0).text).not.toBe(fitted[0].text);
  });

  it('are set aside by a hash that is fixed', () => {
    expect([hash(''), hash('layout/chapters'), hash('split/yishiRun')]).toMatchInlineSnapshot(`
      [
        2872998923,
        657705253,
        3466078666,
      ]
    `);
  });

  it('use nothing that is set aside where they are fitted, and something where they are not', () => {
    expect(fitted.filter(({ choices }) => choices.some(({ setAside }) => setAside))).toEqual([]);
    expect(others.filter(({ choices }) => !choices.some(({ setAside }) => setAside))).toEqual([]);
  });

  it('set aside about half of each dimension, never its plain value', () => {
    for (const name of Object.keys(DIMENSIONS) as DimensionName[]) {
      const { values } = DIMENSIONS[name];
      const aside = values.filter((value) => valueSetAside(name, value)).length;
      expect(valueSetAside(name, values[0]), name).toBe(false);
      expect(Math.abs(aside - (values.length - 1) / 2), name).toBeLessThanOrEqual(0.5);
    }
  });

  it('draw every value of every dimension', () => {
    const drawn = new Set(all.flatMap(({ choices }) => choices.map(({ dimension, value }) => `${dimension}=${value}`)));
    const wanted = Object.entries(DIMENSIONS).flatMap(([name, { values }]) =>
      values.map((value) => `${name}=${value}`),
    );
    expect(wanted.filter((one) => !drawn.has(one))).toEqual([]);
  });

  it('hold what their gold says, problem by problem', () => {
    for (const notice of all) {
      const text = plain(notice);
      for (const { finding, measures = [], results = [] } of notice.gold.problems) {
        const apart = !text.includes(norm(finding));
        expect([notice.path, apart, outOfOrder(text, measures), outOfOrder(text, results)]).toEqual([
          notice.path,
          false,
          [],
          [],
        ]);
      }
    }
  });

  it('tell chapters in the order of their gold', () => {
    for (const notice of all.filter((one) => layoutOf(one) === 'chapters' || layoutOf(one) === 'oneLine')) {
      const text = plain(notice);
      const wanted = notice.gold.problems.flatMap(({ finding, measures = [], results = [] }) => [
        finding,
        ...measures,
        ...results,
      ]);
      expect([notice.path, outOfOrder(text, wanted)]).toEqual([notice.path, []]);
      expect([
        notice.path,
        outOfOrder(
          text,
          notice.gold.outline.map(({ title }) => title),
        ),
      ]).toEqual([notice.path, []]);
      expect([notice.path, outOfOrder(text, notice.gold.sectionMeasures)]).toEqual([notice.path, []]);
    }
  });

  it('have outlines whose depths do not jump, and problems in them', () => {
    for (const { gold } of all) {
      expect(gold.problems.length).toBeGreaterThan(0);
      gold.outline.forEach(({ depth }, i) => {
        expect(depth).toBeLessThanOrEqual(i === 0 ? 1 : gold.outline[i - 1].depth + 1);
      });
    }
  });

  it('name sections of the outline as places of their problems, and count their problems rightly', () => {
    for (const { path, gold } of all) {
      const titles = new Set(gold.outline.map(({ number, title }) => `${number ?? ''}${title}`));
      const places = gold.problems.flatMap(({ section = [] }) => section);
      expect([path, places.filter((place) => !titles.has(place))]).toEqual([path, []]);
      const { problems, completed } = gold.claims as Record<string, number | undefined>;
      const done = gold.problems.filter(({ status }) => status?.state === 'completed').length;
      expect([path, problems ?? gold.problems.length]).toEqual([path, gold.problems.length]);
      expect([path, completed ?? done]).toEqual([path, done]);
    }
  });

  it('are scored in total and by value, set-aside values pooled', () => {
    const score = scoreStyles({ count: 12, seed: SEED });
    expect(score.fitted.notices).toBe(6);
    expect(score.setAside.notices).toBe(6);
    for (const [name] of FIELDS) expect(score.fitted.f1[name]).toBeLessThanOrEqual(1);
    const open = Object.keys(score.setAside.values).map((key) => key.split('='));
    expect(
      open.filter(
        ([name, value]) =>
          DIMENSIONS[name as DimensionName].values.includes(value as never) &&
          valueSetAside(name as DimensionName, value),
      ),
    ).toEqual([]);
    expect(report(score)).toContain('set aside');
  });
});
