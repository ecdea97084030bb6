/** The facts that a node of the tree carries. */
import type { Fact } from './record/schema.js';
import type { BranchOf } from './tree/types.js';

/** The facts of a measure or result, as `rectifyFields` has read them; none before that. */
export const factsOf = (node: BranchOf<'measure'> | BranchOf<'result'>): readonly Fact[] =>
  (node.data?.facts as readonly Fact[] | undefined) ?? [];
