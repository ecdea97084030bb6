/** Pairing two lists: the best assignment, and what counts as alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/diff/assignment.js';
import type { Edge } from '../../src/diff/hungarian.js';
import { type Features, match } from '../../src/diff/match.js';
import { containment, profileOf, similarity } from '../../src/diff/similarity.js';

/** The greatest sum of weights that any pairing has, by trying all. */
function greatest(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (!first) return 0;
  const others = rest.filter(({ a, b }) => a !== first.a && b !== first.b);
  return Math.max(greatest(rest), first.weight + greatest(others));
}

const sum = (edges: readonly Edge[]) => edges.reduce((total, { weight }) => total + weight, 0);

describe('assignment', () => {
  it('is as good as the best of all, and uses each index once', () => {
    const grid = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(grid, (weights) => {
        const edges = weights
          .flatMap((row, a) => row.map((weight, b) => ({ a, b, weight })))
          .filter((e) => e.weight > 0);
        const pairs = assign(edges);
        expect(sum(pairs)).toBeCloseTo(greatest(edges));
        expect(new Set(pairs.map(({ a }) => a)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ b }) => b)).size).toBe(pairs.length);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
  it('does better than the heaviest edge first', () => {
    const edges = [
      { a: 0, b: 0, weight: 0.9 },
      { a: 0, b: 1, weight: 0.8 },
      { a: 1, b: 0, weight: 0.85 },
    ];
    expect(assign(edges).map(({ a, b }) => [a, b])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 0],
      ]),
    ); // prettier-ignore
  });
  it('still pairs a group that is too large to be paired exactly', () => {
    const count = 210;
    const edges = Array.from({ length: count * count }, (_, i) => {
      const [a, b] = [Math.floor(i / count), i % count];
      return { a, b, weight: a === b ? 2 : 1 };
    });
    const pairs = assign(edges);
    expect(pairs).toHaveLength(count);
    expect(pairs.every(({ a, b }) => a === b)).toBe(true);
  });
  it('pairs nothing where there is nothing', () => expect(assign([])).toEqual([]));
});

const alike = (a: string, b: string) => similarity(profileOf(a), profileOf(b));

describe('similarity', () => {
  it.each([
    ['学习制度落实不到位', '学习制度落实不够到位'],
    ['理论学习不深入', '政治理论学习不够深入'],
    ['公车管理不严', '公务用车管理不严格'],
    ['落实安全责任制有差距', '安全工作责任制落实不到位'],
  ])('sees that %s is %s', (a, b) => expect(alike(a, b)).toBeGreaterThanOrEqual(0.45));
  it.each([
    ['合同管理不规范', '资金管理不规范'],
    ['台账登记不规范', '公务接待不规范'],
    ['制度执行不到位', '责任落实不到位'],
  ])('sees that %s is not %s', (a, b) => expect(alike(a, b)).toBeLessThan(0.35));
  it.each([
    ['合同　管理不严格', '合同管理不严格'],
    ['合同管理不嚴格', '合同管理不严格'],
    ['合同管理的不严格。', '合同管理不严格'],
    ['２０２３年３项', '2023年3项'],
  ])('takes %s and %s for the same wording', (a, b) => expect(alike(a, b)).toBe(1));
  it('is 0 for strangers and for nothing', () => {
    expect(alike('甲乙', '丙丁')).toBe(0);
    expect(alike('', '丙丁')).toBe(0);
    expect(alike('。', '、')).toBe(0);
  });
  it('is 1 for equal texts of any length', () => {
    for (const text of ['', '。', '甲', '甲'.repeat(5000)]) expect(alike(text, text)).toBe(1);
  });
  it('tells a part from the whole', () => {
    const whole = profileOf('往来款清理缓慢、台账登记不清');
    expect(containment(profileOf('台账登记不清'), whole)).toBeGreaterThan(0.9);
    expect(containment(profileOf('食堂采购不透明'), whole)).toBeLessThan(0.2);
  });
});

type Item = { text: string; number?: string | null; section?: string | null };
const features = ({ text, number = null, section = null }: Item): Features => ({ text, number, section });
const matched = (a: Item[], b: Item[]) => {
  const { pairs } = match(a, b, { a: features, b: features });
  return pairs.map((pair) => [a.indexOf(pair.a), b.indexOf(pair.b)]);
};
const texts = (...all: string[]): Item[] => all.map((text) => ({ text }));

describe('matching', () => {
  it('leaves a text to the one that fits it better', () => {
    const a = texts('公务用车台账登记不清', '公务用车台账登记不清楚');
    const b = texts('公务用车台账登记不清楚', '公务用车台账登记有缺漏');
    expect(matched(a, b)).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
  it('tells texts that are the same by number, by section, by place', () => {
    const text = '台账登记不清';
    const by = (...all: Partial<Item>[]) => all.map((one) => ({ text, ...one }));
    expect(matched(by({ number: '1' }, { number: '2' }), by({ number: '2' }, { number: '1' }))).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(matched(by({ section: 'x' }, { section: 'y' }), by({ section: 'y' }, { section: 'x' }))).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(matched(by({}, {}), by({}, {}))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
  it('makes no pair of strangers that have one number and section', () => {
    const one = { number: '1', section: 'x' };
    expect(matched([{ text: '合同管理不规范', ...one }], [{ text: '资金管理不规范', ...one }])).toEqual([]);
  });
  it('does not break up a strong pair for two weak ones', () => {
    const a = texts('食堂采购价格公示不及时', '价格公示栏长期空置');
    const b = texts('食堂采购价格公示不及时', '食堂采购验收走过场');
    expect(matched(a, b)).toContainEqual([0, 0]);
  });
  it('pairs long lists as well', () => {
    const a = Array.from({ length: 700 }, (_, i) => ({ text: `第${i}号合同未归档`, number: `${i}` }));
    const b = [...a].reverse().map(({ text, number }) => ({ text: `${text}案卷`, number }));
    const pairs = matched(a, b);
    expect(pairs).toHaveLength(700);
    expect(pairs.every(([x, y]) => x + y === 699)).toBe(true);
  });
  it('pairs what stands in long lists over and over', () => {
    const a = Array.from({ length: 600 }, () => ({ text: '台账登记不清', number: 'a' }));
    const b = Array.from({ length: 601 }, () => ({ text: '台账登记不清', number: 'b' }));
    expect(matched(a, b)).toHaveLength(600);
  });
});
