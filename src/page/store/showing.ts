/** Shows a place of the text that is open: the editor puts itself here. */
import type { Position } from '../../record/schema.js';
import type { Editor } from '../text/editor.js';
import { selected } from './focus.js';

let editor: Editor | null = null;

export function useEditor(own: Editor | null): void {
  editor = own;
}

export const openedEditor = (): Editor | null => editor;

/** Points at a stretch and brings it into view. */
export function showPlace(position: Position): void {
  showStretch(position.start.offset, Math.max(position.end.offset, position.start.offset + 1));
}

export function showStretch(start: number, end: number): void {
  editor?.select(start, start);
  editor?.point([{ start, end }], true);
  selected.value = { from: start, to: start };
}
