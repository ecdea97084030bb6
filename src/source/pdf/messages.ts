/** What the messages are that pdf.js sends from the half that reads a file to the half that hands it on. */

interface Message {
  /** A thing that pages share or a page has: its number, its kind, and what it is. */
  action?: unknown;
  data?: unknown;
  /** A piece of a page. */
  chunk?: { length?: unknown } | null;
}

/**
 * Whether a message is of use for drawing alone: outlines of characters, one message for each that a font has and a
 * page shows. A page of Chinese has hundreds, and a dense one more than a thousand.
 */
export function isForDrawing(message: unknown): boolean {
  const { action, data } = message as Message;
  return action === 'commonobj' && Array.isArray(data) && data[1] === 'FontPath';
}

/** How many operators a message brings; one that brings something else counts as one. */
export function operatorsIn(message: unknown): number {
  const length = (message as Message).chunk?.length;
  return typeof length === 'number' && length > 0 ? length : 1;
}
