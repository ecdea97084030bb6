/** The tree's types: unist utilities know which nodes they visit. Checked by `npm run types`, and run here. */
import { visit } from 'unist-util-visit';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { read } from '../../src/index.js';
import type { BranchOf, LeafOf } from '../../src/tree/types.js';

const { tree } = read('某局关于整改情况的通报\n1.针对台账不清的问题\n整改情况：一是补记台账。二是专人管理。\n');

describe('unist-util-visit', () => {
  it('visits branches by type', () => {
    const numbers: unknown[] = [];
    visit(tree, 'problem', (node) => {
      expectTypeOf(node).toEqualTypeOf<BranchOf<'problem'>>();
      numbers.push(node.data?.number);
    });
    expect(numbers).toEqual([1]);
  });

  it('visits leaves by type', () => {
    const marks: string[] = [];
    visit(tree, 'ordinal', (node) => {
      expectTypeOf(node).toEqualTypeOf<LeafOf<'ordinal'>>();
      marks.push(node.value);
    });
    expect(marks).toEqual(['一是', '二是']);
  });

  it('knows no other types', () => {
    // @ts-expect-error a table of the tree has rows, and no such node
    visit(tree, 'tableCell', (node) => node.value);
    expect(tree.type).toBe('notice');
  });
});
