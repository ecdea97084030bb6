/** Which of the numbers in front of lines a word processor can count: runs from 1 without a gap, one list each. */
import type { Block, Line } from './blocks.js';
import type { Mark } from './marks.js';

/** A list: how its numbers look. */
export interface CountedList {
  id: number;
  mark: Mark;
}

export interface Counted {
  lists: CountedList[];
  /** Lines by the list that counts them; the others keep their typed numbers. */
  listOf: ReadonlyMap<Line, CountedList>;
}

const looks = ({ before, format, after }: Mark): string => [before, format, after].join('\u0000');

/** Lists of a notice in order; 1 opens a new one, and a number that does not go on stays typed. */
export function countedIn(blocks: readonly Block[]): Counted {
  const lists: CountedList[] = [];
  const listOf = new Map<Line, CountedList>();
  const running = new Map<string, { list: CountedList; last: number }>();
  for (const block of blocks) {
    if (block.kind === 'table' || !block.mark) continue;
    const { mark } = block;
    const run = running.get(looks(mark));
    if (run && mark.value === run.last + 1) {
      run.last++;
      listOf.set(block, run.list);
    } else if (mark.value === 1) {
      const list = { id: lists.length + 1, mark };
      lists.push(list);
      running.set(looks(mark), { list, last: 1 });
      listOf.set(block, list);
    } else running.delete(looks(mark));
  }
  return { lists, listOf };
}
