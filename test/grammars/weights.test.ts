/** The models' tables: taken apart from text, or kept as they lie in memory, they score alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LABEL_ROLES } from '../../grammars/model/label-roles.js';
import { linearModel, storedModel } from '../../grammars/model/linear.js';
import { STATES } from '../../grammars/model/states.js';
import { TEXT_KINDS } from '../../grammars/model/text-kinds.js';
import { ROOT } from '../support/inputs.js';

const TEXTS = [
  '',
  '整改措施',
  '台账不清、管理不严。',
  '（一）关于“三公”经费超支12.5万元的问题',
  '已完成整改',
  'a',
  '措施措施措施',
];

describe('a table of weights', () => {
  it.each([
    ['text-kinds', TEXT_KINDS],
    ['states', STATES],
    ['label-roles', LABEL_ROLES],
  ] as const)('scores alike from text and from bytes: %s', (_, model) => {
    const stored = storedModel(model.kinds, () => model.bytes());
    for (const text of TEXTS) expect(stored.score(text), text).toEqual(model.score(text));
    expect(TEXTS.some((text) => model.score(text).some((score) => score !== 0))).toBe(true);
  });

  it('is read wherever its bytes begin', () => {
    const bytes = STATES.bytes();
    for (const offset of [1, 2, 4]) {
      const all = new Uint8Array(bytes.length + offset);
      all.set(bytes, offset);
      const stored = storedModel(STATES.kinds, () => all.subarray(offset));
      expect(stored.score('已完成整改')).toEqual(STATES.score('已完成整改'));
    }
  });

  it('is fetched when a text is first scored, and once', () => {
    let fetched = 0;
    const stored = storedModel(STATES.kinds, () => {
      fetched += 1;
      return STATES.bytes();
    });
    expect(fetched).toBe(0);
    stored.score('甲');
    stored.score('乙');
    expect(fetched).toBe(1);
  });

  it('counts a feature once a text, and leaves others out', () => {
    const model = linearModel(['yes', 'no'] as const, '改\t3\t-1\n改改\t0\t5\n');
    expect(model.score('改')).toEqual([3, -1]);
    expect(model.score('改改改')).toEqual([3, 4]);
    expect(model.score('问题')).toEqual([0, 0]);
  });

  it('stands in what is built, whole', () => {
    const tables = [TEXT_KINDS, STATES, LABEL_ROLES].map((model) => model.bytes());
    const stored = readFileSync(join(ROOT, 'dist', 'rectify.weights'));
    expect(stored.equals(Buffer.concat(tables))).toBe(true);
    // Eight features one after the other, as a table writes them: the bundle has no text of any.
    expect(readFileSync(join(ROOT, 'dist', 'rectify.bundle.cjs'), 'latin1')).not.toMatch(/(?:\\n[^\\]+\\t-?\d+){8}/);
  });
});
