/** What stands in the cells of a grid. */
import type { Block, GridCell, GridRow, Paragraph } from './model.js';

/** Paragraphs of a cell; of a table inside it, those of its cells in order. */
export const paragraphsIn = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );

/** The text of a cell without blanks. */
export const textOf = ({ blocks }: GridCell): string =>
  paragraphsIn(blocks)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');

const numbered = ({ blocks }: GridCell): boolean => paragraphsIn(blocks).some(({ number }) => number !== '');

/** The cells of a row that hold anything. */
export const filled = ({ cells }: GridRow): GridCell[] => cells.filter((cell) => textOf(cell) !== '' || numbered(cell));
