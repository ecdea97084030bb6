/** The best pairing of two lists, in time that grows with the cube of the shorter. */

export interface Edge {
  /** Index in the first list. */
  a: number;
  /** Index in the second list. */
  b: number;
  /** Above 0. */
  weight: number;
}

/**
 * The Hungarian method with potentials (Kuhn, Munkres; Jonker and Volgenant's shortest paths), for no more rows than
 * columns. A row put to a column that no edge joins it to has weight 0: it stays alone.
 */
export function best(group: Edge[], rows: Map<number, number>, columns: Map<number, number>): Edge[] {
  const [height, width] = [rows.size, columns.size];
  const edgeAt: (Edge | undefined)[] = new Array(height * width);
  for (const edge of group) edgeAt[(rows.get(edge.a) as number) * width + (columns.get(edge.b) as number)] = edge;
  const cost = (row: number, column: number) => -(edgeAt[row * width + column]?.weight ?? 0);

  const rowPotential = new Float64Array(height);
  const columnPotential = new Float64Array(width + 1);
  /** The row that a column is given to; the column behind the last holds the row that looks for one. */
  const rowOf = new Int32Array(width + 1).fill(-1);
  for (let row = 0; row < height; row++) {
    const least = new Float64Array(width).fill(Infinity);
    const before = new Int32Array(width).fill(width);
    const done = new Uint8Array(width + 1);
    let column = width;
    rowOf[width] = row;
    while (rowOf[column] !== -1) {
      done[column] = 1;
      const at = rowOf[column];
      let step = Infinity;
      let next = width;
      for (let j = 0; j < width; j++) {
        if (done[j]) continue;
        const reduced = cost(at, j) - rowPotential[at] - columnPotential[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          before[j] = column;
        }
        if (least[j] < step) {
          step = least[j];
          next = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (done[j]) {
          rowPotential[rowOf[j]] += step;
          columnPotential[j] -= step;
        } else if (j < width) least[j] -= step;
      }
      column = next;
    }
    while (column !== width) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
  }
  const pairs: Edge[] = [];
  for (let j = 0; j < width; j++) {
    const edge = rowOf[j] === -1 ? undefined : edgeAt[rowOf[j] * width + j];
    if (edge) pairs.push(edge);
  }
  return pairs;
}
