/** The conditions under which scans are read and measured. */
import type { Picture } from '../../../src/source/ocr/picture.js';
import { askew, type Change, colourless, noisy, onGrey, photographed, sealed } from './paper.js';

export interface Condition {
  name: string;
  /** The same in Chinese. */
  zh: string;
  dpi: number;
  /** Of the JPEG. */
  quality?: number;
  /** Each page, with which of how many it is (from 0). */
  change?(page: Picture, index: number, count: number): Picture;
}

const every =
  (...changes: Change[]) =>
  (page: Picture): Picture =>
    changes.reduce((changed, change) => change(changed), page);

export const CONDITIONS: readonly Condition[] = [
  { name: '150 dpi, clean', zh: '150 dpi，清晰', dpi: 150 },
  { name: '100 dpi', zh: '100 dpi', dpi: 100 },
  { name: '300 dpi', zh: '300 dpi', dpi: 300 },
  { name: 'turned by 2°', zh: '歪斜 2°', dpi: 150, change: every(askew(2)) },
  { name: 'turned by −1.3°, noise', zh: '歪斜 −1.3°，噪点', dpi: 150, change: every(askew(-1.3), noisy()) },
  { name: 'grey paper, no colour', zh: '灰底、黑白', dpi: 150, change: every(onGrey(), colourless) },
  { name: 'JPEG 40', zh: 'JPEG 质量 40', dpi: 150, quality: 40 },
  {
    name: 'red seal over the end',
    zh: '落款处盖红章',
    dpi: 150,
    // Over the last lines, wherever the text ends.
    change: (page) => sealed(0.66, lowestInk(page))(page),
  },
  { name: 'photographed', zh: '拍照（透视、光线不匀）', dpi: 150, change: every(photographed(0.06)) },
  {
    name: 'photographed aslant',
    zh: '斜拍（透视较强，歪斜 3°）',
    dpi: 150,
    change: every(photographed(0.22, 3, 1.12)),
  },
];

/** Where the last line above the page's number is, as a share of the page. */
function lowestInk({ width, height, data }: Picture): number {
  for (let y = Math.round(height * 0.88); y > 0; y--)
    for (let x = 0; x < width; x++) if (data[(y * width + x) * 3] < 100) return Math.max(0.15, y / height - 0.03);
  return 0.5;
}
