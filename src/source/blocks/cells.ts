/** What stands in the cells of a grid. */
import type { Block, GridCell, GridRow, Paragraph } from './model.js';

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';

/** Paragraphs of a cell; of a table inside it, those of its cells in order. */
export const paragraphsIn = (blocks: readonly Block[]): readonly Paragraph[] =>
  // Most cells hold nothing else, and are asked for it again and again.
  blocks.every(isParagraph)
    ? blocks
    : blocks.flatMap((block) =>
        isParagraph(block)
          ? [block]
          : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
      );

/** The text of a cell without blanks. */
export function textOf({ blocks }: GridCell): string {
  let text = '';
  for (const paragraph of paragraphsIn(blocks)) text += paragraph.text;
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

const numbered = ({ blocks }: GridCell): boolean => paragraphsIn(blocks).some(({ number }) => number !== '');

/** The cells of a row that hold anything. */
export const filled = ({ cells }: GridRow): GridCell[] => cells.filter((cell) => textOf(cell) !== '' || numbered(cell));
