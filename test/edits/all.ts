/** Every edit that changes no meaning. */
import type { Edit } from './edit.js';
import { CHAPTER_EDITS } from './edit-chapters.js';
import { FRAME_EDITS } from './edit-frame.js';
import { LABEL_EDITS } from './edit-labels.js';
import { LINE_EDITS } from './edit-lines.js';
import { MARK_EDITS } from './edit-marks.js';
import { STATUS_EDITS } from './edit-status.js';

export const EDITS: Edit[] = [
  ...LABEL_EDITS,
  ...STATUS_EDITS,
  ...MARK_EDITS,
  ...FRAME_EDITS,
  ...CHAPTER_EDITS,
  ...LINE_EDITS,
];
