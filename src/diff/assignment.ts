/** Pairing two lists so that the sum of the weights of all pairs is the greatest. */
import { best, type Edge } from './hungarian.js';

/** The shorter side of a group that is still paired exactly; the work grows with the cube of it. */
const EXACT = 200;

/**
 * Pairs the two lists; each index stands in one pair at most. Groups that no edge joins are paired by themselves.
 *
 * In a group whose shorter side is beyond {@link EXACT} the heaviest edge comes first, which is quick and not always
 * the best.
 */
export function assign(edges: readonly Edge[]): Edge[] {
  return groupsOf(edges).flatMap((group) => {
    const rows = indexesOf(group.map(({ a }) => a));
    const columns = indexesOf(group.map(({ b }) => b));
    if (Math.min(rows.size, columns.size) > EXACT) return heaviestFirst(group);
    return rows.size <= columns.size ? best(group, rows, columns) : best(group.map(turn), columns, rows).map(turn);
  });
}

const turn = ({ a, b, weight }: Edge): Edge => ({ a: b, b: a, weight });

const indexesOf = (indexes: number[]) =>
  new Map([...new Set(indexes)].sort((x, y) => x - y).map((index, place) => [index, place]));

/** Edges that hang together, over whatever others. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = node; at !== root; ) {
      const next = parents.get(at) as string;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { a, b } of edges) {
    const [first, second] = [rootOf(`a${a}`), rootOf(`b${b}`)];
    if (first !== second) parents.set(first, second);
  }
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const root = rootOf(`a${edge.a}`);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
}

function heaviestFirst(group: Edge[]): Edge[] {
  const taken = new Set<string>();
  const pairs: Edge[] = [];
  for (const edge of [...group].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)) {
    if (taken.has(`a${edge.a}`) || taken.has(`b${edge.b}`)) continue;
    taken.add(`a${edge.a}`).add(`b${edge.b}`);
    pairs.push(edge);
  }
  return pairs;
}
